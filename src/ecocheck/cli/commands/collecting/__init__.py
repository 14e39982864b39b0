"""The command that takes in what offices have filled in, and how it asks which column is which."""
