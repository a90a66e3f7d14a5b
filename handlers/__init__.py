"""The conversation: an update becomes a command, a use case, a screen. Nothing is decided or queried here."""
