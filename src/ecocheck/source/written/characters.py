"""Characters that are invisible, or that look like other characters.

Word, PDF files and input methods produce them, and a person who compares two
names on the screen cannot find them. Everything here works on whole strings
with compiled patterns, and looks at single characters only after a hit.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from ecocheck.regex import regex
from ecocheck.source.written.keys import ID

_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HIDDEN: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U00013430-\U0001343f\U00016fe4\U0001bca0-\U0001bca3"
    "\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Format characters of Unicode, characters that programs may ignore, and letters without a visible form."""
_BREAKS: Final = "\u0085\u2028\u2029"
_LOST: Final = (
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\ufdd0-\ufdef\ufffd\ufffe\uffff\ud800-\udfff\U000110bd\U000110cd"
)
"""Code points that are no characters, and visible format characters of other scripts."""
_PRIVATE: Final = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_CONTROL: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"

BAD: Final = regex(f"[{_CONTROL}{_BREAKS}{_HIDDEN}{_BIDI}{_LOST}{_PRIVATE}]")
"""A character that is allowed nowhere in a file."""

_FAMILIES: Final = (
    (regex(f"[{_CONTROL}]"), "ECO231"),
    (regex(f"[{_BIDI}]"), "ECO232"),
    (regex(f"[{_HIDDEN}]"), "ECO233"),
    (regex(f"[{_BREAKS}]"), "ECO234"),
    (regex(f"[{_LOST}]"), "ECO235"),
)

SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Every blank that YAML does not accept as indentation; patterns put it into a character class."""

_AROUND_A_WORD: Final = " 。.,、;!\"'“”‘’「」『』"
_SHOWN_MOST: Final = 40
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_LOOKALIKES: Final = dict.fromkeys(_DASHES, "-") | dict(
    zip("АВЕКМНОРСТХаеорсухТΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxTABEZHIKMNOPTYXo", strict=True)
)
"""Characters that look like Latin letters and hyphens; Word turns `-` into U+2013 by itself."""

_RADICALS: Final = dict(
    zip(
        "⺁⺇⺈⺊⺌⺍⺗⺘⺙⺝⺟⺠⺡⺢⺣⺤⺥⺨⺩⺪⺫⺬⺭⺮⺯⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻰⻱⻲",
        "厂几刀卜小小心手攴月母民水水火爪爪犬玉疋目示示竹糸肉臼艸艸艸虎衣西西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食食饣首马骨鬼鱼鸟卤麦黄黾齊齐歯齿龙龜龟",
        strict=True,
    )
)
"""Radicals that PDF files hold in place of the usual characters, and that have no Unicode decomposition."""

_RADICALS_OUT: Final = str.maketrans(_RADICALS)
_COMPATIBLE: Final = regex("[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufad9\U0002f800-\U0002fa1d]")
"""Code points that look like usual Chinese characters but are others; PDF files hold them."""

_PROSE: Final = regex("[！（），．：；？～＂＇｛｝［］]")
_JOINTS: Final = regex(r"[_.·、/~—–-]+")
_WORDS: Final = regex("^(?:TASK|任务|目标|指标)")
_DIGITS: Final = regex("[0-9]+")
_OF_AN_ID: Final = regex(ID)

_WIDE: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20, 0x2212: 0x2D}
_FULL_STOP: Final = regex(r"(?<=[0-9])[。｡](?=[0-9])")
"""The full stop that a Chinese input method writes for a decimal point."""


def as_seen(text: str) -> str:
    """The text without what nobody sees, as pages of the web leave it in what is copied: it was not meant."""
    return BAD.sub("", text)


def family(char: str) -> str:
    """The code of the finding for a bad character."""
    return next((code for pattern, code in _FAMILIES if pattern.match(char)), "ECO235")


def code_point(char: str) -> str:
    """The name of a character that can be searched for: `U+200B`."""
    return f"U+{ord(char):04X}"


def shown(text: str, most: int = _SHOWN_MOST) -> str:
    """A piece of the data in a form for messages: short, on one line, without invisible characters."""
    short = text if len(text) <= most else text[: most - 1] + "…"
    if short.isprintable() and not BAD.search(short):
        return short
    return "".join(char if char.isprintable() and not BAD.match(char) else _named(char) for char in short)


def _named(char: str) -> str:
    if char in "\n\r\t\u3000\u00a0":
        return " "
    return f"<{code_point(char)}>"


def usual(key: str) -> str:
    """The key in the characters that a person would type; the key itself where nothing is unusual.

    Full-width punctuation belongs to Chinese prose, so a key with Chinese
    characters keeps it. Letters that only look Latin are replaced only in a
    key that is otherwise ASCII, such as `7–1`.
    """
    if key.isascii():
        return key
    prose = any(map(_is_han, key))
    made = "".join(_usual_char(char, prose=prose) for char in key)
    if prose or made.isascii():
        return made
    latin = "".join(_LOOKALIKES.get(char, char) for char in made)
    return latin if latin.isascii() else made


def usual_key(key: str) -> str:
    """The key as `usual`, and an id without the brackets around it."""
    form = usual(key)
    inner = form.strip("()[]{}<> ")
    return inner if inner != form and _OF_AN_ID.fullmatch(inner) else form


def id_form(written: str) -> str:
    """The id in its usual form: `7_1`, `7.1` and `７－１` are `7-1`, `t 72` and `任务T72` are `T72`."""
    return _WORDS.sub("", _JOINTS.sub("-", "".join(usual(written).split())).upper())


def same_figures(written: str, form: str) -> bool:
    """Whether an id and its usual form have the same numbers; of `1 5-5` the first number is not certain."""
    return _DIGITS.findall(usual(written)) == _DIGITS.findall(form)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff" or char == "〇"


def _usual_char(char: str, *, prose: bool) -> str:
    if char.isascii() or (prose and _PROSE.match(char)):
        return char
    return _RADICALS.get(char) or unicodedata.normalize("NFKC", char)


def narrow(text: str) -> str:
    """The text in half width, with a decimal point for the full stop of an input method."""
    return _FULL_STOP.sub(".", text.translate(_WIDE)).strip()


def plain_form(text: str) -> str:
    """The text in one form for width, superscripts and compatibility characters, so that words can be found."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text.translate(_RADICALS_OUT))


def bare_word(text: str) -> str:
    """The word of a text in one form, without the quotes around it and the stop that ends a sentence."""
    return plain_form(text).strip(_AROUND_A_WORD).casefold()


def in_usual_characters(text: str) -> str:
    """The text with usual characters in place of radicals and compatibility characters."""
    if text.isascii() or not _COMPATIBLE.search(text):
        return text
    return _COMPATIBLE.sub(lambda found: plain_form(found[0]), text)


def same(key: str) -> str:
    """The form by which keys are compared: two keys of one mapping must not have the same form."""
    return unicodedata.normalize("NFKC", key)
