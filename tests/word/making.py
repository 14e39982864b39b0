"""Making Word documents of the invented project of tests/report, and taking them apart without python-docx."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from ecocheck.app.selection import Wanted
from tests.report.running import PROJECT, report_of

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.reporting import Report
    from ecocheck.findings import Lang

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKING = {f"{W}trPr", f"{W}cantSplit"}
COUNTY = Wanted(counties=("演练区",))
WANTED = (COUNTY, Wanted(), Wanted(agencies=("市乙局",)))


def word(report: Report, *, lang: Lang = "zh", templates: Path | None = None) -> bytes:
    """The report as a file."""
    from ecocheck.render.formats.word.writer import word_report

    return word_report(report, lang=lang, templates=templates)


def word_of(wanted: Wanted, root: Path = PROJECT, *, lang: Lang = "zh", templates: Path | None = None) -> bytes:
    """The report of what is wanted as a file."""
    return word(report_of(wanted, root), lang=lang, templates=templates)


def parts(content: bytes) -> dict[str, Any]:
    """Every XML part by its name, parsed strictly: no entities, no document types."""
    from defusedxml.ElementTree import fromstring

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        return {name: fromstring(archive.read(name), forbid_dtd=True) for name in names if _is_xml(name)}


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _said(par: Any) -> str:
    """The text of a paragraph; the hyphen that never breaks is one."""
    return "".join(piece.text or "" for piece in par.iter(f"{W}t")).replace("\N{NON-BREAKING HYPHEN}", "-")


def paragraphs(content: bytes, part: str = "word/document.xml") -> list[tuple[str, str]]:
    """Style id and text of every paragraph, those in tables too."""
    found = []
    for one in parts(content)[part].iter(f"{W}p"):
        style = one.find(f"{W}pPr/{W}pStyle")
        text = _said(one)
        found.append(("" if style is None else style.get(f"{W}val"), text))
    return found


def text_of(content: bytes) -> str:
    """All text of the body, a line a paragraph."""
    return "\n".join(text for _, text in paragraphs(content))


def tables(content: bytes) -> list[list[list[str]]]:
    """Every table as rows of cells."""
    return [
        [["\n".join(map(_said, cell.iter(f"{W}p"))) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        for table in parts(content)["word/document.xml"].iter(f"{W}tbl")
    ]


def structure(content: bytes) -> list[str]:
    """The tags and attributes of the body without text: what data must never change.

    But for this: a row with very much text may break across pages.
    """
    nodes = parts(content)["word/document.xml"].iter()
    return [f"{one.tag} {sorted(one.attrib.items())}" for one in nodes if one.tag not in _BREAKING]


def squeezed(text: str) -> str:
    """Without blanks."""
    return re.sub(r"\s+", "", text)
