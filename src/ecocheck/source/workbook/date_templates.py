"""Date formats as templates of Python's `str.format`, made once for each format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.source.workbook.dates import Moment

_DAY_FIELDS: Final = {
    **dict.fromkeys(("yyyy", "yyy", "e", "ee", "eeee"), "{year}"),
    "yy": "{short:02}",
    "y": "{short:02}",
    "m": "{month}",
    "mm": "{month:02}",
    "d": "{day}",
    "dd": "{day:02}",
    "aaa": "{weekday}",
    **dict.fromkeys(("ddd", "dddd", "aaaa"), "星期{weekday}"),
    **dict.fromkeys(("mmm", "mmmm"), "{month}月"),
}
_TIME_FIELDS: Final = {
    "h": "{hour}",
    "hh": "{hour:02}",
    "m": "{minute}",
    "mm": "{minute:02}",
    "s": "{second}",
    "ss": "{second:02}",
}
_WEEKDAYS: Final = "一二三四五六日"
_NOON: Final = 12
_BRACES: Final = regex(r"[{}]")


def template(tokens: Sequence[tuple[str, str]]) -> tuple[str, bool]:
    """The template, and whether a day stands in it."""
    units = [text.casefold() for kind, text in tokens if kind == "date"]
    twelve = any(kind == "half" for kind, _ in tokens)
    made: list[str] = []
    has_day, place = False, 0
    for kind, text in tokens:
        if kind == "date":
            field, of_day = _field(units, place)
            has_day |= of_day
            made.append(field.replace("{hour", "{twelve") if twelve else field)
            place += 1
        elif kind == "half":
            made.append("{half}")
        elif kind == "skipped":
            made.append(" ")
        elif kind in {"literal", "mark", "place"} and text != "@":
            plain = text.strip('"') if text[0] == '"' else text[1:] if kind == "literal" else text
            made.append(_BRACES.sub(r"\g<0>\g<0>", plain))
    return "".join(made).strip(), has_day


def _field(units: list[str], place: int) -> tuple[str, bool]:
    """A field, and whether it is of the day: `m` is minutes behind an hour and before a second."""
    unit = units[place]
    beside = (units[place - 1][0] if place else "", units[place + 1][0] if place + 1 < len(units) else "")
    if unit[0] in "hs" or (unit in {"m", "mm"} and (beside[0] == "h" or beside[1] == "s")):
        return _TIME_FIELDS.get(unit, _TIME_FIELDS[unit[0]]), False
    return _DAY_FIELDS.get(
        unit, _DAY_FIELDS["yyyy" if unit[0] in "ye" else unit[0] * 2 if unit[0] in "md" else "aaa"]
    ), True


def filled(made: str, when: Moment) -> str:
    """The text that the format shows; of a day that is not there, nothing may be in the template."""
    hour, minute = when.second // 3600, when.second // 60 % 60
    clock = {"hour": hour, "twelve": (hour - 1) % _NOON + 1, "half": "上午" if hour < _NOON else "下午"}
    clock |= {"minute": minute, "second": when.second % 60}
    if when.day is None:
        return made.format(**clock)
    day = when.day
    return made.format(
        **clock,
        year=day.year,
        short=day.year % 100,
        month=day.month,
        day=day.day,
        weekday=_WEEKDAYS[day.weekday()],
    )
