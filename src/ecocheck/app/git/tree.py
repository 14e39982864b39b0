"""Reads the files of a commit, object by object, and refuses names that would be written outside of their folder."""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.git import limits
from ecocheck.app.git.trouble import GitError
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.app.git.program import Running

LINK: Final = 0o120000
_FOLDER, _MODULE = 0o040000, 0o160000
_FILE, _KINDS = 0o100000, 0o170000

_NOT_ON_WINDOWS: Final = regex(
    r"""[<>:"|?*\\\x00-\x1f\ud800-\udfff] | [. ]\Z | git~\d+\Z
    | (?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(?:[.].*)?\Z""",
    re.IGNORECASE | re.VERBOSE,
)


class Entry(NamedTuple):
    """A file, link or folder of a commit; the path starts at the top of the repository."""

    path: str
    mode: int
    blob: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.mode == _FOLDER

    @property
    def is_file(self) -> bool:
        """Whether it is a regular file."""
        return self.mode & _KINDS == _FILE


class Objects:
    """Reads objects from `git cat-file` and checks their kind, size and hash before they are used."""

    def __init__(self, running: Running) -> None:
        """`running` is a run of `git cat-file --batch`."""
        self._running = running
        self._trees: dict[str, list[Entry]] = {}
        self._places: dict[tuple[str, str], Entry | None] = {}
        self._left = limits.ALL_BLOBS

    def commit(self, name: str) -> bytes:
        """The content of a commit by its hash. Raises GitError."""
        return self._get(name, "commit", limits.COMMIT)[1]

    def blob(self, name: str) -> bytes:
        """The content of a blob by its hash. Raises GitError."""
        _, content = self._get(name, "blob", min(limits.BLOB, self._left))
        self._left -= len(content)
        return content

    def tree(self, name: str) -> list[Entry]:
        """The entries of a tree by its hash, with names instead of paths. Raises GitError."""
        if name not in self._trees:
            self._trees[name] = list(self._tree(name))
        return self._trees[name]

    def file(self, tree: str, path: str) -> Entry | None:
        """The regular file at a path below a tree; None where something else is there, or nothing. Raises GitError.

        Trees that are read on the way are not kept, since every commit has trees of its own.
        """
        *folders, name = path.split("/")
        for folder in folders:
            found = self._place(tree, folder)
            if found is None or not found.is_folder:
                return None
            tree = found.blob
        found = self._place(tree, name)
        return found._replace(path=path) if found is not None and found.is_file else None

    def is_behind_link(self, tree: str, path: str) -> bool:
        """Whether a path below a tree is a link, or leads through one. Raises GitError."""
        for part in path.split("/"):
            found = self._place(tree, part)
            if found is None or not found.is_folder:
                return found is not None and found.mode == LINK
            tree = found.blob
        return False

    def _place(self, tree: str, name: str) -> Entry | None:
        key = (tree, name)
        if key not in self._places:
            self._places[key] = next((one for one in self._tree(tree) if one.path == name), None)
        return self._places[key]

    def _tree(self, name: str) -> Iterator[Entry]:
        digest, content = self._get(name, "tree", limits.TREE)
        size = len(digest) // 2
        at = 0
        while at < len(content):
            space, end = content.find(b" ", at), content.find(b"\0", at)
            after = end + 1 + size
            if not at < space < end or after > len(content) or not re.fullmatch(rb"[0-7]{5,6}", content[at:space]):
                raise GitError("failed", f"bad tree {digest}")
            path = content[space + 1 : end].decode("utf-8", "surrogateescape")
            yield Entry(path, int(content[at:space], 8), content[end + 1 : after].hex())
            at = after

    def _get(self, name: str, kind: str, limit: int) -> tuple[str, bytes]:
        self._running.send(name)
        head = self._running.line().decode("utf-8", "replace").split(" ")
        if head[-1] == "missing":
            raise GitError("absent")
        if len(head) != 3 or head[1] != kind:  # noqa: PLR2004 name, kind and size
            raise GitError("failed", " ".join(head))
        digest, size = head[0], int(head[2])
        if size > limit:
            raise GitError("too_much")
        content = self._running.read(size)
        self._running.read(1)
        if digest != hashed(kind, content, len(digest)):
            raise GitError("failed", f"hash mismatch {digest}")
        return digest, content


def hashed(kind: str, content: bytes, digits: int) -> str:
    """The hash of an object's content, SHA-1 or SHA-256 by the number of hexadecimal digits."""
    return digest_for(kind, len(content), digits, (content,))


def digest_for(kind: str, size: int, digits: int, pieces: tuple[bytes, ...] | Iterator[bytes]) -> str:
    """The hash of an object whose content comes in pieces; `digits` as in `hashed`."""
    digest = hashlib.sha1(usedforsecurity=False) if digits == 40 else hashlib.sha256()  # noqa: PLR2004 the two lengths; git's own hash
    digest.update(f"{kind} {size}\0".encode())
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def files_of(objects: Objects, commit: str, is_wanted: Callable[[str], bool], needed: str | None) -> list[Entry]:
    """The wanted files and links of a commit. Raises GitError.

    A submodule in the folder `needed` or around it would hide what changed
    there: a commit only names the other repository's commit.
    """
    found: list[Entry] = []
    folders = [("", f"{commit}^{{tree}}", 0)]
    seen = 0
    while folders:
        prefix, name, depth = folders.pop()
        inside = objects.tree(name)
        seen += len(inside)
        if seen > limits.ENTRIES or depth > limits.DEPTH:
            raise GitError("too_much")
        names: set[str] = set()
        for one in inside:
            path = prefix + one.path
            if one.path in names:
                raise GitError("forged", path)
            names.add(one.path)
            if one.is_folder:
                folders.append((f"{path}/", one.blob, depth + 1))
            elif one.mode == _MODULE:
                if needed is not None and (f"{path}/".startswith(needed) or needed.startswith(f"{path}/")):
                    raise GitError("module", path)
            elif is_wanted(path):
                _must_be_writable(path)
                found.append(one._replace(path=path))
    return found


def _must_be_writable(path: str) -> None:
    if not all(is_name(part, windows=os.name == "nt") for part in path.split("/")):
        raise GitError("forged", path)


def is_name(part: str, *, windows: bool) -> bool:
    """Whether a part of a path can only be a name in its own folder; `windows` also refuses what Windows reserves."""
    if part in {"", ".", ".."} or part.casefold() == ".git":
        return False
    return not (windows and _NOT_ON_WINDOWS.search(part))
