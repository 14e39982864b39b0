"""Names of the files and folders that systems, network drives and office programs create by themselves.

Such litter is no part of a project, in any folder. A copy of a file that a
person or a cloud drive made (`2024 (1).yaml`, `2024 - 副本.yaml`) is not
litter: somebody has to decide which of the two files counts.
"""

from __future__ import annotations

import re
from typing import Final

from ecocheck.regex import regex

_LEFT: Final = frozenset(
    {
        "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini",  # Windows
        "__macosx", "icon\r", ".ds_store",  # macOS, and archives made on it
        "@eadir", "@synoresource", "@synoeastream",  # network drives
    }
)  # fmt: skip # a table, read by rows
"""Thumbnails and settings of a folder, which the system creates again. In lower case."""

_KEPT: Final = frozenset(
    {
        "$recycle.bin", "recycler", "recycled", "system volume information", "found.000",  # Windows
        "network trash folder", "temporary items",  # macOS
        "#recycle", "#snapshot", "@recycle", "@recently-snapshot", "@tmp", "@sharebin",  # network drives
        "lost+found",  # Linux
    }
)  # fmt: skip # a table, read by rows
"""Folders of the system that may hold files that a user wants back, such as recycle bins. In lower case."""

_FORMS: Final = regex(r"\..*|~\$.*|~wrl[0-9]{4}\.tmp", re.IGNORECASE | re.DOTALL)
"""Hidden files (`.git`, `._2024.yaml`, `.~lock.年报.docx#`), and the files of Office beside an open document."""

_DOUBLE: Final = "._"
"""The prefix of the second file that macOS writes beside each file on disks of other systems."""


def is_litter(name: str) -> bool:
    """Whether the name of a file or folder says that it is litter, or hidden."""
    return _FORMS.fullmatch(name) is not None or name.lower() in _LEFT | _KEPT


def is_worthless(name: str) -> bool:
    """Whether a file may be deleted together with its folder, since nobody misses it."""
    return name.lower() in _LEFT or name.startswith(_DOUBLE)
