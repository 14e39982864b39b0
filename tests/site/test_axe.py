"""axe finds nothing to mend on any kind of page, in the light scheme and in the dark, narrow and wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import Browser
from tests.requirements import node_package
from tests.site.building import kinds_of_pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.needs("node")]

FOUND = """axe.run(document, {resultTypes: ["violations"]}).then((run) =>
  run.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(" | ")}`))"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as started:
        yield started


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages by kind."""
    return kinds_of_pages(tmp_path_factory.mktemp("site"))


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
