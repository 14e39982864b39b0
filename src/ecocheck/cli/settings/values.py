"""What was read from ecocheck.toml. A module of its own: every run imports it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text

Value: TypeAlias = "str | bool | tuple[str, ...]"
"""As the option takes it: a text, a switch that is on, or several texts."""

DEFAULTS: Final = "defaults"
"""The table of what every command takes."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of the file; `line` and `column` count from 1."""

    table: str
    key: str
    value: Value
    line: int
    column: int

    @property
    def shown(self) -> str:
        """The value as a message shows it."""
        if isinstance(self.value, bool):
            return "true"
        return self.value if isinstance(self.value, str) else "、".join(self.value)


@dataclass(frozen=True, slots=True)
class Trouble:
    """One mistake in the file: where it is and what to say of it."""

    line: int
    column: int
    text: Text
    params: Mapping[str, str | Text]

    def said(self, lang: Lang) -> str:
        """The message, with its place before it."""
        words = {name: one if isinstance(one, str) else one.of(lang) for name, one in self.params.items()}
        return f"ecocheck.toml:{self.line}:{self.column}  {self.text.of(lang).format(**words)}"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a project, and the mistakes in its file; with a mistake, none of the settings counts."""

    found: tuple[Setting, ...] = ()
    troubles: tuple[Trouble, ...] = ()

    def of(self, table: str, key: str) -> Setting | None:
        """The setting of a key; None where there is none, or where the file has a mistake."""
        if self.troubles:
            return None
        return next((one for one in self.found if (one.table, one.key) == (table, key)), None)

    def text(self, table: str, key: str) -> str | None:
        """The same, as a text."""
        found = self.of(table, key)
        return found.value if found is not None and isinstance(found.value, str) else None


NO_SETTINGS: Final = Settings()
