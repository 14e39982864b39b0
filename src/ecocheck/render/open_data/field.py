"""How a table of the open data is declared: its fields with name, type, meaning and value."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeAlias, TypeVar

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ecocheck.app.open_data.collected import OpenData
    from ecocheck.findings import Spot

T = TypeVar("T")

Type: TypeAlias = Literal["string", "integer", "number", "boolean", "date", "year"]
"""The types of Table Schema. A number is an exact decimal, written out; a date is `2025-12-31`."""
Cell: TypeAlias = str | int | bool | datetime.date | None
"""A value; a number is text already, with the digits that are meant. None is nothing."""

SEPARATOR: Final = ";"
"""Between several values in one cell."""


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """One column of a table."""

    key: str
    """The head of the column; the same word as in JSON and in the files of a project, wherever these have one."""
    title: Text
    of: Callable[[T], Cell]
    type: Type = "string"
    said: Text | None = None
    """What the title leaves open."""
    choices: Mapping[str, str] = field(default_factory=dict)
    """The only values, each with its Chinese word."""
    required: bool = False
    refers: tuple[str, str] | None = None
    """Table and key of which the value is one, where there is a value."""
    pattern: str | None = None

    def text(self, item: T) -> str:
        """The cell as CSV has it."""
        return cell_text(self.of(item))


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """One table: its rows are taken from all that is published."""

    name: str
    title: Text
    said: Text
    key: tuple[str, ...]
    """The fields that together are different in every row, and empty in none."""
    rows: Callable[[OpenData], Iterable[T]]
    fields: tuple[Field[T], ...]

    @property
    def file(self) -> str:
        """The path below the folder of the package."""
        return f"{self.name}.csv"

    @property
    def columns(self) -> tuple[AnyField, ...]:
        """The fields, and a last one that says of every row whether it belongs to a drill."""
        return (*self.fields, DRILL)

    def cells(self, data: OpenData) -> Iterator[tuple[str, ...]]:
        """The rows as CSV has them, before anything is done about formulas."""
        mark = DRILL.text(data)
        for item in self.rows(data):
            yield (*(one.text(item) for one in self.fields), mark)


AnyTable: TypeAlias = Table[Any]
AnyField: TypeAlias = Field[Any]

DRILL: Final[Field[OpenData]] = Field(
    "drill",
    Text("是否演练数据", "whether drill data"),
    lambda data: data.drill,
    "boolean",
    Text("演练数据是虚构的，不得引用", "drill data are invented and must not be cited"),
    required=True,
)


def cell_text(value: Cell) -> str:
    """The value as CSV has it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime.date():
            return value.isoformat()
        case _:
            return str(value)


def listed(values: Iterable[object]) -> str | None:
    """Several values in one cell."""
    return SEPARATOR.join(map(str, values)) or None


def coded(  # noqa: PLR0913 a code with its words is told by as much
    key: str,
    title: Text,
    of: Callable[[T], str | None],
    choices: Mapping[str, Text],
    *,
    said: Text | None = None,
    zh: Callable[[T], str | None] | None = None,
    required: bool = False,
) -> tuple[Field[T], Field[T]]:
    """A column of codes, and one beside it with their Chinese words; `zh` gives other words than those of the code."""
    words = {code: one.zh for code, one in choices.items()}

    def word(item: T) -> str | None:
        code = of(item)
        return None if code is None else words[code]

    return (
        Field(key, title, of, said=said, choices=words, required=required),
        Field(f"{key}_zh", Text(f"{title.zh}（中文）", f"{title.en}, in Chinese"), zh or word),
    )


def places(key: str, title: Text, of: Callable[[T], Spot | None]) -> tuple[Field[T], Field[T]]:
    """The file and the line of a place, as two columns."""

    def file(item: T) -> str | None:
        spot = of(item)
        return None if spot is None else spot.file

    def line(item: T) -> int | None:
        spot = of(item)
        return spot.line if spot is not None and spot.located else None

    return (
        Field(f"{key}_file", Text(f"{title.zh}：文件", f"{title.en}: file"), file),
        Field(f"{key}_line", Text(f"{title.zh}：行", f"{title.en}: line"), line, "integer"),
    )
