"""`validate` of named files, and of one file from the standard input."""
