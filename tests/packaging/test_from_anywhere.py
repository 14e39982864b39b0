"""The installed command works from any folder. CI runs this against the wheel, outside the checkout."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import ecocheck
from ecocheck.app.bundled import registry_root

ROOT = Path(__file__).resolve().parents[2]
PROJECTS = [(ROOT, "武都区"), (registry_root(), "武都区"), (ROOT / "examples/演练市", "演练区")]
"""Only the first has templates of its own beside it; the others use those that the package carries."""

HEAVY = ("typer", "pydantic", "jinja2", "rich")


def run(*args: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a folder that has nothing to do with the project."""
    return subprocess.run(  # noqa: S603 our own interpreter
        [sys.executable, "-m", "ecocheck", *args],
        cwd=cwd,
        env={**os.environ, **env},
        capture_output=True,
        check=False,
    )


def test_version(tmp_path: Path) -> None:
    done = run("--version", cwd=tmp_path)
    assert (done.returncode, done.stdout.decode().split()) == (0, ["ecocheck", ecocheck.__version__])
    assert re.fullmatch(r"\d+\.\d+\.\d+", ecocheck.__version__)


def test_version_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['ecocheck', '--version']; from ecocheck.__main__ import main; "
        f"main(); print([name for name in {HEAVY} if name in sys.modules])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)  # noqa: S603 our own program
    assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize("root", [ROOT, registry_root()], ids=["checkout", "carried"])
def test_list(tmp_path: Path, root: Path) -> None:
    done = run("list", "indicators", "--root", str(root), cwd=tmp_path, PYTHONIOENCODING="utf-8")
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    assert "城镇污水处理率" in done.stdout.decode()


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize(("root", "county"), PROJECTS, ids=["checkout", "carried", "drill"])
def test_a_report_is_the_same_bytes_each_time(tmp_path: Path, root: Path, county: str, form: str) -> None:
    args = ("--root", str(root), "report", "--county", county, "--as-of", "2025-12-31", "--format", form)
    first, second = run(*args, cwd=tmp_path, PYTHONHASHSEED="1"), run(*args, cwd=tmp_path, PYTHONHASHSEED="2")
    assert first.returncode == second.returncode == 0, first.stderr.decode(errors="replace")
    assert first.stdout == second.stdout
    assert county in first.stdout.decode()
    assert list(tmp_path.iterdir()) == []


def test_the_carried_project_is_sound(tmp_path: Path) -> None:
    done = run("validate", "--root", str(registry_root()), "--format", "json", cwd=tmp_path)
    assert done.returncode == 0
    severities = {one["severity"] for one in json.loads(done.stdout)["findings"]}
    assert severities == {"notice"}


def test_no_project_is_wrong_usage(tmp_path: Path) -> None:
    done = run("validate", cwd=tmp_path)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
