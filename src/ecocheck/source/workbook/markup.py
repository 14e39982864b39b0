"""Walking through the XML of one part.

expat, with document types refused, is what defusedxml is too; it stands in
Python's own library and calls back at the speed of C. A document type is the
only way to entities, so there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, NoReturn, TypeAlias

from ecocheck.source.workbook.limits import FOREIGN_TAGS
from ecocheck.source.workbook.refused import RefusedFileError

Attributes: TypeAlias = dict[str, str]
Starts: TypeAlias = Mapping[str, Callable[[Attributes], object]]
Ends: TypeAlias = Mapping[str, Callable[[], object]]

SHEETS: Final = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
WORDS: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
RELATIONS: Final = ("http://schemas.openxmlformats.org/package/2006/relationships",)
CONTENT_TYPES: Final = ("http://schemas.openxmlformats.org/package/2006/content-types",)
RELATION_IDS: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships id",
)
"""The attribute by which an element names a relation, in both editions of the format."""
SPACE: Final = "http://www.w3.org/XML/1998/namespace space"


class Walk:
    """The walk through one kind of part: what is done at which of its elements, by their local names."""

    def __init__(
        self, spaces: tuple[str, ...], starts: Starts, ends: Ends | None = None, pieces: list[str] | None = None
    ) -> None:
        """Elements of other namespaces than `spaces` are passed over, but not what stands in them.

        Texts are added to `pieces`; somebody must empty the list at the elements that hold texts.
        """
        self._starts = {f"{space} {name}": does for space in spaces for name, does in starts.items()}
        self._ends = {f"{space} {name}": does for space in spaces for name, does in (ends or {}).items()}
        self._pieces = pieces

    def through(self, content: bytes, part: str) -> None:
        """Go through the part; RefusedFileError where it is not well-formed or has a document type."""
        from pyexpat import ExpatError, ParserCreate

        parser = ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse(part)
        parser.StartElementHandler = self._start(part)
        parser.EndElementHandler = self._end()
        if self._pieces is not None:
            parser.CharacterDataHandler = self._pieces.append
        try:
            parser.Parse(content, True)  # noqa: FBT003 pyexpat takes it by position only
        except (ExpatError, LookupError, ValueError) as fault:
            raise RefusedFileError("broken", part=part) from fault

    def _start(self, part: str) -> Callable[[str, Attributes], None]:
        foreign = 0

        def pass_over(_: Attributes) -> None:
            nonlocal foreign
            foreign += 1
            if foreign > FOREIGN_TAGS:
                raise RefusedFileError("bomb", part=part)

        known = self._starts.get

        def start(tag: str, attributes: Attributes) -> None:
            known(tag, pass_over)(attributes)

        return start

    def _end(self) -> Callable[[str], None]:
        known = self._ends.get

        def end(tag: str) -> None:
            known(tag, _nothing)()

        return end


def _nothing() -> None:
    """At an element at whose end there is nothing to do."""


def _refuse(part: str) -> Callable[..., NoReturn]:
    def refuse(*_: object) -> NoReturn:
        raise RefusedFileError("broken", part=part)

    return refuse
