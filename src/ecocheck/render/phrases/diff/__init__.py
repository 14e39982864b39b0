"""Words for what moved between two states of a project."""
