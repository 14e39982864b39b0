"""What was compared with what, and how much of it moved."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ecocheck.app.diff.beside import Beside, beside_of
from ecocheck.app.diff.opening import parted
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.diff.moves import DECIDED, DIRECTIONS, SUMS
from ecocheck.render.phrases.diff.regions import AMONG, REGIONS
from ecocheck.render.phrases.joins import bracketed, clauses, joined

if TYPE_CHECKING:
    from ecocheck.app.diff.opening import Origin
    from ecocheck.app.diff.views import Comparison, Move
    from ecocheck.findings import Lang

TITLE: Final = Text("判定变动", "What moved")
_HERE: Final = Text("当前文件夹", "the working folder")
_PARTED: Final = Text("{one} 同 {other} 分开处", "where {one} and {other} parted")
_SIDES: Final = Text("对照：{before} → {after}", "Compared: {before} → {after}")
_COUNTS: Final = Text("{years}年共对照判定{judged}项：{counts}", "{judged} verdicts of {years} compared: {counts}")
COUNT: Final = Text("{what}{n}项", "{n} {what}")
_SAME_YEARS: Final = Text(
    "{years}年的数据文件和规定没有改动，未对照", "files and rules of {years} are the same, so these were not compared"
)
_LEFT_OUT: Final = Text("{years}年未对照", "{years} not compared")
_NONE: Final = Text("没有变动", "nothing moved")
_NO_VERDICT: Final = Text("没有别的判定变动", "no other verdict moved")
_BESIDE: Final = Text("判定未变而相关情况有变", "with the same verdict and something beside it moved")
_OF_THESE: Final = {
    Beside.EASED: Text("标准、目标放宽", "by an easier line"),
    Beside.LESS_BACKED: Text("佐证减少", "on less evidence"),
}
_ALSO: Final = Text("另有变动：{counts}", "also moved: {counts}")


def side_name(typed: str, lang: Lang) -> str:
    """A side as it was asked for; without a word, the working folder; of `A...B`, where they parted."""
    both = parted(typed)
    return _PARTED.of(lang).format(one=both[0], other=both[1]) if both else typed or _HERE.of(lang)


def sides_words(before: Origin, after: Origin, lang: Lang) -> str:
    """Both sides, each with its commit where it is one."""
    said = [
        (one.typed if one.typed and one.commit is None else side_name(one.typed, lang))
        + (bracketed(one.short, lang) if one.short and one.short != one.typed else "")
        for one in (before, after)
    ]
    return _SIDES.of(lang).format(before=said[0], after=said[1])


def counts_words(comparison: Comparison, lang: Lang) -> str:
    """How many verdicts moved in each direction, out of how many; then how much else moved."""
    moved = [one for one in comparison.told if one.of_verdict]
    counts = [
        COUNT.of(lang).format(what=text.of(lang).lower(), n=n)
        for direction, text in DIRECTIONS.items()
        if (n := sum(one.direction is direction for one in moved))
    ]
    counts += _beside_counts([one for one in comparison.told if not one.of_verdict], lang)
    years = joined(comparison.after.selection.years, lang)
    said = joined(counts, lang) or (_NONE if not comparison.moved else _NO_VERDICT).of(lang)
    found = (REGIONS, len(comparison.regions)), (SUMS, len(comparison.sums)), (DECIDED, len(comparison.decided))
    also = joined((COUNT.of(lang).format(what=text.of(lang).lower(), n=n) for text, n in found if n), lang)
    verdicts = _COUNTS.of(lang).format(years=years, judged=comparison.judged, counts=said)
    return clauses(
        (verdicts, _ALSO.of(lang).format(counts=also) if also else "", _left_out_words(comparison, lang)), lang
    )


def _beside_counts(moves: list[Move], lang: Lang) -> list[str]:
    """How many moved beside a verdict that stayed, and how many of these lie under a heading of their own."""
    if not moves:
        return []
    kinds = Counter(map(beside_of, moves))
    some = [COUNT.of(lang).format(what=text.of(lang), n=kinds[kind]) for kind, text in _OF_THESE.items() if kinds[kind]]
    said = COUNT.of(lang).format(what=_BESIDE.of(lang), n=len(moves))
    return [said + (bracketed(AMONG.of(lang).format(counts=joined(some, lang)), lang) if some else "")]


def _left_out_words(comparison: Comparison, lang: Lang) -> str:
    """Which years were not compared, and whether that is because nothing of them changed."""
    if not comparison.left_out:
        return ""
    said = _SAME_YEARS if comparison.after.same_years else _LEFT_OUT
    return said.of(lang).format(years=joined(comparison.left_out, lang))
