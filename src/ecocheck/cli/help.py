"""Help pages, laid out here so that none of a library's words appear in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.cli import exit_texts as texts_ends
from ecocheck.cli import texts
from ecocheck.findings.entry import Text
from ecocheck.render.formats.text_width import pad, width, wrap
from ecocheck.render.phrases.joins import STOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.cli.session import Session

USAGE = Text("用法：", "Usage: ")
_ARGUMENTS = Text("参数：", "Arguments:")
_OPTIONS = Text("选项：", "Options:")
_COMMON = Text("通用选项（写在命令前后都可以）：", "Common options (before or after the command):")
_COMMANDS = Text("命令：", "Commands:")
_EXITS = Text("退出码：", "Exit codes:")
_EXAMPLES = Text("例子：", "Examples:")
_OPTION_WORD = Text("[选项]", "[OPTIONS]")
_COMMAND_WORD = Text("命令", "COMMAND")
_MORE = Text("查看某个命令的帮助：ecocheck 命令 --help", "Help on a command: ecocheck COMMAND --help")

Entry = tuple[str, str]


class Page:
    """Puts a page together for one session."""

    def __init__(self, session: Session) -> None:
        """Everything on the page is in the session's language and fits its console."""
        self.lang, self.room = session.lang, session.console.help_width

    def of(self, text: Text) -> str:
        """The text in the session's language."""
        return text.of(self.lang)

    def section(self, title: Text, entries: Sequence[Entry]) -> Iterator[str]:
        """A title, and names with what they mean beside them."""
        if not entries:
            return
        left = max(width(name) for name, _ in entries) + 4
        yield ""
        yield self.of(title)
        for name, meaning in entries:
            first, *rest = wrap(meaning, self.room - left)
            yield pad(f"  {name}", left) + first
            yield from (" " * left + line for line in rest)

    def common(self, *, version: bool) -> list[Entry]:
        """Options of every command."""
        return [(self.of(name), self.of(text)) for name, text in (*texts.COMMON, *([texts.VERSION] if version else ()))]

    def exits(self, command: str) -> list[Entry]:
        """What the exit codes of the command say."""
        nothing = (texts_ends.NOTHING_EXIT,) if command in texts_ends.SELECTING else ()
        own = dict((*texts_ends.USUAL_EXITS, *nothing, *texts_ends.EXITS[command]))
        return [(str(code), self.of(own[code])) for code in sorted(own)]


def program_page(session: Session, commands: Sequence[str]) -> str:
    """The page of `ecocheck --help`."""
    page = Page(session)
    lines = [f"{page.of(USAGE)}ecocheck {page.of(_OPTION_WORD)} {page.of(_COMMAND_WORD)} ...", ""]
    lines += [line for text in page.of(texts.PROGRAM).split("\n") for line in wrap(text, page.room)]
    lines += page.section(_COMMANDS, [(name, page.of(texts.COMMANDS[name])) for name in commands])
    lines += page.section(_COMMON, page.common(version=True))
    lines += ["", page.of(_MORE)]
    return "\n".join(lines) + "\n"


def command_page(session: Session, command: str, arguments: Sequence[Entry], options: Sequence[Entry]) -> str:
    """The page of one command, given its own arguments and options."""
    page = Page(session)
    usage = " ".join([f"ecocheck {command}", page.of(_OPTION_WORD), *(f"[{name}]" for name, _ in arguments)])
    lines = [f"{page.of(USAGE)}{usage}", ""]
    lines += wrap(page.of(texts.COMMANDS[command]) + STOP.of(session.lang).rstrip(), page.room)
    lines += page.section(_ARGUMENTS, arguments)
    lines += page.section(_OPTIONS, options)
    lines += page.section(_COMMON, page.common(version=False))
    lines += page.section(_EXITS, page.exits(command))
    lines += ["", page.of(_EXAMPLES), *(f"  {example}" for example in texts_ends.EXAMPLES[command])]
    return "\n".join(lines) + "\n"
