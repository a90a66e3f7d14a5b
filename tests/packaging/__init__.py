"""What is handed to those who install: the wheel, the example configuration, the README."""
