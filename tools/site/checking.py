"""Looks through a built site: every link and anchor leads somewhere in it, and nothing is fetched from elsewhere."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FETCHED = {("script", "src"), ("link", "href"), ("img", "src"), ("iframe", "src"), ("source", "src")}
_IN_CSS = re.compile(r"@import\s+|url\(\s*[\"']?(?:https?:)?//")


class _Seen(HTMLParser):
    """What a page offers to be linked to, and what it leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.leads: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in {"id", "name"} and value:
                self.anchors.add(value)
            elif name in {"href", "src"} and value is not None:
                self.leads.append((tag, name, value))


def faults(site: Path) -> list[str]:
    """What is wrong, a line each."""
    pages = {path.resolve(): _seen(path) for path in sorted(site.rglob("*.html"))}
    found = [fault for path, seen in pages.items() for fault in _of(path, seen, pages, site.resolve())]
    styles = (path for path in sorted(site.rglob("*.css")) if _IN_CSS.search(path.read_text(encoding="utf-8")))
    return [*found, *(f"{path.relative_to(site)}: fetches from elsewhere" for path in styles)]


def _seen(path: Path) -> _Seen:
    seen = _Seen()
    seen.feed(path.read_text(encoding="utf-8"))
    return seen


def _of(path: Path, seen: _Seen, pages: dict[Path, _Seen], site: Path) -> Iterator[str]:
    for tag, name, value in seen.leads:
        parts = urlsplit(value)
        where = f"{path.relative_to(site)}: {value}"
        if parts.scheme == "data":
            continue
        if parts.scheme or parts.netloc:
            if (tag, name) in _FETCHED:
                yield f"{where}: fetched from elsewhere"
            continue
        target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
        if not target.is_relative_to(site) or not target.is_file():
            yield f"{where}: no such file"
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
            yield f"{where}: no such anchor"
