"""The declaration of a command: its texts, options, exit codes, examples and output formats.

The parser, the help pages and docs/commands.md are made from it alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ecocheck.cli.exits import DONE, FAULT, FOUND, NOTHING, WRONG_USAGE
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ecocheck.cli.formats import Format
    from ecocheck.cli.settings import kinds

FILLING: Final = Text("填报", "Filling in")
REVIEWING: Final = Text("审核", "Reviewing")
SUMMARISING: Final = Text("汇总", "Summing up")
MAINTAINING: Final = Text("维护", "Maintaining")
GROUPS: Final = {
    FILLING: Text("填报、查错人员使用", "for those who fill in figures"),
    REVIEWING: Text("审核判定、核对依据人员使用", "for those who look at verdicts and their ground"),
    SUMMARISING: Text("编制报告、清单、台账人员使用", "for those who make reports, lists and ledgers"),
    MAINTAINING: Text("维护登记册、用例、模板人员使用", "for those who keep the registry, cases and templates"),
}
"""Groups of commands by their users, in the order of the help page."""


@dataclass(frozen=True, slots=True)
class Says:
    """What is declared of an option or an argument: what its help page says, and what completion offers for it."""

    value: Text
    """The word for its value; blank for a switch."""
    meaning: Text
    """What it does."""
    kind: Kind = Kind.FREE
    words: tuple[str, ...] = ()
    """The words that it takes, where it takes these alone."""


SWITCH: Final = Text("", "")


class Default(NamedTuple):
    """A default format that depends on the environment.

    The arguments of `choose` are whether `-o` names a file, and whether a person reads the output on a terminal.
    """

    choose: Callable[[bool, bool], str]
    meaning: Text


_USUAL_EXITS: Final = {
    DONE: Text("完成", "done"),
    WRONG_USAGE: Text("命令有误，或找不到项目", "wrong usage, or no project"),
    FAULT: Text("程序自身或磁盘出错", "a fault of the program or of the disk"),
}
_BROKEN_EXIT: Final = {FOUND: Text("登记册有错", "broken registry")}
_NOTHING_EXIT: Final = {NOTHING: Text("所要的年份没有任何数据", "nothing of the year asked")}


def always(_: Mapping[str, Any]) -> bool:
    """Whatever the options are."""
    return True


def never(_: Mapping[str, Any]) -> bool:
    """Whatever the options are, not."""
    return False


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the program.

    `run` takes the session, then `out` if the command has output formats, then
    its options and arguments by name, each annotated with typer's declaration
    and `Says`; it returns the exit code.
    """

    name: str
    run: Callable[..., int]
    group: Text
    says: Text
    exits: Mapping[int, Text]
    examples: tuple[str, ...]
    formats: tuple[Format[Any], ...] = ()
    instead: Mapping[str, tuple[Format[Any], ...]] = field(default_factory=dict)
    """By the name of a switch: the output formats that replace `formats` when the switch is given."""

    of_action: Mapping[str, tuple[Format[Any], ...]] = field(default_factory=dict)
    """By the word of the argument `action`: its output formats, where actions differ. `formats` then has every name."""

    default: Default | None = None
    needs_project: Callable[[Mapping[str, Any]], bool] = always
    """Whether there must be a project, by the options as given; else the command itself looks for one."""
    elsewhere: Callable[[Mapping[str, Any]], bool] = never
    """Whether, by the options as given, the project in which the command is called has no part in it."""
    settable: Mapping[str, kinds.Kind] = field(default_factory=dict)
    """The options, without their dashes, for which a project's ecocheck.toml may have a default.

    `format` is settable where it can be printed. Nothing else is that could
    make a verdict better, narrow what is judged, write, or read elsewhere.
    """

    def formats_with(self, given: Mapping[str, Any]) -> tuple[str, tuple[Format[Any], ...]]:
        """The command line's words that decide the formats (with a switch or an action), and these formats."""
        action = given.get("action")
        if action is not None and action in self.of_action:
            return f"ecocheck {self.name} {action}", self.of_action[action]
        switch = next((name for name in self.instead if given.get(name)), None)
        if switch is None:
            return f"ecocheck {self.name}", self.formats
        return f"ecocheck {self.name} --{switch}", self.instead[switch]

    def every_format(self) -> Iterator[Format[Any]]:
        """All output formats, with and without switches."""
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
    of_action: Mapping[str, tuple[Format[Any], ...]] | None = None,
    default: Default | None = None,
    needs_project: Callable[[Mapping[str, Any]], bool] = always,
    elsewhere: Callable[[Mapping[str, Any]], bool] = never,
    settable: Mapping[str, kinds.Kind] | None = None,
) -> Callable[[Callable[..., int]], Command]:
    """A decorator that turns a function into a command; the function becomes `run`.

    `exits` holds only the exit codes whose text differs from the usual one.
    `opens`: the command opens the registry, which may be broken. `selects`: it
    selects years, which may have no data. `needs_project`: whether these options
    need a project; without one nothing else of the command line is looked at.
    `elsewhere`: whether these options have nothing to do with the project around.
    """
    at_times = {**(_BROKEN_EXIT if opens else {}), **(_NOTHING_EXIT if selects else {})}

    def declare(run: Callable[..., int]) -> Command:
        ends = {**_USUAL_EXITS, **at_times, **(exits or {})}
        forms = (formats, instead or {}, of_action or {}, default)
        return Command(name, run, group, says, ends, examples, *forms, needs_project, elsewhere, settable or {})

    return declare
