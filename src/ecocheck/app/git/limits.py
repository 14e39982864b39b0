"""Limits of time, memory and size for reading a repository. Tests set them lower."""

from __future__ import annotations

from typing import Final

_MEGABYTE: Final = 1 << 20

SECONDS = 60.0
"""How long one run of git may let us wait, in all; our own work between its answers does not count."""

MEMORY = 512 * _MEGABYTE
"""Bytes of memory for git itself, where the system can enforce it: a small file may unpack to any size."""

ANSWER = _MEGABYTE
"""Bytes of a short answer of git."""

ENTRIES = 500_000
"""Entries of trees that are looked at; a tree that appears several times is counted each time."""

COMMITS = 10_000
"""Commits of a history that are read, the newest first."""

COMMIT = _MEGABYTE
DEPTH = 100
TREE = 32 * _MEGABYTE
BLOB = 128 * _MEGABYTE
ALL_BLOBS = 1024 * _MEGABYTE

SMALL = _MEGABYTE
"""Bytes of a file with names of commits, such as HEAD."""

PACKED = 64 * _MEGABYTE
INDEX = 128 * _MEGABYTE

HASHED = 1024 * _MEGABYTE
"""Bytes of a file of the working folder that is read to compare its hash."""

COPIED = 16 * _MEGABYTE
"""Bytes; a larger file gets a hard link instead of a copy where the disk has hard links."""

PAIRS = 2_500
"""Pairs of files that are compared line by line to find renamed files; also the number of files read for it."""
