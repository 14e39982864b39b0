"""Puts the pages of the repository into one folder, with their links rewritten to where each page now stands."""

from __future__ import annotations

import json
import posixpath
import re
import shutil
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from tools.site.navigation import NAVIGATION, PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parents[2]
HERE: Final = Path(__file__).resolve().parent
LINK: Final = re.compile(r"(\]\()(?![a-z]+:)([^)#\s]*)(#[^)\s]*)?(\))")
"""A link or picture within the repository: its file and its anchor."""
_FENCE: Final = re.compile(r"^(```|~~~)")
_COMMENT: Final = re.compile(r"^(#+ .*?) <!-- \w+ -->$", re.MULTILINE)


def is_there(file: str) -> bool:
    """Whether the repository has that page."""
    return (ROOT / file).is_file()


def place(file: str) -> str:
    """Where a file of the repository stands in the site: docs/ is its root, and pages called README begin a folder."""
    path = PurePosixPath(file)
    inside = path.relative_to("docs") if path.parts[0] == "docs" else PurePosixPath("project", path)
    name = "index.md" if path.name == "README.md" and path.parts[0] == "docs" else inside.name
    # zensical takes every README for the first page of its folder.
    name = "first-steps.md" if file == "README.md" else "english.md" if file == "README.en.md" else name
    return str(inside.with_name(name))


def prose(text: str) -> Iterator[tuple[bool, str]]:
    """The lines of a page, each with whether it stands in a fenced block."""
    inside = False
    for line in text.splitlines(keepends=True):
        fence = _FENCE.match(line)
        yield inside or fence is not None, line
        inside ^= fence is not None


def target(page: str, file: str) -> str:
    """The file of the repository to which a link of that page leads."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(file)))


def links(page: str) -> Iterator[tuple[str, str]]:
    """File, from the root, and anchor of every link of a page within the repository; those in blocks are text."""
    for fenced, line in prose((ROOT / page).read_text(encoding="utf-8")):
        for found in () if fenced else LINK.finditer(re.sub(r"`[^`]*`", "", line)):
            yield target(page, found[2]) if found[2] else page, (found[3] or "").removeprefix("#")


def _rewritten(page: str, text: str) -> str:
    """The page with links that lead where their targets stand in the site."""
    here = posixpath.dirname(place(page))

    def led(found: re.Match[str]) -> str:
        if not found[2]:
            return found[0]
        return f"{found[1]}{posixpath.relpath(place(target(page, found[2])), here or '.')}{found[3] or ''}{found[4]}"

    lines = (line if fenced else LINK.sub(led, line) for fenced, line in prose(text))
    return _COMMENT.sub(r"\1", "".join(lines))


def _navigation() -> str:
    """As TOML, where strings are written as in JSON."""
    sections = (
        (
            one.title,
            [f"{{{json.dumps(name)} = {json.dumps(place(file))}}}" for name, file in one.pages if is_there(file)],
        )
        for one in NAVIGATION
    )
    inner = ", ".join(f"{{{json.dumps(title)} = [{', '.join(pages)}]}}" for title, pages in sections if pages)
    return f"nav = [{inner}]"


def stage(folder: Path) -> Path:
    """Write pages, what they link to, and the settings of zensical into an empty folder; the file of settings."""
    pages = folder / "pages"
    for page in filter(is_there, PAGES):
        made = pages / place(page)
        made.parent.mkdir(parents=True, exist_ok=True)
        made.write_text(_rewritten(page, (ROOT / page).read_text(encoding="utf-8")), encoding="utf-8")
        for file, _ in links(page):
            if file not in PAGES and (ROOT / file).is_file():
                copied = pages / place(file)
                copied.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(ROOT / file, copied)
    shutil.copytree(HERE / "assets", pages / "assets")
    settings = folder / "zensical.toml"
    text = (HERE / "zensical.toml").read_text(encoding="utf-8")
    settings.write_text(text.replace("nav = []", _navigation()), encoding="utf-8")
    return settings
