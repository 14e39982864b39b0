"""The command that compares two states of a project, and how it opens both sides."""
