"""Which forms of actions were handed in: the last copy of each form by office, in a file of its own.

`status --received` counts figures, so these are none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.model.receipts import ActionReceipt, ActionReceipts
from ecocheck.source.receipts import action_receipts_text, read_action_receipts

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from ecocheck.app.collecting.action_forms.action_form import CollectedActionForm


def with_action_forms(
    root: Path, forms: Iterable[CollectedActionForm], digests: Mapping[str, str], day: datetime.date
) -> bytes | None:
    """The file with these forms; None where there is none to keep, or where it cannot be read."""
    kept = [one for one in forms if not one.strange]
    found = read_action_receipts(root)
    if not kept or not isinstance(found, ActionReceipts):
        return None
    known = {(one.agency, one.form): one for one in found.received}
    for one in sorted(kept, key=lambda one: one.form.file):
        before = known.get((one.office, one.form.ident))
        cells = dict(before.cells) if before is not None else {}
        if one.taken:
            cells |= {f"{each.key.ident} {each.key.key}": each.new for each in one.changes if each.new is not None}
        known[one.office, one.form.ident] = ActionReceipt.model_validate(
            {
                "agency": one.office,
                "form": one.form.ident,
                "file": one.form.file,
                "sha256": digests[one.form.file],
                "date": day.isoformat(),
                "state": "taken" if one.taken else "returned",
                "cells": cells,
            }
        )
    return action_receipts_text(ActionReceipts(received=tuple(known.values()))).encode()
