"""The command gives the results that are compared with the oracle."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.oracle.cases import stated
from tests.oracle.projects import Project, run

if TYPE_CHECKING:
    from pathlib import Path


def test_check_writes_the_results_that_were_compared(tmp_path: Path) -> None:
    """`ecocheck check --format json --root DIR` writes UTF-8 and nothing on stderr, and exits 0 for any verdict."""
    project = Project()
    project.file("演练区", 2024)["measurements"]["24-1"] = stated(Decimal("97.99"), "%")
    root = project.write(tmp_path)
    command = [sys.executable, "-m", "ecocheck", "check", "--format", "json", "--root", str(root)]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path, env=environment)  # noqa: S603 our own
    assert (done.returncode, done.stderr) == (0, b"")
    shown = json.loads(done.stdout.decode("utf-8"))
    assert shown["results"] == run(root)["results"]
    assert (shown["drill"], shown["years"]) == (True, [2024])
