"""A finding about a missing key gives the line where the key is still a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.project import Setting, found_in, make

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "region: 演练区\nyear: 2024\nmeasurements:\n"


@pytest.mark.parametrize(
    ("code", "entry", "line"),
    [
        ("ECO510", '  24-1:\n    value: 98.6\n#    unit: "%"\n    source:\n      title: 公报\n', "6"),
        ("ECO510", '  24-1:\n    value: 98.6\n    # unit: "%"\n    source:\n      title: 公报\n', "6"),
        ("ECO510", "  24-1:\n    value: 98.6\n    source:\n      title: 公报\n", "0"),
        ("ECO615", "  4-1:\n    value: true\n    source:\n#      title: 总结\n      standing: 公开报道\n", "7"),
    ],
)
def test_line_of_the_comment(code: str, entry: str, line: str, tmp_path: Path) -> None:
    root = make(tmp_path, {"data/演练区/2024.yaml": HEAD + entry}, Setting())
    assert [one.params["below"] for one in found_in(root) if one.code == code] == [line]
