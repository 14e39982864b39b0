"""What every command knows of its run: the language, where to look for the project, the console."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.cli.console import Console
    from ecocheck.findings import Lang


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program."""

    lang: Lang
    root: Path | None
    console: Console

    @property
    def start(self) -> Path:
        """The folder named with `--root`, or the working folder."""
        return self.root if self.root is not None else Path.cwd()

    @property
    def exactly(self) -> bool:
        """A folder that was named is the project itself; otherwise the search goes upward."""
        return self.root is not None

    def pick(self, zh: str, en: str) -> str:
        """The text in the language of the run."""
        return zh if self.lang == "zh" else en
