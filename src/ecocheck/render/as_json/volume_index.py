"""`evidence index --format json`: the archive index, an object for each criterion in a region and year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import stamp_of
from ecocheck.render.as_json.explain import record
from ecocheck.render.as_json.objects import dumps, head, place, standard_entry, verdict_entry
from ecocheck.render.as_json.status import readiness_entry

if TYPE_CHECKING:
    from ecocheck.app.volume_index import IndexEntry, Piece, VolumeIndex
    from ecocheck.findings import Lang


def volume_index_json(index: VolumeIndex, lang: Lang) -> bytes:
    """One object; `lacks` names what is missing altogether, `partial` what is not whole."""
    checked = index.checked
    return dumps(
        head(stamp_of(checked))
        | {
            "standard": standard_entry(checked.standard),
            "years": list(checked.selection.years),
            "regions": [one.name for one in checked.selection.places],
            "documents": index.documents,
            "sources": len(index.listed) - index.documents,
            "entries": [_entry(one, lang) for one in index.entries],
        }
    )


def _entry(one: IndexEntry, lang: Lang) -> dict[str, Any]:
    row, measurement = one.row, one.row.measurement
    said = verdict_entry(row, lang)
    kept = ("region", "year", "indicator", "criterion", "name", "value", "unit", "period", "citation", "at")
    return {
        **{key: said[key] for key in kept},
        "lead": list(row.lead),
        "recorded_in": row.recorded_in,
        "readiness": readiness_entry(one.readiness),
        "lacks": list(one.lacks),
        "partial": list(one.partial),
        "plan_at": place(one.plan_at),
        "plan": None if measurement is None else measurement.planned_work,
        "source": None if measurement is None else record(measurement.source),
        "source_serial": one.source_number,
        "pieces": [_piece(piece) for piece in one.pieces],
    }


def _piece(piece: Piece) -> dict[str, Any]:
    evidence = piece.evidence
    return {
        "serial": piece.number,
        "again": piece.again,
        "title": evidence.title,
        "file": evidence.file,
        "sha256": piece.sha256,
        "recorded_sha256": evidence.sha256,
        "held_by": evidence.held_by,
        "archive_no": evidence.archive_no,
        "where": piece.where.value,
        "counts": piece.counts,
        "stated": piece.stated,
    }
