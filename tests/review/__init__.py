"""`ecocheck review`."""
