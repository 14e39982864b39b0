"""Items of evidence that begin with a bare path: `file:` is missing, and the lines below the path belong to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.file_names import is_path
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.diagnosis.line_as_meant import MOST
from ecocheck.source.yaml.diagnosis.parser_error import Fault
from ecocheck.source.yaml.line_ends import indent_of, lines_above, says_something
from ecocheck.source.yaml.suspects import begins_like_a_key

if TYPE_CHECKING:
    from ecocheck.source.yaml.diagnosis.parser_error import Scene

NAME: Final = "file"
"""The key that is missing before the path."""

_ITEM: Final = regex(r"(?P<dash> *- +)(?P<path>[^\s\"'\[{&*!|>%@`#?-]\S*) *(?: #.*)?")
_NEXT: Final = regex(rf"({KEY}) *:(?:\s.*)?")
_LIST: Final = regex(r"(?:- +)*evidence *: *(?:#.*)?")


def nameless(scene: Scene, fault: Fault) -> Fault | None:
    """The fault of the path above a line that is misaligned only because the path has no key; else None.

    The line has another key of evidence, and stands below the first character of the path.
    """
    from ecocheck.model.documents import Evidence  # speed: only where there is a mistake

    start = scene.line_start(fault.at)
    line = scene.rest(start)
    key = _NEXT.fullmatch(line.strip())
    if key is None or key[1] == NAME or key[1] not in Evidence.model_fields:
        return None
    above = next(((at, one) for at, one in lines_above(scene.text, start) if says_something(one)), None)
    item = _ITEM.fullmatch(above[1]) if above is not None else None
    if above is None or item is None or len(item["dash"]) != indent_of(line) or not is_path(item["path"]):
        return None
    if begins_like_a_key(item["path"]):
        return None
    if not _of_evidence(scene, above[0], indent_of(above[1])):
        return None
    return Fault("ECO269", above[0] + item.start("path"), {"write": shown(f"- {NAME}: {item['path']}", MOST)})


def _of_evidence(scene: Scene, at: int, indent: int) -> bool:
    """Whether the list of the item at the index is that of the key `evidence`."""
    above = (line for _, line in lines_above(scene.text, at) if says_something(line))
    parent = next((line for line in above if indent_of(line) + line.lstrip().startswith("- ") <= indent), "")
    return _LIST.fullmatch(parent.strip()) is not None
