"""Jinja environments in which everything that a template prints is escaped for its format.

Templates may be a project's own, so they run in the sandbox, with strict names
and without any filter that would let data pass unescaped.
"""

from __future__ import annotations

from collections.abc import Callable  # noqa: TC003 read at import, in the tables below
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from ecocheck.app.bundled import templates_root
from ecocheck.render.escape import markdown, visible, web_address

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import BaseLoader

DEFAULTS = "default"
"""An own template may build on the one it replaces: `{% extends "default/report.html.j2" %}`."""

_UNSAFE_FILTERS = ("safe", "urlize", "xmlattr", "tojson", "pprint", "random", "forceescape")


class _Environment(ImmutableSandboxedEnvironment):
    """Of our own objects templates see the fields, and no methods: models can read files."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Fields and properties of data; Jinja's own rules for everything else."""
        kind = type(obj)
        if kind not in _NAMES:
            _NAMES[kind] = _data_names(kind)
        names = _NAMES[kind]
        return attr in names if names is not None else super().is_safe_attribute(obj, attr, value)


_NAMES: dict[type, frozenset[str] | None] = {}
"""By type, since a report asks thousands of times."""


def _data_names(kind: type) -> frozenset[str] | None:
    """What templates may see of our models and views; None for other types."""
    model_fields = getattr(kind, "model_fields", None)
    if isinstance(model_fields, dict):
        return frozenset(model_fields)
    if not is_dataclass(kind):
        return None
    named = {field.name for field in fields(kind)}
    return frozenset(named.union(name for name in dir(kind) if isinstance(getattr(kind, name), property)))


def _for_html(value: Any) -> Any:
    """Text without invisible characters; Jinja escapes it afterwards."""
    return value if hasattr(value, "__html__") else visible(str(value))


def _for_markdown(value: Any) -> Any:
    """Escaped text, marked as done so that Jinja leaves it alone."""
    return value if hasattr(value, "__html__") else Markup(markdown(str(value)))  # noqa: S704 escaped just here


def _html_link(url: str) -> Markup:
    """A link where one may lead there; otherwise just the text."""
    address = web_address(url)
    if address is None:
        return escape(visible(url))
    return Markup('<a href="{0}" rel="noopener noreferrer nofollow">{0}</a>').format(address)


def _markdown_link(url: str) -> Markup:
    """As above; a checked address holds nothing that could end the brackets."""
    address = web_address(url)
    return Markup(markdown(url) if address is None else f"<{address}>")  # noqa: S704 escaped or checked just here


_LINKS: dict[str, Callable[[str], Markup]] = {"html": _html_link, "md": _markdown_link}
_FINALIZE: dict[str, Callable[[Any], Any]] = {"html": _for_html, "md": _for_markdown}


def _loader(own: Path | None) -> BaseLoader:
    """The project's folder first, then the defaults. Windows editors write a BOM, so it is accepted."""
    default = FileSystemLoader(templates_root(), encoding="utf-8-sig")
    choices: list[BaseLoader] = [default, PrefixLoader({DEFAULTS: default})]
    if own is not None and own.is_dir():
        choices.insert(0, FileSystemLoader(own, encoding="utf-8-sig"))
    return ChoiceLoader(choices)


def environment(form: str, own: Path | None) -> ImmutableSandboxedEnvironment:
    """The environment of a format, `md` or `html`; `own` is the project's folder of templates."""
    made = _Environment(
        loader=_loader(own),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_FINALIZE[form],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    for name in _UNSAFE_FILTERS:
        made.filters.pop(name, None)
    made.filters["link"] = _LINKS[form]
    if form == "md":
        made.filters["e"] = made.filters["escape"] = _for_markdown
    return made
