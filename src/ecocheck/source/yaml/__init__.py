"""The strict reader: bytes to text, text to nodes, and the writer's mistake where that fails."""
