"""Text and attributes of XML, as the standard library writes them, which brings half of urllib with it."""

from __future__ import annotations


def xml_text(text: str) -> str:
    """Between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def xml_attribute(text: str) -> str:
    """In double quotes always; a line end as such would be read as a blank."""
    return '"' + xml_text(text).replace('"', "&quot;").replace("\n", "&#10;") + '"'
