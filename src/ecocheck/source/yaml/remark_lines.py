"""Lines that explain, and are meant as comments although no `#` stands before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.yaml.line_as_meant import MOST, breaks_off
from ecocheck.source.yaml.line_ends import line_above
from ecocheck.source.yaml.parser_error import Fault

if TYPE_CHECKING:
    from ecocheck.source.yaml.parser_error import Scene

_CHINESE: Final = "\u3400-\u9fff"
_NAMED: Final = regex(rf"(?P<name>[{_CHINESE}]{{1,8}})\d{{0,2}} *[：﹕︰] *(?P<rest>.*[{_CHINESE}].*)")
"""`注：…`, with a Chinese name and Chinese words behind it."""

_SIGNS: Final = "-=—─━_~*·－＝＊＿～"
_SLASHES: Final = regex("[/／]{2,} *")
_ENCLOSED: Final = regex(rf"[（(【].*[{_CHINESE}].*[）)】][。；]?")
_HEADING: Final = regex(
    rf"(?:[一二三四五六七八九十]{{1,3}}[、.．]|第[一二三四五六七八九十\d]+[章节条部]).*[{_CHINESE}].*"
)
_RULE: Final = regex(rf"[{_SIGNS}]{{4,}}|[{_SIGNS}]{{2,}}[^{_SIGNS}:]+[{_SIGNS}]{{2,}}")


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
    elif any(one.fullmatch(line) for one in (_ENCLOSED, _HEADING, _RULE)) and not breaks_off(
        line_above(scene.text, at)
    ):
        said = line
    else:
        return None
    return Fault("ECO271", at, {"write": shown(f"# {said}".strip(), MOST)})
