"""The report in Markdown or HTML, and the pages of a site, by the project's templates or the defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from ecocheck.render.phrases.report.site import SiteWords
from ecocheck.render.phrases.years import outlook
from ecocheck.render.templating import series
from ecocheck.render.templating.faults import TemplateFault
from ecocheck.render.templating.filling import Filler, Form
from ecocheck.render.text.aligned import aligned

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.reporting import Report
    from ecocheck.app.site.views import Page, Site
    from ecocheck.findings import Lang

__all__ = ["Form", "SiteRenderer", "TemplateFault", "reference", "render_report"]

_PLAIN = "-_.~/"
_BAR = 'data-site="1"'


def render_report(report: Report, *, form: Form, lang: Lang, templates: Path | None) -> str:
    """The whole report as text.

    `templates` is the project's own folder and need not exist; a file in it
    replaces the default of the same name. Raises TemplateFault where a
    project's own template is broken.
    """
    text = Filler(form, lang, templates).fill(f"report.{form}.j2", report=report)
    return aligned(text) if form == "md" else text


def reference(from_file: str, to_file: str) -> str:
    """The relative address of one page on another; Chinese stays readable, reserved signs are escaped."""
    here, there = from_file.split("/"), to_file.split("/")
    beside = here[:-1] == there[:-1]
    path = there[-1] if beside else "/".join([".."] * (len(here) - 1) + there)
    return "".join(one if ord(one) > 0x7F or one.isalnum() or one in _PLAIN else quote(one) for one in path)  # noqa: PLR2004 ASCII ends there


class SiteRenderer:
    """Fills in the pages of a site, one by one, in one language."""

    def __init__(self, site: Site, lang: Lang, templates: Path | None) -> None:
        """`templates` is the project's own folder and need not exist. Raises TemplateFault."""
        self._site, self._lang = site, lang
        more = SiteWords(lang).filters() | outlook.filters(lang) | series.FILTERS
        self._filler = Filler("html", lang, templates, more)

    def page(self, page: Page) -> str:
        """One page as text. Raises TemplateFault where a project's own template is broken."""
        site, here = self._site, page.address.file

        def to(kind: str, key: object) -> str:
            """The address of the page of that kind and key, seen from this page; empty where there is none."""
            found = site.files.get((str(kind), str(key)))
            return "" if found is None else reference(here, found)

        def anchor(region: str, year: int, indicator: int) -> str:
            """Where the indicator starts on the region's page."""
            return site.anchors.get((region, year, indicator), "s1")

        name = f"site_{page.address.kind}.html.j2"
        text = self._filler.fill(name, report=page.report, page=page, site=site, to=to, anchor=anchor)
        if _BAR not in text:
            raise TemplateFault(name, 0, "bar", "", self._lang)
        return text
