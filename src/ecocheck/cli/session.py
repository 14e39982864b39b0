"""The data of one run that every command gets: language, where to look for the project, console."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.exits import WRONG_USAGE, Stop
from ecocheck.cli.settings.values import NO_SETTINGS
from ecocheck.disk.spelling import names_are_utf8
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.cli.console import Console
    from ecocheck.cli.settings.values import Settings
    from ecocheck.findings import Lang
    from ecocheck.render.text.width import Line


_NO_FOLDER = Text(
    "当前文件夹打不开，多半已经被删除或移走。请用 cd 换到项目文件夹，再运行一次。",
    "The working folder cannot be opened; most likely it was deleted or moved. Change to the project and try again.",
)

_OTHER_NAMES = Text(
    "这台机器的区域设置不是 UTF-8，读不出以地区命名的文件夹。请先运行：export PYTHONUTF8=1",
    "The locale of this machine is not UTF-8, so folders with Chinese names cannot be read. Run: export PYTHONUTF8=1",
)
"""Shown in both languages, because such a screen may not show Chinese.

Commands start again in UTF-8 mode, so it appears only where that fails, or where another program runs `cli`.
"""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program."""

    lang: Lang
    root: Path | None
    console: Console
    args: tuple[str, ...] = ()
    """The arguments as typed, without the options of every command; the command comes first."""

    quiet: bool = False
    """Whether only results and errors are wanted."""

    given: frozenset[str] = frozenset()
    """The options of every command that have a value, be it typed or from an environment variable."""

    variables: frozenset[str] = frozenset()
    """The options among them whose value is from an environment variable."""

    settings: Settings = NO_SETTINGS
    """What the project's ecocheck.toml says."""

    def tell(self, lines: Iterable[Line]) -> None:
        """Write to the standard output what is no result, such as which file was written; nothing where `quiet`."""
        if not self.quiet:
            self.console.say(lines)

    @property
    def start(self) -> Path:
        """The folder named with `--root`, or the working folder. Raises Stop where file names cannot be read."""
        if not names_are_utf8():
            raise Stop(WRONG_USAGE, "\n".join(_OTHER_NAMES))
        if self.root is not None and self.root.is_absolute():
            return self.root
        here = self.working_folder()
        return here if self.root is None else self.root

    def working_folder(self) -> Path:
        """The working folder. Raises Stop where it has been deleted."""
        try:
            return Path.cwd()
        except OSError as error:
            raise Stop(WRONG_USAGE, _NO_FOLDER.of(self.lang)) from error

    @property
    def exactly(self) -> bool:
        """Whether `--root` is given, which must name the project itself; otherwise the search goes upward."""
        return self.root is not None
