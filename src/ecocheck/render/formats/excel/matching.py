"""Puts what was filled into a ledger beside the gaps of today, by their codes; what belongs to none is kept apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.ledger import code_of
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.gaps import Gap
    from ecocheck.app.ledger import Ledger
    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.filled import Filled, FilledRow
    from ecocheck.render.formats.excel.values import Value

_CLOSED: Final = Text("差距已消除", "no longer a gap")
_ELSEWHERE: Final = Text("不在本次所列的地区、年度等范围内", "outside of the regions, years and so on of this ledger")
_TWICE: Final = Text("清单中同一项另有一行", "the list has another row for the same gap")
_ADDED: Final = Text("另加的行", "a row that was added")


@dataclass(frozen=True, slots=True)
class ListedGap:
    """A gap with its code, and what was typed for it, by head."""

    gap: Gap
    code: str
    typed: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Matched:
    """The list of gaps, and the filled rows that belong to no gap in it."""

    listed: tuple[ListedGap, ...]
    closed: tuple[FilledRow, ...]

    @property
    def kept(self) -> int:
        """How many gaps have something typed beside them."""
        return sum(bool(one.typed) for one in self.listed)


def matched(ledger: Ledger, filled: Filled, lang: Lang) -> Matched:
    """Match by code. A row of the list counts before one of the closed gaps, which returns where its gap is back."""
    codes = tuple(_numbered(code_of(gap) for gap in ledger.gaps))
    today = set(codes)
    used: dict[str, FilledRow] = {}
    left: list[FilledRow] = []
    for row in (*filled.listed, *filled.closed):
        if row.code in today and row.code not in used:
            used[row.code] = row
        elif row.code not in used or dict(row.typed) != dict(used[row.code].typed):
            left.append(row)
    found = zip(ledger.gaps, codes, strict=True)
    listed = (ListedGap(gap, code, used[code].typed if code in used else {}) for gap, code in found)
    return Matched(tuple(listed), tuple(_moved(row, ledger, today, lang) for row in left))


def _numbered(codes: Iterator[str]) -> Iterator[str]:
    """The codes; one that was there already gets a number, so that no two rows share a code."""
    seen: Counter[str] = Counter()
    for code in codes:
        seen[code] += 1
        yield code if seen[code] == 1 else f"{code}#{seen[code]}"


def _moved(row: FilledRow, ledger: Ledger, today: set[str], lang: Lang) -> FilledRow:
    """The row with the reason why it is in no list, and the day on which it was first found so."""
    if not row.code:
        why = _ADDED
    elif row.code in today:
        why = _TWICE
    else:
        why = _CLOSED if ledger.looked_at(row.code.partition("#")[0]) else _ELSEWHERE
    return replace(row, why=why.of(lang), since=row.since or ledger.as_of)
