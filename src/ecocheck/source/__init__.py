"""From bytes to models: text, YAML nodes, and line and column of every value."""
