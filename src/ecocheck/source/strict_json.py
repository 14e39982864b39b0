"""Reads JSON that a stranger may have written: bounded, each key once, and no number that is none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

_DEEPEST: Final = 40
_MOST_BRACKETS: Final = 2_000_000
"""Twice the lists and objects; each takes much more memory than it takes bytes."""
_LONGEST_NUMBER: Final = 30
"""In digits; what has more is written as text."""


class UnreadableJsonError(Exception):
    """The bytes are no JSON, or JSON that is not written by this program; `args[0]` says why."""


def strict_json(content: bytes, most: int) -> object:
    """The value in the bytes: strings, whole numbers, true, false, null, lists and objects.

    Raises UnreadableJsonError for more than `most` bytes, other encodings than
    UTF-8, a repeated key, a fraction, a number that is too long, and too many or too deep lists.
    """
    if len(content) > most:
        raise UnreadableJsonError("size")
    brackets = content.translate(None, _NO_BRACKETS)
    if len(brackets) > _MOST_BRACKETS:
        raise UnreadableJsonError("size")
    if _depth(brackets) > _DEEPEST:
        raise UnreadableJsonError("depth")
    try:
        found: object = json.loads(
            content.decode(),
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_refused("number"),
            parse_constant=_refused("number"),
        )
    except UnicodeDecodeError as error:
        raise UnreadableJsonError("utf8") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableJsonError("syntax") from error
    return found


def _depth(brackets: bytes) -> int:
    """At least the greatest depth of lists and objects; brackets in texts count too, as far as they are not closed."""
    deepest = depth = 0
    for sign in brackets:
        depth += 1 if sign in b"[{" else -1
        deepest = max(deepest, depth)
    return deepest


_NO_BRACKETS: Final = bytes(sign for sign in range(256) if sign not in b"[]{}")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise UnreadableJsonError("repeated")
    return found


def _whole(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise UnreadableJsonError("number")
    return int(digits)


def _refused(why: str) -> Callable[[str], NoReturn]:
    def refuse(_: str) -> NoReturn:
        raise UnreadableJsonError(why)

    return refuse
