"""Screens: pure functions from a result and the texts of a language to what a person sees."""
