"""Only `disk` opens, lists and changes files: the linter holds it for functions, this for methods of paths."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ecocheck

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(ecocheck.__file__).parent
METHODS = frozenset(
    {"open", "read_text", "read_bytes", "write_text", "write_bytes", "touch", "mkdir", "rename", "unlink", "rmdir"}
    | {"chmod", "symlink_to", "hardlink_to", "iterdir", "glob", "rglob", "walk", "replace"}
)


def _doors(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id == "open":
            yield f"{path.relative_to(SOURCE).as_posix()}:{node.lineno} open"
        if isinstance(node.func, ast.Attribute) and node.func.attr in METHODS and not _of_texts(node):
            yield f"{path.relative_to(SOURCE).as_posix()}:{node.lineno} {node.func.attr}"


def _of_texts(node: ast.Call) -> bool:
    """`replace` of a text or a date: the first has two arguments, the second names them. `ast.walk` is a function."""
    assert isinstance(node.func, ast.Attribute)
    owner = node.func.value
    if isinstance(owner, ast.Name) and owner.id in {"ast", "os", "dataclasses"}:
        return True  # the linter's
    return node.func.attr == "replace" and (len(node.args) != 1 or bool(node.keywords))


FILES = [
    path
    for path in sorted(SOURCE.rglob("*.py"))
    if path.parent.name != "disk" and "_bundled" not in path.relative_to(SOURCE).parts
]
"""The program's own modules; what the wheel carries for other people's repositories runs there."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_no_other_room_opens_files(path: Path) -> None:
    assert list(_doors(path)) == []


def test_the_test_sees_doors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.disk.test_one_door.SOURCE", tmp_path)
    path = tmp_path / "x.py"
    path.write_text("open(a)\nPath(a).open()\na.write_text(b)\na.replace(b)\na.replace(b, c)\n", encoding="utf-8")
    assert [one.split()[-1] for one in _doors(path)] == ["open", "open", "write_text", "replace"]
