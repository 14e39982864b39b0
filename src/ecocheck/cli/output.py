"""Where a command's output goes and in which form: `--format` and `-o` read together, and what is said of the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ecocheck.cli.console import say_bytes
from ecocheck.cli.exits import WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.formats import suffix_of, suffixes_of
from ecocheck.cli.options import one_of
from ecocheck.cli.output_path import must_be_folder, must_be_free, unclaimed
from ecocheck.cli.usage import needs_output
from ecocheck.findings.entry import Text
from ecocheck.render.formats.text_width import plain, shown
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.cli.command import Command
    from ecocheck.cli.formats import Format
    from ecocheck.cli.opening import Findings
    from ecocheck.cli.session import Session
    from ecocheck.render.formats.text_width import Line

T = TypeVar("T")

STANDARD_OUTPUT = "-"
"""As `-o`: the standard output, a binary file too."""

_NO_SUCH_FILE = Text(
    "{what} 不能写 {suffix} 文件（{path}），可以写：{known}；也可以不写后缀",
    "{what} does not write {suffix} files ({path}); it can write {known}, or a name without a suffix",
)
_WRITTEN = Text("已写入 {file}", "wrote {file}")
_IN_A_BROWSER = Text("，可用浏览器打开", "; open it in a browser")


@dataclass(frozen=True, slots=True)
class Out(Generic[T]):
    """The output of one run: its form, and the file; None for the standard output."""

    session: Session
    form: Format[T]
    path: str | None
    typed: str | None = None
    """What was given with `-o`."""

    asked: str | None = None
    """What was given with `--format`; a switch may have decided otherwise."""

    @property
    def findings(self) -> Findings:
        """Where the findings of a broken registry go: into the output, unless a table or a page was asked for."""
        return "text" if self.form.name == "text" else "json" if self.form.name == "json" else "errors"

    def write(self, made: T) -> None:
        """Write the content; of a new file it is said that it is there. Raises Stop, OSError."""
        session = self.session
        content = self.form.write(made, session, session.console.width if self.path is None else None)
        if self.path is None and not isinstance(content, bytes | str):
            session.console.say(content)
            return
        whole = content if isinstance(content, bytes) else _encoded(content)
        if self.path is None:
            say_bytes(whole, commands=self.form.orders)
            return
        from ecocheck.disk.writing import write_whole

        write_whole(Path(self.path), whole)
        if Path(self.path).is_file():  # a pipe or a device may be the very stream where it would be said
            say_written(session, self.path, page=self.form.page)


def _encoded(content: str | Iterable[Line]) -> bytes:
    if isinstance(content, str):
        return content.encode(errors="replace")
    from ecocheck.render.formats.text_width import text_of

    return "".join(text_of(line) + "\n" for line in content).encode()


def say_written(session: Session, path: Path | str, *, page: bool = False) -> None:
    """That the file is there, so that nobody wonders whether anything happened; `page`: it is one for a browser."""
    said = _WRITTEN.of(session.lang).format(file=path) + (_IN_A_BROWSER.of(session.lang) if page else "")
    session.console.say([plain(said)])


def open_out(session: Session, command: Command, given: dict[str, Any]) -> Out[Any]:
    """Take `--format` and `-o` out of the options. Whatever the command, all that can be wrong is said here.

    Without `--format`, the suffix of the file decides. Raises WrongUsage, Stop, PermissionError.
    """
    asked, output = given.pop("format", None), given.pop("output", None)
    typed, formats = command.formats_with(given)
    path = None if output == STANDARD_OUTPUT and not formats[0].folder else output
    if path is not None:
        _must_be_free(session, formats[0], path, given)
    if asked is not None:
        one_of(session, "--format", asked, tuple(one.name for one in command.formats))
    chosen = next((one for one in formats if one.name == asked), None)
    form = chosen or _usual(command, formats, path)
    what = typed if chosen is None else f"--format {form.name}"
    if path is not None and _has_suffix(form, path):
        form = _of_suffix(session, what, (form,) if chosen else tuple(dict.fromkeys((form, *formats))), path)
    if form.library is not None:
        _can_be_written(session, form, what, output)
    return Out(session, form, path, output, asked)


def _must_be_free(session: Session, form: Format[Any], path: str, given: dict[str, Any]) -> None:
    if form.folder:
        must_be_folder(session, path)
        unclaimed(session, path)
    else:
        must_be_free(session, path, given.get("paths") or ())


def _has_suffix(form: Format[Any], path: str) -> bool:
    """Whether a suffix says anything: not of a folder, and not of a pipe or device."""
    return not form.folder and bool(suffix_of(path)) and (Path(path).is_file() or not Path(path).exists())


def _usual(command: Command, formats: Sequence[Format[Any]], path: str | None) -> Format[Any]:
    """The form where nobody says: the first, or what the command itself chooses."""
    if command.default is None or formats is not command.formats:
        return formats[0]
    name = command.default.choose(path is not None)
    return next(one for one in formats if one.name == name)


def _of_suffix(session: Session, what: str, formats: Sequence[Format[Any]], path: str) -> Format[Any]:
    """The first of these forms that the suffix means. Raises WrongUsage where it means none."""
    suffix = suffix_of(path)
    meant = next((one for one in formats if suffix in one.suffixes), None)
    if meant is not None:
        return meant
    known = joined(suffixes_of(formats), session.lang)
    said = _NO_SUCH_FILE.of(session.lang)
    raise WrongUsage(said.format(what=what, suffix=shown(suffix), path=shown(path), known=known))


def _can_be_written(session: Session, form: Format[Any], what: str, output: str | None) -> None:
    """Said before anything is read: a binary file needs a name and a library. Raises Stop."""
    from ecocheck.render.formats.optional_libraries import EXCEL, WORD, missing

    if output is None:
        raise WrongUsage(needs_output(what, form.name, session.lang))
    said = missing(WORD if form.library == "word" else EXCEL, session.lang)
    if said is not None:
        raise Stop(WRONG_USAGE, said)
