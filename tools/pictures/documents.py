"""Which documents are pictured: web pages, Word and Excel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tools.pictures.screens import DRILL


@dataclass(frozen=True)
class Shot:
    """The command that writes a document, which page of it is shown, and in what size."""

    command: tuple[str, ...]
    output: str
    page: int = 1
    """Of a Word or Excel document."""
    dots: int = 80
    """Of a Word or Excel document, for an inch."""
    size: tuple[int, int] = (1100, 760)
    """In pixels: of the window, or of the upper left part of the page."""
    dated: bool = True
    """Whether the command takes the day."""


_YEAR = ("--year", "2025")
SHOTS: Final = {
    "report.png": Shot(("report", *DRILL, "--county", "青崖县", *_YEAR), "青崖县.html", size=(1100, 640)),
    "site.png": Shot(("report", "--all", *DRILL, *_YEAR), "网站/index.html"),
    "word.png": Shot(("report", *DRILL, "--county", "青崖县", *_YEAR), "青崖县.docx", size=(662, 600)),
    "ledger.png": Shot(("ledger", *DRILL, *_YEAR), "台账.xlsx", dots=120, size=(1404, 520)),
    "form.png": Shot(
        ("form", *DRILL, "--county", "青崖县", "--year", "2026"),
        "填报表.xlsx",
        page=2,
        dots=110,
        size=(1286, 480),
        dated=False,
    ),
}
"""By the name of the picture."""
