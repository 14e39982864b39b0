"""`--version` costs what Python costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ecocheck import __version__
from tests.cli.running import run_process

HEAVY = ("typer", "pydantic", "jinja2", "rich", "yaml")


@pytest.mark.parametrize("args", [["--version"], ["-V"], ["--lang", "en", "--version"]])
def test_version_is_printed(args: list[str]) -> None:
    code, out, err = run_process(*args)
    assert (code, out.decode().splitlines(), err) == (0, [f"ecocheck {__version__}"], b"")


def test_version_imports_nothing_heavy() -> None:
    program = (
        "import sys; sys.argv = ['ecocheck', '--version']\n"
        "from ecocheck.__main__ import main; code = main()\n"
        f"print(code, [name for name in {HEAVY!r} if name in sys.modules])"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")  # noqa: S603 our own program
    assert done.stdout.splitlines() == [f"ecocheck {__version__}", "0 []"]


def test_help_imports_no_models() -> None:
    program = (
        "import sys\nfrom ecocheck.cli.run import run; run(['check', '--help'])\n"
        f"print([name for name in {HEAVY[1:]!r} if name in sys.modules], file=sys.stderr)"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")  # noqa: S603 our own program
    assert done.stderr.splitlines() == ["[]"]
