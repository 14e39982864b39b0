"""Takes the options `--lang` and `--root`, which may stand before or after the command, out of the arguments.

This happens before the parser runs, because the language must be known before
the first help page or error is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category

from ecocheck.cli.exits import WrongUsage
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import cut, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ecocheck.findings import Lang

_LONGEST = 200
"""Columns of an argument that a message shows at most."""

NAMES = ("--lang", "--root")
"""The options that any command takes."""

NO_VALUE = Text("选项 {name} 后面要写值", "option {name} needs a value")
_BAD_LANG = Text("--lang 不能写“{value}”，", "--lang cannot be “{value}”; ")
_LANGS = ("zh", "en")
_CONTROL = Text(
    "命令里混进了换行或别的控制字符，请重新输入：{value}",
    "a line end or another control character has got into the command; type it again: {value}",
)
_NO_FOLDER = Text("--root 所指的文件夹不存在：{value}", "the folder given with --root does not exist: {value}")
_NOT_A_FOLDER = Text(
    "--root 要写文件夹，{value} 是文件；写它所在的文件夹：--root {folder}",
    "--root takes a folder, and {value} is a file; write the folder that holds it: --root {folder}",
)


@dataclass(frozen=True, slots=True)
class GlobalOptions:
    """Language, project folder, and the remaining arguments for the parser."""

    lang: Lang
    root: Path | None
    rest: tuple[str, ...]
    trouble: WrongUsage | None
    """An error in these options; raised later, when the output is ready."""


def take_global_options(args: Sequence[str]) -> GlobalOptions:
    """Split `--lang` and `--root` from the arguments; the last value of each counts."""
    rest: list[str] = []
    found: dict[str, str | None] = {}
    waiting = iter(args)
    for one in waiting:
        name, equals, value = one.partition("=")
        if one == "--":
            rest += [one, *waiting]
        elif name in NAMES:
            found[name] = value if equals else next(waiting, None)
        else:
            rest.append(one)
    lang: Lang = "en" if found.get("--lang") == "en" else "zh"
    root = found.get("--root")
    trouble = _steering(args, lang) or _trouble(found, lang)
    return GlobalOptions(lang, Path(root) if root else None, tuple(rest), trouble)


def _steering(args: Sequence[str], lang: Lang) -> WrongUsage | None:
    """The error for an argument with a control character, which could act on a terminal or in a log; else None."""
    bad = next((one for one in args if not one.isprintable() and any(category(char) == "Cc" for char in one)), None)
    return None if bad is None else WrongUsage(_CONTROL.of(lang).format(value=cut(shown(bad), _LONGEST)))


def _trouble(found: dict[str, str | None], lang: Lang) -> WrongUsage | None:
    for name, value in found.items():
        if not value:
            return WrongUsage(NO_VALUE.of(lang).format(name=name))
    if found.get("--lang", "zh") not in _LANGS:
        from ecocheck.cli.choices import choices, meant_by  # speed: only where it is a mistake

        typed = found["--lang"] or ""
        said = _BAD_LANG.of(lang).format(value=cut(shown(typed), _LONGEST)) + choices(_LANGS, lang)
        return WrongUsage(said + meant_by(typed, _LANGS, lang))
    root = found.get("--root")
    if root and _is(Path.is_file, root):
        folder = shown(str(Path(root).parent))
        return WrongUsage(_NOT_A_FOLDER.of(lang).format(value=cut(shown(root), _LONGEST), folder=folder))
    if root and not _is(Path.is_dir, root):
        return WrongUsage(_NO_FOLDER.of(lang).format(value=cut(shown(root), _LONGEST)))
    return None


def _is(kind: Callable[[Path], bool], path: str) -> bool:
    try:
        return kind(Path(path))
    except (OSError, ValueError):  # the name is too long, or this machine cannot write it
        return False
