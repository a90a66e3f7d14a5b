"""Files of ballots: read, refused, written, and counted from the command line."""
