"""The commands, one module each; each imports what it needs only when it is run."""
