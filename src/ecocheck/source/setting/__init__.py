"""Setting values in a data file: what is set changes, and comments, order and all other text stay."""
