"""Fields and items on a terminal: labels in one column, their texts beside them, wrapped to its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.text.width import Line, Span, pad, shown, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.findings import Lang

_LEFT = {"zh": 10, "en": 13}
_LEAST = 20


def field_lines(label: str, texts: Sequence[str], style: str, lang: Lang, room: int | None) -> Iterator[Line]:
    """The lines of a label and its texts, one below the other; no lines where there is no text."""
    left = _LEFT[lang]
    lines = [line for text in texts if text for line in _wrapped(text, left, room)]
    for place, line in enumerate(lines):
        head = pad(label, max(left, width(label) + 1)) if place == 0 else " " * left
        yield (Span(head, "dim"), Span(line, style)) if line else (Span(head.rstrip(), "dim"),)


def item_lines(text: str, mark: str, under: Sequence[str], room: int | None) -> Iterator[Line]:
    """A paragraph with a mark before it, and lines that belong to it below."""
    indent = " " * width(mark)
    for place, line in enumerate(_wrapped(text, len(indent), room)):
        yield (Span((indent if place else mark) + line),)
    for one in under:
        yield from ((Span(indent + line, "dim"),) for line in _wrapped(one, len(indent), room))


def _wrapped(text: str, left: int, room: int | None) -> list[str]:
    return wrap(shown(text), None if room is None else max(_LEAST, room - left))
