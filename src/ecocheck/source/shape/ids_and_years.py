"""What to write instead of an id, a year or a list of numbers in another form, such as 24.2, 2024年起 or 3、4."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.expected.annotations import keys_of

if TYPE_CHECKING:
    from ecocheck.source.shape.locate_error import Site

_OF_CRITERIA: Final = frozenset({"criterion", "at_odds_with"})
"""Keys that hold ids of criteria without a pattern of their own."""
_CRITERION: Final = r"^\d+-\d+$"
_NUMBER: Final = regex(r"\d+", re.ASCII)
_YEAR: Final = regex(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)
_BEGINS: Final = regex(r"自?(?:19|20)\d{2}(?:[-/.年]0?1[-/.月]0?1日?|年?度?)(?:起|以来|开始)?(?:执行|实施)?", re.ASCII)
"""A text that means a year as a whole: the year itself, or the first of January."""

_AT_THE_END: Final = regex(
    r"(?:19|20)\d{2}(?:年[底末]|[-/.年]12(?:月(?:份|底|末)?|[-/.月](?:0?[1-9]|[12]\d|3[01])日?)?)", re.ASCII
)
"""The year's end, December or a day in it; a month before tells of less than the year, and is not dropped."""
_ITEMS: Final = regex(r"\d+(?:\s*[、，,;；/ ]\s*\d+)+", re.ASCII)


def _pattern(site: Site) -> str | None:
    """The pattern of the ids that stand under a key; None if no id does."""
    field = keys_of(site.owner).get(site.key) if site.owner is not None else None
    own = (getattr(one, "pattern", None) for one in (field.metadata if field is not None else ()))
    return next((one for one in own if one), _CRITERION if site.key in _OF_CRITERIA else None)


def id_said(site: Site, value: object) -> dict[str, str] | None:
    """The params for an id in another form: the id, or how such an id is written; None if no id is asked for."""
    pattern = _pattern(site)
    if pattern is None or isinstance(value, bool):
        return None
    numbers = "-".join(_NUMBER.findall(unicodedata.normalize("NFKC", str(value))))
    write = next((one for one in (numbers, f"T{numbers}") if re.search(pattern, one)), None)
    if write is not None:
        return {"write": write, "phrase": "write_id", "phrase_more": "id_is"}
    return {"phrase": "id_of_criterion"} if pattern == _CRITERION else None


def year_said(site: Site, value: str) -> dict[str, str] | None:
    """The params for a text that names one year in the place of a year; None for any other text."""
    years = _YEAR.findall(unicodedata.normalize("NFKC", value))
    if site.key not in {"year", "effective"} or len(years) != 1:
        return None
    said = "".join(unicodedata.normalize("NFKC", value).split())
    whole = _BEGINS.fullmatch(said) or (site.key == "year" and _AT_THE_END.fullmatch(said))
    return {"write": years[0], "phrase": "year_only", "phrase_fix": "fix" if whole else "nothing"}


def items_said(site: Site, value: str) -> dict[str, str] | None:
    """The params for several numbers in one item of a list; None for any other value."""
    if not site.route or not isinstance(site.route[-1], int) or _ITEMS.fullmatch(value.strip()) is None:
        return None
    numbers = _NUMBER.findall(value)
    lines = " / ".join(f"“- {one}”" for one in numbers)
    rest = value.strip().removeprefix(numbers[0])
    unsaid = dict.fromkeys(("phrase_unit", "phrase_rest", "phrase_note", "phrase_fix"), "nothing")
    return {"lines": lines, "rest": rest, "phrase": "an_item_each", **unsaid}
