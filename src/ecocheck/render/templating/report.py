"""The report in Markdown or HTML, by the project's templates or the defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.templating.faults import TemplateFault
from ecocheck.render.templating.filling import Filler, Form
from ecocheck.render.text.aligned import aligned

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.reporting import Report
    from ecocheck.findings import Lang

__all__ = ["Form", "TemplateFault", "render_report"]


def render_report(report: Report, *, form: Form, lang: Lang, templates: Path | None) -> str:
    """The whole report as text.

    `templates` is the project's own folder and need not exist; a file in it
    replaces the default of the same name. Raises TemplateFault where a
    project's own template is broken.
    """
    text = Filler(form, lang, templates).fill(f"report.{form}.j2", report=report)
    return aligned(text) if form == "md" else text
