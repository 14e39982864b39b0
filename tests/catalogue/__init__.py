"""The catalogue of codes as a whole."""
