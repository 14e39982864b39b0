"""Characters that an eye does not see, or takes for others.

Word, PDF files and input methods leave them behind; whoever compares two
names on the screen cannot find them. Everything here works on whole strings
with compiled patterns, and looks at single characters only after a hit.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HIDDEN: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U00013430-\U0001343f\U00016fe4\U0001bca0-\U0001bca3"
    "\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Everything that Unicode calls a sign of format or lets programs ignore, and letters that are blank."""
_BREAKS: Final = "\u0085\u2028\u2029"
_LOST: Final = (
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\ufdd0-\ufdef\ufffd\ufffe\uffff\ud800-\udfff\U000110bd\U000110cd"
)
"""What is no character any more, or a sign of format of another script that shows."""
_PRIVATE: Final = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_CONTROL: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"

BAD: Final = re.compile(f"[{_CONTROL}{_BREAKS}{_HIDDEN}{_BIDI}{_LOST}{_PRIVATE}]")
"""A character that may stand nowhere in a file."""

_FAMILIES: Final = (
    (re.compile(f"[{_CONTROL}]"), "ECO231"),
    (re.compile(f"[{_BIDI}]"), "ECO232"),
    (re.compile(f"[{_HIDDEN}]"), "ECO233"),
    (re.compile(f"[{_BREAKS}]"), "ECO234"),
    (re.compile(f"[{_LOST}]"), "ECO235"),
)

SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that are no indentation to YAML, as the inside of a character class."""

_SHOWN_MOST: Final = 40
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_LOOKALIKES: Final = dict.fromkeys(_DASHES, "-") | dict(
    zip("АВЕКМНОРСТХаеорсухТΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxTABEZHIKMNOPTYXo", strict=True)
)
"""Taken for Latin letters and hyphens; Word turns `-` into U+2013 by itself."""

_RADICALS: Final = dict(
    zip(
        "⺁⺇⺈⺊⺌⺍⺗⺘⺙⺝⺟⺠⺡⺢⺣⺤⺥⺨⺩⺪⺫⺬⺭⺮⺯⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻰⻱⻲",
        "厂几刀卜小小心手攴月母民水水火爪爪犬玉疋目示示竹糸肉臼艸艸艸虎衣西西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾齊齐歯齿龙龜龟",
        strict=True,
    )
)
"""Radicals that PDF files give in place of the characters, and that have no Unicode decomposition."""

_RADICALS_OUT: Final = str.maketrans(_RADICALS)
_COMPATIBLE: Final = re.compile("[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufad9\U0002f800-\U0002fa1d]")
"""Characters that look like Chinese ones and are other code points; PDF files give them."""

_PROSE: Final = re.compile("[！（），．：；？～＂＇｛｝［］]")
_JOINTS: Final = re.compile(r"[_.·、/~—–-]+")
_WORDS: Final = re.compile("^(?:TASK|任务|目标|指标)")
_HAN: Final = re.compile("[\u3007\u3400-\u9fff\U00020000-\U0003ffff]")


def family(char: str) -> str:
    """Give the code of the finding that a bad character deserves."""
    return next((code for pattern, code in _FAMILIES if pattern.match(char)), "ECO235")


def code_point(char: str) -> str:
    """Name a character in a way that can be searched for: `U+200B`."""
    return f"U+{ord(char):04X}"


def shown(text: str, most: int = _SHOWN_MOST) -> str:
    """Make a piece of the data fit for a message: short, on one line, nothing invisible in it."""
    short = text if len(text) <= most else text[: most - 1] + "…"
    if short.isprintable() and not BAD.search(short):
        return short
    return "".join(char if char.isprintable() and not BAD.match(char) else _named(char) for char in short)


def _named(char: str) -> str:
    if char in "\n\r\t\u3000\u00a0":
        return " "
    return f"<{code_point(char)}>"


def usual(key: str) -> str:
    """Give the form of a key that anybody would type; the key itself where nothing is odd.

    Full-width punctuation belongs to Chinese prose, so a key with Chinese
    characters keeps it; letters that only look Latin are taken for Latin only
    in a key that is otherwise ASCII, such as `7–1`.
    """
    if key.isascii():
        return key
    prose = _HAN.search(key) is not None
    made = "".join(_usual_char(char, prose=prose) for char in key)
    if prose or made.isascii():
        return made
    latin = "".join(_LOOKALIKES.get(char, char) for char in made)
    return latin if latin.isascii() else made


def id_form(written: str) -> str:
    """Give an id as anybody would type it: `7_1`, `7.1` and `７－１` are `7-1`, `t 72` and `任务T72` are `T72`."""
    return _WORDS.sub("", _JOINTS.sub("-", "".join(usual(written).split())).upper())


def same_figures(written: str, form: str) -> bool:
    """Say whether an id keeps its numbers: of `1 5-5` nobody knows where the first one ends."""
    return re.findall("[0-9]+", usual(written)) == re.findall("[0-9]+", form)


def _usual_char(char: str, *, prose: bool) -> str:
    if char.isascii() or (prose and _PROSE.match(char)):
        return char
    return _RADICALS.get(char) or unicodedata.normalize("NFKC", char)


def plain_form(text: str) -> str:
    """Give one form for width, raised figures and compatibility characters, in which words can be found."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text.translate(_RADICALS_OUT))


def in_usual_characters(text: str) -> str:
    """Give the text with the characters that anybody would type for its radicals; the text itself where it has none."""
    if text.isascii() or not _COMPATIBLE.search(text):
        return text
    return _COMPATIBLE.sub(lambda found: plain_form(found[0]), text)


def same(key: str) -> str:
    """Give what two keys must not share."""
    return unicodedata.normalize("NFKC", key)
