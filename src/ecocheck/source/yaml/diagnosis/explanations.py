"""Explanations of the form that lost their `##`, as when `#` is replaced by nothing in the whole file.

They are told by their shape and place: prose before the first key, right above
a section or below its key, between rules, or after an id with keys below it.
What may be a text or a value of the writer is none, however it looks.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.source.written.keys import ID, KEY
from ecocheck.source.yaml.diagnosis.no_explanations import FAR, has_none
from ecocheck.source.yaml.line_ends import line_starts
from ecocheck.source.yaml.pending_finding import Note

if TYPE_CHECKING:
    from ecocheck.source.yaml.diagnosis.bare_lines import Bare
    from ecocheck.source.yaml.scan import Watch

_LIKELY: Final = regex(
    rf"\n *(?:yaml-language-server:|{ID}: {{2,}}(?:[A-Z]|(?![\U00010000-\U0010ffff])[^\x00-\x7f])|[^\x00-\x7f])"
)
"""What a text holds if it may hold such lines although YAML can read it; most files are searched no further."""

_STOPS: Final = regex("[，。；：！？]")
_RULE: Final = regex("[─—]{2,} ?[^─—]+ ?[─—]{2,}")
_SCHEMA: Final = regex(r"yaml-language-server: *\$schema=.*")
_REFERENCE: Final = regex(rf"{ID} +\S.*：.*（[^（）]+\.ya?ml）")
_NAMED: Final = regex(r"[\u3400-\u9fff]{1,8} *:(?: .*)?")
_COMMENTED: Final = regex(rf"##.*|# *{KEY}:(?: .*)?")
_SAMPLE: Final = regex(r"\S.*?  +[\u3400-\u9fff].*")
_WORD: Final = regex(rf"{KEY}(?= )")
_SENTENCES: Final = 2
_ENOUGH: Final = 3
"""So many sure explanations show that the whole file was stripped, so that the doubtful ones are explanations too."""


_SHOWN_RUNS: Final = 6


class Explanation(NamedTuple):
    """An explanation without its `##`: where the sign belongs, the index of its first character, and the sign."""

    at: int
    first: int
    sign: str = "##"


def likely(text: str, *, faulty: bool) -> bool:
    """Whether a text may have explanations that stand as content; `faulty`: whether YAML cannot read it."""
    return (faulty and "##" in text) or _LIKELY.search(f"\n{text}") is not None


def explanations(text: str) -> list[Explanation]:
    """The explanations of a text that stand as content, in order; empty for nearly every text."""
    return [] if has_none(text) else found_in(text)


def found_in(text: str) -> list[Explanation]:
    """The explanations by a look at each line."""
    from ecocheck.source.yaml.diagnosis.bare_lines import bare_lines  # speed: few texts get here

    lines = list(bare_lines(text))
    top = _top(lines)
    sure = {at for at in range(len(lines)) if _is_sure(lines, at)}
    if sure or any("##" in line.body for line in lines):  # otherwise no form, but prose from a chat
        sure |= {at for at in range(len(lines)) if _is_placed(lines, at, top)}
        _spread(lines, top, sure)
    if len(sure) >= _ENOUGH:
        sure |= {at for at in range(len(lines)) if _is_doubtful(lines, at)}
    return [_explanation(lines, at, at < top, sure) for at in sorted(sure)]


def _top(lines: list[Bare]) -> int:
    """How many lines stand before the first key of the file; none where it has no key at its left edge."""
    return next((at for at, line in enumerate(lines) if line.key and line.indent == 0), 0)


def _is_prose(line: Bare) -> bool:
    """Whether a line is neither a key, an item, a comment, nor `name: content` with a name of the writer's."""
    first = line.body[:1]
    return not line.key and (_is_han(first) or first in "“《（─—") and not _NAMED.fullmatch(line.body)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _begins_title(text: str) -> bool:
    first = text[:1]
    return bool(first) and ("A" <= first <= "Z" or _is_han(first) or first in "“《（")


def _stops(text: str) -> int:
    return len(_STOPS.findall(text))


def _is_sure(lines: list[Bare], at: int) -> bool:
    """Whether a line is an explanation by its shape alone."""
    line = lines[at]
    if _SCHEMA.fullmatch(line.body):
        return line.indent <= 1
    if line.key:
        return _after_id(lines, at) and line.rest.endswith("。") and line.rest.count("。") >= _SENTENCES
    return _REFERENCE.fullmatch(line.body) is not None and not _goes_on(line)


def _is_placed(lines: list[Bare], at: int, top: int) -> bool:
    """Whether a line of prose is an explanation by its place in a form."""
    line = lines[at]
    if _RULE.fullmatch(line.body):
        return at + 1 < len(lines) and not line.key
    if at < top and _is_prose(line):
        return line.indent <= 1 and (_stops(line.body) >= _SENTENCES or (_stops(line.body) == 1 and _among(lines, at)))
    return _is_prose(line) and _is_heading(lines, at) and not line.under_text


def _goes_on(line: Bare) -> bool:
    """Whether a line may be the next one of a text above it."""
    return line.under_text and not line.after_blank


def _among(lines: list[Bare], at: int) -> bool:
    """Whether a line stands right above a remark of two signs, a sample, or more prose."""
    below = lines[at + 1]
    return below.body.startswith("##") or _is_sample(below) or _is_sentence(below)


def _is_heading(lines: list[Bare], at: int) -> bool:
    """Whether prose stands right above a section, or among entries below a section or a comment."""
    from ecocheck.model.figures import SECTIONS  # speed: few texts get here

    line, above = lines[at], lines[at - 1] if at else None
    below = lines[at + 1] if at + 1 < len(lines) else None
    if line.indent <= 1 and below is not None and below.key in SECTIONS and below.indent == 0:
        return line.after_blank or (above is not None and above.body.startswith("##"))
    if line.indent > FAR or _stops(line.body) < _SENTENCES or above is None:
        return False
    opens = above.key in SECTIONS and not above.rest and above.indent == 0
    return opens or _COMMENTED.fullmatch(above.body) is not None


def _after_id(lines: list[Bare], at: int) -> bool:
    """Whether prose stands two blanks after an id that has its keys, or their comments, below it."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if below is None or line.gap < 2 or not _is_id(line.key) or not _begins_title(line.rest):  # noqa: PLR2004 two blanks
        return False
    deeper = below.indent > line.indent and bool(below.key)
    return (deeper or _COMMENTED.fullmatch(below.body) is not None) and _stops(line.rest) >= _SENTENCES


def _is_id(key: str) -> bool:
    return key[:1] == "T" or key[:1].isdigit()


def _is_doubtful(lines: list[Bare], at: int) -> bool:
    """Whether a line is an explanation if the whole file was stripped: it may follow a text, but not go on with it."""
    if lines[at].key:
        return _after_id(lines, at)
    return _is_prose(lines[at]) and _is_heading(lines, at) and not _goes_on(lines[at])


def _spread(lines: list[Bare], top: int, sure: set[int]) -> None:
    """Add the samples and the lines that name a key, which stand next to sure explanations at the head of the file.

    Add the line that announces references too.
    """
    for order in (range(top), range(top - 1, -1, -1)):
        for at in order:
            beside = {at - 1, at + 1} & sure or any(
                lines[one].body.startswith("##") for one in (at - 1, at + 1) if one >= 0
            )
            if beside and (_is_sample(lines[at]) or _is_sentence(lines[at])):
                sure.add(at)
    for at in range(top, len(lines) - 1):
        reference = at + 1 in sure and _REFERENCE.fullmatch(lines[at + 1].body)
        if reference and lines[at].body.endswith("：") and _is_prose(lines[at]):
            sure.add(at)


def _is_sample(line: Bare) -> bool:
    """Whether a line shows how to write a key: `key: value`, two blanks, an explanation; it is no line of the top."""
    return bool(line.key) and line.indent > 0 and _SAMPLE.fullmatch(line.rest) is not None


def _is_sentence(line: Bare) -> bool:
    """Whether a line of prose may begin with the name of a key."""
    return not line.key and _stops(line.body) >= _SENTENCES and (_is_prose(line) or _WORD.match(line.body) is not None)


def silenced(text: str, points: list[Watch], found: list[Explanation]) -> tuple[str, list[Watch]]:
    """The text with the explanations as comments, of the same length, and the points that are not in these lines."""
    starts = line_starts(text)
    silent = {bisect_right(starts, one.first) for one in found}
    pieces: list[str] = []
    at = 0
    for one in found:
        pieces += (text[at : one.first], "# ")
        at = one.first + 2
    apart = [one for one in points if one.kind.startswith("ECO") or bisect_right(starts, one.at) not in silent]
    return "".join((*pieces, text[at:])), apart


def note_of(text: str, found: list[Explanation]) -> Note:
    """The one note of all explanations: which lines they are."""
    starts = line_starts(text)
    numbers = [bisect_right(starts, one.first) for one in found]
    firsts = [one for one, before in zip(numbers, (0, *numbers), strict=False) if one != before + 1 or before == 0]
    lasts = [one for one, after in zip(numbers, (*numbers[1:], 0), strict=True) if after != one + 1]
    runs = [f"{one}–{last}" if one < last else str(one) for one, last in zip(firsts, lasts, strict=True)]
    many = len(runs) > _SHOWN_RUNS
    said = f"{numbers[0]}–{numbers[-1]}" if many else "、".join(runs)
    schema = any(one.sign == "#" for one in found)
    return Note(
        "ECO268",
        found[0].first,
        {
            "lines": said,
            "count": str(len(found)),
            "phrase": "scattered" if many else "nothing",
            "phrase_more": "schema_line" if schema else "nothing",
        },
    )


def _explanation(lines: list[Bare], at: int, head: bool, sure: set[int]) -> Explanation:  # noqa: FBT001 by place
    """Where the sign belongs: after the id; at the left edge at the head; else in the place of the last blank."""
    line = lines[at]
    if line.key and not head:
        before = line.start + len(line.body) - len(line.rest)
        return Explanation(before - line.gap + 2, before)
    begin = line.start - line.indent
    if _SCHEMA.fullmatch(line.body):
        return Explanation(begin, line.start, "#")
    if head:
        return Explanation(begin, line.start)
    while at - 1 in sure and not lines[at - 1].key and lines[at - 1].indent < lines[at].indent:
        at -= 1
    return Explanation(begin + max(min(lines[at].indent, line.indent) - 1, 0) // 2 * 2, line.start)
