"""Names of regions become names of folders: what no system, or only Windows, refuses."""

from __future__ import annotations

import pytest

from ecocheck.disk.naming import misfit


@pytest.mark.parametrize("name", ["武都区", "西和县", "演练 区", "A县", "contoso", "com", "nul县", "x" * 200])
def test_names_of_folders(name: str) -> None:
    assert misfit(name) is None


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("../../x", "/"),
        ("a\\b", "\\"),
        ("C:", ":"),
        ("县*", "*"),
        ("县?", "?"),
        ('"县"', '"'),
        ("<县", "<"),
        ("县>", ">"),
        ("县|区", "|"),
        ("县\x00", "U+0000"),
        ("县\n", "U+000A"),
        ("县\u202e", "U+202E"),
        (".", "end"),
        ("..", "end"),
        (".县", "end"),
        ("县.", "end"),
        (" 县", "end"),
        ("县 ", "end"),
        ("　县", "U+3000"),
        ("", "end"),
        ("CON", "device"),
        ("nul", "device"),
        ("Aux.县", "device"),
        ("com1", "device"),
        ("LPT¹", "device"),
        ("县" * 67, "length"),
    ],
)
def test_names_of_none(name: str, wrong: str) -> None:
    assert misfit(name) == wrong
