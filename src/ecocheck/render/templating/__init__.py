"""Runs templates: our own fast, a project's own under limits, both with the same escaping."""
