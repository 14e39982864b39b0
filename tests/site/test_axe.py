"""axe finds nothing to mend on any kind of page, in the light scheme and in the dark, narrow and wide."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.site import build_site
from ecocheck.render.templating.report import SiteRenderer
from tests.browser.chromium import Browser
from tests.requirements import node_package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Lang

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.needs("node")]

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 3, 31)
KINDS = (
    "index.html", "search.html", "received.html", "trend.html", "地区/演练市.html", "地区/青崖县.html",
    "指标/24.html", "单位/市住建局.html", "任务/T72.html",
)  # fmt: skip # a list
UNKNOWN = ("index.html", "地区/武都区.html")
"""Pages of a project of which hardly anything is known."""
FOUND = """axe.run(document, {resultTypes: ["violations"]}).then((run) =>
  run.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(" | ")}`))"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as started:
        yield started


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages by kind: of the drill in Chinese and English, and of the carried project."""
    folder, found = tmp_path_factory.mktemp("site"), {}
    projects: tuple[tuple[str, Path, Lang, tuple[str, ...]], ...] = (
        ("drill", ROOT / "examples" / "演练市", "zh", KINDS),
        ("drill-en", ROOT / "examples" / "演练市", "en", ("地区/青崖县.html",)),
        ("longnan", ROOT, "zh", UNKNOWN),
    )
    for name, root, lang, kinds in projects:
        opened = open_project(root, exactly=True)
        builder = build_site(opened, select(opened.project, Wanted()), DAY)
        renderer = SiteRenderer(builder.site, lang, None)
        for page in builder.pages():
            if page.address.file in kinds:
                file = folder / name / page.address.file
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(renderer.page(page), encoding="utf-8", newline="")
                found[f"{name}/{page.address.file}"] = file
    assert len(found) == sum(len(kinds) for *_, kinds in projects)
    return found


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, pages: dict[str, Path], scheme: str, width: int) -> None:
    axe = (node_package("axe-core") / "axe.min.js").read_text(encoding="utf-8")
    found = {}
    for name, file in pages.items():
        page = browser.page()
        page.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        page.open(file, width=width)
        page.send("Runtime.evaluate", expression=axe)
        found[name] = page.do(FOUND)
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_scheme_is_the_readers(browser: Browser, pages: dict[str, Path], scheme: str) -> None:
    page = browser.page()
    page.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    page.open(pages["drill/index.html"], width=1280)
    paper = page.do("getComputedStyle(document.body).backgroundColor")
    assert paper == {"light": "rgb(255, 255, 255)", "dark": "rgb(21, 26, 23)"}[scheme]
