"""Making one fault harmless, so that the next one can be found in the same run.

The repaired text is never used as data: the file stays unreadable. A repair
keeps the length of the text, so that every index stays valid, and changes only
its own line. Where that is not certain, nothing is repaired.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.source.yaml.diagnosis.line_as_meant import parent_alone
from ecocheck.source.yaml.line_ends import line_start, rest_of_line

if TYPE_CHECKING:
    from ecocheck.source.yaml.diagnosis.parser_error import Fault

_REPLACED: Final = frozenset({"ECO204", "ECO210", "ECO212", "ECO238", "ECO252"})
_PAIRS: Final = (('"', '"'), ("'", "'"), ("[", "]"), ("{", "}"))


def line_of(text: str, at: int) -> tuple[int, int]:
    """The indexes where the line of an index begins and ends."""
    return line_start(text, at), at + len(rest_of_line(text, at))


def repaired(text: str, fault: Fault, *, flow: bool) -> str | None:
    """The text without the fault, of the same length; None where that cannot be done safely."""
    at = fault.at
    end = line_of(text, at)[1]
    if fault.code in _REPLACED and at < end:
        run = len(text[at:end]) - len(text[at:end].lstrip(text[at]))
        return _with(text, at, "x" * (run if fault.code in {"ECO204", "ECO252"} else 1))
    return None if flow else _in_block(text, fault.code, at, end)


def _in_block(text: str, code: str, at: int, end: int) -> str | None:
    """Repair a fault that may only be repaired outside brackets, where a text ends with its line."""
    rest = text[at + 1 : end]
    place, piece = at, ""
    match code:
        case "ECO202" if at < end and _closed(rest):
            piece = ":" + " " * bool(rest) + "x" * (len(rest) - 1)
        case "ECO203" if (alone := parent_alone(text[at:end])) is not None:
            place, piece = at + len(alone) - 1, ":"
        case "ECO203" | "ECO271" if not text[at - 1 : at].strip():
            piece = "#"
        case "ECO211" | "ECO273":
            piece = " " * (end - at)
        case "ECO230" if len(rest) > 1:
            place, piece = at + 1, " "
        case "ECO265" if at < end:
            piece = f"{rest} "
        case "ECO266" if _closed(rest):
            piece = " " + "x" * len(rest) * bool(rest.strip())
        case "ECO267" if len(rest) > 1:
            piece = "- "
        case "ECO269" if len(rest) > 1:
            piece = "x: " + "x" * (len(rest) - 2)
        case _:
            return None
    return _with(text, place, piece)


def _closed(rest: str) -> bool:
    """Whether the rest of a line begins no quote, bracket or block that continues on the next line."""
    if rest.lstrip()[:1] in {"|", ">"}:
        return False
    return all(
        rest.count(first) % 2 == 0 if first == last else rest.count(first) == rest.count(last) for first, last in _PAIRS
    )


def _with(text: str, at: int, piece: str) -> str:
    return text[:at] + piece + text[at + len(piece) :]
