"""Every case of shape: what is found in the wrong file, and nothing in the right one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.source.mending import mend_bytes
from tests.rules.cases import SHAPE, Case, all_cases, found_right, found_wrong, said_of_wrong

if TYPE_CHECKING:
    from pathlib import Path

CASES = all_cases(SHAPE)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_wrong(case: Case, tmp_path: Path) -> None:
    assert found_wrong(case, tmp_path) == sorted(case.expect)


@pytest.mark.parametrize("case", [case for case in CASES if case.right is not None], ids=lambda case: case.name)
def test_right(case: Case, tmp_path: Path) -> None:
    assert [code for _, code, _, _ in found_right(case, tmp_path)] == list(case.still)


@pytest.mark.parametrize("case", [case for case in CASES if case.says or case.never], ids=lambda case: case.name)
def test_advice(case: Case, tmp_path: Path) -> None:
    said = said_of_wrong(case, tmp_path)
    assert [word for word in case.says if word not in said] == []
    assert [word for word in case.never if word in said] == []


@pytest.mark.parametrize("case", [case for case in CASES if case.mends], ids=lambda case: case.name)
def test_mended(case: Case) -> None:
    assert mend_bytes(case.wrong.encode(), case.file).content.decode() == case.right
