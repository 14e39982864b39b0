"""Walking through a page: each text with the language it stands under, and sections without a heading."""

from __future__ import annotations

import re
from html.parser import HTMLParser

HAN = re.compile(r"[\u3400-\u9fff]")
LETTERS = re.compile(r"[A-Za-z]")
_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Walk(HTMLParser):
    """What is wrong with a page for those who have it read to them."""

    def __init__(self, page: str) -> None:
        """Walk through the whole page."""
        super().__init__()
        self.unmarked: list[str] = []
        """Chinese text that does not stand under `zh-CN`."""
        self.marked: list[str] = []
        """Text in an element that says of itself that it is Chinese."""
        self.headless = 0
        self.sections = 0
        self._open: list[tuple[str, str, bool]] = []
        self._headed: list[bool] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Go down one step."""
        if tag in _HEADINGS and self._headed:
            self._headed[-1] = True
        if tag in {"section", "article"}:
            self._headed.append(False)
            self.sections += 1
        if tag not in _VOID:
            own = dict(attrs).get("lang")
            self._open.append((tag, own or (self._open[-1][1] if self._open else ""), own is not None))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Shapes in a picture close themselves."""

    def handle_endtag(self, tag: str) -> None:
        """Go up again."""
        if tag in {"section", "article"}:
            self.headless += not self._headed.pop()
        if tag not in _VOID:
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Hear what is said."""
        tag, lang, own = self._open[-1] if self._open else ("", "", False)
        if tag in {"script", "style"}:
            return
        if HAN.search(data) and lang != "zh-CN":
            self.unmarked.append(data)
        if own and tag == "span":
            self.marked.append(data)
