"""The figures that the project ships."""
