"""Why a file is not read. The words are for upper rooms."""

from __future__ import annotations

from typing import Literal, TypeAlias

Reason: TypeAlias = Literal[
    "empty",  # no bytes
    "too_large",  # `limit` in megabytes
    "bomb",  # unpacks to far more than a form holds, or has thousands of parts
    "too_many_cells",  # `limit`; or very many cells that are blank and have a format
    "broken",  # cut off, damaged, or made wrongly; `part` says where, as far as that is known
    "encrypted",  # a password is needed
    "macro",  # holds a program
    "old_excel",  # .xls
    "old_word",  # .doc, .rtf
    "wps",  # .et, .wps
    "other_table",  # a table that Excel opens and that is no .xlsx; `kind` is `.ods`, `.xlsb`, `html` or `xml`
    "scan",  # PDF, OFD or a picture
    "archive",  # .zip, .rar, .7z
    "not_excel",  # anything else
]


class RefusedFileError(Exception):
    """The file cannot be read as tables."""

    def __init__(self, reason: Reason, **params: str | int) -> None:
        """`params` are what the words for this reason may name."""
        super().__init__(reason, params)
        self.reason: Reason = reason
        self.params = params
