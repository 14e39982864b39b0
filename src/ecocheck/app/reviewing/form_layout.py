"""The layout of 抽验表 as a workbook: names of sheets, titles of columns, words, and what the hidden sheet holds.

The form is laid out by these words, and a filled one is read by them, so that
rows and columns may be moved in between.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, get_args

from ecocheck.app.collecting.sheet_rows import ident_in
from ecocheck.findings.entry import Text
from ecocheck.model.reviews import OPINION_WORDS, OpinionWord

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

VERSION: Final = 1
"""Of the layout; a form of another version is not read."""

SHEET: Final = Text("抽验", "sample")
ABOUT: Final = Text("说明", "notes")

IDENT: Final = Text("编号", "id")
REGION: Final = Text("地区", "region")
YEAR: Final = Text("年份", "year")
SHOWN: Final = (
    IDENT,
    REGION,
    YEAR,
    Text("判定项", "criterion"),
    Text("判定", "verdict"),
    Text("数值", "value"),
    Text("标准", "line"),
    Text("时段", "period"),
    Text("来源", "source"),
    Text("佐证材料", "evidence"),
    Text("数据位置", "datum at"),
)
"""The titles of the columns that show what is reviewed."""
OPINION: Final = Text("复核意见", "opinion")
REASON: Final = Text("理由", "grounds")
FILLED: Final = (OPINION, REASON)
"""The titles of the columns to fill in."""

AGENCY: Final = Text("复核单位", "reviewing office")
PERSON: Final = Text("复核人", "reviewer")
DAY: Final = Text("复核日期", "reviewed on")
SIGNED: Final = (AGENCY, PERSON, DAY)
"""The titles of the cells above the rows, each of which stands to the left of what is filled in."""

_CHINESE: Final = {word: said for said, word in OPINION_WORDS.items()}
_WORDS: Final[tuple[OpinionWord, ...]] = get_args(OpinionWord)
OPINIONS: Final[Mapping[OpinionWord, Text]] = {word: Text(_CHINESE[word], word) for word in _WORDS}
OPINION_OF: Final[Mapping[str, OpinionWord]] = {said: word for word, text in OPINIONS.items() for said in text}
"""The opinion for each word that a cell may hold."""

HIDDEN: Final = "_ecocheck_sample"
"""The hidden sheet: pairs of key and value in its first two columns, and below `ROWS` a line for each drawn verdict."""
HEAD: Final = ("sample", "id", "city", "drill", "seed", "as_of", "program")
"""The keys of the pairs; `sample` is the version of the layout, `drill` is `true` or `false`."""
_NOT_HASHED: Final = frozenset({"sample", "id", "program"})
ROWS: Final = ("region", "year", "criterion", "fingerprint", "shown")
"""The titles of the columns of the lines.

`fingerprint` is that of the ground of the verdict, empty where none was taken;
`shown` is the digest of what the row says.
"""


class Line(NamedTuple):
    """A line of the hidden sheet: one drawn verdict."""

    region: str
    year: str
    criterion: str
    fingerprint: str
    shown: str


def shown_digest(texts: Sequence[str]) -> str:
    """The digest of the cells of a row under `SHOWN`; blanks and ends of lines, which programs change, do not count."""
    return hashlib.sha256("\t".join("".join(one.split()) for one in texts).encode()).hexdigest()


def form_ident(head: Mapping[str, str], lines: Iterable[Line]) -> str:
    """The id of a form: the digest of all that its hidden sheet says of the sample, in whatever order it stands."""
    pairs = sorted(f"{key}\t{said}" for key, said in head.items() if key not in _NOT_HASHED)
    rows = sorted("\t".join(one) for one in lines)
    return hashlib.sha256("\n".join((*pairs, *rows)).encode()).hexdigest()


RowKey: TypeAlias = tuple[str, str, str]
"""Region, year and criterion as a row says them, however blanks and brackets were typed."""


def key_in(region: str, year: str, ident: str) -> RowKey:
    """The key of a row from its texts."""
    return "".join(region.split()), "".join(year.split()).removesuffix("年"), ident_in(ident)


def row_key(line: Line) -> RowKey:
    """The key of the row of a drawn verdict."""
    return key_in(line.region, line.year, line.criterion)
