"""Whether a `#` right after a mended piece would begin a comment and hide the rest of the line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import BAD, SPACES
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.line_ends import indent_of, line_start, rest_of_line

if TYPE_CHECKING:
    from ecocheck.source.mending.edits import Change

_BLANK: Final = rf"[ \t{SPACES}]|{BAD.pattern}"
_HASH: Final = regex(rf"(?P<gap>(?:{_BLANK})*)#")
_NOTHING: Final = regex(rf"(?:{_BLANK})*")
_SIGNS: Final = frozenset({"colon", "blank", "dash", "unseen", "indent"})
_BLOCK: Final = regex(rf"[^\r\n]*(?:\r\n|\r|\n)(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*(?P<in> *)(?:- +|{KEY} *[:：])")


def hides_text(text: str, change: Change) -> bool:
    """Whether the rest of the line would become a comment, though it was none or may be meant as the value.

    A line that begins with `#` is a comment in any case; so is a `#` after a key
    and a blank, where a block follows below the key.
    """
    found = _HASH.match(text, change.end)
    if found is None or change.kind not in _SIGNS:
        return False
    start = line_start(text, change.start)
    if _NOTHING.fullmatch(text, start, change.start) and not change.new.strip():
        return False
    before = text[change.start - 1]
    if change.kind == "unseen" and before not in f" \t{SPACES}" and not BAD.match(before):
        return False
    block = _BLOCK.match(text, change.end)
    own = indent_of(rest_of_line(text, start))
    return not (found["gap"].endswith((" ", "\t")) and block is not None and len(block["in"]) > own)
