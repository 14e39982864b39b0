"""Reduces a base document to one section with its headers and footers, without what an earlier report left there.

A base document is mostly an earlier report that an office has restyled and
saved. Such a report begins in portrait and ends in landscape, so its first
section is kept; of another document the last portrait section is kept. Headers
of the office stay, whichever section has them. The mark of a drill is removed,
since the new report may be no drill.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from ecocheck.render.formats.word.page import is_wide, set_up, share_header, stand
from ecocheck.render.formats.word.styles import Role
from ecocheck.render.phrases.labels import DRILL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as Opened
    from docx.section import Section

_REFERENCES: Final = (qn("w:headerReference"), qn("w:footerReference"))
_OF_ITS_TEXT: Final = (
    "w:type", "w:cols", "w:footnotePr", "w:endnotePr", "w:formProt", "w:noEndnote", "w:printerSettings",
    "w:sectPrChange",
)  # fmt: skip # a table, read by rows
"""The settings of a section for its own text or for a printer; our text has one column."""
_SEEN: Final = frozenset({qn("w:drawing"), qn("w:pict"), qn("w:fldChar"), qn("w:fldSimple"), qn("w:tbl")})
"""The elements of a header, other than text, that can be seen."""
_MARKS: Final = (DRILL.zh, DRILL.en)


def one_sheet(document: Opened) -> None:
    """Remove all text, and leave one section with the base document's page, headers and footers."""
    names = _style_names(document)
    sections = list(document.sections)
    ours = Role.TABLE_END in names.values()
    chosen = 0 if ours else _last_upright(sections)
    settings: Any = copy.deepcopy(_settings(sections[chosen])) if sections else None
    near = sections if ours else sections[chosen::-1]
    references = _references(document, near, names)
    body = document.element.body
    del body[:]  # speed: removing one by one takes minutes where a paragraph has a million pieces
    if settings is None:
        body.get_or_add_sectPr()
    else:
        body.append(_bare(settings))
        for node in reversed(references):
            settings.insert(0, node)
    section = document.sections[0]
    if section.page_width is None:
        set_up(section)
    if ours:
        share_header(section)
    if ours and len(sections) == 1 and is_wide(section):
        stand(section)


def unmarked(document: Opened) -> None:
    """Remove the mark of a drill from every header and footer; all else in them stays."""
    names = _style_names(document)
    for relation in document.part.rels.values():
        if relation.reltype.rpartition("/")[2] in {"header", "footer"}:
            root: Any = relation.target_part.element  # a header is a part with XML
            if _without_mark(root, names) and root.find(qn("w:p")) is None:
                root.append(parse_xml(f"<w:p {nsdecls('w')}/>"))


def _settings(section: Section) -> Any:
    return section._sectPr  # noqa: SLF001 python-docx has no interface for what a section refers to


def _style_names(document: Opened) -> dict[str, str]:
    """Names of styles by their ids, which change when another program saves the file."""
    styles: Any = document.styles.element
    return {one.get(qn("w:styleId")): one.find(qn("w:name")).get(qn("w:val")) for one in styles.findall(qn("w:style"))}


def _last_upright(sections: list[Section]) -> int:
    """The index of the last portrait section; of the last section where none is in portrait."""
    return max((at for at, one in enumerate(sections) if not is_wide(one)), default=len(sections) - 1)


def _bare(settings: Any) -> Any:
    """The settings without headers, footers and what belonged to the text."""
    for node in list(settings):
        if node.tag in _REFERENCES or node.tag in {qn(tag) for tag in _OF_ITS_TEXT}:
            settings.remove(node)
    return settings


def _references(document: Opened, sections: list[Section], names: dict[str, str]) -> list[Any]:
    """The headers and footers to keep, the first of each kind; the office's own are preferred to our page numbers."""
    found: dict[tuple[str, str | None], tuple[bool, Any]] = {}
    gone: dict[str, bool] = {}
    for section in sections:
        for node in _settings(section).findall("*"):
            if node.tag not in _REFERENCES:
                continue
            name = node.get(qn("r:id"))
            root: Any = getattr(document.part.related_parts.get(name), "element", None)
            if root is None:
                continue
            if name not in gone:
                gone[name] = _without_mark(root, names)
            kind, own = (node.tag, node.get(qn("w:type"))), not _only_page_numbers(root, names)
            if not gone[name] and (kind not in found or (own and not found[kind][0])):
                found[kind] = own, copy.deepcopy(node)
    return [node for _, node in found.values()]


def _without_mark(root: Any, names: dict[str, str]) -> bool:
    """Remove the mark of a drill from a header or footer; True where it held nothing else."""
    marked = [one for one in root.iter(qn("w:p")) if _unmarked(one, names)]
    for one in marked:
        if not _shows(one) and one.getparent() is root:
            root.remove(one)
    return bool(marked) and not _shows(root)


def _unmarked(paragraph: Any, names: dict[str, str]) -> bool:
    """Cut the mark of a drill out of a paragraph where it is the whole text or in our style; True if it was there."""
    pieces = list(paragraph.iter(qn("w:t")))
    said = "".join(one.text or "" for one in pieces)
    ours = _style(paragraph, names) == Role.HEADER
    mark = next((one for one in _MARKS if said.strip() == one or (ours and one in said)), None)
    if mark is None:
        return False
    start = said.index(mark)
    end = start + len(mark)
    end += len(said[end:]) - len(said[end:].lstrip())
    place = 0
    for one in pieces:
        text = one.text or ""
        one.text = "".join(sign for at, sign in enumerate(text, place) if not start <= at < end)
        place += len(text)
    return True


def _shows(node: Any) -> bool:
    return any(one.tag in _SEEN or (one.tag == qn("w:t") and (one.text or "").strip()) for one in node.iter())


def _only_page_numbers(root: Any, names: dict[str, str]) -> bool:
    """Whether all that can be seen in a footer is in our style for page numbers."""
    return all(_style(one, names) == Role.PAGE for one in _telling(root))


def _telling(root: Any) -> Iterator[Any]:
    return (one for one in root.iter(qn("w:p")) if _shows(one))


def _style(paragraph: Any, names: dict[str, str]) -> str:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else names.get(found.get(qn("w:val")), "")
