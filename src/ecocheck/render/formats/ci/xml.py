"""Escapes text and attributes for XML as the standard library does, without its import of half of urllib."""

from __future__ import annotations


def xml_text(text: str) -> str:
    """The text escaped, to stand between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def xml_attribute(text: str) -> str:
    """The text as an attribute in double quotes; a line end is escaped, since it would be read as a blank."""
    return '"' + xml_text(text).replace('"', "&quot;").replace("\n", "&#10;") + '"'
