"""Escapes what a template prints for its format: every printed value passes this one function.

Reports print the same few hundred words thousands of times, so escaped texts are
cached. Values that a macro or a filter has already escaped pass as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from ecocheck.render.text.escape import markdown, visible

if TYPE_CHECKING:
    from collections.abc import Callable

_KEPT_LENGTH, _KEPT_TEXTS = 200, 50_000


def _html(text: str) -> str:
    return str(escape(visible(text)))


ESCAPES: dict[str, Callable[[str], str]] = {"html": _html, "md": markdown}
"""For each format, what makes a text harmless in it."""


class Printer:
    """Escapes for one format."""

    def __init__(self, form: str) -> None:
        """`form` is `html` or `md`."""
        self._escape = ESCAPES[form]
        self._kept: dict[str, str] = {}

    def printed(self, value: Any) -> str:
        """The value as text of the format."""
        if type(value) is not str:
            if hasattr(value, "__html__"):
                return str(value.__html__())
            value = str(value)
        found = self._kept.get(value)
        return found if found is not None else self._anew(value)

    def _anew(self, text: str) -> str:
        made = self._escape(text)
        if len(text) <= _KEPT_LENGTH:
            if len(self._kept) >= _KEPT_TEXTS:
                self._kept.clear()
            self._kept[text] = made
        return made

    def joined(self, *items: Any) -> str:
        """What `~` makes: text, or escaped text where any of the items is."""
        if any(hasattr(one, "__html__") for one in items):
            return Markup("".join(map(self.printed, items)))  # noqa: S704 each item is escaped
        return "".join(map(str, items))
