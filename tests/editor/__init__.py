"""What an editor makes of the schemas."""
