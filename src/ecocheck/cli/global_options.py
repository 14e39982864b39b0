"""Takes the options of every command, which may stand before or after it, out of the arguments.

This happens before the parser runs, because the language must be known before
the first help page or error is written. Where an option is not given, an
environment variable takes its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unicodedata import category

from ecocheck.cli.exits import WrongUsage
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import cut, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ecocheck.findings import Lang

_LONGEST = 200
"""Columns of an argument that a message shows at most."""

HELP: Final = frozenset({"--help", "-h"})
LANG: Final = "--lang"
ROOT: Final = "--root"
COLOR: Final = "--color"
QUIET: Final = ("--quiet", "-q")
_VALUED: Final = (LANG, ROOT, COLOR)
NAMES: Final = (*_VALUED, *QUIET)
"""The options that any command takes."""

VARIABLES: Final = {LANG: "ECOCHECK_LANG", ROOT: "ECOCHECK_ROOT"}
"""The environment variables that stand for options."""

NO_VALUE = Text("选项 {name} 后面要写值", "option {name} needs a value")
SWITCH_ONLY = Text("选项 {name} 后面不写值，只写 {name}", "option {name} takes no value; write {name} alone")
_VARIABLE = Text("环境变量 {name}", "the environment variable {name}")
_BAD_CHOICE = Text("{name} 不能写“{value}”，", "{name} cannot be “{value}”; ")
LANGS: Final = ("zh", "en")
COLORS: Final = ("auto", "always", "never")
_CHOICES: Final = {LANG: LANGS, COLOR: COLORS}
_CONTROL = Text(
    "命令里混进了换行或别的控制字符，请重新输入：{value}",
    "a line end or another control character has got into the command; type it again: {value}",
)
_NO_FOLDER = Text(
    "{name} 所指的文件夹不存在：{value}",
    "the folder given with {name} does not exist: {value}",
)
_NOT_A_FOLDER = Text(
    "{name} 要写文件夹，{value} 是文件；写它所在的文件夹：{folder}",
    "{name} takes a folder, and {value} is a file; write the folder that holds it: {folder}",
)


@dataclass(frozen=True, slots=True)
class GlobalOptions:
    """Language, project folder, and the remaining arguments for the parser."""

    lang: Lang
    root: Path | None
    rest: tuple[str, ...]
    trouble: WrongUsage | None
    """An error in these options; raised later, when the output is ready."""

    color: str | None = None
    """As typed; None where nobody said."""

    quiet: bool = False
    given: frozenset[str] = frozenset()
    """The options that have a value, be it typed or from a variable."""

    variables: frozenset[str] = frozenset()
    """The options among them whose value is from an environment variable."""


def take_global_options(args: Sequence[str], environ: Mapping[str, str]) -> GlobalOptions:
    """Split the options of every command from the arguments; the last value of each counts.

    An option that is not given has the value of its environment variable; an empty variable counts as none.
    """
    rest: list[str] = []
    found: dict[str, str | None] = {}
    switches: list[str] = []
    waiting = iter(args)
    for one in waiting:
        name, equals, value = one.partition("=")
        if one == "--":
            rest += [one, *waiting]
        elif name in _VALUED:
            found[name] = value if equals else next(waiting, None)
        elif name in QUIET:
            switches.append(one)
        else:
            rest.append(one)
    from_variables = {
        option: environ[name] for option, name in VARIABLES.items() if option not in found and environ.get(name)
    }
    if asks_help(rest):  # it appears whatever the variables are
        bad = {LANG: lambda value: value not in LANGS, ROOT: lambda value: not _is(Path.is_dir, value)}
        from_variables = {option: value for option, value in from_variables.items() if not bad[option](value)}
    said = found | from_variables
    lang: Lang = "en" if said.get(LANG) == "en" else "zh"
    root = said.get(ROOT)
    trouble = _steering(args, lang) or _trouble(said, frozenset(from_variables), switches, lang)
    return GlobalOptions(
        lang,
        Path(root) if root else None,
        tuple(rest),
        trouble,
        said.get(COLOR),
        quiet=bool(switches),
        given=frozenset(said),
        variables=frozenset(from_variables),
    )


def asks_help(args: Sequence[str]) -> bool:
    """Whether an argument asks for help; arguments after `--` are not options."""
    return any(one in HELP for one in takewhile(lambda one: one != "--", args))


def _steering(args: Sequence[str], lang: Lang) -> WrongUsage | None:
    """The error for an argument with a control character, which could act on a terminal or in a log; else None."""
    bad = next((one for one in args if not one.isprintable() and any(category(char) == "Cc" for char in one)), None)
    return None if bad is None else WrongUsage(_CONTROL.of(lang).format(value=cut(shown(bad), _LONGEST)))


def _trouble(
    said: Mapping[str, str | None], variables: frozenset[str], switches: Sequence[str], lang: Lang
) -> WrongUsage | None:
    for name, value in said.items():
        if not value:
            return WrongUsage(NO_VALUE.of(lang).format(name=name))
    for one in switches:
        if "=" in one:
            return WrongUsage(SWITCH_ONLY.of(lang).format(name=one.partition("=")[0]))
    for option, known in _CHOICES.items():
        typed = said.get(option)
        if typed and typed not in known:
            return WrongUsage(_bad_choice(_called(option, variables, lang), typed, known, lang))
    root = said.get(ROOT)
    name = _called(ROOT, variables, lang)
    if root and _is(Path.is_file, root):
        folder = shown(str(Path(root).parent))
        folder = folder if ROOT in variables else f"{ROOT} {folder}"
        return WrongUsage(_NOT_A_FOLDER.of(lang).format(name=name, value=cut(shown(root), _LONGEST), folder=folder))
    if root and not _is(Path.is_dir, root):
        return WrongUsage(_NO_FOLDER.of(lang).format(name=name, value=cut(shown(root), _LONGEST)))
    return None


def _called(option: str, variables: frozenset[str], lang: Lang) -> str:
    """What a message calls the option: its environment variable, where the value is from there."""
    return _VARIABLE.of(lang).format(name=VARIABLES[option]) if option in variables else option


def _bad_choice(name: str, typed: str, known: tuple[str, ...], lang: Lang) -> str:
    from ecocheck.cli.choices import choices, meant_by  # speed: only where it is a mistake

    said = _BAD_CHOICE.of(lang).format(name=name, value=cut(shown(typed), _LONGEST)) + choices(known, lang)
    return said + meant_by(typed, known, lang)


def _is(kind: Callable[[Path], bool], path: str) -> bool:
    try:
        return kind(Path(path))
    except (OSError, ValueError):  # the name is too long, or this machine cannot write it
        return False
