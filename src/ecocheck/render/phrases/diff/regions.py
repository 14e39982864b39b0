"""Words for what concerns a whole region or the whole project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.app.verdicts.counting import tally
from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.backing import count_words
from ecocheck.render.phrases.diff.moves import row_of
from ecocheck.render.phrases.joins import bracketed, joined
from ecocheck.render.phrases.standings import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.diff.sides import Side
    from ecocheck.app.diff.views import Comparison, Move, RegionMove
    from ecocheck.findings import Lang, Spot

Place: TypeAlias = "tuple[str, Spot | None, Spot | None]"
_DRILL: Final = "drill"
_MARK: Final = Text("演练标记", "drill")
WHOLE: Final = Text("项目和地区", "The project and its regions")
REGIONS: Final = Text("增减、改名的地区", "regions added, removed or renamed")
DRILL: Final = {
    True: Text("本项目由非演练改为演练", "this project is a drill now, and was none"),
    False: Text("本项目由演练改为非演练", "this project was a drill, and is none now"),
}
"""By whether the later side is a drill."""
_GONE: Final = Text("{region}不再判定：{n}项", "{region} is not judged any more: {n} verdicts")
_NEW: Final = Text("{region}新列入判定：{n}项", "{region} is judged now: {n} verdicts")
_RENAMED: Final = Text(
    "{before} → {after}（改名）：判定不变{n}项", "{before} → {after} (renamed): {n} verdicts as before"
)
_OTHERS: Final = Text("，有变的另列", "; those that moved are listed")
AMONG: Final = Text("其中{counts}", "of these {counts}")
_KINDS: Final = tuple(one for one in Standing if one is not Standing.UNDETERMINED)
"""What a region is told by; the unclear are the rest."""


def whole_places(comparison: Comparison, lang: Lang) -> Iterator[tuple[str, list[Place]]]:
    """What concerns the whole project or a whole region, the project first, each with where it stands."""
    if comparison.redrilled:
        at = [_drill_spot(side) for side in (comparison.before, comparison.after)]
        yield DRILL[comparison.after.project.drill].of(lang), [(_MARK.of(lang), at[0], at[1])]
    for one in comparison.regions:
        yield region_words(one, lang), [(one.after or one.before or "", one.before_at, one.after_at)]


def _drill_spot(side: Side) -> Spot | None:
    """Where units.yaml says whether it is a drill."""
    document = side.project.units_document
    return document.spot((_DRILL,), "key") if document.holds((_DRILL,)) else None


def region_words(one: RegionMove, lang: Lang) -> str:
    """The region, how many verdicts, and what they were or are."""
    text = _RENAMED if one.before and one.after else _GONE if one.gone else _NEW
    said = text.of(lang).format(before=one.before, after=one.after, region=one.before or one.after, n=len(one.moves))
    counts = joined(_counts(one.moves, lang), lang)
    said += bracketed(AMONG.of(lang).format(counts=counts), lang) if counts else ""
    return said + (_OTHERS.of(lang) if one.others else "")


def _counts(moves: Iterable[Move], lang: Lang) -> list[str]:
    rows = [row for one in moves if (row := row_of(one.row)) is not None]
    counted = tally(rows)
    numbers = dict(counted.parts)
    shown = (one for one in STANDINGS if one in _KINDS and numbers[one])
    return [f"{STANDINGS[one].of(lang)}{Text('', ' ').of(lang)}{count_words(counted, one, lang)}" for one in shown]
