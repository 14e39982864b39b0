"""Pages about forms: the blank one, what was collected, and what was received."""
