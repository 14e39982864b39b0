"""What a source is worth: whether it names a document, of which year, and who stands behind it."""
