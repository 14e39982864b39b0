"""The examples of actions in the manual are true: a wrong one gives just its code, a right one only notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.findings import Severity
from ecocheck.findings.catalogue import CATALOGUE
from ecocheck.findings.catalogue.actions import ENTRIES
from tests.rules.project import Setting, found_in, make

if TYPE_CHECKING:
    from pathlib import Path

NO_FILE = {"ECO848", "ECO850", "ECO855", "ECO856", "ECO857"}
"""They need verdicts, another name of the file, or two versions of it."""
SHOWN = [one.code for one in ENTRIES if one.code not in NO_FILE]


def _found(text: str, root: Path) -> list[str]:
    make(root, {"actions/演练区.yaml": text}, Setting())
    return [one.code for one in found_in(root) if one.at.file.startswith("actions")]


@pytest.mark.parametrize("code", SHOWN)
def test_wrong_example(code: str, tmp_path: Path) -> None:
    assert _found(CATALOGUE[code].wrong, tmp_path) == [code]


@pytest.mark.parametrize("code", [one.code for one in ENTRIES if one.code != "ECO850"])
def test_right_example(code: str, tmp_path: Path) -> None:
    found = _found(CATALOGUE[code].right, tmp_path)
    assert code not in found
    assert [one for one in found if CATALOGUE[one].severity is not Severity.NOTICE] == []
