"""Decides by `--format` and `-o` in which format and where a command's output goes, and writes it."""

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
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.width import plain, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ecocheck.cli.command import Command
    from ecocheck.cli.formats import Format
    from ecocheck.cli.opening import Findings
    from ecocheck.cli.session import Session
    from ecocheck.render.text.width import Line

T = TypeVar("T")

STANDARD_OUTPUT = "-"
"""The value of `-o` for the standard output, which then takes a binary file too."""

_NO_SUCH_FILE = Text(
    "{what} 不能写 {suffix} 文件（{path}），可以写：{known}；也可以不写后缀",
    "{what} does not write {suffix} files ({path}); it can write {known}, or a name without a suffix",
)
_OTHER_ACTION = Text("；这种文件由动作 {action} 写出", "; such a file is written by the action {action}")
_WRITTEN = Text("已写入 {file}", "wrote {file}")
_WITHOUT_SUFFIX = Text(
    "（没有写后缀，内容是 {form} 格式；要别的格式，写后缀：{known}）",
    " (no suffix, so it is in the format {form}; for another one write a suffix: {known})",
)
_IN_A_BROWSER = Text("，可用浏览器打开", "; open it in a browser")


@dataclass(frozen=True, slots=True)
class Out(Generic[T]):
    """The output of one run: its format, and the path of its file; None for the standard output."""

    session: Session
    form: Format[T]
    path: str | None
    typed: str | None = None
    """The value of `-o` as typed."""

    asked: str | None = None
    """The value of `--format` as typed; a switch may have decided the format instead."""

    by_setting: bool = False
    """Whether the project's ecocheck.toml has decided the format, since nothing else did."""

    suffixes: tuple[str, ...] = ()
    """The suffixes that the file could have, where neither a suffix nor `--format` has decided the format."""

    @property
    def findings(self) -> Findings:
        """Where the findings of a broken registry go: into text and JSON output, else to the error stream."""
        return "text" if self.form.name == "text" else "json" if self.form.name == "json" else "errors"

    def write(self, made: T) -> None:
        """Write the content; after writing a file, tell the user so. Raises Stop, OSError."""
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
        if Path(self.path).is_file():  # a pipe or a device may be the stream to which the message would go
            say_written(session, self.path, page=self.form.page)
            if self.suffixes:
                known = joined(self.suffixes, session.lang)
                session.tell([plain(_WITHOUT_SUFFIX.of(session.lang).format(form=self.form.name, known=known))])


def _encoded(content: str | Iterable[Line]) -> bytes:
    if isinstance(content, str):
        return content.encode(errors="replace")
    from ecocheck.render.text.width import text_of

    return "".join(text_of(line) + "\n" for line in content).encode()


def say_written(session: Session, path: Path | str, *, page: bool = False) -> None:
    """Tell the user that the file was written; `page`: a browser can open it."""
    said = _WRITTEN.of(session.lang).format(file=path) + (_IN_A_BROWSER.of(session.lang) if page else "")
    session.tell([plain(said)])


def open_out(session: Session, command: Command, given: dict[str, Any]) -> Out[Any]:
    """Take `--format` and `-o` out of the options, check them, and make the output from them.

    Without `--format`, the suffix of the file decides. Raises WrongUsage, Stop, PermissionError.
    """
    asked, output = given.pop("format", None), given.pop("output", None)
    typed, formats = command.formats_with(given)
    switched = formats in command.instead.values()
    path = None if output == STANDARD_OUTPUT and not formats[0].folder else output
    if path is not None:
        _must_be_free(session, formats[0], path, given)
    if asked is not None:
        known = (*command.formats, *formats) if switched else formats
        one_of(session, "--format", asked, tuple(dict.fromkeys(one.name for one in known)))
    chosen = next((one for one in formats if one.name == asked), None)
    read = output is None and session.console.interactive
    setting = session.settings.text(command.name, "format") if chosen is None and not switched else None
    usual = next((one for one in formats if one.name == setting), None)
    form = chosen or usual or _usual(command, formats, to_file=path is not None, read=read)
    what = typed if chosen is None else f"--format {form.name}"
    if path is not None and _has_suffix(form, path):
        able = (form,) if chosen else tuple(dict.fromkeys((form, *formats)))
        form = _of_suffix(session, what, able, path, command.of_action)
    by_setting = usual is form and not (path is not None and _has_suffix(form, path))
    if form.office is not None:
        _can_be_written(session, form, what, output)
    offices = any(one.office or one.page for one in formats)
    open_choice = path is not None and asked is None and offices and not form.folder and not suffix_of(path)
    return Out(session, form, path, output, asked, by_setting, tuple(suffixes_of(formats)) if open_choice else ())


def _must_be_free(session: Session, form: Format[Any], path: str, given: dict[str, Any]) -> None:
    if form.folder:
        must_be_folder(session, path)
        unclaimed(session, path)
    else:
        must_be_free(session, path, given.get("paths") or ())


def _has_suffix(form: Format[Any], path: str) -> bool:
    """Whether the path has a suffix that matters; it does not for a folder, a pipe or a device."""
    return not form.folder and bool(suffix_of(path)) and (Path(path).is_file() or not Path(path).exists())


def _usual(command: Command, formats: Sequence[Format[Any]], *, to_file: bool, read: bool) -> Format[Any]:
    """The format if `--format` is not given: the first one, or the command's own choice; `read`: on a terminal."""
    if command.default is None or formats is not command.formats:
        return formats[0]
    name = command.default.choose(to_file, read)
    return next(one for one in formats if one.name == name)


def _of_suffix(
    session: Session,
    what: str,
    formats: Sequence[Format[Any]],
    path: str,
    of_action: Mapping[str, Sequence[Format[Any]]],
) -> Format[Any]:
    """The first of these formats that has the path's suffix. Raises WrongUsage where none has it.

    An action that has it is then named.
    """
    suffix = suffix_of(path)
    meant = next((one for one in formats if suffix in one.suffixes), None)
    if meant is not None:
        return meant
    known = joined(suffixes_of(formats), session.lang)
    said = _NO_SUCH_FILE.of(session.lang)
    able = [action for action, forms in of_action.items() if any(suffix in one.suffixes for one in forms)]
    other = _OTHER_ACTION.of(session.lang).format(action=joined(able, session.lang)) if able else ""
    raise WrongUsage(said.format(what=what, suffix=shown(suffix), path=shown(path), known=known) + other)


def _can_be_written(session: Session, form: Format[Any], what: str, output: str | None) -> None:
    """Refuse a binary format without `-o` or without its library, before any work is done. Raises Stop."""
    from ecocheck.render.formats.word_library import word_is_missing

    if output is None:
        raise WrongUsage(needs_output(what, form.name, session.lang))
    said = word_is_missing(session.lang) if form.office == "word" else None
    if said is not None:
        raise Stop(WRONG_USAGE, said)
