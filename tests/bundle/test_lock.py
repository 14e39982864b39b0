"""What of the lock goes into a bundle: the program's own libraries and those of the extra `word`, no tools."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from tools.bundle.lock import LockError, needed, pythons, read_lock, roots

ROOT: Final = Path(__file__).resolve().parents[2]
A, B, C = ("a" * 64, "b" * 64, "c" * 64)
LOCK: Final = f"""# Made.
one==1.0 \\
    --hash=sha256:{A} \\
    --hash=sha256:{B}
    # via ecocheck (pyproject.toml)
tool==2.0 \\
    --hash=sha256:{C}
    # via ecocheck (pyproject.toml:dev)
two-three==3.0 ; os_name == 'nt' or sys_platform == 'win32' \\
    --hash=sha256:{C}
    # via
    #   one
    #   tool
deep==4 \\
    --hash=sha256:{A}
    # via two-three
"""


def test_what_is_needed_and_what_that_needs() -> None:
    pins = read_lock(LOCK)
    assert list(pins) == ["one", "tool", "two-three", "deep"]
    assert [pin.name for pin in needed(pins, ["one"])] == ["deep", "one", "two-three"]
    assert [pin.name for pin in needed(pins, ["two-three"])] == ["deep", "two-three"]
    assert pins["one"].hashes == (A, B)
    assert pins["two-three"].marker == "os_name == 'nt' or sys_platform == 'win32'"


def test_a_line_for_pip() -> None:
    pin = read_lock(LOCK)["two-three"]
    assert pin.line([A], marked=False) == f"two-three==3.0 \\\n    --hash=sha256:{A}"
    assert pin.line([], marked=True) == "two-three==3.0 ; os_name == 'nt' or sys_platform == 'win32'"


@pytest.mark.parametrize("line", ["one>=1.0", "-e .", "https://e.invalid/x.whl", "--index-url https://e.invalid"])
def test_a_lock_with_anything_else_is_refused(line: str) -> None:
    with pytest.raises(LockError, match="not understood"):
        read_lock(f"{LOCK}{line}\n")


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(LockError, match="not in the lock: four"):
        needed(read_lock(LOCK), ["one", "four"])
    with pytest.raises(LockError, match="without a hash: bare"):
        needed(read_lock("bare==1\n"), ["bare"])


def test_of_the_project_only_what_it_runs_on() -> None:
    lock, project = ((ROOT / name).read_text("utf-8") for name in ("requirements.lock", "pyproject.toml"))
    asked = roots(project, ["word"])
    assert asked >= {"typer", "pyyaml", "pydantic", "rich", "jinja2", "xlsxwriter", "python-docx"}
    found = {pin.name for pin in needed(read_lock(lock), asked)}
    assert found >= asked | {"pydantic-core", "lxml", "markupsafe", "colorama", "typing-extensions"}
    assert not found & {"pytest", "mypy", "ruff", "hypothesis", "click", "build", "openpyxl", "packaging"}
    assert pythons(project)[:4] == ("3.11", "3.12", "3.13", "3.14")
