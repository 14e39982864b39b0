"""What may be wrong with a zip of stored members, and where."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """The part of a zip that is meant."""

    HEAD = "head"
    """What stands before a member's content."""
    ENTRY = "entry"
    """A member's entry in the directory at the end."""
    END = "end"
    """The last 22 bytes, and what lies behind them."""
    NAME = "name"


class Why(StrEnum):
    """What is wrong."""

    BYTES = "bytes"
    """Other bytes than the writer would write for these members."""
    CRC = "crc"
    """The content does not have the checksum that stands in the zip."""
    BROKEN = "broken"
    """From here on neither heads nor directory lead on."""
    LENGTH = "length"
    """Bytes are missing at the end, or stand behind it."""
    FOREIGN = "foreign"
    """Most of it is written as another program writes zips: it was unpacked and packed again."""
    COMPRESSED = "compressed"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too_large"
    """More bytes or members than a zip of this form holds."""
    DUPLICATE = "duplicate"
    SAME_NAME = "same_name"
    """Two names that some systems take for one: they differ by capitals or by the form of their characters."""
    FOLDER = "folder"
    """The name of a file is also that of a folder."""
    CLIMBS = "climbs"
    """The path leads out of its folder: absolute, with a drive, a backslash, or `..`."""
    MISFIT = "misfit"
    """A name that not every system allows, or that is not written in the usual form."""


class Fault(NamedTuple):
    """One thing that is wrong."""

    why: Why
    part: Part
    name: str
    """The member; empty where it is unknown or none."""
    at: int | None
    """The offset in the zip, in bytes from 0; None where it is no matter of a place."""
    length: int = 1
    """How many bytes in a row."""


FATAL = frozenset({Why.BROKEN, Why.COMPRESSED, Why.ENCRYPTED, Why.TOO_LARGE})
"""With these the contents cannot be read, or not all of them."""
