"""What a key of ecocheck.toml may hold."""

from __future__ import annotations

import datetime
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ecocheck.cli.settings.values import Value

_ONE = Text("可以写：{known}", "it can be: {known}")
_SEVERAL = Text("可以写一个或几个：{known}，例如 [{first}]", "it can be one or several of: {known}, as in [{first}]")
_DAY = Text('要写日期，例如 "2025-12-31"', 'it takes a date, such as "2025-12-31"')
_NAME = Text("要写名称，{most}字以内，不能有换行", "it takes a name of at most {most} characters on one line")
_ON = Text("只能写 true；不要时删去这一行", "it can only be true; leave the line out otherwise")
_LONGEST: Final = 60


Applies: TypeAlias = "Callable[[Mapping[str, Any], str], bool]"
"""Whether an option goes with the others as given, and with this output format; blank without one."""


def _always(_: Mapping[str, Any], __: str) -> bool:
    """With whatever else is given."""
    return True


class Kind(Protocol):
    """What a key may hold."""

    @property
    def applies(self) -> Applies:
        """Whether the value is used; where the option, if it were typed, would be refused, it is left out."""
        ...

    def read(self, written: object) -> Value | None:
        """The value for the option; None where it is no such value."""
        ...

    @property
    def allowed(self) -> Text:
        """What may be written, for a message."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Declared:
    applies: Applies = _always


@dataclass(frozen=True, slots=True)
class OneOf(_Declared):
    """One of some words."""

    known: tuple[str, ...]

    def read(self, written: object) -> Value | None:
        """The word."""
        return written if isinstance(written, str) and written in self.known else None

    @property
    def allowed(self) -> Text:
        """The words."""
        return Text(_ONE.zh.format(known="、".join(self.known)), _ONE.en.format(known=", ".join(self.known)))


@dataclass(frozen=True, slots=True)
class SomeOf(_Declared):
    """One or several of some words."""

    known: tuple[str, ...]
    about: Text | None = None
    """What the key is about, where the option has other words too; begins with punctuation."""

    def read(self, written: object) -> Value | None:
        """The words, each once."""
        words = [written] if isinstance(written, str) else written
        if not isinstance(words, list) or not words:
            return None
        sound = all(isinstance(one, str) and one in self.known for one in words)
        return tuple(dict.fromkeys(words)) if sound else None

    @property
    def allowed(self) -> Text:
        """The words, and how several are written."""
        first = f'"{self.known[0]}"'
        about = self.about or Text("", "")
        return Text(
            _SEVERAL.zh.format(known="、".join(self.known), first=first) + about.zh,
            _SEVERAL.en.format(known=", ".join(self.known), first=first) + about.en,
        )


@dataclass(frozen=True, slots=True)
class Day(_Declared):
    """A day that has not passed when the command runs, as a text or as TOML's own date."""

    def read(self, written: object) -> Value | None:
        """The day as `--until` takes it."""
        if isinstance(written, datetime.date) and not isinstance(written, datetime.datetime):
            return written.isoformat()
        if isinstance(written, str):
            with suppress(ValueError):
                return datetime.date.fromisoformat(written).isoformat() if len(written) == len("2025-12-31") else None
        return None

    @property
    def allowed(self) -> Text:
        """How a day is written."""
        return _DAY


@dataclass(frozen=True, slots=True)
class Name(_Declared):
    """A short text on one line."""

    def read(self, written: object) -> Value | None:
        """The text without blanks around it."""
        if not isinstance(written, str):
            return None
        text = written.strip()
        return text if text and text.isprintable() and len(text) <= _LONGEST else None

    @property
    def allowed(self) -> Text:
        """How long it may be."""
        return Text(_NAME.zh.format(most=_LONGEST), _NAME.en.format(most=_LONGEST))


@dataclass(frozen=True, slots=True)
class On(_Declared):
    """A switch, which can only be switched on."""

    def read(self, written: object) -> Value | None:
        """True; nothing else."""
        return True if written is True else None

    @property
    def allowed(self) -> Text:
        """What may be written."""
        return _ON
