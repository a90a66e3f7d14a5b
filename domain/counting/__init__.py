"""Counting, one module for each family of methods."""
