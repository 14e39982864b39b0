"""A sheet of named fields: labels in one column, what they hold beside them, wrapped to the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.formats.text_width import Line, Span, pad, shown, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.findings import Lang

_LEFT = {"zh": 10, "en": 13}
_LEAST = 20


class Sheet:
    """Lays out fields and items for one language and width; `room` is None where nothing is wrapped."""

    def __init__(self, lang: Lang, room: int | None) -> None:
        """Take the language and the width of the terminal."""
        self._left, self._room = _LEFT[lang], room

    def heading(self, text: str, mark: str = "") -> Iterator[Line]:
        """A title in bold."""
        return ((Span(line, "bold"),) for line in self._wrapped(mark + shown(text), 0))

    def field(self, label: str, texts: str | Iterable[str], style: str = "") -> Iterator[Line]:
        """A label and its text; several texts stand below each other. Nothing where there is no text."""
        given = [texts] if isinstance(texts, str) else list(texts)
        lines = [line for text in given if text for line in self._wrapped(shown(text), self._left)]
        for place, line in enumerate(lines):
            head = pad(label, max(self._left, width(label) + 1)) if place == 0 else " " * self._left
            yield (Span(head, "dim"), Span(line, style)) if line else (Span(head.rstrip(), "dim"),)

    def item(self, text: str, mark: str = "- ", under: Iterable[str] = ()) -> Iterator[Line]:
        """A paragraph with a mark before it, and lines that belong to it below."""
        indent = " " * width(mark)
        for place, line in enumerate(self._wrapped(shown(text), len(indent))):
            yield (Span((indent if place else mark) + line),)
        for one in under:
            for line in self._wrapped(shown(one), len(indent)):
                yield (Span(indent + line, "dim"),)

    def _wrapped(self, text: str, left: int) -> list[str]:
        return wrap(text, None if self._room is None else max(_LEAST, self._room - left))
