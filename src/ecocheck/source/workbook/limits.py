"""Bounds of a file that is read.

A filled-in form has about 200 KB, 40 parts and 9,000 cells. A ledger of ten
regions and three years, of which only the list of gaps is read, has there 2,230
rows, all filled in: 43,000 cells with content, and 230,000 tags with its texts.
At the bounds, reading takes about 1 s and 60 MB.
"""

from __future__ import annotations

from typing import Final

_MEGABYTE: Final = 1 << 20

FILE: Final = 20 * _MEGABYTE
TEXT_FILE: Final = 4 * _MEGABYTE
"""Bytes of a csv file."""

PARTS: Final = 2_000
"""Members of the zip, pictures too."""
PART: Final = 16 * _MEGABYTE
"""Bytes of one part, unpacked. Parts that are not read count for nothing: a form may hold photographs."""
ALL_PARTS: Final = 32 * _MEGABYTE
"""Bytes of all parts that are read, unpacked."""
RATIO: Final = 200
"""How many times its packed size a part may have. XML of empty cells with a format reaches 40."""
SMALL: Final = _MEGABYTE
"""A part up to this size may have any ratio."""

TAGS: Final = 1_000_000
"""Signs `<` in all parts that are read: XML costs time by its tags. Blank cells with a format have tags too."""
BLOCK: Final = 1 << 19
"""Bytes of XML that must have a tag among them: a text of 32,767 characters, the longest of Excel, takes 200 KB."""
FOREIGN_TAGS: Final = 300_000
"""Elements of one part that are none of a table's."""

CELLS: Final = 100_000
"""Cells with content, of all sheets; also the cells that merged ranges cover, and the sound entries of other lists."""
SHEETS: Final = 500
ROWS: Final = 1_048_576
COLUMNS: Final = 16_384

FORMAT: Final = 255
"""Characters of the code of a number format, as in Excel."""
DATE_FIELDS: Final = 16
"""Years, months, days and so on in one format of dates."""
NUMBER: Final = 400
"""Characters of a stored number; a double written out exactly has up to 330 before its exponent."""
