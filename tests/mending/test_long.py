"""Long files with one slip on every line: the work has an end, and the diff is that of the lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.mending import MendedFile
from ecocheck.render.pages.mended import diff_text
from ecocheck.source.mending import mend, mend_bytes
from ecocheck.source.mending.reading import read

if TYPE_CHECKING:
    from ecocheck.source.mending.reading import Reading

FILE = "data/样例县/2024.yaml"
HEAD = "region: 样例县\nyear: 2024\nmeasurements:\n"


@pytest.mark.parametrize("line", ["  # {}-1:\n    value: 98\n", "  {}-\u200b1:\n    value: 1\n"])
def test_a_long_file_is_read_again_only_so_often(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    times = []

    def counted(text: str, file: str) -> Reading:
        times.append(file)
        return read(text, file)

    monkeypatch.setattr(mend, "read", counted)
    mend_bytes((HEAD + "".join(map(line.format, range(25_000)))).encode(), FILE)
    assert len(times) <= 12


def diff(before: str, after: str) -> str:
    one = MendedFile(Path(FILE), FILE, before, before.encode(), after.encode(), ())
    return diff_text([one]).split("\n", 2)[2]


def test_what_stands_apart_is_shown_apart() -> None:
    lines = [f"{number}\n" for number in range(1, 21)]
    changed = [line.replace("\n", "。\n") if line in {"2\n", "3\n", "10\n", "18\n"} else line for line in lines]
    assert diff("".join(lines), "".join(changed)) == (
        "@@ -1,13 +1,13 @@\n 1\n-2\n-3\n+2。\n+3。\n 4\n 5\n 6\n 7\n 8\n 9\n-10\n+10。\n 11\n 12\n 13\n"
        "@@ -15,6 +15,6 @@\n 15\n 16\n 17\n-18\n+18。\n 19\n 20\n"
    )


def test_a_last_line_that_goes_and_one_without_its_end() -> None:
    assert diff("一\n\x1a", "一\n") == "@@ -1,2 +1,1 @@\n 一\n-\x1a\n\\ No newline at end of file\n"
    assert diff("一：", "一: ") == (
        "@@ -1,1 +1,1 @@\n-一：\n\\ No newline at end of file\n+一: \n\\ No newline at end of file\n"
    )
