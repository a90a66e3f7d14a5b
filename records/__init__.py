"""What is handed over, in forms that others read: the bundle of a vote and its check, the folder of a project record."""
