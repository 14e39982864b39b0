"""Makes forms of actions, fills them in as an office does, and collects them."""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.cli.running import Ran, run_here

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pytest

HERE = Path(__file__).parent
DAY = ("--as-of", "2026-04-01")
FILE, OTHER = "actions/样例县.yaml", "actions/别的.yaml"
COVER = {"填报单位": "县水务局", "记录人": "张样例", "填报日期": "2026-03-20"}
OFFICE = "样例县水务局"


@dataclass(frozen=True, slots=True)
class Bench:
    """A project, a folder of what was handed in, and the program."""

    root: Path
    inbox: Path
    run: Callable[..., Ran]

    def form(self, *args: str, name: str = "台账.xlsx") -> Path:
        """A form for some actions."""
        path = self.inbox / name
        ran = self.run("actions", *args, *DAY, "-o", str(path))
        assert (ran.code, ran.err) == (0, ""), ran
        return path

    def collect(self, *args: str) -> Ran:
        """Collect the folder."""
        return self.run("collect", str(self.inbox), *DAY, *args)

    def text(self, file: str = FILE) -> str:
        """A file of the project."""
        return (self.root / file).read_text("utf-8")

    def files(self) -> dict[str, bytes]:
        """Every file of the project."""
        paths = sorted(self.root.rglob("*"))
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def bench(
    folder: Path, capture: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, *, project: Path | None = None
) -> Bench:
    """A copy of the project of these tests."""
    root, inbox = folder / "项目", folder / "收件"
    shutil.copytree(project or HERE / "project", root)
    inbox.mkdir()
    return Bench(root, inbox, lambda *args: run_here(capture, monkeypatch, *args, folder=root))


def fill(path: Path, said: Mapping[tuple[str, str, str], Any], cover: Mapping[str, Any] = COVER) -> None:
    """Fill cells in by action, step and title of column (the step of an action itself is blank), and the cover."""
    with editing(path) as book:
        page = book["限期整改台账"]
        for (ident, step, head), value in said.items():
            cell_of(page, ident, step, head).value = value
        for row in book["填表说明"].iter_rows(max_col=2):
            with suppress(AttributeError):
                title = row[0].value.rstrip("：")
                if title in cover:
                    row[1].value = cover[title]


@contextmanager
def editing(path: Path) -> Iterator[Any]:
    """The workbook, which is saved in the end."""
    import openpyxl

    book = openpyxl.load_workbook(path)
    yield book
    book.save(path)


def heads(page: Any) -> dict[str, int]:
    """The columns by their titles."""
    return {cell.value: cell.column for cell in page[3]}


def row_of(page: Any, ident: str, step: str) -> int:
    """The number of a row."""
    at = heads(page)
    rows = range(4, page.max_row + 1)
    found = [
        row
        for row in rows
        if (page.cell(row, at["整改编号"]).value, page.cell(row, at["节点号"]).value or "") == (ident, step)
    ]
    assert len(found) == 1, (ident, step, found)
    return found[0]


def cell_of(page: Any, ident: str, step: str, head: str) -> Any:
    """A cell."""
    return page.cell(row_of(page, ident, step), heads(page)[head])
