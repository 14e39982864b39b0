"""Fills templates in: the project's own where there are any, else the defaults."""

from __future__ import annotations

import base64
import hashlib
import stat
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from markupsafe import Markup

from ecocheck.app.templates import are_defaults
from ecocheck.app.verdicts.row import Row
from ecocheck.disk.links import leads_out
from ecocheck.regex import regex
from ecocheck.render.phrases.joins import signs
from ecocheck.render.phrases.report.filters import Words
from ecocheck.render.templating import action_chart, charts, groups, trends
from ecocheck.render.templating.environments import environment
from ecocheck.render.templating.faults import Refused, fault_of
from ecocheck.render.templating.languages import chinese_marked
from ecocheck.render.templating.sandbox import Sandbox
from ecocheck.render.text.escape import code_point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jinja2 import Environment

    from ecocheck.findings import Lang

_ODD = regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""What no file can hold, steers a terminal or turns the writing; the strings of a project's template may hold it.

Data is escaped by `escape.visible`. A template's own text keeps its lines, and joiners and soft hyphens, which
its author may want.
"""

Form: TypeAlias = Literal["md", "html"]
Filters: TypeAlias = dict[str, Callable[..., Any]]

_MARKED = frozenset({("html", "en")})
"""Pages whose Chinese parts are marked as Chinese."""


class Sign(Markup):
    """A punctuation sign that keeps its blank when a template prints it."""

    __slots__ = ()

    def join(self, iterable: Iterable[object], /) -> str:  # type: ignore[override] # plain, so that it is still escaped
        """The joined items as plain text, which is escaped for the format where it is printed."""
        return str.join(str(self), map(str, iterable))


def csp_hash(block: object) -> str:
    """The source expression by which a page's policy allows just this text of a style or script element."""
    digest = hashlib.sha256(str(block).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _prepared(form: Form, lang: Lang, own: Path | None, more: Filters | None = None) -> Environment:
    """An environment with the filters and words of a language."""
    words = Words(lang)
    drawn = groups.FILTERS | charts.FILTERS | trends.FILTERS
    filters = words.filters() | drawn | action_chart.filters(lang) | {"csp_hash": csp_hash} | (more or {})
    made = environment(form, own, filters if own is not None else _remembering(filters))
    made.globals |= {"t": words.translate, "lang": lang}
    made.globals |= {name: Sign(sign) for name, sign in signs(lang)._asdict().items()}
    return made


_OF_ROWS = frozenset({"value", "margin", "line", "parts", "share_of"})
"""Filters that calculate, and that a report uses several times for the same row."""


class _Remembered:
    """A filter that caches its result for each row during one document, since reports show a row in many places."""

    def __init__(self, function: Callable[..., Any]) -> None:
        """Start with an empty cache."""
        self._function = function
        self._known: dict[int, tuple[Any, Any]] = {}

    def __call__(self, *args: Any) -> Any:
        """The filter's result, made once for each row. The row is kept too, so that its id is not used again."""
        if len(args) != 1 or type(args[0]) is not Row:
            return self._function(*args)
        found = self._known.get(id(args[0]))
        if found is None:
            found = self._known[id(args[0])] = (args[0], self._function(args[0]))
        return found[1]

    def forget(self) -> None:
        """Empty the cache after a document."""
        self._known.clear()


def _remembering(filters: Filters) -> Filters:
    return {name: _Remembered(one) if name in _OF_ROWS else one for name, one in filters.items()}


@cache
def _default(form: Form, lang: Lang) -> Environment:
    """The environment of the defaults, which do not change while the program runs."""
    return _prepared(form, lang, None)


def own_folder(templates: Path | None) -> Path | None:
    """The project's own folder of templates, where there is one.

    None also in the checkout, whose templates are the defaults: an error in them
    is ours. Raises Refused where something stands there that is no folder.
    """
    if templates is None:
        return None
    try:
        found = templates.stat()
    except FileNotFoundError as error:
        if templates.is_symlink():
            raise Refused("unreadable", template=templates.name) from error
        return None
    except OSError as error:
        raise Refused("unreadable", template=templates.name) from error
    if not stat.S_ISDIR(found.st_mode):
        raise Refused("unreadable", template=templates.name)
    if leads_out(templates, templates.parent):
        raise Refused("outside", template=templates.name)
    return None if are_defaults(templates) else templates


class Filler:
    """Fills in templates of one format and language; own templates are compiled once for all documents."""

    def __init__(self, form: Form, lang: Lang, templates: Path | None, more: Filters | None = None) -> None:
        """`templates` is the project's own folder and need not exist; `more`: further filters. Raises TemplateFault."""
        self._lang: Lang = lang
        self._marks = (form, lang) in _MARKED
        try:
            self._own = own_folder(templates)
        except Refused as error:
            raise fault_of(error, "templates", lang) from error
        ours = self._own is None and more is None
        self._made = _default(form, lang) if ours else _prepared(form, lang, self._own, more)

    def fill(self, name: str, /, **values: Any) -> str:
        """The whole document. Raises TemplateFault where a project's own template is broken."""
        try:
            made = "".join(self._pieces(name, values))
        except Exception as error:
            if self._own is None:
                raise
            raise fault_of(error, name, self._lang) from error
        return chinese_marked(made) if self._marks else made

    def _pieces(self, name: str, values: dict[str, Any]) -> Iterator[str]:
        made = self._made
        if not isinstance(made, Sandbox):
            yield made.get_template(name).render(values)
            for one in made.filters.values():
                if isinstance(one, _Remembered):
                    one.forget()
            return
        made.start()
        for piece in made.get_template(name).generate(values):
            yield _ODD.sub(lambda odd: code_point(odd[0]), piece)
