"""Building the drill's site once, and reading its pages."""

from __future__ import annotations

import datetime
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.site import build_site
from ecocheck.render.templating.report import SiteRenderer

if TYPE_CHECKING:
    from ecocheck.app.site import SiteBuilder
    from ecocheck.findings import Lang

REPOSITORY = Path(__file__).parents[2]
DRILL = REPOSITORY / "examples" / "演练市"
AS_OF = datetime.date(2026, 3, 31)
TWO_YEARS = Wanted(years=(2024, 2025))
KINDS = (
    "trend.html",
    "index.html", "search.html", "received.html", "地区/演练市.html", "地区/青崖县.html",
    "指标/24.html", "单位/市住建局.html", "任务/T72.html",
)  # fmt: skip # a list
"""A page of each kind."""
UNKNOWN = ("index.html", "地区/武都区.html", "单位/市住建局.html")
"""Pages of a project of which hardly anything is known."""


@cache
def builder(root: Path = DRILL, wanted: Wanted | None = None) -> SiteBuilder:
    """The pages of a project, as data."""
    opened = open_project(root, exactly=True)
    return build_site(opened, select(opened.project, wanted or Wanted()), AS_OF)


@cache
def pages(root: Path = DRILL, wanted: Wanted | None = None, lang: Lang = "zh") -> dict[str, str]:
    """Every page by its file."""
    made = builder(root, wanted)
    renderer = SiteRenderer(made.site, lang, None)
    return {page.address.file: renderer.page(page) for page in made.pages()}


def kinds_of_pages(folder: Path) -> dict[str, Path]:
    """A page of each kind as files of the folder, by name: the drill's, English ones, the carried project's."""
    found = {}
    projects: tuple[tuple[str, Path, Lang, tuple[str, ...]], ...] = (
        ("drill", DRILL, "zh", KINDS),
        ("drill-en", DRILL, "en", ("index.html", "地区/青崖县.html")),
        ("longnan", REPOSITORY, "zh", UNKNOWN),
    )
    for name, root, lang, kinds in projects:
        made = pages(root, None, lang)
        for kind in kinds:
            file = folder / name / kind
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(made[kind], encoding="utf-8", newline="")
            found[f"{name}/{kind}"] = file
    return found


class Read(HTMLParser):
    """The links, anchors, tags and text of a page."""

    def __init__(self, html: str) -> None:
        """Read the whole page."""
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.asks: list[str] = []
        self._words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.add(tag)
        for name, value in attrs:
            if name == "href":
                self.links.append(value or "")
            elif name == "id":
                self.ids.append(value or "")
            elif name in {"src", "srcset", "action", "xlink:href", "style"} or name.startswith("on"):
                self.asks.append(f"{name}={value}")

    def handle_data(self, data: str) -> None:
        """Note text."""
        self._words.append(data)

    @property
    def text(self) -> str:
        """All text without blanks."""
        return "".join("".join(self._words).split())
