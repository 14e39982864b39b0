"""How long git may take and how much may come out of a repository. Tests make them smaller."""

from __future__ import annotations

from typing import Final

_MEGABYTE: Final = 1 << 20

SECONDS = 60.0
"""For one run of git."""

MEMORY = 512 * _MEGABYTE
"""For git itself, where the system can hold it to that: a small file may unpack to anything."""

ANSWER = _MEGABYTE
"""Bytes of a short answer."""

ENTRIES = 500_000
"""Entries of trees that are looked at; trees that hold each other many times are counted each time."""

DEPTH = 100
TREE = 32 * _MEGABYTE
BLOB = 128 * _MEGABYTE
ALL_BLOBS = 1024 * _MEGABYTE

SMALL = _MEGABYTE
"""Bytes of a file with names of commits, such as HEAD."""

PACKED = 64 * _MEGABYTE
INDEX = 128 * _MEGABYTE

HASHED = 1024 * _MEGABYTE
"""Bytes of a file of the working folder that is read to see whether it is the same."""

COPIED = 16 * _MEGABYTE
"""Larger files get a second name instead of a copy where that can be had."""

PAIRS = 2_500
"""Pairs of files that are compared line by line to find the one with another name, and files that are read for it."""
