"""A project's own layout, `templates/report.docx`: its text stays, and placeholders in it are filled.

Nothing in it is run. A placeholder is a name in double braces: either alone in
a paragraph, and blocks of the report take its place, or within a line, and a
text does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from docx.oxml.ns import qn

from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.formats.word.base import KEPT
from ecocheck.render.formats.word.foreign import OBJECTS, cut_loose
from ecocheck.render.formats.word.legacy import unmarked
from ecocheck.render.formats.word.own import FOREIGN, BaseFault, must_be_sound, own_document
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.escape import visible

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from docx.document import Document as Opened

    from ecocheck.findings import Lang

LAYOUT: Final = "report.docx"
_PLACEHOLDER: Final = regex(r"[{｛]{2}([^{}｛｝]{1,40})[}｝]{2}")
_IN_TEXT: Final = frozenset({"header", "footer", "image", "hyperlink"})
"""The relations that the text of a layout may name."""
_BESIDE: Final = frozenset({"footnotes", "endnotes"})
"""The relations that belong to a text without being named in it."""
_COMMENTS: Final = ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_UNKNOWN = Text(
    "{file} 中有无法识别的占位符 {name}。可以写：{known}",
    "{file} has an unknown placeholder {name}; it can have {known}",
)
_NOT_ALONE = Text(
    "{file} 中的 {name} 须单独成段，直接置于正文：同一段内不得有其他文字，也不得置于表格、文本框、页眉和页脚中",
    "in {file}, {name} has to be a paragraph of its own in the body: with no other words in it, and in no table, "
    "text box, header or footer",
)
_TWICE = Text(
    "{file} 中的 {name} 出现多次，此类占位符只能写一次",
    "{file} has {name} more than once; this one may stand only once",
)


class Place(NamedTuple):
    """A paragraph of the body that a part of the report replaces."""

    paragraph: Any
    name: str


def open_layout(templates: Path | None, lang: Lang) -> Opened | None:
    """The project's layout with its text, checked; None where it has none. Raises BaseFault, OSError."""
    document = own_document(templates, LAYOUT, lang)
    if document is None:
        return None
    root: Any = document.element
    for tag in _COMMENTS:
        for node in list(root.iter(qn(tag))):
            node.getparent().remove(node)
    named = {value for node in root.iter() for name, value in node.attrib.items() if name.startswith(_RELATION)}
    relations = document.part.rels
    for name in list(relations):
        kind = relations[name].reltype.rpartition("/")[2]
        if name in named and kind not in _IN_TEXT:
            raise BaseFault(LAYOUT, FOREIGN, lang, OBJECTS)
        if name not in named and kind not in KEPT | _BESIDE:
            del relations[name]
    cut_loose(document)
    unmarked(document)
    must_be_sound(document, LAYOUT, lang)
    return document


class _Found(NamedTuple):
    """A placeholder in the text of a paragraph."""

    name: str
    start: int
    end: int

    @property
    def shown(self) -> str:
        """As it is to be written."""
        return f"{{{{{self.name}}}}}"


def fill_lines(document: Opened, texts: Mapping[str, str], parts: Collection[str], lang: Lang) -> list[Place]:
    """Fill the placeholders within lines, and find the paragraphs that `parts` replace. Raises BaseFault."""
    body: Any = document.element.body
    places: list[Place] = []
    for root in _roots(document):
        for paragraph in list(root.iter(qn("w:p"))):
            pieces = [one for one in paragraph.iter(qn("w:t")) if _holder(one) is paragraph]
            said = "".join(one.text or "" for one in pieces)
            found = [_Found(one[1].strip(), *one.span()) for one in _PLACEHOLDER.finditer(said)]
            for one in found:
                if one.name in parts:
                    alone = said.strip() == said[one.start : one.end] and paragraph.getparent() is body
                    _must(alone, _NOT_ALONE, one, lang)
                    _must(all(place.name != one.name for place in places), _TWICE, one, lang)
                    places.append(Place(paragraph, one.name))
                elif one.name not in texts:
                    known = joined((f"{{{{{name}}}}}" for name in (*texts, *parts)), lang)
                    raise BaseFault(LAYOUT, _UNKNOWN, lang, name=visible(one.shown), known=known)
            if found and found[0].name in texts:
                _fill(pieces, found, texts)
                if _is_left_over(paragraph, pieces, [texts[one.name] for one in found]):
                    paragraph.getparent().remove(paragraph)
    return places


def _must(right: bool, text: Text, one: _Found, lang: Lang) -> None:  # noqa: FBT001 what must be
    if not right:
        raise BaseFault(LAYOUT, text, lang, name=one.shown)


def _roots(document: Opened) -> Iterator[Any]:
    """The body, and every header and footer."""
    yield document.element.body
    for relation in document.part.rels.values():
        if relation.reltype.rpartition("/")[2] in {"header", "footer"}:
            yield relation.target_part.element  # a header is a part with XML


def _holder(piece: Any) -> Any:
    """The paragraph that the piece of text stands in; one in a text box is not that around the box."""
    return next(piece.iterancestors(qn("w:p")))


def _fill(pieces: list[Any], found: list[_Found], texts: Mapping[str, str]) -> None:
    """Put each text where its placeholder begins, with the look that it has there."""
    place, left = 0, list(reversed(found))
    for piece in pieces:
        text, at, kept = piece.text or "", 0, ""
        while at < len(text):
            one = left[-1] if left else None
            if one is None or one.start >= place + len(text):
                kept, at = kept + text[at:], len(text)
                continue
            if place + at <= one.start:
                kept += text[at : one.start - place] + visible(texts[one.name])
            at = min(len(text), one.end - place)
            if place + at == one.end:
                left.pop()
        piece.text = kept
        piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        place += len(text)


def _is_left_over(paragraph: Any, pieces: list[Any], given: list[str]) -> bool:
    """Whether nothing was given for the paragraph, and at most signs are left in it."""
    empty = not any(given) and not any(sign.isalnum() for one in pieces for sign in one.text or "")
    others = len(paragraph.getparent().findall(qn("w:p"))) > 1
    held = any(True for tag in ("w:sectPr", "w:drawing", "w:pict") for _ in paragraph.iter(qn(tag)))
    return empty and others and not held
