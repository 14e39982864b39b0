"""Makes a command's options for typer: those of its function, with `--format` and `-o` in place of `out`."""

from __future__ import annotations

import inspect
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any, Final, get_args

import typer

from ecocheck.cli.command import Command, Default, Says
from ecocheck.cli.formats import suffixes_of
from ecocheck.cli.settings.applying import applied, must_be_sound, tell_of_other_project
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ecocheck.cli.formats import Format
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session

_OUT: Final = "out"
_FORMAT: Final = Text("格式", "FORMAT")
_FILE: Final = Text("文件", "FILE")
_NAMES: Final = Text("输出格式：{names}；{default}", "output format: {names}; default: {default}")
_BY_SUFFIX: Final = Text("不写则看 -o 的后缀，再不然为 {usual}", "by the suffix given with -o, else {usual}")
_INTO: Final = Text("写入这个文件（{suffixes}）", "write this file ({suffixes})")
_TO_SCREEN: Final = Text("；不写或写 - 则输出到屏幕", "; default, or with -: standard output")
_MUST: Final = Text("，必须写；写 - 则送到标准输出", "; must be given; - is the standard output")
_MUST_BE_FILE: Final = Text("，必须写", "; must be given")


def callback_of(command: Command, session: Session) -> Callable[..., int]:
    """The function that typer calls with the typed options and arguments."""
    parameters = list(_parameters(command))
    has_out = bool(command.formats)

    def callback(**given: Any) -> int:
        if not command.elsewhere(given):
            must_be_sound(session)
            tell_of_other_project(session)
        out: Out[Any] | None = None
        if has_out:
            from ecocheck.cli.output import open_out

            out = open_out(session, command, given)
        if session.settings.found:
            given = applied(session, command, given, out)
        return command.run(session, **given, **({_OUT: out} if has_out else {}))

    as_typed: Any = callback
    as_typed.__signature__ = inspect.Signature(parameters)
    as_typed.__annotations__ = {one.name: one.annotation for one in parameters}
    return callback


def said_of(command: Command) -> dict[str, Says]:
    """The help page's texts for each parameter, by its name."""
    return {
        one.name: next(word for word in get_args(one.annotation) if isinstance(word, Says))
        for one in _parameters(command)
    }


def options_of(command: Command) -> dict[str, str]:
    """The options of a command, each with the name of its parameter."""
    found = ((one.name, get_args(one.annotation)) for one in _parameters(command))
    return {
        option: name
        for name, words in found
        for declared in words
        if isinstance(declared, typer.models.OptionInfo)
        for option in (declared.default, *(declared.param_decls or ()))  # typer puts the first one there for a while
        if isinstance(option, str)
    }


def several_of(command: Command) -> frozenset[str]:
    """The names of the parameters that may be given several times."""
    return frozenset(one.name for one in _parameters(command) if "list[" in str(get_args(one.annotation)[0]))


def _names_of(command: Command) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.name for one in command.every_format()))


def _parameters(command: Command) -> Iterator[inspect.Parameter]:
    """The command's parameters without the session, then `--format` and `-o` if the command has formats."""
    _, *typed = inspect.signature(command.run).parameters.values()
    yield from (one for one in typed if one.name != _OUT)
    if len(command.formats) > 1:
        yield _made("format", typer.Option("--format"), Says(_FORMAT, _format_says(command), words=_names_of(command)))
    if command.formats:
        yield _made("output", typer.Option("--output", "-o"), Says(_FILE, _output_says(command), kind=Kind.FILE))


def _made(name: str, option: Any, says: Says) -> inspect.Parameter:
    annotation = Annotated[str | None, option, says]
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation)


def _format_says(command: Command) -> Text:
    names = "|".join(one.name for one in command.formats)
    default = command.default or Default(lambda *_: "", _filled(_BY_SUFFIX, usual=command.formats[0].name))
    notes = _notes(command.formats)
    return Text(
        "；".join([_NAMES.zh.format(names=names, default=default.meaning.zh), *(note.zh for note in notes)]),
        "; ".join([_NAMES.en.format(names=names, default=default.meaning.en), *(note.en for note in notes)]),
    )


def _output_says(command: Command) -> Text:
    into = _filled(_INTO, suffixes=" ".join(suffixes_of(command.every_format())))
    end = _MUST if all(one.office for one in command.formats) else _TO_SCREEN
    end = _MUST_BE_FILE if any(one.several for one in command.formats) else end
    said = _notes(command.formats)
    notes = [one for one in _notes(chain.from_iterable(command.instead.values())) if one not in said]
    return Text(
        "；".join([into.zh + end.zh, *(note.zh for note in notes)]),
        "; ".join([into.en + end.en, *(note.en for note in notes)]),
    )


def _notes(formats: Iterable[Format[Any]]) -> list[Text]:
    """What is said of the formats, once each."""
    return list(dict.fromkeys(one.note for one in formats if one.note is not None))


def _filled(text: Text, **values: str) -> Text:
    return Text(text.zh.format(**values), text.en.format(**values))
