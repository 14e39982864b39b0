"""Reports for other programs name files from the top of the repository, on any machine."""

from __future__ import annotations

import json
import shutil
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from tests.cli.running import DAY, PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a fault, two folders below where a repository may be; no CI system is around."""
    for name in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR", "GITHUB_ACTIONS", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)
    made = shutil.copytree(PROJECT, tmp_path / "库" / "方案" / "project")
    (made / "data" / "谁").mkdir()
    (made / "data" / "谁" / "2024.yaml").touch()
    return made


def _repository(top: Path) -> None:
    for name in ("objects", "refs"):
        (top / ".git" / name).mkdir(parents=True)
    (top / ".git" / "HEAD").write_text("ref: refs/heads/main\n", encoding="ascii")


def _named(eco: Runner, project: Path, form: str) -> set[str]:
    """The files that a report names."""
    said = eco("validate", "--format", form, "--as-of", DAY, folder=project).out
    if form == "junit":
        return {case.get("classname") or "" for case in ET.fromstring(said).iter("testcase")}  # noqa: S314 our own
    if form == "gitlab":
        return {one["location"]["path"] for one in json.loads(said)}
    places = [one["locations"][0]["physicalLocation"] for one in json.loads(said)["runs"][0]["results"]]
    return {unquote(one["artifactLocation"]["uri"]) for one in places}


@pytest.mark.parametrize("form", ["sarif", "junit", "gitlab"])
def test_paths_begin_at_the_top_of_the_repository(eco: Runner, project: Path, form: str) -> None:
    assert "data/谁" in _named(eco, project, form)
    _repository(project.parents[1])
    assert "方案/project/data/谁" in _named(eco, project, form)
    _repository(project)
    assert "data/谁" in _named(eco, project, form)


@pytest.mark.parametrize("broken", ["file", "folder"])
def test_what_only_looks_like_a_repository_is_none(eco: Runner, project: Path, broken: str) -> None:
    fake = project.parents[1] / ".git"
    if broken == "file":
        fake.write_text("gitdir: /nowhere\n", encoding="ascii")
    else:
        fake.mkdir()
    assert "data/谁" in _named(eco, project, "sarif")


def test_sarif_says_what_its_paths_begin_at(eco: Runner, project: Path) -> None:
    def base() -> str:
        said = eco("validate", "--format", "sarif", "--as-of", DAY, folder=project).out
        text = json.loads(said)["runs"][0]["originalUriBaseIds"]["SRCROOT"]["description"]["text"]
        assert isinstance(text, str)
        return text

    alone = base()
    _repository(project.parents[1])
    assert alone != base()
