"""附件2 and 附件1 as the raw scan of the plan holds them: rows of cells, and seats of the leading group."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.plan.cleaning import clean, plan_text, squeeze

ROOT = Path(__file__).resolve().parents[2]

_PERSON = re.compile(r"([一-鿿]{2,3}|[一-鿿] [一-鿿]) +(.+)")


@dataclass(frozen=True)
class Row:
    """One row of 附件2, the cells as scanned."""

    number: int
    heads: tuple[str, ...]
    """What stands between number and text: one cell, or the group's (perhaps blank) and the title's."""
    text: str
    responsible: str

    @property
    def group_cell(self) -> str:
        """The group's own cell, cleaned; blank where the scan gives the row only one cell."""
        return tidy(self.heads[0]) if len(self.heads) == 2 else ""

    @property
    def title_cell(self) -> str:
        """The last cell before the text, cleaned. Where the scan shifts, it may hold the group's name."""
        return tidy(self.heads[-1])


@dataclass(frozen=True)
class Seat:
    """One seat of 附件1."""

    role: str
    person: str
    office: str


def tidy(cell: str) -> str:
    """Clean a narrow cell, whose line breaks the scan turned into blanks."""
    return clean(squeeze(cell))


def rows() -> dict[int, Row]:
    """Read the numbered rows of 附件2; trailing blank cells, which some pages add, are dropped."""
    found: dict[int, Row] = {}
    for line in plan_text().splitlines():
        number, *cells = line.split("\t")
        if not number.isdigit():
            continue
        while not cells[-1].strip():
            cells.pop()
        *heads, text, responsible = cells
        assert int(number) not in found, number
        found[int(number)] = Row(int(number), tuple(heads), text, responsible)
    return found


def seats() -> list[Seat]:
    """Read the leading group of 附件1 in the order of the scan."""
    section = clean(plan_text()).split("领导小组成员名单如下：", 1)[1].split("领导小组办公室设在", 1)[0]
    role = ""
    found: list[Seat] = []
    for line in section.splitlines():
        if not line.strip():
            continue
        if "：" in line:
            head, line = line.split("：", 1)  # noqa: PLW2901 the role stands before the first name of its block
            role = squeeze(head.removeprefix("- "))
        match = _PERSON.fullmatch(line.strip())
        assert match, line
        found.append(Seat(role, squeeze(match[1]), match[2]))
    return found


def registry(name: str) -> dict[str, Any]:
    """Load ``tasks.yaml`` or ``units.yaml`` of the project as shipped."""
    loaded = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    assert isinstance(loaded, dict), name
    return loaded
