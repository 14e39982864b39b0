"""`status --standards --format json`: several standards side by side, with every verdict that differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import stamp_of
from ecocheck.render.as_json.counts import counts_entry, nature_entries
from ecocheck.render.as_json.objects import dumps, head, verdict_entry
from ecocheck.render.columns.listing import ENTRIES

if TYPE_CHECKING:
    from ecocheck.app.side_by_side import Judgings, SideBySide
    from ecocheck.findings import Lang


def side_by_side_json(found: SideBySide, lang: Lang) -> bytes:
    """The whole output."""
    ids = [one.named.id for one in found.standards]
    project = found.checked.project
    every = {one["id"]: one for one in ENTRIES["standards"](project, lang)}
    return dumps(
        head(stamp_of(found.checked))
        | {
            "years": list(found.checked.selection.years),
            "standards": [every[id_] for id_ in ids],
            "by_standard": [
                {"standard": one.standard, "region": one.region, "year": one.year, **counts_entry(one.tally)}
                for one in found.counts
            ],
            "by_nature": [
                {"standard": one.standard, **entry}
                for one in found.counts
                for entry in nature_entries(one.region, one.year, one.natures)
            ],
            "differing": [_entry(one, ids, lang) for one in found.differing],
            "same": sum(one.same for one in found.judged),
            "crosswalk": list(ENTRIES["crosswalk"](project, lang)),
        }
    )


def _entry(one: Judgings, ids: list[str], lang: Lang) -> dict[str, Any]:
    """One criterion in one region and year; `result` is null where the standard does not have it."""
    return {
        "region": one.region,
        "year": one.year,
        "criterion": one.id,
        "name": one.name,
        "opposite": one.opposite,
        "verdicts": [
            {"by": id_, "result": None if row is None else verdict_entry(row, lang)}
            for id_, row in zip(ids, one.rows, strict=True)
        ],
    }
