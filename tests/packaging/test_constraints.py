"""What was tested is what people get: one set of versions, in the lock with hashes and in the constraints without."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
CONSTRAINTS = ROOT / "constraints.txt"
LOCK = ROOT / "requirements.lock"
_PIN = re.compile(r"[a-z0-9-]+==[0-9][\w.]*( ; .+)?")
INSTALLS = (
    "README.md",
    "README.en.md",
    "action.yml",
    "ci-templates/gitlab.yml",
    "ci-templates/gitlab-diff.yml",
    "ci-templates/gitlab-overdue.yml",
    "docs/ci.md",
)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _pins(path: Path) -> list[str]:
    """Names, versions and markers; hashes and comments stand on lines of their own."""
    lines = (line for line in _text(path).splitlines() if line and line[0] not in "# ")
    return [line.removesuffix("\\").rstrip() for line in lines]


def test_the_constraints_are_the_lock_without_hashes() -> None:
    assert _pins(CONSTRAINTS) == _pins(LOCK)
    assert all(_PIN.fullmatch(pin) for pin in _pins(CONSTRAINTS))


@pytest.mark.parametrize("path", [CONSTRAINTS, LOCK], ids=lambda path: path.name)
def test_no_address_stands_in_them(path: Path) -> None:
    assert not re.search(r"://|file:|--(?:extra-)?index|--find-links|@ ", _text(path))


def test_everything_that_may_be_installed_is_in_them() -> None:
    project = tomllib.loads(_text(ROOT / "pyproject.toml"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    for extra in project["project"]["optional-dependencies"].values():
        asked += [one for one in extra if not one.startswith("ecocheck[")]
    names = {re.split(r"[<>=!~ ]", one)[0].lower() for one in asked}
    assert names <= {pin.split("==")[0] for pin in _pins(CONSTRAINTS)}


@pytest.mark.parametrize("file", INSTALLS)
def test_nobody_is_told_to_install_without_them(file: str) -> None:
    """Every line that installs from the checkout; in GitLab the variable says which file."""
    told = [
        line for line in _text(ROOT / file).splitlines() if re.search(r"pip\b.* (?:install|wheel) (?!--no-index)", line)
    ]
    assert told
    assert all(re.search(r"-c (?:constraints\.txt|\"\$\w+(?:/constraints\.txt)?\")", line) for line in told)


def test_a_hook_is_installed_with_them() -> None:
    """pre-commit hands these words to pip, in its clone of this repository."""
    hooks = yaml.safe_load(_text(ROOT / ".pre-commit-hooks.yaml"))
    assert {tuple(hook["additional_dependencies"]) for hook in hooks} == {("--constraint=constraints.txt",)}


def test_the_sdist_carries_them() -> None:
    """The README's lines are read there too."""
    build = tomllib.loads(_text(ROOT / "pyproject.toml"))["tool"]["hatch"]["build"]
    assert "/constraints.txt" in build["targets"]["sdist"]["include"]
