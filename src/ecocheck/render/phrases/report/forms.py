"""Texts with places that are filled in, by their keys; and the end of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import filled
from ecocheck.render.phrases.joins import STOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text


class Forms:
    """The texts of one module."""

    def __init__(self, texts: Mapping[str, Text]) -> None:
        """Each text by its key."""
        self._texts = texts

    def __call__(self, key: str, lang: Lang, **values: object) -> str:
        """The text in a language, with the values in their places."""
        return filled(self._texts[key].of(lang), values)


def ended(said: str, lang: Lang) -> str:
    """A sentence: with a capital where there are any, and a full stop."""
    return said[:1].upper() + said[1:] + STOP.of(lang).rstrip()
