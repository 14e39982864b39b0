"""`validate --changed-since`: rebuild the project as it was before a branch, and keep only the new findings."""
