"""Lines that explain, and are meant as comments although no `#` stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.figures import SECTIONS
from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import ID
from ecocheck.source.yaml.diagnosis.line_as_meant import MOST, breaks_off, may_go_on
from ecocheck.source.yaml.diagnosis.parser_error import Fault
from ecocheck.source.yaml.line_ends import indent_of, line_above, lines_below, says_something

if TYPE_CHECKING:
    from ecocheck.source.yaml.diagnosis.parser_error import Scene

_CHINESE: Final = "\u3400-\u9fff"
_NAMED: Final = regex(rf"(?P<name>[{_CHINESE}]{{1,8}})\d{{0,2}} *[：﹕︰] *(?P<rest>.*[{_CHINESE}].*)")
"""`注：…`, with a Chinese name and Chinese words behind it."""

_WORDS: Final = regex(rf"[{_CHINESE}（“《][{_CHINESE}\w（）()“”《》、，。-]+")
"""Chinese words with no sign in them that separates a name from its content."""

_ENTRY: Final = regex(rf"(?:{ID}|{'|'.join(SECTIONS)}) *:(?: .*)?")

_SIGNS: Final = "-=—─━_~*·－＝＊＿～"
_SLASHES: Final = regex("[/／]{2,} *")
_ENCLOSED: Final = regex(rf"[（(【].*[{_CHINESE}].*[）)】][。；]?")
_HEADING: Final = regex(
    rf"(?:[一二三四五六七八九十]{{1,3}}[、.．]|第[一二三四五六七八九十\d]+[章节条部]).*[{_CHINESE}].*"
)
_RULE: Final = regex(rf"[{_SIGNS}]{{4,}}|[{_SIGNS}]{{2,}}[^{_SIGNS}:]+[{_SIGNS}]{{2,}}")


def _explains(scene: Scene, at: int, line: str) -> bool:
    """Whether a line is a heading or a remark by its form, or by its place between two entries."""
    above = line_above(scene.text, at)
    if any(one.fullmatch(line) for one in (_ENCLOSED, _HEADING, _RULE)):
        return not breaks_off(above)
    return _WORDS.fullmatch(line) is not None and _before_an_entry(scene, at) and not may_go_on(above)


def _before_an_entry(scene: Scene, at: int) -> bool:
    """Whether the next line that says something begins an entry or a section, in the column of the line."""
    below = next((one for one in lines_below(scene.text, at) if says_something(one)), "")
    column = at - scene.line_start(at)
    return indent_of(below) == column and _ENTRY.fullmatch(below.strip()) is not None


def remark(scene: Scene, at: int) -> Fault | None:
    """The fault of a line that explains and is no data; None for any other line."""
    from ecocheck.source.expected.at_route import key_titles  # speed: only where there is a mistake

    line = scene.rest(at).strip()
    named = _NAMED.fullmatch(line)
    slashes = _SLASHES.match(line)
    if named is not None and named["name"] not in key_titles():
        said = line
    elif slashes is not None:
        said = line[slashes.end() :]
    elif _explains(scene, at, line):
        said = line
    else:
        return None
    return Fault("ECO271", at, {"write": shown(f"# {said}".strip(), MOST)})
