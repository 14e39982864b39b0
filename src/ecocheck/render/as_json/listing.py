"""`list --format json`, and `explain CODE --format json`: what registry and catalogue hold, with no verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.revision import NO_PROJECT, stamp_of_registry
from ecocheck.render.as_json.objects import dumps, head
from ecocheck.render.columns.listing import entries_of
from ecocheck.render.phrases.findings import blank_message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.findings import Entry, Lang
    from ecocheck.source.project import Project


def listing_json(project: Project, kind: str, year: int, lang: Lang) -> bytes:
    """One object with the list under the name of its kind."""
    entries = list(entries_of(kind, project, lang, year))
    return dumps(head(stamp_of_registry(project)) | {kind: entries})


def manual_json(entries: Iterable[Entry], lang: Lang) -> bytes:
    """The output of `explain ECO301 --format json`; without a code, all codes under `codes`.

    An entry of `codes` holds what the page holds: `code`, `severity`, `title`,
    `message`, `hint`, `why`, `wrong`, `right`. Words that come from the data
    are three dots in `message` and `hint`.
    """
    codes = [
        {
            "code": entry.code,
            "severity": entry.severity.value,
            "title": entry.title.of(lang),
            "message": blank_message(entry.message.of(lang)),
            "hint": blank_message(entry.hint.of(lang)),
            "why": entry.why.of(lang),
            "wrong": entry.wrong,
            "right": entry.right,
        }
        for entry in entries
    ]
    return dumps({**head(NO_PROJECT), "codes": codes})
