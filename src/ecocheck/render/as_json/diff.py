"""`diff --format json`: what moved, from what to what, because of what, and where that stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import stamp_of_data
from ecocheck.app.standards import named
from ecocheck.app.verdicts.counting import tally
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.render.as_json.objects import (
    change_entry,
    dumps,
    finding_entry,
    head,
    place,
    standard_entry,
    verdict_entry,
)
from ecocheck.verdict.totals import Disagreement

if TYPE_CHECKING:
    from ecocheck.app.diff.opening import Origin
    from ecocheck.app.diff.sides import Side
    from ecocheck.app.diff.views import AnyRow, Cause, Comparison, Decided, Move, RegionMove, SumMove
    from ecocheck.app.revision import Stamp
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang


def _stamp(side: Side) -> Stamp:
    selection = side.selection
    stamp = stamp_of_data(side.project, (one.name for one in selection.places), selection.years)
    return replace(stamp, as_of=side.as_of)


def _side_entry(side: Side, origin: Origin) -> dict[str, Any]:
    """One side: what was asked for, its commit, its day and standard, and the revision of its files."""
    stamp = _stamp(side)
    return {
        "asked": origin.typed or None,
        "commit": origin.commit,
        "as_of": side.as_of.isoformat(),
        "standard": standard_entry(named(side.project, side.standard)),
        "revision": {"data": stamp.data, "rules": stamp.rules},
    }


def _verdict(found: AnyRow | None, lang: Lang) -> dict[str, Any] | None:
    """The verdict as in every output, and whether its time is over; null where that side does not judge it."""
    if found is None:
        return None
    row = found.row if isinstance(found, TargetRow) else found
    return {**verdict_entry(row, lang), "late": isinstance(found, TargetRow) and found.late}


def _cause_entry(cause: Cause, region: str | None) -> dict[str, Any]:
    """What a move rests on; `region` is where it stands in a data file, else null."""
    return {
        "kind": cause.kind.value,
        "key": cause.key,
        "region": region,
        "year": cause.year,
        "direct": cause.direct,
        "changes": [change_entry(one) for one in cause.changes],
        "before_at": place(cause.before_at),
        "after_at": place(cause.after_at),
    }


def _move_entry(one: Move, lang: Lang) -> dict[str, Any]:
    return {
        "region": one.region,
        "year": one.year,
        "id": one.id,
        "name": one.name,
        "direction": one.direction.value,
        "of_verdict": one.of_verdict,
        "moved": [aspect.value for aspect in one.aspects],
        "direct": one.direct,
        "how": one.how.value,
        "causes": [_cause_entry(cause, None if cause.year is None else one.region) for cause in one.causes],
        "before": _verdict(one.before_row, lang),
        "after": _verdict(one.after_row, lang),
    }


def _sum_entry(one: SumMove) -> dict[str, Any]:
    """A figure of the city beside the sum of its counties; null on a side where they do not disagree."""
    was, now = (
        {"stated": each.stated, "summed": each.summed} if isinstance(each, Disagreement) else None
        for each in (one.before, one.after)
    )
    return {
        "region": one.region,
        "year": one.year,
        "criterion": one.id,
        "name": one.name,
        "direction": one.direction.value,
        "how": one.how.value,
        "causes": [_cause_entry(cause, region) for region, cause in one.causes],
        "was": was,
        "now": now,
    }


def _region_entry(one: RegionMove) -> dict[str, Any]:
    """A region that one side has alone, or that was renamed: both names, null where there is none."""
    return {
        "before": one.before,
        "after": one.after,
        "judged": len(one.moves) + len({(each.year, each.id) for each in one.others}),
        "counts": {kind.value: n for kind, n in tally(map(_row, one.moves)).parts},
        "before_at": place(one.before_at),
        "after_at": place(one.after_at),
    }


def _row(one: Move) -> Row:
    return one.row.row if isinstance(one.row, TargetRow) else one.row


def _decided_entry(one: Decided) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "before": one.before,
        "after": one.after,
        "before_at": place(one.before_at),
        "after_at": place(one.after_at),
    }


def diff_json(comparison: Comparison, origins: tuple[Origin, Origin], lang: Lang) -> bytes:
    """`ecocheck diff --format json`; its head is that of the later side."""
    return dumps(
        head(_stamp(comparison.after))
        | {
            "years": list(comparison.after.selection.years),
            "years_left_out": list(comparison.left_out),
            "from": _side_entry(comparison.before, origins[0]),
            "to": _side_entry(comparison.after, origins[1]),
            "judged": comparison.judged,
            "worsened": comparison.fallen,
            "drills": {"before": comparison.before.project.drill, "after": comparison.after.project.drill},
            "regions": [_region_entry(one) for one in comparison.regions],
            "moves": [_move_entry(one, lang) for one in comparison.moves],
            "sums": [_sum_entry(one) for one in comparison.sums],
            "contradictions": [_decided_entry(one) for one in comparison.decided],
            "findings": [finding_entry(finding, lang) for finding in comparison.findings],
        }
    )
