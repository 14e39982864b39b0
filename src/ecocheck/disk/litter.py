"""What systems, network drives and office programs leave in folders, and nobody has put there.

It is no part of a project, wherever it lies. A copy of a file that a person
or a cloud drive has made (`2024 (1).yaml`, `2024 - 副本.yaml`) is none of it:
somebody has to say which of the two counts.
"""

from __future__ import annotations

import re
from typing import Final

from ecocheck.regex import regex

_LEFT: Final = frozenset(
    {
        "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini",  # Windows
        "__macosx", "icon\r", ".ds_store",  # macOS, and archives that were made there
        "@eadir", "@synoresource", "@synoeastream",  # network drives
    }
)  # fmt: skip # a table, read by rows
"""Pictures and notes about a folder, which come again by themselves. In small letters."""

_KEPT: Final = frozenset(
    {
        "$recycle.bin", "recycler", "recycled", "system volume information", "found.000",  # Windows
        "network trash folder", "temporary items",  # macOS
        "#recycle", "#snapshot", "@recycle", "@recently-snapshot", "@tmp", "@sharebin",  # network drives
        "lost+found",  # Linux
    }
)  # fmt: skip # a table, read by rows
"""Folders of a system in which something of people's may lie that they want back."""

_FORMS: Final = regex(r"\..*|~\$.*|~wrl[0-9]{4}\.tmp", re.IGNORECASE | re.DOTALL)
"""Hidden files (`.git`, `._2024.yaml`, `.~lock.年报.docx#`), and what Office keeps beside an open file."""

_DOUBLE: Final = "._"
"""How macOS begins the name of a second file beside each, on disks of others."""


def is_litter(name: str) -> bool:
    """Whether the name of a file or folder says that it is litter, or hidden."""
    return _FORMS.fullmatch(name) is not None or name.lower() in _LEFT | _KEPT


def is_worthless(name: str) -> bool:
    """Whether it may go together with the folder, as nobody misses it."""
    return name.lower() in _LEFT or name.startswith(_DOUBLE)
