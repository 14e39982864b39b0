"""From bytes to a model: text, YAML nodes, and the place of every value."""
