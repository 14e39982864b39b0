"""The texts beside a figure, in a normalised form in which words are searched."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.model.base import UNRECORDED
from ecocheck.regex import regex
from ecocheck.source.written.characters import plain_form

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ecocheck.model.measurement import Reading

READ: Final = 2_000
"""How many characters of a text are read; a title or a sentence is shorter."""


_WRITTEN_YEAR: Final = regex(r"[〇○零一二三四五六七八九]{4}(?=年)|二[〇○零][〇○零一二三][〇○零一二三四五六七八九]")
_DIGITS: Final = {ord(sign): digit for sign, digit in zip("〇○零一二三四五六七八九", "000123456789", strict=True)}
"""二〇二三年 is 2023年."""
_CAPITAL: Final = regex(r"[壹贰叁肆伍陆柒捌玖拾]{1,3}(?=[起件宗例次个处])")
_CAPITALS: Final = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")
"""壹起 is 一起."""
_COUNTED: Final = frozenset("〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖拾")

_ONES: Final = {char: number for number, char in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_SEVERAL: Final = frozenset("多数几")
"""多起 means at least one; how many more is not known."""
TENS: Final = "[一二两三四五六七八九]?十[一二三四五六七八九]?"
"""Ten and more, as a pattern."""


def counted(said: str) -> int:
    """The number that 9, 九, 十二 or 多 stands for."""
    if said.isascii():
        return int(said)
    if said in _SEVERAL:
        return 1
    tens, ten, ones = said.rpartition("十")
    return (10 * _ONES.get(tens, 1) if ten else 0) + _ONES.get(ones, 0)


class Said(NamedTuple):
    """A text beside a figure: its route below the measurement, and its words."""

    route: tuple[str, ...]
    text: str

    @property
    def is_note(self) -> bool:
        """Whether it is a remark of whoever filled in the figure, and not the source's own words."""
        return self.route[-1] == "note"


_BLANKS: Final = regex(r"\s+")


def folded(text: str) -> str:
    """The text with one form for width, raised figures and the radicals that PDF files give for characters.

    Blanks that Word and PDF files put between the characters of a word, or between
    a number and its unit, are removed; blanks between Latin words and numbers stay.
    """
    return forms(text)[0]


def _without_loose(text: str) -> str:
    """The text, whose blanks are single ones, without those that separate nothing."""
    before, *rest = pieces = text.split(" ")
    made = [before]
    for before, after in zip(pieces, rest, strict=False):
        made += (after,) if _is_loose(before[-1:], after[:1]) else (" ", after)
    return "".join(made)


def _is_loose(before: str, after: str) -> bool:
    """Whether a blank stands beside a Chinese character, inside a bracket, or before a percent sign."""
    if _of_han(before) or _of_han(after) or before in {"(", "["} or after in {")", "]"}:
        return True
    return "0" <= before <= "9" and after in {"%", "‰"}


def _of_han(char: str) -> bool:
    return "\u3001" <= char <= "\u303f" or "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"


def only_han(text: str) -> str:
    """The text without anything but Chinese characters."""
    return "".join(char for char in text if "\u3400" <= char <= "\u9fff")


def spaced(text: str) -> str:
    """The folded text with its blanks, each run of them as one."""
    return forms(text)[-1]


def forms(text: str) -> tuple[str, ...]:
    """The folded text and, if blanks were removed from it, the text with them: they may separate two sentences."""
    return _forms(text if len(text) <= READ else _BLANKS.sub(" ", text)[:READ])


@lru_cache(maxsize=4096)
def _forms(text: str) -> tuple[str, ...]:
    """The forms; a pattern is tried only on a text that has a character of it, since most have none."""
    plain = plain_form(text)
    if " " in plain or not plain.isprintable():
        plain = _BLANKS.sub(" ", plain)
    close = _without_loose(plain) if " " in plain else plain
    found = (close,) if close == plain else (close, plain)
    return found if _COUNTED.isdisjoint(plain) else tuple(map(_plainly_counted, found))


def _plainly_counted(form: str) -> str:
    """The text with years in digits, and counts in capital numerals in common ones."""
    return _CAPITAL.sub(lambda found: found[0].translate(_CAPITALS), _WRITTEN_YEAR.sub(_in_digits, form))


def _in_digits(year: re.Match[str]) -> str:
    return year[0].translate(_DIGITS)


def source_texts(reading: Reading) -> tuple[Said, ...]:
    """Title and quote of the source, as far as they say anything."""
    return tuple(Said(route, folded(text)) for route, text in _of_the_source(reading))


def all_texts(reading: Reading) -> Iterator[Said]:
    """Title, quote and both notes. A text with blanks comes twice: without them, and with them."""
    for route, text in _written(reading):
        yield from (Said(route, form) for form in forms(text))


def close_and_spaced(reading: Reading) -> tuple[tuple[Said, ...], ...]:
    """All texts folded and, if blanks were removed from any, all texts with their blanks."""
    written = tuple(_written(reading))
    close = tuple(Said(route, folded(text)) for route, text in written)
    wide = tuple(Said(route, spaced(text)) for route, text in written)
    return (close,) if close == wide else (close, wide)


def _of_the_source(reading: Reading) -> Iterator[tuple[tuple[str, ...], str]]:
    source = reading.source
    if source is not None:
        for key, text in (("title", source.title), ("quote", source.quote)):
            if text is not None and text != UNRECORDED:
                yield ("source", key), text


def _written(reading: Reading) -> Iterator[tuple[tuple[str, ...], str]]:
    yield from _of_the_source(reading)
    inner = reading.source.note if reading.source is not None else None
    for route, text in ((("note",), reading.note), (("source", "note"), inner)):
        if text is not None:
            yield route, text
