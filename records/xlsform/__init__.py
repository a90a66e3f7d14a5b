"""XLSForm: surveys as field organisations write them, read and written, and their answers as field tools name them."""
