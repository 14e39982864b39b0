"""The files that other repositories take: the action, the GitLab template, the hooks, and the recipes of the manual."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from ecocheck.cli.commands.comparing.diff import diff
from ecocheck.cli.commands.validate import validate
from tests.requirements import run_tool

ROOT = Path(__file__).parents[2]
ACTION = ROOT / "action.yml"
TEMPLATE = ROOT / "ci-templates" / "gitlab.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
DIFF_TEMPLATE = ROOT / "ci-templates" / "gitlab-diff.yml"
OVERDUE_TEMPLATE = ROOT / "ci-templates" / "gitlab-overdue.yml"
WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"
DIFF_WORKFLOW = ROOT / ".github" / "workflows" / "diff.yml"
OVERDUE_WORKFLOW = ROOT / ".github" / "workflows" / "overdue.yml"
MANUAL = ROOT / "docs" / "ci.md"
BLOCKS = re.compile(r"^```yaml\n(.*?)^```", re.MULTILINE | re.DOTALL)


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _schema_checker() -> str:
    """check-jsonschema carries the schemas of GitHub and GitLab; it is a tool of development, not of the tests."""
    beside = Path(sys.executable).with_name("check-jsonschema")
    found = str(beside) if beside.exists() else shutil.which("check-jsonschema")
    if found is None:
        pytest.skip("check-jsonschema is not installed")
    return found


@pytest.mark.parametrize(
    ("file", "schema"),
    [
        (ACTION, "vendor.github-actions"),
        (TEMPLATE, "vendor.gitlab-ci"),
        (DIFF_TEMPLATE, "vendor.gitlab-ci"),
        (OVERDUE_TEMPLATE, "vendor.gitlab-ci"),
        (WORKFLOW, "vendor.github-workflows"),
        (DIFF_WORKFLOW, "vendor.github-workflows"),
        (OVERDUE_WORKFLOW, "vendor.github-workflows"),
    ],
)
def test_is_valid_by_the_schema_of_the_platform(file: Path, schema: str, tmp_path: Path) -> None:
    done = run_tool(_schema_checker(), "--builtin-schema", schema, file, folder=tmp_path)
    assert done.returncode == 0, done.stdout


def test_the_workflow_of_the_manual_is_valid(tmp_path: Path) -> None:
    workflow = next(block for block in BLOCKS.findall(MANUAL.read_text(encoding="utf-8")) if "runs-on" in block)
    file = tmp_path / "ecocheck.yml"
    file.write_text(workflow, encoding="utf-8")
    done = run_tool(_schema_checker(), "--builtin-schema", "vendor.github-workflows", file, folder=tmp_path)
    assert done.returncode == 0, done.stdout


def test_every_block_of_the_manual_is_yaml() -> None:
    blocks = BLOCKS.findall(MANUAL.read_text(encoding="utf-8"))
    assert blocks
    for block in blocks:
        assert yaml.safe_load(block)


def test_the_action_puts_no_input_into_a_command() -> None:
    steps = _read(ACTION)["runs"]["steps"]
    assert not [step for step in steps if "${{" in step["run"]]
    assert all(step["shell"] == "bash" for step in steps)
    given = {value for step in steps for value in step["env"].values() if "${{" in value}
    assert given == {f"${{{{ inputs.{name} }}}}" for name in _read(ACTION)["inputs"]}


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize("number", [0, 1])
def test_the_commands_of_the_action_are_bash(number: int) -> None:
    script = _read(ACTION)["runs"]["steps"][number]["run"]
    subprocess.run(["bash", "-n"], input=script, encoding="utf-8", check=True)  # noqa: S607 found above


def test_formats_named_in_the_recipes_are_formats() -> None:
    files = (ACTION, TEMPLATE, DIFF_TEMPLATE, DIFF_WORKFLOW, MANUAL)
    named = {name for path in files for name in re.findall(r"--format (\w+)", path.read_text(encoding="utf-8"))}
    assert named == {"github", "gitlab", "junit", "sarif", "json", "md"}
    assert named <= {one.name for one in (*validate.formats, *diff.formats)}


def test_hooks_run_over_the_whole_project() -> None:
    hooks = {hook["id"]: hook for hook in _read(HOOKS)}
    assert list(hooks) == ["ecocheck", "ecocheck-fix"]
    assert all(hook["pass_filenames"] is False for hook in hooks.values())


def test_hooks_run_for_deletions_too() -> None:
    """pre-commit counts no deleted file, so a pattern would let a commit that only deletes pass unseen."""
    for hook in _read(HOOKS):
        assert hook["always_run"] is True
        assert not {"files", "types", "types_or", "exclude"} & hook.keys()
        assert "commit-msg" not in hook["stages"]
