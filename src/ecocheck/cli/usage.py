"""The messages of usage errors, in our own words."""

from __future__ import annotations

import datetime
import re
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ecocheck.cli.choices import choices, meant_by
from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.global_options import NO_VALUE, SWITCH_ONLY
from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import typer

    from ecocheck.findings import Lang

_NO_OPTION = Text("没有选项“{name}”", "there is no option “{name}”")
_MEANT = Text("。您要写的是 {close} 吗？", "; did you mean {close}?")
_NO_COMMAND = Text("没有命令“{name}”。命令有：{known}", "there is no command “{name}”; commands: {known}")
_EXTRA = Text("多写了：{extra}", "more than expected: {extra}")
_ELSEWHERE = Text("；有这个选项的命令：{commands}", "; commands with this option: {commands}")
_BEFORE = Text("命令前面不能写“{name}”", "“{name}” cannot stand before the command")
_BEHIND = Text(
    "，它写在命令后面，例如 ecocheck {command} {name} …", "; it stands behind a command: ecocheck {command} {name} …"
)
_TWO_DASHES = Text(
    "选项前面是两个英文短横，字母小写：“{typed}”写成 {write}",
    "an option begins with two ASCII hyphens and is in small letters: write {write} for “{typed}”",
)
_ONE_EACH = Text("。一个选项后面只写一个，几个的各写一次：{write}", "; one value an option, so write: {write}")
_INSTEAD = Text("。写成：{write}", "; write: {write}")
_OTHER = Text("命令有误", "this cannot be understood")
_MISSING = Text("要写一个{what}，例如 {example}", "it needs {what}, as in {example}")
_BAD_CHOICE = Text("{option} 不能写“{value}”，{choices}", "{option} cannot be “{value}”; {choices}")
_NEEDS_OUTPUT = Text(
    "{what} 要用 -o 写明文件名，例如 -o 结果.{ending}",
    "{what} needs -o with the name of a file, such as -o out.{ending}",
)
_BAD_YEAR = Text(
    "{option} 要写四位数的年份，例如 2024，不能写“{value}”", "{option} takes a year such as 2024, not “{value}”"
)
_BAD_DATE = Text(
    "{option} 要写日期，例如 2024-12-31，不能写“{value}”", "{option} takes a date such as 2024-12-31, not “{value}”"
)

_REGION_BEHIND = Text(
    "“{region}”是地区，写在 --county 后面：ecocheck {command} --county {region}",
    "“{region}” is a region, which stands behind --county: ecocheck {command} --county {region}",
)
_WRITE = Text("；写成 {write}", "; write {write}")
_DASHED = regex("[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]+([A-Za-z][A-Za-z-]*)(=.*)?")
_DATA_FILE = regex(r"([^/\\]+)[/\\](\d{4})\.ya?ml$", re.ASCII)
_YEAR = regex(r"\d{4}", re.ASCII)
_SAID_YEAR = regex(r"(\d{4}) ?年?度?", re.ASCII)
_SAID_DATE = regex(r"(\d{4})(?:[-./年] ?(\d{1,2})[-./月] ?(\d{1,2}) ?日?|(\d\d)(\d\d))", re.ASCII)
_REGION = regex("[\u3400-\u9fff]{2,}[市区县]")


def needs_output(what: str, ending: str, lang: Lang) -> str:
    """The message for a binary format without `-o`."""
    return _NEEDS_OUTPUT.of(lang).format(what=what, ending=ending)


def parser_trouble(error: typer.TyperException, args: Sequence[str], lang: Lang) -> str:
    """The message for an error of typer's parser; only the names of its classes and fields are relied on."""
    name = str(getattr(error, "option_name", ""))
    match type(error).__name__:
        case "NoSuchOption":
            said = _NO_OPTION.of(lang).format(name=name)
            behind = _commands_of(getattr(error, "ctx", None), name)
            if behind:
                command = "check" if "check" in behind else behind[0]
                return _BEFORE.of(lang).format(name=name) + _BEHIND.of(lang).format(command=command, name=name)
            others = _commands_with(name, getattr(error, "ctx", None))
            if others:
                return said + _ELSEWHERE.of(lang).format(commands=joined(others, lang))
            close = sorted(getattr(error, "possibilities", None) or ())
            return said + (_MEANT.of(lang).format(close=joined(close, lang)) if close else "")
        case "BadOptionUsage":
            given = any(one.startswith(f"{name}=") for one in args)  # an option that takes a value would have it
            return (SWITCH_ONLY if given else NO_VALUE).of(lang).format(name=name)
        case "MissingParameter":
            return _missing(error, lang)
        case _:
            return _OTHER.of(lang)


def _missing(error: typer.TyperException, lang: Lang) -> str:
    """The message for an argument that was left out, with an example that the help page of the command has too."""
    from ecocheck.app.example_names import NEUTRAL
    from ecocheck.cli.command_list import COMMANDS, command_of
    from ecocheck.cli.parameters import said_of

    name = getattr(getattr(error, "param", None), "name", None)
    command = getattr(getattr(error, "ctx", None), "info_name", None)
    says = said_of(command_of(command)).get(str(name)) if command in COMMANDS else None
    if command not in COMMANDS or says is None:
        return _OTHER.of(lang)
    return _MISSING.of(lang).format(what=says.value.of(lang), example=NEUTRAL.fill(command_of(command).examples[0]))


def _commands_with(option: str, context: Any) -> list[str]:
    """The commands of the program that have the option; the context is that of the command that has it not."""
    return _commands_of(getattr(context, "parent", None), option)


def _commands_of(program: Any, option: str) -> list[str]:
    """The commands of the program with this context that have the option; none where it is that of a command."""
    group: Any = getattr(program, "command", None)
    if not hasattr(group, "list_commands"):
        return []
    commands = {name: group.get_command(program, name) for name in group.list_commands(program)}
    return [name for name, one in commands.items() if any(option in param.opts for param in one.params)]


def refuse_other_dashes(args: Sequence[str], known: Collection[str], lang: Lang) -> None:
    """Refuse an option that is written with other dashes, with one hyphen, or in capitals. Raises WrongUsage."""
    for one in args[: args.index("--")] if "--" in args else args:
        found = _DASHED.fullmatch(one)
        if found is None:
            continue
        option = f"--{found[1].lower()}"
        if option in known and not one.startswith(option):
            raise WrongUsage(_TWO_DASHES.of(lang).format(typed=one, write=option + (found[2] or "")))


def no_such_command(name: str, known: Sequence[str], close: Sequence[str], lang: Lang) -> str:
    """The message for an unknown command, with the list of commands."""
    said = _NO_COMMAND.of(lang).format(name=name, known=joined(known, lang))
    return said + (_MEANT.of(lang).format(close=close[0]) if close else "")


def extra_arguments(
    extra: Sequence[str], args: Sequence[str], repeated: Collection[str], command: str, lang: Lang
) -> str:
    """The message for arguments that no parameter takes, with the options that were left out before them.

    `args` are all arguments of the command; `repeated` its options that may be written several times. A region in the
    place of the first argument belongs behind its option.
    """
    said = _EXTRA.of(lang).format(extra=" ".join(extra))
    before = args[: args.index(extra[0])] if extra[0] in args else ()
    option = before[-2] if len(before) > 1 else ""
    if option in repeated:
        return said + _ONE_EACH.of(lang).format(write=" ".join(f"{option} {one}" for one in (before[-1], *extra)))
    region = next((one for one in args if _REGION.fullmatch(one)), "") if before == args[:1] else ""
    if region and region == args[0] and "--county" in repeated:
        return said + _INSTEAD.of(lang).format(write=" ".join(("ecocheck", command, *extra, "--county", region)))
    write = " ".join(_with_option(one) for one in extra)
    taken = {word for word in write.split() if word.startswith("--")}
    return said + (_INSTEAD.of(lang).format(write=write) if taken and taken <= set(repeated) else "")


def region_behind(command: str, region: str, lang: Lang) -> str:
    """The message for a region that stands where something else is asked for; `command` is what to write before it."""
    return _REGION_BEHIND.of(lang).format(region=region, command=command)


def is_region(typed: str) -> bool:
    """Whether a word has the form of the name of a region."""
    return _REGION.fullmatch(typed) is not None


def _with_option(typed: str) -> str:
    """A year, a region or the path of a data file behind the options that take it; other words stay as they are."""
    path = _DATA_FILE.search(typed)
    if path is not None:
        return f"--county {path[1]} --year {path[2]}"
    if _YEAR.fullmatch(typed):
        return f"--year {typed}"
    return f"--county {typed}" if _REGION.fullmatch(typed) else typed


def bad_choice(option: str, value: str, known: Sequence[str], lang: Lang) -> str:
    """The message for a value that is not one of the known ones."""
    said = _BAD_CHOICE.of(lang).format(option=option, value=value, choices=choices(known, lang))
    return said + meant_by(value, known, lang)


def bad_year(value: str, lang: Lang, option: str = "--year") -> str:
    """The message for a value that is not a year."""
    found = _SAID_YEAR.fullmatch(unicodedata.normalize("NFKC", value).strip())
    more = _WRITE.of(lang).format(write=f"{option} {found[1]}") if found is not None else ""
    return _BAD_YEAR.of(lang).format(option=option, value=value) + more


def bad_date(value: str, lang: Lang, option: str = "--as-of") -> str:
    """The message for a value that is not a date."""
    found = _SAID_DATE.fullmatch("".join(unicodedata.normalize("NFKC", value).split()))
    more = ""
    with suppress(ValueError):  # no such day
        if found is not None:
            day = datetime.date(*(int(one) for one in found.groups() if one is not None))
            more = _WRITE.of(lang).format(write=f"{option} {day}")
    return _BAD_DATE.of(lang).format(option=option, value=value) + more
