"""`history --format json`: every version of each datum, with the verdict of its day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import stamp_of_data
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.model.documents import Evidence
from ecocheck.render.as_json.explain import record
from ecocheck.render.as_json.objects import change_entry, dumps, head, place, verdict_entry
from ecocheck.render.phrases.diff.moves import row_of
from ecocheck.render.phrases.years.history import figure_words, rule_words_then

if TYPE_CHECKING:
    from ecocheck.app.git.commits import Commit
    from ecocheck.app.history.views import DatumHistory, History, Listed, Version
    from ecocheck.findings import Lang


def history_json(history: History, lang: Lang) -> bytes:
    """`ecocheck history --format json`."""
    stamp = stamp_of_data(history.project, (history.place.name,), (history.year,))
    return dumps(
        head(replace(stamp, as_of=history.as_of))
        | {
            "region": history.place.name,
            "year": history.year,
            "commit": history.head,
            "commits": history.commits,
            "missing": {
                "cut": history.cut,
                "linked": history.linked,
                "fetched_to": [one.name for one in history.fetched_to],
                "unjudged": history.unjudged,
            },
            "data": [_datum(one, lang) for one in history.data],
        }
    )


def _datum(one: DatumHistory, lang: Lang) -> dict[str, Any]:
    target = one.item.id.startswith("T")
    return {
        "criterion": None if target else one.item.id,
        "target": one.item.id if target else None,
        "name": one.item.name,
        "applies": one.item.applies,
        "other_years": list(one.other_years),
        "versions": [_version(each, lang) for each in one.versions],
    }


def _version(one: Version, lang: Lang) -> dict[str, Any]:
    row, found = row_of(one.judged.row), one.judged.row
    return {
        "commit": _commit(one.commit),
        "how": one.how.value,
        "file": one.file,
        "at": place(one.at),
        "figure": figure_words(one, lang),
        "refused": one.refused,
        "measurement": record(one.measurement),
        "reported_by": record(one.reporter),
        "reported_for_file": one.reporter_of_file,
        "changes": [change_entry(each) for each in one.changes],
        "listed": [_listed(each) for each in one.listed],
        "left_out_in": None if one.left_out_in is None else one.left_out_in.name,
        "judged_as_of": one.judged.day.isoformat(),
        "not_judged": None if one.judged.why_not is None else one.judged.why_not.value,
        "rule_words": rule_words_then(one, lang) or None,
        "effective": None if row is None else row.effective,
        "late": isinstance(found, TargetRow) and found.late,
        "verdict": None if row is None else verdict_entry(row, lang),
    }


def _commit(one: Commit | None) -> dict[str, Any] | None:
    """The commit; null for the working folder."""
    if one is None:
        return None
    return {
        "hash": one.name,
        "committed": one.day.isoformat(),
        "written": one.written.isoformat(),
        "author": one.author,
    }


def _listed(one: Listed) -> dict[str, Any]:
    return {
        "list": "evidence" if isinstance(one.entry, Evidence) else "also",
        "how": one.how,
        "entry": record(one.entry),
    }
