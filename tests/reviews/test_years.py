"""Without `--year` the reviews of every year are listed: a new year's empty file hides no return."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.reviews.making import made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Ran


def test_a_new_year_hides_no_return(run: Callable[..., Ran], tmp_path: Path) -> None:
    root = made(tmp_path / "样例")
    (root / "data/样例县/2025.yaml").write_text("region: 样例县\nyear: 2025\nmeasurements: {}\n", encoding="utf-8")
    found = json.loads(run("status", "--reviews", "--format", "json", folder=root).out)
    assert found["years"] == [2024, 2025]
    assert {one["year"]: one["returned"] for one in found["regions"]} == {2024: 3, 2025: 0}
    assert run("status", "--reviews", "--fail-on", "stale", folder=root).code == 1
    for command in ("check", "gaps", "report"):
        assert "上一年用 --year 2024 查看" in run(command, folder=root, width=120).out, command
        assert "--year 2023" not in run(command, "--year", "2024", folder=root, width=120).out
        both = run(command, "--year", "2024", "--year", "2025", folder=root, width=120).out
        assert "上一年用" not in both
    only = json.loads(run("status", "--reviews", "--year", "2025", "--format", "json", folder=root).out)
    assert only["years"] == [2025]
