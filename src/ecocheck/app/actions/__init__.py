"""整改销号: what is done to close gaps, and what has become of it."""
