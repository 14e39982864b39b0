"""The tutorial, done as a reader does it: each command is run, each file written, each shown output seen."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from ecocheck.cli.command_list import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
SERVERS = ("GITHUB_ACTIONS", "GITLAB_CI")

_STEP = re.compile(
    r"^```sh\n(?P<sh>.*?)^```$"
    r"|^```text\n(?P<text>.*?)^```$"
    r"|`(?P<file>[\w./-]+)`[^`\n]*：\n\n```(?:yaml|markdown)\n(?P<content>.*?)^```$"
    r"|`(?P<edited>[\w./-]+)` 里的 `(?P<old>[^`]+)` 改成 `(?P<new>[^`]+)`",
    re.MULTILINE | re.DOTALL,
)
_EXIT = re.compile(r"# *退出码 (\d)$")


class Reader:
    """Somebody who follows the tutorial in a folder."""

    def __init__(self, folder: Path) -> None:
        """Begins in an empty folder."""
        self.folder = folder
        self.seen = ""

    def do(self, step: re.Match[str]) -> None:
        """One block or edit, in the order of the page."""
        if step["sh"] is not None:
            self.seen = "".join(map(self.type, step["sh"].splitlines()))
        elif step["text"] is not None:
            assert [line for line in step["text"].splitlines() if line not in self.seen] == [], self.seen
        elif step["file"] is not None:
            path = self.folder / step["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["content"], encoding="utf-8")
        else:
            path = self.folder / step["edited"]
            before = path.read_text(encoding="utf-8")
            assert before.count(step["old"]) == 1
            path.write_text(before.replace(step["old"], step["new"]), encoding="utf-8")

    def type(self, line: str) -> str:
        """Run one line of a block; what it printed."""
        words = shlex.split(line, comments=True)
        if words[0] == "cd":
            self.folder /= words[1]
            return ""
        found = _EXIT.search(line)
        env = {key: value for key, value in os.environ.items() if key not in SERVERS}
        env |= {"PYTHONIOENCODING": "utf-8", "COLUMNS": "200"}
        ran = subprocess.run(  # noqa: S603 our own page
            [sys.executable, "-m", "ecocheck", *words[1:]], cwd=self.folder, env=env, capture_output=True, check=False
        )
        said = (ran.stdout + ran.stderr).decode()
        assert ran.returncode == (int(found[1]) if found else 0), f"{line}\n{said}"
        return said


@pytest.mark.skipif("init" not in COMMANDS, reason="this program has no init")
def test_tutorial(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    for step in _STEP.finditer(TUTORIAL):
        reader.do(step)
    found = json.loads(reader.type("ecocheck check --year 2024 --format json"))
    verdicts = {(one["region"], one["criterion"]): (one["verdict"], one["reason"]) for one in found["results"]}
    ids = ("1-1", "2-1", "3-1", "4-1", "5-1")
    assert {verdicts["青石县", one] for one in ids} == {("met", None)}
    assert [verdicts["白桥县", one] for one in ids] == [
        ("not_met", None),
        ("undetermined", "partial_period"),
        ("met", None),
        ("undetermined", "no_measurement"),
        ("undetermined", "no_prior_year"),
    ]
    assert "青石县" in (reader.folder / "报告.html").read_text(encoding="utf-8")


def test_every_block_is_done() -> None:
    """No block of the page is passed over."""
    assert TUTORIAL.count("\n```") == 2 * sum(one["edited"] is None for one in _STEP.finditer(TUTORIAL))
