"""A dash right behind a colon, as in `title: - 公报`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import KEY
from ecocheck.source.written.scalars import NUMBER
from ecocheck.source.yaml.diagnosis.line_as_meant import TEXTS
from ecocheck.source.yaml.diagnosis.parser_error import Fault

if TYPE_CHECKING:
    from ecocheck.source.yaml.diagnosis.parser_error import Scene

_KEY_BEFORE: Final = regex(rf"({KEY}) *: *$")

NO_ITEM: Final = "text_without_dash"
"""The phrase for a text that stands alone, so that only its dash is wrong."""


def dash_behind_colon(scene: Scene) -> Fault:
    """The fault of the dash; a key that takes one text needs none, and before a number it may be a minus."""
    from ecocheck.source.expected import at_route  # speed: only where there is a mistake

    key = _KEY_BEFORE.search(scene.before(scene.at))
    said = scene.rest(scene.at + 1).partition(" #")[0].strip()
    lists = at_route.NAME_LISTS | at_route.NUMBER_LISTS
    if key is None or not said or key[1] in lists or not (key[1] in TEXTS or at_route.takes_text(key[1])):
        return Fault("ECO238", scene.at, {"phrase_more": "item_below"})
    words = {"write": f"{key[1]}: {shown(said)}", "below": f"{key[1]}: -{shown(said)}"}
    phrase = "minus_or_not" if NUMBER.fullmatch(said) else NO_ITEM
    return Fault("ECO238", scene.at, {**words, "phrase_more": phrase})
