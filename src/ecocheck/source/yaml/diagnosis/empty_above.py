"""Lines below a key that is written as empty: `milestones: []`, and the items on the lines below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.diagnosis.parser_error import Fault
from ecocheck.source.yaml.line_ends import indent_of, line_number, lines_above, says_something

if TYPE_CHECKING:
    from ecocheck.source.yaml.diagnosis.parser_error import Scene

_EMPTY: Final = regex(rf"(?P<before> *(?:- +)*)(?P<key>{KEY}) *: *(?P<brackets>\[ *\]|\{{ *\}}) *(?:#.*)?")


def empty_above(scene: Scene, fault: Fault) -> Fault | None:
    """The fault of a line below a key with empty brackets, where the line belongs to the key; else None.

    Items of a list may stand in the column of their key.
    """
    start = scene.line_start(fault.at)
    line = scene.rest(start)
    above = next(((at, one) for at, one in lines_above(scene.text, start) if says_something(one)), None)
    found = _EMPTY.fullmatch(above[1]) if above is not None else None
    if above is None or found is None:
        return None
    column = len(found["before"])
    item = line.lstrip().startswith("- ")
    if indent_of(line) < column or (indent_of(line) == column and not (item and found["brackets"].startswith("["))):
        return None
    said = {"line": str(line_number(scene.text, above[0])), "key": shown(found["key"])}
    brackets = found["brackets"].replace(" ", "")
    return Fault("ECO209", fault.at, said | {"phrase": "empty_above", "brackets": brackets, "phrase_more": "not_empty"})
