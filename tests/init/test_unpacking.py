"""`ecocheck init DIR` unpacks this city's working project."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from ecocheck.app.starting import unpacking

if TYPE_CHECKING:
    from tests.init.conftest import Runner

ROOT = Path(__file__).parents[2]
REGISTRY = ("units.yaml", "indicators.yaml", "tasks.yaml")
INSTALL = 'python -P -m pip install -q ${ECOCHECK_CONSTRAINTS:+-c "$ECOCHECK_CONSTRAINTS"} "$ECOCHECK_SOURCE"'


def _below(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_it_is_the_project_of_the_checkout(eco: Runner, tmp_path: Path) -> None:
    """Registry, figures, plan and schemas byte for byte; what validate and check say is the same."""
    assert eco("init", "项目").code == 0
    made = tmp_path / "项目"
    for name in REGISTRY:
        assert (made / name).read_bytes() == (ROOT / name).read_bytes()
    for part in ("data", "docs/plan", "schemas"):
        assert _below(made / part) == _below(ROOT / part), part
    for command in (("validate",), ("check", "--format", "json"), ("list", "tasks")):
        here, there = (
            eco(*command, "--as-of", "2026-03-01", folder=made),
            eco(*command, "--as-of", "2026-03-01", folder=ROOT),
        )
        if command[0] == "list":
            here, there = eco(*command, folder=made), eco(*command, folder=ROOT)
        assert (here.code, here.out) == (there.code, there.out)
    assert eco("schema", folder=made).code == 0
    assert _below(made / "schemas") == _below(ROOT / "schemas")


def test_ci_files_are_there(eco: Runner, tmp_path: Path) -> None:
    """Those of GitHub lie where it reads them; none installs from a checkout that such a project is not."""
    eco("init", "项目")
    made = _below(tmp_path / "项目")
    workflows = {name for name in made if name.startswith(".github/workflows/")}
    assert {name.rpartition("/")[2] for name in workflows} == {"ecocheck.yml", "diff.yml", "overdue.yml"}
    for name in workflows:
        text = made[name].decode()
        assert INSTALL in text
        assert "install -q -c constraints.txt ." not in text
        assert set(yaml.safe_load(text)) >= {"name", "jobs", "env"}
    assert {"ci-templates/gitlab.yml", ".gitattributes", ".gitignore", "README.md"} <= set(made)


@pytest.mark.parametrize("name", ["diff.yml", "overdue.yml"])
def test_a_workflow_is_that_of_the_checkout_but_for_the_installation(name: str) -> None:
    """Steps other than the one that installs are equal, so that a mending of one is not forgotten in the other."""
    own = yaml.safe_load((ROOT / ".github/workflows" / name).read_text(encoding="utf-8"))["jobs"]
    given = yaml.safe_load((ROOT / "ci-templates/github" / name).read_text(encoding="utf-8"))["jobs"]
    assert own.keys() == given.keys()
    for job in own:
        for mine, theirs in zip(own[job]["steps"], given[job]["steps"], strict=True):
            run = mine.get("run", "").replace("python -P -m pip install -q -c constraints.txt .", INSTALL)
            assert {**mine, "run": run} == {**theirs, "run": theirs.get("run", "")}


def test_every_byte_of_evidence_and_plan_stays(eco: Runner, tmp_path: Path) -> None:
    eco("init", "项目")
    text = (tmp_path / "项目/.gitattributes").read_text(encoding="utf-8")
    assert "**/evidence/** -text" in text
    assert "docs/plan/** -text" in text


@pytest.mark.parametrize("empty", [[], ["--empty"]])
def test_nothing_is_overwritten(eco: Runner, tmp_path: Path, empty: list[str]) -> None:
    place = tmp_path / "项目"
    place.mkdir()
    (place / "我的.txt").write_text("x", encoding="utf-8")
    ran = eco("init", *empty, "项目")
    assert ran.code == 2
    assert "我的.txt" in ran.err
    assert _below(place) == {"我的.txt": b"x"}


def test_a_project_is_named_as_one(eco: Runner, tmp_path: Path) -> None:
    eco("init", "--empty", "项目")
    before = _below(tmp_path / "项目")
    ran = eco("init", "项目")
    assert ran.code == 2
    assert "已经有一个项目" in ran.err
    assert _below(tmp_path / "项目") == before


def test_a_repository_without_files_is_empty(eco: Runner, tmp_path: Path) -> None:
    """Litter of systems and a new repository are no content; the working folder is meant where none is named."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "Thumbs.db").write_bytes(b"")
    assert eco("init").code == 0
    assert (tmp_path / "units.yaml").is_file()


def test_all_or_none(eco: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ecocheck.disk import writing

    replaced = writing._staged

    def fails(path: Path, content: bytes, *, keep: bool) -> object:
        if path.name == "units.yaml":
            raise PermissionError(13, "no", str(path))
        return replaced(path, content, keep=keep)

    monkeypatch.setattr(writing, "_staged", fails)
    assert eco("init", "项目").code == 3
    assert not (tmp_path / "项目").exists()


@pytest.mark.parametrize("name", ["units.yaml", "x.csv", ""])
def test_a_folder_is_asked_for(eco: Runner, tmp_path: Path, name: str) -> None:
    (tmp_path / "units.yaml").write_text("", encoding="utf-8")
    before = _below(tmp_path)
    assert eco("init", name).code == 2
    assert _below(tmp_path) == before


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_no_link_of_a_project_is_followed(eco: Runner, tmp_path: Path) -> None:
    """A link in a project may come from a stranger; one in the user's own folders is followed."""
    away = tmp_path / "别处"
    away.mkdir()
    eco("init", "--empty", "原有")
    (tmp_path / "原有/里面").symlink_to(away)
    assert eco("init", "原有/里面").code == 2
    assert not list(away.iterdir())
    (tmp_path / "链接").symlink_to(away)
    assert eco("init", "链接").code == 0
    assert (away / "units.yaml").is_file()


def test_the_package_carries_what_is_unpacked() -> None:
    names = unpacking.carried().keys() | unpacking.common().keys()
    assert {"units.yaml", "indicators.yaml", "tasks.yaml", ".github/workflows/ecocheck.yml"} <= names
    assert any(name.startswith("data/") for name in names)
    assert any(name.startswith("docs/plan/") for name in names)


def test_options_of_the_empty_one_go_with_it(eco: Runner, tmp_path: Path) -> None:
    ran = eco("init", "项目", "--city", "云泽市")
    assert ran.code == 2
    assert "--empty" in ran.err
    assert not (tmp_path / "项目").exists()
