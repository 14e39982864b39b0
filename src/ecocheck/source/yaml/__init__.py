"""The strict reader: bytes to text, text to nodes, and what a person did where that fails."""
