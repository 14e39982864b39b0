"""Keys with nothing behind them, whose content stands right below them on their own level.

::

    survey:
    agency: 演练市社情民意调查中心
    method: 入户问卷
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ecocheck.findings import Finding
from ecocheck.source.expected.annotations import bare, is_model, keys_of
from ecocheck.source.shape.unknown_keys import whole_of
from ecocheck.source.written.characters import shown
from ecocheck.source.yaml.line_ends import indent_of, says_something

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic_core import ErrorDetails

    from ecocheck.findings import Route
    from ecocheck.model.base import Model
    from ecocheck.source.shape.locate_error import Site
    from ecocheck.source.yaml.document import Document


class Outdented(NamedTuple):
    """An empty key, and the keys right below it that fit only inside of it."""

    route: Route
    children: tuple[str, ...]

    @property
    def told(self) -> frozenset[Route]:
        """The routes whose findings all come from this one cause."""
        return frozenset((self.route, *((*self.route[:-1], child) for child in self.children)))


def outdented(told: Sequence[tuple[ErrorDetails, Site]], document: Document) -> list[Outdented]:
    """Every empty key among the mappings with unknown keys whose content stands on its own level."""
    found: dict[Route, Outdented] = {}
    for error, site in told:
        if error["type"] != "extra_forbidden" or site.owner is None:
            continue
        for one in _in_mapping(whole_of(site.owner), site.route[:-1], document):
            found[one.route] = one
    return list(found.values())


def _in_mapping(owner: type[Model], route: Route, document: Document) -> Iterator[Outdented]:
    mapping = document.value(route)
    if not isinstance(mapping, dict):
        return
    known, keys = keys_of(owner), list(mapping)
    for place, key in enumerate(keys):
        inner = _model_of(known[key].annotation) if key in known and mapping[key] is None else None
        if inner is None:
            continue
        run: list[str] = []
        for below in keys[place + 1 :]:
            if below not in keys_of(inner):
                break
            run.append(below)
        while run and run[-1] in known:
            run.pop()
        if run:
            yield Outdented((*route, key), tuple(run))


def _model_of(annotation: Any) -> type[Model] | None:
    kind = bare(annotation)
    return kind if is_model(kind) else None


def finding_of(one: Outdented, document: Document) -> Finding:
    """The finding at the empty key, with the lines that belong below it."""
    lines = [document.spot((*one.route[:-1], child), "key").line for child in one.children]
    last = last_line(document, lines[-1])
    said = f"{lines[0]}—{last}" if last > lines[0] else str(last)
    return Finding("ECO308", document.spot(one.route, "key"), {"key": shown(str(one.route[-1])), "lines": said})


def last_line(document: Document, number: int) -> int:
    """The last line of the block that begins on a line."""
    level, last = indent_of(document.line(number)), number
    for below in range(number + 1, document.text.count("\n") + 2):
        line = document.line(below)
        if not says_something(line):
            continue
        if indent_of(line) < level or (indent_of(line) == level and not line.lstrip().startswith("- ")):
            break
        last = below
    return last
