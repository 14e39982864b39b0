"""An independent judge, and everything that is held against it."""
