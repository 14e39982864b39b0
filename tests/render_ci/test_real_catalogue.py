"""The formats over every code there is, with words that no format can take as they are."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from ecocheck.findings import Finding, Spot, catalogue
from ecocheck.render.formats.ci.github import github
from ecocheck.render.formats.ci.gitlab import gitlab
from ecocheck.render.formats.ci.junit import junit
from ecocheck.render.formats.ci.sarif import sarif

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.findings import Lang

HARD = "a\x00|\n{0}[x](1)<&%::\ud800"


class AnyWord(dict[str, str]):
    """Whatever a message asks for."""

    def __missing__(self, key: str) -> str:
        """Never an error."""
        return HARD + key


@pytest.fixture(autouse=True, scope="module")
def small_catalogue() -> None:
    """Here the real one is meant."""


def _one_of_each() -> tuple[Finding, ...]:
    spot = Spot("data/文县/2024.yaml", ("measurements", "7-1"), "value", 3, 5)
    return tuple(Finding(code, spot, AnyWord()) for code in catalogue.CATALOGUE)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_code_in_every_format(lang: Lang) -> None:
    findings = _one_of_each()
    assert github(findings, lang, room=None).log.decode().count("\n") == len(findings)
    assert github(findings, lang).summary.decode().count("\n| ") == len(findings) + 1
    assert [issue["check_name"] for issue in json.loads(gitlab(findings, lang))] == list(catalogue.CATALOGUE)
    assert len(ET.fromstring(junit(findings, lang))[0]) == len(findings)  # noqa: S314 our own
    rules = json.loads(sarif(findings, lang))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(catalogue.CATALOGUE)


@pytest.mark.needs("node")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_manual_page_is_sound_sarif(lang: Lang, tmp_path: Path) -> None:
    from tests.render_ci.test_validators import objections

    log = tmp_path / "all.sarif"
    log.write_bytes(sarif(_one_of_each(), lang))
    assert objections(log) == set()
