"""Filling in a ballot mark by mark: what is marked so far, what one more tap makes of it, and how to undo it."""
