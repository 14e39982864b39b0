"""What every command knows of its run: the language, where to look for the project, the console."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.stop import WRONG_USAGE, Stop
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.cli.console import Console
    from ecocheck.findings import Lang


_NO_FOLDER = Text(
    "当前文件夹打不开，多半已经被删除或移走。请用 cd 换到项目文件夹，再运行一次。",
    "The working folder cannot be opened; most likely it was deleted or moved. Change to the project and try again.",
)


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program."""

    lang: Lang
    root: Path | None
    console: Console

    @property
    def start(self) -> Path:
        """The folder named with `--root`, or the working folder. Raises Stop where that has been deleted."""
        if self.root is not None:
            return self.root
        try:
            return Path.cwd()
        except OSError as error:
            raise Stop(WRONG_USAGE, _NO_FOLDER.of(self.lang)) from error

    @property
    def exactly(self) -> bool:
        """A folder that was named is the project itself; otherwise the search goes upward."""
        return self.root is not None

    def pick(self, zh: str, en: str) -> str:
        """The text in the language of the run."""
        return zh if self.lang == "zh" else en
