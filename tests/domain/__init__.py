"""The rules of the hall, without a database or a chat."""
