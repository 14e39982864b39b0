"""What the module of a command declares: its words, options, exit codes, examples and forms of output.

The parser, the help pages and docs/commands.md read nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ecocheck.cli.exits import DONE, FAULT, FOUND, NOTHING, WRONG_USAGE
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ecocheck.cli.formats import Format

FILLING: Final = Text("填报", "Filling in")
REVIEWING: Final = Text("审核", "Reviewing")
SUMMARISING: Final = Text("汇总", "Summing up")
MAINTAINING: Final = Text("维护", "Maintaining")
GROUPS: Final = {
    FILLING: Text("填数、查错的人用", "for those who fill in figures"),
    REVIEWING: Text("看判定、核依据的人用", "for those who look at verdicts and their ground"),
    SUMMARISING: Text("出报告、清单、台账的人用", "for those who make reports, lists and ledgers"),
    MAINTAINING: Text("管登记册、用例、模板的人用", "for those who keep the registry, cases and templates"),
}
"""Who uses a command, in the order of the help page."""


class Says(NamedTuple):
    """What the help page says of an option: the word for its value (blank for a switch), and what it does."""

    value: Text
    meaning: Text


SWITCH: Final = Text("", "")


class Default(NamedTuple):
    """A format that is chosen by more than the name given with `-o`: `choose` is told whether there is one."""

    choose: Callable[[bool], str]
    meaning: Text


_USUAL_EXITS: Final = {
    DONE: Text("完成", "done"),
    WRONG_USAGE: Text("命令写得不对，或找不到项目", "wrong usage, or no project"),
    FAULT: Text("程序自身或磁盘出错", "a fault of the program or of the disk"),
}
_BROKEN_EXIT: Final = {FOUND: Text("登记册有错", "broken registry")}
_NOTHING_EXIT: Final = {NOTHING: Text("所要的年份没有任何数据", "nothing of the year asked")}


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the program.

    `run` takes the session, then `out` where the command has forms of output,
    then its options and arguments by name, with `Says` beside typer's own
    words; it gives the exit code.
    """

    name: str
    run: Callable[..., int]
    group: Text
    says: Text
    exits: Mapping[int, Text]
    examples: tuple[str, ...]
    formats: tuple[Format[Any], ...] = ()
    instead: Mapping[str, tuple[Format[Any], ...]] = field(default_factory=dict)
    """By the name of a switch: the forms that are written with it, in place of `formats`."""

    default: Default | None = None

    def formats_with(self, given: Mapping[str, Any]) -> tuple[str, tuple[Format[Any], ...]]:
        """The command with the switch that decides, as typed, and the forms that it then writes."""
        switch = next((name for name in self.instead if given.get(name)), None)
        if switch is None:
            return f"ecocheck {self.name}", self.formats
        return f"ecocheck {self.name} --{switch}", self.instead[switch]

    def every_format(self) -> Iterator[Format[Any]]:
        """The forms, and those that a switch puts in their place."""
        yield from self.formats
        for formats in self.instead.values():
            yield from formats


def command(  # noqa: PLR0913 what a command consists of
    name: str,
    *,
    group: Text,
    says: Text,
    examples: tuple[str, ...],
    exits: Mapping[int, Text] | None = None,
    opens: bool = True,
    selects: bool = False,
    formats: tuple[Format[Any], ...] = (),
    instead: Mapping[str, tuple[Format[Any], ...]] | None = None,
    default: Default | None = None,
) -> Callable[[Callable[..., int]], Command]:
    """Declare a command; its function is put in `run`.

    `exits` are named where they differ from the usual ones. `opens`: the
    registry, which may be broken; `selects`: a year, of which there may be nothing.
    """
    at_times = {**(_BROKEN_EXIT if opens else {}), **(_NOTHING_EXIT if selects else {})}

    def declare(run: Callable[..., int]) -> Command:
        ends = {**_USUAL_EXITS, **at_times, **(exits or {})}
        return Command(name, run, group, says, ends, examples, formats, instead or {}, default)

    return declare
