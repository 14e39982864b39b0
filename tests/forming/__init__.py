"""A year to fill in: `ecocheck form`."""
