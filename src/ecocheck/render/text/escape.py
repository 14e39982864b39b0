"""Makes text harmless in a format, whatever it holds: one set of invisible characters, and a sign for each format.

HTML is escaped by Jinja itself; Markdown has no escaper of its own, so it is
written here. Invisible characters, and those that turn the direction of
writing, are shown by their code points in every format.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable

_ALWAYS = regex(r"[\\`*~\[\]|{}]")
_TAG = regex(r"<(?=[A-Za-z/!?]|$)")
_ENTITY = regex(r"&(?=#?\w+;|#?\w*$)")
_UNDERSCORE = regex(r"(?<![^\W_])_|_(?![^\W_])")
_SCHEME = regex(r"(?<=[A-Za-z]):(?=//)")
_WWW = regex(r"(?i)\bwww(?=\.)")
_NUMBERED = regex(r"^(\d{1,9})([.)])(?=\s|$)")
_OPENING = regex(r"^(?=[#>]|[-+](?:\s|$)|[-=_]+\s*$|:?-+:?\s*$)")
_LINES = regex(r"[\r\n\t\v\f\x1c-\x1e\x85\u2028\u2029]+")
_FORMULA = regex(r"\s*[=+\-@＝＋－＠]")

ACTING: Final = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""The kinds of characters that nobody sees and that steer a terminal, end a line or turn the direction of writing."""
_ACTING_OR_HALF: Final = ACTING | {"Cs"}
"""With lone surrogates, which UTF-8 cannot hold."""
_UNSHOWN: Final = ACTING | {"Cs", "Co", "Cn"}
"""These also have no agreed look, so that a document would show them as its font likes, or cannot hold them."""


def visible(text: str) -> str:
    """The text on one line, with control and format characters shown by their code points."""
    text = _LINES.sub(" ", text)
    return signed(text, _UNSHOWN, code_point)


def visible_alike(text: str) -> str:
    """The same for files whose bytes must not depend on the version of Python.

    A character that a newer Unicode has and an older one does not know is left
    as it is, and so is one of private use.
    """
    text = _LINES.sub(" ", text)
    return signed(text, _ACTING_OR_HALF, code_point)


def signed(text: str, kinds: frozenset[str], sign: Callable[[str], str]) -> str:
    """The text with a sign in place of every character of these kinds."""
    if text.isprintable():
        return text
    return "".join(sign(one) if unicodedata.category(one) in kinds else one for one in text)


def code_point(char: str) -> str:
    """The sign for a character in documents: its code point."""
    return f"〔U+{ord(char):04X}〕"


@lru_cache(maxsize=4096)
def markdown(text: str) -> str:
    """The text as Markdown that shows just the text: in a paragraph, a heading, a list or a table cell.

    No mark of Markdown, no tag, no entity and no bare address in it takes
    effect. Blanks at its ends are dropped, since emphasis cannot end in them.
    Characters that cannot take effect where they stand are left as they are, so
    that the file is easy to read as text too. Results are cached, since the
    same few words fill most cells.
    """
    text = visible(text).strip()
    text = _ALWAYS.sub(r"\\\g<0>", text)
    text = _ENTITY.sub("&amp;", text)
    text = _TAG.sub("&lt;", text)
    text = _UNDERSCORE.sub(r"\\_", text)
    text = _SCHEME.sub(r"\\:", text)
    text = _WWW.sub(r"\g<0>\\", text)
    text = _NUMBERED.sub(r"\1\\\2", text)
    return _OPENING.sub(r"\\", text)


def like_formula(text: str) -> bool:
    """Whether a spreadsheet may take the text for a formula, also after an edit, and also after blanks."""
    return _FORMULA.match(text) is not None


def web_address(text: str | None) -> str | None:
    """The address, if a link may lead there: http or https with a host, and no odd characters; else None."""
    if text is None or not text.isprintable() or any(one in text for one in " <>\"'`\\|()[]{}"):
        return None
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return None
    return text if parts.scheme.lower() in {"http", "https"} and host and "@" not in parts.netloc else None
