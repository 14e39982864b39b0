"""The project's own workflow tries what pyproject.toml and the README say, and may change nothing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = ROOT / ".github" / "workflows"
WORKFLOW = WORKFLOWS / "ci.yml"
ON_EVERY = ("readme", "newest")
"""The jobs that run on every system with every Python."""


@pytest.fixture(scope="module")
def workflow() -> Any:
    """What stands in it. PyYAML reads the key `on` as true."""
    return yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def project() -> Any:
    """The table `project` of pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _named(project: Any) -> list[str]:
    found = (re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", one) for one in project["classifiers"])
    return [one[1] for one in found if one]


@pytest.mark.parametrize("job", ON_EVERY)
def test_every_python_that_is_named_on_every_system(workflow: Any, project: Any, job: str) -> None:
    matrix = workflow["jobs"][job]["strategy"]["matrix"]
    assert matrix["python"] == _named(project)
    assert [one.split("-")[0] for one in matrix["system"]] == ["ubuntu", "windows", "macos"]


def test_no_python_is_left_out(project: Any) -> None:
    """From the first that is allowed on, without a gap."""
    minors = [int(one.removeprefix("3.")) for one in _named(project)]
    assert minors == list(range(11, minors[-1] + 1))
    assert project["requires-python"] == f">=3.{minors[0]}"


def test_it_runs_each_week_with_the_newest(workflow: Any) -> None:
    (weekly,) = workflow[True]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", weekly["cron"])
    newest = workflow["jobs"]["newest"]
    assert "schedule" in newest["if"]
    assert "-c constraints.txt" not in newest["steps"][-1]["run"]


def test_it_may_read_and_nothing_else(workflow: Any) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in workflow["jobs"].values())
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    used = [step for step in steps if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+", step["uses"]) for step in used)
    kept = [step["with"]["persist-credentials"] for step in used if "checkout" in step["uses"]]
    assert kept == [False] * len(workflow["jobs"])
    assert not [step for step in steps if "${{" in step.get("run", "")]


@pytest.fixture(scope="module")
def release() -> Any:
    """The workflow that publishes."""
    return yaml.safe_load((WORKFLOWS / "release.yml").read_text(encoding="utf-8"))


def test_a_release_is_tried_on_every_system_before_it_is_published(release: Any, project: Any) -> None:
    assert release[True] == {"push": {"tags": ["v[0-9]*"]}}
    matrix = release["jobs"]["wheel"]["strategy"]["matrix"]
    assert matrix["python"] == _named(project)
    assert [one.split("-")[0] for one in matrix["system"]] == ["ubuntu", "windows", "macos"]
    assert set(release["jobs"]["publish"]["needs"]) == {"build", "wheel"}


def test_only_one_job_can_publish_and_it_runs_nothing_of_the_repository(release: Any) -> None:
    assert release["permissions"] == {"contents": "read"}
    allowed = {name: job["permissions"] for name, job in release["jobs"].items() if "permissions" in job}
    assert allowed == {
        "publish": {"id-token": "write", "attestations": "write"},
        "page": {"contents": "write"},
    }
    publish = release["jobs"]["publish"]
    assert publish["environment"]["name"] == "pypi"
    assert all("run" not in step and "checkout" not in step["uses"] for step in publish["steps"])
    assert not any("secrets" in str(job) for job in release["jobs"].values())


@pytest.mark.parametrize("path", sorted(WORKFLOWS.glob("*.yml")), ids=lambda path: path.name)
def test_what_is_used_is_pinned_and_nothing_is_put_into_a_command(path: Path) -> None:
    """Actions of the platform by version, those of others by commit; no value of an event is text of a command."""
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    steps = [step for job in jobs.values() for step in job["steps"]]
    for step in steps:
        used = step.get("uses", "actions/none@v1.0.0")
        assert re.fullmatch(r"actions/[a-z-]+@v\d+\.\d+\.\d+|[\w.-]+/[\w.-]+@[0-9a-f]{40}", used), used
        if "checkout" in used:
            assert step["with"]["persist-credentials"] is False
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize(
    "path", sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml")), ids=lambda path: path.name
)
def test_issue_forms_are_as_the_platform_wants_them(path: Path) -> None:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert {"name", "description", "body"} <= form.keys()
    kinds = {one["type"] for one in form["body"]}
    assert kinds <= {"markdown", "textarea", "input", "dropdown", "checkboxes"}
    asked = [one for one in form["body"] if one["type"] != "markdown"]
    ids = [one["id"] for one in asked]
    assert len(ids) == len(set(ids))
    assert all(one["attributes"]["label"] for one in asked)
