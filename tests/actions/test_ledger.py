"""The workbook of gaps says where what is done about them is to be written: in one place only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.source.workbook.xlsx import read_xlsx
from tests.actions.running import GAP, make

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

DATA = {("样例县", 2022): {"1-1": 97}}


@pytest.mark.parametrize(("region", "told"), [("样例县", True), ("样例区", False)])
def test_what_is_taken_up_is_not_filled_in_twice(eco: Runner, tmp_path: Path, region: str, *, told: bool) -> None:
    one = {"id": "甲", "gap": GAP | {"region": region}, "milestones": [{"what": "通水", "due": "2024-12-31"}]}
    root = make(tmp_path, DATA, {"actions/甲.yaml": [one]})
    ran = eco("ledger", "--county", "样例县", "--as-of", "2024-06-30", "-o", "台账.xlsx", folder=root)
    assert ran.code == 0
    sheet = next(one for one in read_xlsx((root / "台账.xlsx").read_bytes()).sheets if one.name == "差距清单")
    assert any("以整改台账" in str(cell) for cell in sheet.cells.values()) is told
