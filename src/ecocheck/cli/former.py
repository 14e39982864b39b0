"""Former names of commands and options, which go on working for a while and say what to write now.

docs/deprecation.md promises this. A name stands here from the release that
replaces it until the release that no longer takes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.findings import Lang

_RENAMED = Text(
    "{old} 已改为 {new}，旧的写法用到 {until} 版为止，请改用 {new}。",
    "{old} is now {new}; the former name works until version {until}. Write {new}.",
)


class Former(NamedTuple):
    """A former name and its successor; `until` is the first version that does not take the former one."""

    new: str
    until: str


COMMANDS: Final[dict[str, Former]] = {}
"""Former names of commands."""

OPTIONS: Final[dict[tuple[str, str], Former]] = {}
"""Former names of options, such as `--county`, by command and name."""


def renewed(command: str, args: Sequence[str], lang: Lang) -> list[str]:
    """The arguments of a command with the present names of its options; each former one is told."""
    made: list[str] = []
    for place, one in enumerate(args):
        name, equals, value = one.partition("=")
        former = OPTIONS.get((command, name)) if "--" not in args[:place] else None
        if former is not None:
            _tell(name, former, lang)
        made.append(one if former is None else former.new + equals + value)
    return made


def renewed_command(name: str, lang: Lang) -> str:
    """The present name of a command; a former one is told."""
    former = COMMANDS.get(name)
    if former is None:
        return name
    _tell(name, former, lang)
    return former.new


def _tell(old: str, former: Former, lang: Lang) -> None:
    from ecocheck.cli.console import complain

    complain(_RENAMED.of(lang).format(old=old, new=former.new, until=former.until))
