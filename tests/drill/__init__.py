"""The drill: an invented city in which everything that the tool can say is met at least once."""
