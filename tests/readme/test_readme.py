"""Every command that the READMEs show works, in the order in which they show them; so does the first edit."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.cli.running import Ran, run_here, run_process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.en.md")
PROJECT = ("indicators.yaml", "tasks.yaml", "units.yaml", "data", "examples", "templates")
SERVERS = ("GITHUB_ACTIONS", "GITLAB_CI")
"""By these the format is chosen; a reader of the README has none of them."""

EDITED = Path("examples/练习/data/演练区/2025.yaml")

_VENV = "python3 -m venv --without-pip .venv && python3 -m pip --python .venv/bin/python install -q -c constraints.txt"
SET_UP = (
    f"{_VENV} . && .venv/bin/ecocheck report --county 武都区\n",
    f'{_VENV} ".[test]" && .venv/bin/python -m pytest -q -n auto\n',
)
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_EXIT = re.compile(r"# *(?:退出码|exit) +(\d)$")
_DONE: dict[tuple[str, ...], Ran] = {}
"""What commands came to, by their words and the text of the file that is edited."""


class Block(NamedTuple):
    """A fenced block and its language."""

    language: str
    text: str


def blocks(readme: str) -> list[Block]:
    """The fenced blocks, in order."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    return [Block(*match.groups()) for match in _BLOCK.finditer(text)]


def project(folder: Path) -> Path:
    """What the commands need, copied there."""
    for name in PROJECT:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name)
        else:
            shutil.copyfile(ROOT / name, folder / name)
    return folder


def edit(folder: Path, text: str, last: str) -> str:
    """Put a yaml block where the README says: under `measurements:`, or in place of the line put in before."""
    path = folder / EDITED
    before = path.read_text(encoding="utf-8")
    anchor = last or "measurements:\n"
    assert before.count(anchor) == 1
    path.write_text(before.replace(anchor, text if last else anchor + text), encoding="utf-8")
    return next((line for line in text.splitlines(keepends=True) if "value:" in line), "")


def commands(text: str) -> Iterator[tuple[list[str], int]]:
    """The words of each command of a block, and its exit code."""
    for line in text.splitlines():
        words = shlex.split(line, comments=True)
        if words and words[0] in {"ecocheck", "cp"}:
            wanted = _EXIT.search(line)
            yield words, int(wanted.group(1)) if wanted else 0


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run a command of a README in a folder, as a reader who has none of the servers.

    One that both READMEs show at the same state of the first edit is run once.
    """
    for server in SERVERS:
        monkeypatch.delenv(server, raising=False)

    def done(words: list[str], folder: Path) -> Ran:
        if words[0] == "cp":
            shutil.copytree(folder / words[-2], folder / words[-1])
            return Ran(0, "", "")
        path = folder / EDITED
        key = (*words, path.read_text(encoding="utf-8") if path.is_file() else "")
        if key not in _DONE:
            _DONE[key] = run_here(capsysbinary, monkeypatch, *words[1:], folder=folder)
        return _DONE[key]

    return done


@pytest.mark.parametrize("readme", READMES)
def test_the_first_two_blocks_are_the_whole_set_up(readme: str) -> None:
    shells = [block.text for block in blocks(readme) if block.language == "sh"]
    assert tuple(shells[:2]) == SET_UP
    assert blocks(readme)[2].language == "powershell"


@pytest.mark.parametrize("readme", READMES)
def test_every_command_works_in_order(readme: str, tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder, edited, ran, told = project(tmp_path), "", 0, ""
    for block in blocks(readme)[2:]:
        if block.language == "yaml":
            edited = edit(folder, block.text, edited)
        elif block.language == "sh":
            for words, wanted in commands(block.text):
                done = run(words, folder)
                said = done.out + done.err
                assert done.code == wanted, f"{shlex.join(words)}\n{said}"
                assert "Traceback" not in said
                ran, told = ran + 1, told + said
        elif block.language == "output":
            assert all(line in told for line in block.text.splitlines()), block.text
    assert ran >= 12


def test_the_first_edit_does_what_is_said_of_it(tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = project(tmp_path)
    shutil.copytree(folder / "examples/演练市", folder / "examples/练习")
    mistake, mended = (block.text for block in blocks("README.md") if block.language == "yaml")
    look = [
        "ecocheck",
        "check",
        "--root",
        "examples/练习",
        "--county",
        "演练区",
        "--indicator",
        "32-3",
        "--year",
        "2025",
    ]
    assert "现状不清" in run(look, folder).out
    line = edit(folder, mistake, "")
    validate = ["ecocheck", "validate", "--root", "examples/练习"]
    (finding,) = (block.text for block in blocks("README.md") if block.language == "text")
    assert finding in run(validate, folder).out
    edit(folder, mended, line)
    assert finding.splitlines()[0] not in run(validate, folder).out
    after = run(look, folder).out
    assert "达到全市要求" in after
    assert "115" in after


def test_what_is_said_of_the_drill_is_so(tmp_path: Path) -> None:
    """By the program as a process of its own."""
    _, out, _ = run_process("check", "--root", "examples/演练市", "--county", "青崖县", folder=project(tmp_path))
    said = out.decode()
    assert all(words in said for words in ("演练数据", "县城污水处理率", "92.29%", "差0.71个百分点", "未达全市要求"))


def test_the_second_block_needs_the_test_extra_only() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    assert {re.split(r"[><=]", one)[0] for one in extras["test"]} == {"pytest", "hypothesis", "pytest-xdist"}
