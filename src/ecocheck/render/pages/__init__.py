"""The output of commands for people, one module for each command; `formats` writes it."""
