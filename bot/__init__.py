"""Assembles the hall and runs it. The only room that knows all the others."""

__version__ = "0.1.0"
