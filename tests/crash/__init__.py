"""The hall as a process of its own, killed again and again."""
