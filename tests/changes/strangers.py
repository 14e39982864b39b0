"""Repositories that were made to do harm, and what shows that they did none."""

from __future__ import annotations

import os
import shlex
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.changes.repositories import Repository


@dataclass(frozen=True, slots=True)
class Trap:
    """A program that says so when it is run, inside the repository as an attacker would have it."""

    work: Repository
    program: Path
    mark: Path

    @property
    def command(self) -> str:
        """How a setting names the program."""
        return shlex.quote(self.program.as_posix())

    @property
    def folder(self) -> Path:
        """The git folder of the repository."""
        return self.work.top / ".git"

    def set(self, settings: str) -> None:
        """Add to the settings of the repository, without asking git, which would refuse some of them."""
        with (self.folder / "config").open("a", encoding="utf-8") as file:
            file.write(settings.replace("TRAP", self.command.replace("\\", "\\\\").replace('"', '\\"')))

    def is_sprung(self) -> bool:
        """Whether the program ran."""
        return self.mark.exists()


def trap(work: Repository, tmp_path: Path) -> Trap:
    """A program that lies in wait."""
    mark = tmp_path / "它运行了"
    program = tmp_path / "trap.py"
    program.write_text(
        f"#!{sys.executable}\nimport pathlib\npathlib.Path({str(mark)!r}).write_text('x')\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    return Trap(work, program, mark)


_ATTRIBUTES = "*.yaml filter=evil diff=evil merge=evil ident\n"


def _attributes(trap: Trap) -> None:
    (trap.work.top / ".gitattributes").write_text(_ATTRIBUTES, encoding="utf-8")
    trap.work.commit()


def _attributes_of_the_folder(trap: Trap) -> None:
    (trap.folder / "info").mkdir(exist_ok=True)
    (trap.folder / "info" / "attributes").write_text(_ATTRIBUTES, encoding="utf-8")


def _hook(name: str, folder: str = ".git/hooks") -> Callable[[Trap], None]:
    def make(trap: Trap) -> None:
        path = trap.work.top / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(trap.program.read_bytes())
        path.chmod(0o755)

    return make


def _filter(kind: str, before: Callable[[Trap], None]) -> Callable[[Trap], None]:
    def make(trap: Trap) -> None:
        before(trap)
        trap.set(f'[filter "evil"]\n {kind} = TRAP\n required = true\n')

    return make


def _included(line: str, text: str, before: Callable[[Trap], None] = _attributes) -> Callable[[Trap], None]:
    def make(trap: Trap) -> None:
        before(trap)
        (trap.work.top / "included").write_text(text.replace("TRAP", trap.command), encoding="utf-8")
        trap.set(line)

    return make


def _settings(text: str, before: Callable[[Trap], None] | None = None) -> Callable[[Trap], None]:
    def make(trap: Trap) -> None:
        if before is not None:
            before(trap)
        trap.set(text)

    return make


def _submodule(trap: Trap) -> None:
    """A repository inside, with a filter in its own settings, as `git diff` would look into it."""
    inner = trap.work.top / "模块"
    inner.mkdir()
    type(trap.work)(inner, inner).git("init", "-q", ".")
    (inner / ".gitattributes").write_text("* filter=evil\n", encoding="utf-8")
    (inner / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    type(trap.work)(inner, inner).commit()
    trap.work.commit()
    with (inner / ".git" / "config").open("a", encoding="utf-8") as file:
        file.write(f'[filter "evil"]\n clean = {trap.command}\n')
    (inner / "a.yaml").write_text("a: 2\n", encoding="utf-8")


def _lost_blob(trap: Trap) -> None:
    """A partial clone whose file is not there: git would ask the remote for it."""
    blob = trap.work.git(
        "rev-parse", f"main:{(trap.work.project / 'units.yaml').relative_to(trap.work.top).as_posix()}"
    )
    (trap.folder / "objects" / blob[:2] / blob[2:].strip()).unlink()
    trap.work.change("units.yaml", "registry: .\n", "registry: .\n# 有改动\n")
    trap.set(
        '[extensions]\n partialClone = origin\n[remote "origin"]\n promisor = true\n partialclonefilter = blob:none\n'
    )


def _remote(text: str) -> Callable[[Trap], None]:
    def make(trap: Trap) -> None:
        _lost_blob(trap)
        trap.set(f"[protocol]\n allow = always\n{text}")

    return make


REMOTE = '[remote "origin"]\n '
FETCHES: Mapping[str, Callable[[Trap], None]] = {
    "core.sshCommand": _remote(f"{REMOTE}url = ssh://nowhere.invalid/x\n[core]\n sshCommand = TRAP\n"),
    "remote.*.uploadpack": _remote(f"{REMOTE}url = .\n uploadpack = TRAP\n"),
    "ext::": _remote(f"{REMOTE}url = ext::TRAP\n"),
    "credential.helper": _remote(
        f"{REMOTE}url = https://nowhere.invalid/x\n[credential]\n helper = TRAP\n[core]\n askPass = TRAP\n"
    ),
    "core.gitProxy": _remote(f"{REMOTE}url = git://nowhere.invalid/x\n[core]\n gitProxy = TRAP\n"),
}
"""Ways to have git fetch something by running something."""

RUNS: Mapping[str, Callable[[Trap], None]] = {
    "filter.clean": _filter("clean", _attributes),
    "filter.process": _filter("process", _attributes),
    "filter.smudge": _filter("smudge", _attributes),
    "info/attributes": _filter("clean", _attributes_of_the_folder),
    "core.attributesFile": _included(
        '[core]\n attributesFile = included\n[filter "evil"]\n clean = TRAP\n', _ATTRIBUTES, lambda _: None
    ),
    "include.path": _included("[include]\n path = ../included\n", '[filter "evil"]\n clean = TRAP\n'),
    "includeIf": _included('[includeIf "gitdir:**"]\n path = ../included\n', '[filter "evil"]\n clean = TRAP\n'),
    "a submodule": _submodule,
    "hooks": _hook("post-index-change"),
    "core.hooksPath": _settings("[core]\n hooksPath = 钩子\n", _hook("post-index-change", "钩子")),
    "core.fsmonitor": _settings("[core]\n fsmonitor = TRAP\n"),
    "core.pager": _settings("[core]\n pager = TRAP\n[pager]\n diff = TRAP\n rev-parse = TRAP\n cat-file = TRAP\n"),
    "core.editor": _settings("[core]\n editor = TRAP\n[sequence]\n editor = TRAP\n"),
    "diff.external": _settings("[diff]\n external = TRAP\n"),
    "diff.*.textconv": _settings('[diff "evil"]\n textconv = TRAP\n command = TRAP\n', _attributes),
    "merge.*.driver": _settings('[merge "evil"]\n driver = TRAP\n', _attributes),
    "alias": _settings("[alias]\n rev-parse = !TRAP\n merge-base = !TRAP\n cat-file = !TRAP\n config = !TRAP\n"),
    "gpg.program": _settings("[gpg]\n program = TRAP\n[log]\n showSignature = true\n"),
    "core.alternateRefsCommand": _settings("[core]\n alternateRefsCommand = TRAP\n"),
    "trace2": _settings("[trace2]\n eventTarget = |TRAP\n normalTarget = af_unix:TRAP\n"),
}
"""Settings by which a repository names a program."""


def bare(folder: Path) -> None:
    """Make the least that git takes for a repository out of a folder, with settings of its own."""
    for name in ("objects", "refs"):
        (folder / name).mkdir(parents=True)
        (folder / name / ".keep").write_bytes(b"")
    (folder / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    (folder / "index").write_bytes(b"")


def pipe(path: Path) -> None:
    """Put a pipe that nobody writes into in the place of a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    os.mkfifo(path)
