"""Only what a branch brought: the project as it was, and the findings that were not there."""
