"""The page of the town, opened in a browser."""
