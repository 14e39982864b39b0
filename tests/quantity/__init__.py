"""Numbers, units and periods."""
