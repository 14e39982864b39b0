"""The manual page of a code for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ecocheck.findings.catalogue import CATALOGUE

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

KEYS = ["code", "severity", "title", "message", "hint", "why", "wrong", "right"]


@pytest.mark.parametrize("typed", ["ECO301", " eco301 "])
def test_a_page(eco: Runner, typed: str) -> None:
    ran = eco("explain", typed, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    made = json.loads(ran.out)
    assert list(made) == ["schema_version", "program", "as_of", "revision", "drill", "codes"]
    (page,) = made["codes"]
    assert list(page) == KEYS
    entry = CATALOGUE["ECO301"]
    assert (page["code"], page["severity"]) == ("ECO301", "error")
    assert (page["title"], page["why"]) == (entry.title.zh, entry.why.zh)
    assert (page["wrong"], page["right"]) == (entry.wrong, entry.right)
    assert "{" not in page["message"] + page["hint"]
    assert "..." in page["message"]


def test_all_pages(eco: Runner) -> None:
    made = json.loads(eco("explain", "--format", "json").out)
    assert [page["code"] for page in made["codes"]] == list(CATALOGUE)
    assert all(list(page) == KEYS for page in made["codes"])


def test_in_english(eco: Runner) -> None:
    (page,) = json.loads(eco("--lang", "en", "explain", "ECO301", "--format", "json").out)["codes"]
    assert page["title"] == CATALOGUE["ECO301"].title.en


@pytest.mark.parametrize(
    ("args", "said"), [(["ECO999"], "没有编号"), (["ECO301", "--year", "2024"], "--year"), (["ECO301"], "")]
)
def test_what_is_wrong_is_said_in_words(eco: Runner, args: list[str], said: str) -> None:
    ran = eco("explain", *args, "--format", "json" if said else "xml")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
