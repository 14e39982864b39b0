"""The messages of usage errors, in our own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.cli.global_options import NO_VALUE
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    import typer

    from ecocheck.findings import Lang

_NO_OPTION = Text("没有选项“{name}”", "there is no option “{name}”")
_MEANT = Text("。您要写的是 {close} 吗？", "; did you mean {close}?")
_NO_COMMAND = Text("没有命令“{name}”。命令有：{known}", "there is no command “{name}”; commands: {known}")
_EXTRA = Text("多写了：{extra}", "more than expected: {extra}")
_OTHER = Text("命令写得不对", "this cannot be understood")
_BAD_CHOICE = Text("{option} 不能写“{value}”，可以写：{known}", "{option} cannot be “{value}”; it can be: {known}")
_NEEDS_OUTPUT = Text(
    "{what} 要用 -o 写明文件名，例如 -o 结果.{ending}",
    "{what} needs -o with the name of a file, such as -o out.{ending}",
)
_BAD_YEAR = Text(
    "--year 要写四位数的年份，例如 2024，不能写“{value}”", "--year takes a year such as 2024, not “{value}”"
)
_BAD_DATE = Text(
    "{option} 要写日期，例如 2024-12-31，不能写“{value}”", "{option} takes a date such as 2024-12-31, not “{value}”"
)


def needs_output(what: str, ending: str, lang: Lang) -> str:
    """The message for a binary format without `-o`."""
    return _NEEDS_OUTPUT.of(lang).format(what=what, ending=ending)


def parser_trouble(error: typer.TyperException, lang: Lang) -> str:
    """The message for an error of typer's parser; only the names of its classes and fields are relied on."""
    name = str(getattr(error, "option_name", ""))
    match type(error).__name__:
        case "NoSuchOption":
            close = sorted(getattr(error, "possibilities", None) or ())
            meant = _MEANT.of(lang).format(close=joined(close, lang)) if close else ""
            return _NO_OPTION.of(lang).format(name=name) + meant
        case "BadOptionUsage":
            return NO_VALUE.of(lang).format(name=name)
        case _:
            return _OTHER.of(lang)


def no_such_command(name: str, known: Sequence[str], close: Sequence[str], lang: Lang) -> str:
    """The message for an unknown command, with the list of commands."""
    said = _NO_COMMAND.of(lang).format(name=name, known=joined(known, lang))
    return said + (_MEANT.of(lang).format(close=close[0]) if close else "")


def extra_arguments(extra: Sequence[str], lang: Lang) -> str:
    """The message for arguments that no parameter takes."""
    return _EXTRA.of(lang).format(extra=" ".join(extra))


def bad_choice(option: str, value: str, known: Sequence[str], lang: Lang) -> str:
    """The message for a value that is not one of the known ones."""
    return _BAD_CHOICE.of(lang).format(option=option, value=value, known=joined(known, lang))


def bad_year(value: str, lang: Lang) -> str:
    """The message for a value that is not a year."""
    return _BAD_YEAR.of(lang).format(value=value)


def bad_date(value: str, lang: Lang, option: str = "--as-of") -> str:
    """The message for a value that is not a date."""
    return _BAD_DATE.of(lang).format(option=option, value=value)
