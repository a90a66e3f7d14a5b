"""The ballot: what the paper of a vote lets one say, and how it is written down."""
