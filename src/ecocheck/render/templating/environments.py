"""Jinja environments in which everything that a template prints is escaped for its format.

A project's own templates run in the sandbox, with strict names, limits, and
without any filter that would let data pass unescaped. Where a project has no
templates of its own, ours run without the sandbox and give the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup, escape

from ecocheck.app.bundled import templates_root
from ecocheck.render.templating.keeping import Kept
from ecocheck.render.templating.loading import OwnFolder
from ecocheck.render.templating.plain import Plain
from ecocheck.render.templating.printing import ESCAPES
from ecocheck.render.templating.sandbox import Sandbox
from ecocheck.render.text.escape import markdown, visible, web_address

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from jinja2 import BaseLoader, Environment

DEFAULTS = "default"
"""A project's template may extend the default that it replaces: `{% extends "default/report.html.j2" %}`."""


def _escaping(form: str) -> Callable[[Any], Any]:
    """The filter that escapes for a format; text that is escaped already stays as it is."""
    escaped = ESCAPES[form]
    return lambda value: value if hasattr(value, "__html__") else Markup(escaped(str(value)))  # noqa: S704 escaped here


def _html_link(url: str) -> Markup:
    """A link where the address is a safe web address; otherwise the text."""
    address = web_address(url)
    if address is None:
        return escape(visible(url))
    return Markup('<a href="{0}" rel="noopener noreferrer nofollow">{0}</a>').format(address)


def _markdown_link(url: str) -> Markup:
    """A link where the address is a safe web address (it holds nothing that ends the brackets); otherwise the text."""
    address = web_address(url)
    return Markup(markdown(url) if address is None else f"<{address}>")  # noqa: S704 escaped or checked just here


_LINKS: dict[str, Callable[[str], Markup]] = {"html": _html_link, "md": _markdown_link}


def _loader(own: Path | None) -> BaseLoader:
    """The project's folder first, then the defaults."""
    default = FileSystemLoader(templates_root(), encoding="utf-8")
    if own is None:
        return default
    return ChoiceLoader([OwnFolder(own), default, PrefixLoader({DEFAULTS: default})])


def environment(form: str, own: Path | None, filters: Mapping[str, Callable[..., Any]] | None = None) -> Environment:
    """The environment of a format, `md` or `html`, with these filters; `own` is the project's folder of templates."""
    made: Plain | Sandbox = (Plain if own is None else Sandbox)(
        form,
        loader=_loader(own),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=Kept() if own is None else None,
    )
    made.filters["link"] = _LINKS[form]
    made.filters["e"] = made.filters["escape"] = _escaping(form)
    made.filters |= filters or {}
    if isinstance(made, Sandbox):
        made.watch()
    return made
