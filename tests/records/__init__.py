"""Bundles and their two checkers."""
