"""What is handed over, in forms that others read: a vote's bundle and its check, a project record's folder."""
