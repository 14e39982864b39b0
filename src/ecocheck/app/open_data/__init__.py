"""What is published of a check as tables: the registry, what was recorded, verdicts and gaps, each with its place."""
