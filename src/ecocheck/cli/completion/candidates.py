"""What may come next on a command line, found in the declarations of the commands and in the project's names."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.cli.choices import meaning_of
from ecocheck.cli.command_list import COMMANDS, command_of, every_command
from ecocheck.cli.global_options import COLOR, COLORS, LANG, LANGS, QUIET, ROOT, take_global_options
from ecocheck.cli.help import COMMON_OPTIONS, VERSION
from ecocheck.cli.parameters import options_of, said_of, several_of
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ecocheck.cli.command import Command
    from ecocheck.cli.global_options import GlobalOptions
    from ecocheck.findings import Lang

MOST: Final = 500
"""So many candidates are shown at most."""
_PUNCTUATION: Final = frozenset("-_.·、（）《》")
_THE_PLAN = Text("方案", "the plan")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One word that may come next, and what is said of it."""

    value: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What may come next: words, or names of files or folders, which the shell knows better."""

    words: tuple[Candidate, ...] = ()
    paths: str = ""
    """`files`, `folders`, or empty."""


def answer_to(words: Sequence[str], environ: Mapping[str, str]) -> Answer:
    """What may stand in the place of the last of these words, the first of which follows the program's name."""
    *before, current = _joined(words)
    early = take_global_options(before, environ)
    option, equals, begun = current.partition("=")
    if equals and option.startswith("--"):
        answer = _value(option, early, begun)
        return Answer(tuple(Candidate(f"{option}={one.value}", one.about) for one in answer.words), answer.paths)
    return _next(before, current, early)


def _joined(words: Sequence[str]) -> list[str]:
    """The words as they are, where bash has taken `--option=value` apart: `--option`, `=`, `value`."""
    made: list[str] = []
    words = list(words) or [""]
    for place, word in enumerate(words):
        if word == "=" and made and made[-1].startswith("--"):
            if place == len(words) - 1:
                made.append("")
            continue
        made.append(word)
    return made


def _next(before: Sequence[str], current: str, early: GlobalOptions) -> Answer:
    last = before[-1] if before else ""
    if last in {LANG, ROOT, COLOR}:
        return _value(last, early, current)
    command = command_of(early.rest[0]) if early.rest and early.rest[0] in COMMANDS else None
    if command is None:
        if early.rest:
            return Answer()
        found = _common(early.lang, version=True) if current.startswith("-") else _commands(early.lang)
        return _beginning(found, current)
    closed = "--" in before
    if not closed and _takes_value(command, last):
        return _value(last, early, current)
    if not closed and current.startswith("-"):
        return _beginning([*_options(command, early), *_common(early.lang, version=False)], current)
    return _argument(command, early, current)


def _commands(lang: Lang) -> Iterator[Candidate]:
    return (Candidate(one.name, one.says.of(lang)) for one in every_command())


def _common(lang: Lang, *, version: bool) -> Iterator[Candidate]:
    for names, meaning in (*COMMON_OPTIONS, *((VERSION,) if version else ())):
        yield Candidate(names.en.partition(" ")[0].rstrip(","), meaning.of(lang))


def _options(command: Command, early: GlobalOptions) -> Iterator[Candidate]:
    """The options of a command, without those given that may be given once."""
    said, several = said_of(command), several_of(command)
    for option, parameter in options_of(command).items():
        if parameter in several or option not in early.rest:
            yield Candidate(option, said[parameter].meaning.of(early.lang))


def _takes_value(command: Command, option: str) -> bool:
    parameter = options_of(command).get(option)
    return parameter is not None and bool(said_of(command)[parameter].value.zh)


def _value(option: str, early: GlobalOptions, begun: str) -> Answer:
    """The values of an option, of every command or of the one that is named."""
    if option == ROOT:
        return Answer(paths="folders")
    if option in {LANG, COLOR}:
        return _beginning(_words(LANGS if option == LANG else COLORS, early.lang), begun)
    command = command_of(early.rest[0]) if early.rest and early.rest[0] in COMMANDS else None
    parameter = None if command is None else options_of(command).get(option)
    if command is None or parameter is None or option in QUIET:
        return Answer()
    return _of_parameter(command, parameter, early, begun)


def _argument(command: Command, early: GlobalOptions, current: str) -> Answer:
    """The values of the argument at hand; where the command takes no more of them, its options."""
    options = set(options_of(command).values())
    arguments = [name for name in said_of(command) if name not in options]
    given = _count(command, early.rest[1:])
    if not arguments or (given >= len(arguments) and arguments[-1] not in several_of(command)):
        return _beginning(_options(command, early), current)
    return _of_parameter(command, arguments[min(given, len(arguments) - 1)], early, current)


def _count(command: Command, words: Iterable[str]) -> int:
    """How many arguments stand among the words, which may be options and their values too."""
    count, words = 0, iter(words)
    for word in words:
        if word == "--":
            return count + len(list(words))
        if not word.startswith("-") or word == "-":
            count += 1
        elif _takes_value(command, word):
            next(words, None)
    return count


def _of_parameter(command: Command, parameter: str, early: GlobalOptions, begun: str) -> Answer:
    says = said_of(command)[parameter]
    if says.words:
        return _beginning(_words(says.words, early.lang), begun)
    kind = says.kind
    if kind in {Kind.FILE, Kind.FOLDER}:
        return Answer(paths="files" if kind is Kind.FILE else "folders")
    return Answer() if kind is Kind.FREE else _beginning(_names(kind, early, begun), begun)


def _words(known: Iterable[str], lang: Lang) -> Iterator[Candidate]:
    return (Candidate(one, Text(meaning_of(one), "").of(lang)) for one in known)


def _names(kind: Kind, early: GlobalOptions, begun: str) -> Iterator[Candidate]:
    """Names of the project; a name that a shell would not take as it is, is left out."""
    if kind is Kind.TOPIC and begun.upper().startswith("E"):
        yield from _codes(early.lang)
        return
    from ecocheck.app.quick_names import QuickNames
    from ecocheck.source.discover import NoProjectError, find_root

    try:
        names = QuickNames(find_root(early.root or Path.cwd(), upward=early.root is None))
    except NoProjectError:
        return
    match kind:
        case Kind.REGION:
            found = names.regions()
        case Kind.OFFICE:
            found = names.offices()
        case Kind.YEAR:
            found = names.years()
        case Kind.STANDARD:
            found = [("plan", _THE_PLAN.of(early.lang)), *names.standards()]
        case _:
            found = names.ids() + (names.tasks() if kind is Kind.TOPIC else [])
    yield from (Candidate(name, about) for name, about in dict(found).items() if _is_plain(name))


def _codes(lang: Lang) -> Iterator[Candidate]:
    from ecocheck.findings.catalogue import CATALOGUE

    return (Candidate(code, entry.title.of(lang)) for code, entry in sorted(CATALOGUE.items()))


def _is_plain(name: str) -> bool:
    """Whether a name means itself in every shell, so that a stranger's name can start nothing."""
    return name[:1].isalnum() and all(char.isalnum() or char in _PUNCTUATION for char in name)


def _beginning(found: Iterable[Candidate], begun: str) -> Answer:
    return Answer(tuple(islice((one for one in found if one.value.startswith(begun)), MOST)))
