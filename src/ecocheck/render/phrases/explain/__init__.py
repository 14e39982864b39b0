"""An explanation of a verdict in words."""
