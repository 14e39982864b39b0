"""Text alone, whatever it says: how wide it is, how it is laid out, and what makes it harmless in a format."""
