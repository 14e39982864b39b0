"""Replaces names of persons in the sealed texts by stand-ins, one for each person and the same in every file.

Nobody may agree to a figure that they reported themselves. So a person who did
both must have one stand-in, or else such an opinion would count after sealing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.sealing.refusal import SealRefusedError
from ecocheck.model.base import recorded
from ecocheck.source.expected.persons import names_persons
from ecocheck.source.setting.nodes import Node, tree
from ecocheck.source.setting.text import Change, Page
from ecocheck.source.setting.writing import scalar
from ecocheck.source.yaml.reader import read_bytes
from ecocheck.verdict.opining import asides_in, is_altered, mark_of, names_of_offices, people_in, squeezed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.findings import Route
    from ecocheck.model.reviews import Review
    from ecocheck.model.units import Agency

STAND_IN: Final = "人员{n}"
_LEAST: Final = 2
"""A name of one character stands everywhere, so it is not searched for."""


@dataclass(slots=True)
class StandIns:
    """The stand-ins given so far, by the names without blanks. Mutable while a project is sealed."""

    offices: Mapping[str, str]
    """The names of offices, which stay."""
    given: dict[str, str] = field(default_factory=dict)
    names: dict[str, None] = field(default_factory=dict)
    """The names as written, to be searched for."""

    @classmethod
    def beside(cls, agencies: Iterable[Agency]) -> StandIns:
        """No stand-in yet, in a project with these offices."""
        return cls(names_of_offices(agencies))

    def for_text(self, text: str) -> str:
        """The text with a stand-in for each person; as it was where it names nobody, or an office.

        What stands in brackets behind a name is left out. Behind an office it may be the person: 市水务局（张三）.
        """
        if not recorded(text) or squeezed(text) in self.offices:
            return text
        people = people_in(text)
        if any(map(self._is_person, people)):
            return "、".join(map(self._one, people))
        for aside in asides_in(text):
            text = text.replace(aside, "、".join(map(self._one, people_in(aside))))
        return text

    def _is_person(self, name: str) -> bool:
        return recorded(name) and squeezed(name) not in self.offices

    def _one(self, name: str) -> str:
        if not self._is_person(name):
            return name
        self.names[name] = None
        return self.given.setdefault(squeezed(name), STAND_IN.format(n=len(self.given) + 1))

    def left_in(self, text: str) -> Iterator[int]:
        """The numbers of the lines in which a name still stands."""
        names = [one for one in self.names if len(one) >= _LEAST]
        for number, line in enumerate(text.splitlines(), 1):
            if any(name in line for name in names):
                yield number


def without_names(content: bytes, file: str, known: StandIns) -> bytes:
    """A YAML file without names of persons; every line stays where it was. Raises SealRefusedError."""
    return _changed(content, file, known, None)


def reviews_without_names(
    content: bytes, file: str, known: StandIns, about: tuple[str, int], reviews: Mapping[str, tuple[Review, ...]]
) -> bytes:
    """A file of reviews without names; opinions that counted count, since their fingerprints are taken anew.

    `about` is the region and year. The fingerprint of a record that was altered
    by hand stays wrong. Raises SealRefusedError.
    """
    marks: dict[Route, str] = {}
    for key, several in reviews.items():
        for number, one in enumerate(several):
            if not is_altered(*about, key, one):
                other = one.model_copy(update={"person": known.for_text(one.person)})
                marks["reviews", key, number] = mark_of(*about, key, other)
    return _changed(content, file, known, marks)


def _changed(content: bytes, file: str, known: StandIns, marks: Mapping[Route, str] | None) -> bytes:
    document = read_bytes(content, file)
    if not document.readable or document.text.encode() not in {content, content.removeprefix(b"\xef\xbb\xbf")}:
        raise SealRefusedError("text", file=file)
    text = document.text
    settings = dict(_settings(document.data, (), known, marks or {}))
    changes = [_change(text, _node(tree(text), route), new) for route, new in settings.items()] if settings else []
    if not changes:
        return content
    made = Page(text).changed(changes)
    after = read_bytes(made.encode(), file)
    if not after.readable or after.data != _replaced(document.data, (), settings):
        raise SealRefusedError("text", file=file)
    return content[: len(content) - len(text.encode())] + made.encode()


def _settings(data: Any, route: Route, known: StandIns, marks: Mapping[Route, str]) -> Iterator[tuple[Route, str]]:
    """The new texts by their routes."""
    if isinstance(data, dict):
        if marks and len(route) >= 2 and "fingerprint" in data:  # noqa: PLR2004 the section and the verdict
            mark = marks.get(route if len(route) > 2 else (*route, 0))  # noqa: PLR2004 an opinion without a dash
            if mark is not None and mark != data["fingerprint"]:
                yield (*route, "fingerprint"), mark
        for key, value in data.items():
            here = (*route, key)
            if isinstance(value, str) and names_persons(here) and (new := known.for_text(value)) != value:
                yield here, new
            else:
                yield from _settings(value, here, known, marks)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _settings(value, (*route, number), known, marks)


def _node(top: Node, route: Route) -> Node:
    found = top
    for step in route:
        found = found.items[step] if isinstance(step, int) else found.keys[step].value
    return found


def _change(text: str, node: Node, new: str) -> Change:
    """The new text in the place of a scalar; where that had several lines, blank ones keep what follows in its line."""
    lines = text[node.start : node.end].count("\n")
    return Change(node.start, node.end, scalar(new) + "\n" * lines)


def _replaced(data: Any, route: Route, settings: Mapping[Route, str]) -> Any:
    if route in settings:
        return settings[route]
    if isinstance(data, dict):
        return {key: _replaced(value, (*route, key), settings) for key, value in data.items()}
    if isinstance(data, list):
        return [_replaced(value, (*route, number), settings) for number, value in enumerate(data)]
    return data
