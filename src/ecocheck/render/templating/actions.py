"""The page of `actions`, by the project's templates or the defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.actions.shown import shown_of
from ecocheck.render.templating.faults import TemplateFault
from ecocheck.render.templating.filling import Filler

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.actions.listing import Listed
    from ecocheck.findings import Lang

__all__ = ["TemplateFault", "render_actions"]


def render_actions(listed: Listed, *, lang: Lang, templates: Path | None) -> str:
    """The whole page as text.

    `templates` is the project's own folder and need not exist. Raises
    TemplateFault where a template of its own is broken.
    """
    return Filler("html", lang, templates).fill("actions.html.j2", actions=shown_of(listed))
