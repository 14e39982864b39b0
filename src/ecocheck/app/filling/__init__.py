"""Forms that offices fill in outside of the project: their rows and fields, and what a filled row sets in YAML."""
