"""docs/python.md: its examples run as they stand, and print what is written under them."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ecocheck import api
from ecocheck.app.verdicts.row import Row

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"^\| ((?:`\w+`、?)+) \|", re.MULTILINE)


def test_the_examples_print_what_they_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    for block in BLOCKS:
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            exec(block, names)  # noqa: S102 the page's own examples are what is tested
        wanted = re.findall(r"^# (.*)$", block, re.MULTILINE)
        if wanted:
            assert said.getvalue().splitlines() == wanted
        else:
            assert said.getvalue().strip()


def test_the_names_of_the_table_are_those_of_a_row() -> None:
    named = {name for cell in _TABLE.findall(PAGE) for name in re.findall(r"`(\w+)`", cell)}
    assert len(named) > 10
    assert named <= set(Row.__dataclass_fields__) | {"notes", "reason", "lacking"}


def test_everything_it_offers_is_there() -> None:
    assert all(hasattr(api, name) for name in api.__all__)
    assert set(re.findall(r"api\.(\w+)", PAGE)) <= set(api.__all__)
