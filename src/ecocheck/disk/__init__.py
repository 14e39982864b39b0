"""The only room that opens, lists and writes files: regular files of limited size, no link out of the project."""
