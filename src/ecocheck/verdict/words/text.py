"""The texts beside a figure, in the form in which words are looked for in them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.model.base import UNRECORDED
from ecocheck.source.yaml.characters import plain_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.measurement import Reading

READ: Final = 2_000
"""So much of a text is read; a title or a sentence is shorter."""


_WRITTEN_YEAR: Final = re.compile(r"[〇○零一二三四五六七八九]{4}(?=年)|二[〇○零][〇○零一二三][〇○零一二三四五六七八九]")
_DIGITS: Final = {ord(sign): digit for sign, digit in zip("〇○零一二三四五六七八九", "000123456789", strict=True)}
"""二〇二三年 is 2023年."""


_ONES: Final = {char: number for number, char in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_SEVERAL: Final = frozenset("多数几")
"""多起 says one at least; how many more nobody says."""
TENS: Final = "[一二两三四五六七八九]?十[一二三四五六七八九]?"
"""Ten and more, as a pattern."""


def counted(said: str) -> int:
    """How many 9, 九, 十二 or 多 are."""
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


def folded(text: str) -> str:
    """The text in one form for width, raised figures and the radicals that PDF files give for characters."""
    return _folded(text[:READ])


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return _WRITTEN_YEAR.sub(lambda found: found[0].translate(_DIGITS), plain_form(text))


def source_texts(reading: Reading) -> tuple[Said, ...]:
    """Title and quote of the source, as far as they say anything."""
    source = reading.source
    if source is None:
        return ()
    texts = ((("source", "title"), source.title), (("source", "quote"), source.quote))
    return tuple(Said(route, folded(text)) for route, text in texts if text is not None and text != UNRECORDED)


def all_texts(reading: Reading) -> Iterator[Said]:
    """Title, quote and both notes."""
    yield from source_texts(reading)
    inner = reading.source.note if reading.source is not None else None
    for route, text in ((("note",), reading.note), (("source", "note"), inner)):
        if text is not None:
            yield Said(route, folded(text))
