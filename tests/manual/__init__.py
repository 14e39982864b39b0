"""The manual in docs/manual: every key and every kind of rule has its entry, and every example is run."""
