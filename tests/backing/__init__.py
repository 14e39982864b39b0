"""No output tells successes as one plain number."""
