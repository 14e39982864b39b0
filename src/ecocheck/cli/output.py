"""Where a command's output goes, and what is said of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.console import say_bytes
from ecocheck.findings.entry import Text
from ecocheck.render.formats.text_width import plain, text_of

if TYPE_CHECKING:
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page


def deliver(output: str | None, content: bytes, *, commands: bool = False) -> None:
    """To the file that was named, or to the standard output, where only `commands` may order a CI server.

    Raises OSError.
    """
    if output is None:
        say_bytes(content, commands=commands)
    else:
        from ecocheck.disk.writing import write_whole

        write_whole(Path(output), content)


def say_page(session: Session, page: Page, chosen: str, output: str | None = None) -> None:
    """A page as Markdown where that was chosen, else as text: on the terminal with colours, plain in a file."""
    if chosen == "md":
        from ecocheck.render.formats.markdown_page import markdown_page

        deliver(output, markdown_page(page, session.lang).encode())
        return
    from ecocheck.render.formats.terminal import terminal

    if output is None:
        session.console.say(terminal(page, session.lang, session.console.width))
    else:
        lines = terminal(page, session.lang, None)
        deliver(output, "".join(text_of(line) + "\n" for line in lines).encode())


_WRITTEN = Text("已写入 {file}", "wrote {file}")
_IN_A_BROWSER = Text("，可用浏览器打开", "; open it in a browser")


def say_written(session: Session, path: Path | str, *, page: bool = False) -> None:
    """That the file is there, so that nobody wonders whether anything happened; `page`: it is one for a browser."""
    said = _WRITTEN.of(session.lang).format(file=path) + (_IN_A_BROWSER.of(session.lang) if page else "")
    session.console.say([plain(said)])
