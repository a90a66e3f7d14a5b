"""What is handed over: the forms of public standards, one module a form."""
