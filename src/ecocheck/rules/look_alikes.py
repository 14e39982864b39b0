"""ECO567: radicals and similar signs in texts, which PDF files give in place of characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.source.written.characters import code_point, in_usual_characters, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding
    from ecocheck.rules.context import DataContext


def eco567_look_alikes(context: DataContext) -> Iterator[Finding]:
    """A text with such signs is understood, but a search for the usual characters does not find it."""
    text = context.document.text
    if in_usual_characters(text) == text:
        return
    for route, written in context.document.texts():
        write = in_usual_characters(written)
        if write != written:
            odd = next(one for one, other in zip(written, write, strict=False) if one != other)
            yield context.find("ECO567", route, written=shown(written), code_point=code_point(odd), write=shown(write))


LOOK_ALIKE_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (eco567_look_alikes,)
