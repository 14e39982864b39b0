"""Checks a source: whether it names a document, of which year, and which office stands behind it."""
