"""What every command knows of its run: the language, where to look for the project, the console."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.exits import WRONG_USAGE, Stop
from ecocheck.disk.spelling import names_are_utf8
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.cli.console import Console
    from ecocheck.findings import Lang


_NO_FOLDER = Text(
    "当前文件夹打不开，多半已经被删除或移走。请用 cd 换到项目文件夹，再运行一次。",
    "The working folder cannot be opened; most likely it was deleted or moved. Change to the project and try again.",
)

_OTHER_NAMES = Text(
    "这台机器的区域设置不是 UTF-8，读不出以地区命名的文件夹。请先运行：export PYTHONUTF8=1",
    "The locale of this machine is not UTF-8, so folders with Chinese names cannot be read. Run: export PYTHONUTF8=1",
)
"""Said in both languages: such a screen may show no Chinese. Commands start in UTF-8 mode, so this is for others."""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program."""

    lang: Lang
    root: Path | None
    console: Console
    args: tuple[str, ...] = ()
    """What was typed, without the options that hold for every command; the command comes first."""

    @property
    def start(self) -> Path:
        """The folder named with `--root`, or the working folder. Raises Stop where no file can be found."""
        if not names_are_utf8():
            raise Stop(WRONG_USAGE, "\n".join(_OTHER_NAMES))
        if self.root is not None and self.root.is_absolute():
            return self.root
        here = self.working_folder()
        return here if self.root is None else self.root

    def working_folder(self) -> Path:
        """Where the command was typed. Raises Stop where that has been deleted."""
        try:
            return Path.cwd()
        except OSError as error:
            raise Stop(WRONG_USAGE, _NO_FOLDER.of(self.lang)) from error

    @property
    def exactly(self) -> bool:
        """A folder that was named is the project itself; otherwise the search goes upward."""
        return self.root is not None
