"""A project as it was at a revision. The only place that runs git.

The folder that is made holds the project of the merge base: what has changed
since then comes from git's objects, byte for byte, and what has not is the
file of the working folder itself. So line ends, filters and large files that
git treats in its own way on this machine are the same on both sides.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from ecocheck.source.discover import INDICATORS, TASKS, UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Trouble: TypeAlias = Literal["no_git", "no_repository", "not_trusted", "unknown", "shallow", "unrelated", "failed"]

_ABROAD: Final = frozenset({UNITS, INDICATORS, TASKS})
"""Files that a project may use from another folder: those of its registry."""

_LINK, _MODULE = b"120000", b"160000"
_SETTINGS: Final = ("core.quotepath=false", "core.fsmonitor=false", "diff.relative=false")
_STRAY: Final = frozenset(
    {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS"}
)
"""What a hook leaves in the environment; it would lead git elsewhere than to the folder asked about."""


class GitError(Exception):
    """There is no telling what the project was like at that revision."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        """`detail` is what git said, where that is all that is known."""
        super().__init__(f"{trouble} {detail}")
        self.trouble = trouble
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Then:
    """The project at the merge base, and which of its files have another name since; paths are the project's."""

    root: Path
    renamed: Mapping[str, str]
    top: Path
    """The top of the repository as it is now."""


class _Entry(NamedTuple):
    mode: bytes
    blob: str
    path: str


def must_be_known(root: Path, rev: str) -> None:
    """Make sure that there is a way back to the revision. Raises GitError."""
    _base(_Git(root), rev)


def rebuild(root: Path, rev: str, folder: Path) -> Then:
    """Make the project as it was where this branch left `rev`, in an empty folder. Raises GitError, OSError."""
    git = _Git(root)
    prefix = git.prefix
    base = _base(git, rev)
    git.take_spare_index(folder)
    top = root.joinpath(*[".."] * prefix.count("/"))
    changed = set(_names(git("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", base, "--")))
    entries = [one for one in _tree(git, base) if one.path.startswith(prefix) or Path(one.path).name in _ABROAD]
    _take_over([one for one in entries if one.path not in changed], top, folder)
    _restore([one for one in entries if one.path in changed], git, folder)
    now = folder.joinpath(*prefix.split("/"))
    now.mkdir(parents=True, exist_ok=True)
    names = _names(git("diff", "--name-status", "-z", "-M", "--diff-filter=R", "--no-ext-diff", base, "--"))
    renamed = {_from(prefix, old): _from(prefix, new) for old, new in zip(names[1::3], names[2::3], strict=True)}
    return Then(now, renamed, top)


class _Git:
    """git in the folder of the project, deaf to what the machine's settings would change."""

    def __init__(self, root: Path) -> None:
        program = shutil.which("git")
        if program is None:
            raise GitError("no_git")
        options = [word for setting in _SETTINGS for word in ("-c", setting)]
        self._command = [program, "-C", str(root), *options]
        kept = {name: value for name, value in os.environ.items() if name.upper() not in _STRAY}
        self._env = kept | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
        self.prefix = self._prefix()
        """The folder of the project inside the repository, with a slash at its end; empty at the top."""

    def run(self, *args: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*self._command, *args], input=given, capture_output=True, env=self._env, check=False)  # noqa: S603 a fixed program; arguments are no shell's

    def __call__(self, *args: str, given: bytes = b"") -> bytes:
        done = self.run(*args, given=given)
        if done.returncode:
            raise GitError("failed", done.stderr.decode("utf-8", "replace").strip())
        return done.stdout

    def take_spare_index(self, folder: Path) -> None:
        """Look with a copy of the index from now on: `git diff` writes down what it has learned of times of files."""
        index = Path(self._command[2]) / _decoded(self("rev-parse", "--git-path", "index").removesuffix(b"\n"))
        spare = folder / ".index"
        with suppress(FileNotFoundError):  # nothing was ever added
            shutil.copyfile(index, spare)
        self._env["GIT_INDEX_FILE"] = str(spare)

    def _prefix(self) -> str:
        done = self.run("rev-parse", "--is-inside-work-tree", "--show-prefix")
        if done.returncode or not done.stdout.startswith(b"true\n"):
            raise GitError("not_trusted" if b"dubious ownership" in done.stderr else "no_repository")
        return _decoded(done.stdout.removeprefix(b"true\n").removesuffix(b"\n"))

    def is_shallow(self) -> bool:
        return self("rev-parse", "--is-shallow-repository").strip() == b"true"


def _base(git: _Git, rev: str) -> str:
    """The commit where this branch and the revision parted."""
    if not rev or rev.startswith("-") or "\0" in rev:
        raise GitError("unknown")
    found = git.run("rev-parse", "--verify", "--quiet", f"{rev}^{{commit}}")
    if found.returncode:
        raise GitError("shallow" if git.is_shallow() else "unknown")
    base = git.run("merge-base", found.stdout.decode().strip(), "HEAD")
    if base.returncode:
        raise GitError("shallow" if git.is_shallow() else "unrelated")
    return base.stdout.decode().strip()


def _tree(git: _Git, base: str) -> Iterator[_Entry]:
    for line in git("ls-tree", "-r", "-z", "--full-tree", base).split(b"\0"):
        head, _, name = line.partition(b"\t")
        mode, _, rest = head.partition(b" ")
        if name and mode != _MODULE:
            yield _Entry(mode, rest.split(b" ")[1].decode(), _decoded(name))


def _take_over(entries: list[_Entry], top: Path, folder: Path) -> None:
    """The file itself under a second name, or a copy where the disk has no such thing."""
    for one in entries:
        old, new = top.joinpath(*one.path.split("/")), folder.joinpath(*one.path.split("/"))
        new.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):  # git was told to leave it out of this working folder
            if one.mode == _LINK:
                new.symlink_to(old.readlink())
                continue
            try:
                os.link(old, new)
            except FileNotFoundError:
                raise
            except OSError:
                shutil.copyfile(old, new)


def _restore(entries: list[_Entry], git: _Git, folder: Path) -> None:
    """Write files as git keeps them."""
    if not entries:
        return
    out = git("cat-file", "--batch", given="".join(f"{one.blob}\n" for one in entries).encode())
    at = 0
    for one in entries:
        end = out.index(b"\n", at)
        size = int(out[at:end].split(b" ")[2])
        content = out[end + 1 : end + 1 + size]
        at = end + size + 2
        path = folder.joinpath(*one.path.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        if one.mode == _LINK:
            path.symlink_to(_decoded(content))
        else:
            path.write_bytes(content)


def _names(output: bytes) -> list[str]:
    return [_decoded(name) for name in output.split(b"\0") if name]


def _decoded(name: bytes) -> str:
    """A path as git keeps it: bytes, which are UTF-8 unless somebody has taken pains."""
    return name.decode("utf-8", "surrogateescape")


def _from(prefix: str, path: str) -> str:
    """A path of the repository as findings of the project show it."""
    folders, parts = prefix.split("/")[:-1], path.split("/")
    shared = 0
    while shared < len(folders) and shared < len(parts) - 1 and folders[shared] == parts[shared]:
        shared += 1
    return "/".join([".."] * (len(folders) - shared) + parts[shared:])
