"""The tutorial, done as a reader does it: each command is run, each file written, each shown output seen."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from ecocheck.cli.command_list import COMMANDS
from tests.cli.running import run_here, run_process

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

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
        """Begins in an empty folder."""
        self.folder = folder
        self.capture = capture
        self.monkeypatch = monkeypatch
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
        ran = run_here(self.capture, self.monkeypatch, *words[1:], folder=self.folder)
        said = ran.out + ran.err
        assert ran.code == (int(found[1]) if found else 0), f"{line}\n{said}"
        return said


@pytest.mark.skipif("init" not in COMMANDS, reason="this program has no init")
def test_tutorial(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands in this process; what they leave is judged by the program as a process of its own."""
    for server in SERVERS:
        monkeypatch.delenv(server, raising=False)
    reader = Reader(tmp_path, capsysbinary, monkeypatch)
    for step in _STEP.finditer(TUTORIAL):
        reader.do(step)
    code, out, _ = run_process("check", "--year", "2024", "--format", "json", folder=reader.folder)
    assert code == 0
    found = json.loads(out)
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
