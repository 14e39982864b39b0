"""The table of repairs: each text becomes the expected text, and a second repair changes nothing."""

from __future__ import annotations

import pytest

from ecocheck.source.mending import mend_bytes
from tests.mending.table import CASES, KNOWN, Case


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_case(case: Case) -> None:
    mended = mend_bytes(case.before, case.file, KNOWN)
    assert mended.content.decode("utf-8", "replace") == case.after.decode("utf-8", "replace")
    assert bool(mended.edits) == (case.before != case.after)
    again = mend_bytes(mended.content, case.file, KNOWN)
    assert (again.content, again.edits) == (mended.content, ())


def test_names_are_unique() -> None:
    assert len({case.name for case in CASES}) == len(CASES)
