"""Finds the name or id that was meant although it is written another way; nothing is guessed by similarity.

丙县 is as near to 甲县 as to 乙县, so only forms that an input method or a
copied PDF changes are corrected: width, hyphens, blanks, look-alike letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import id_form, same_figures, usual

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


_QUOTES: Final = " \"'＂＇“”‘’「」『』()（）[]［］【】〔〕"
_OF_A_DATE: Final = regex(r"(?:\d{4}[-年])?0?(\d{1,2})[-月]0?(\d{1,2})日?")
"""What a spreadsheet makes of 7-1: 7月1日, 07-01, 2025-07-01."""
_NAMED: Final = regex(r"\s*([Tt]?\d+(?:[-_.—–]\d+)?)\s*[ 、:：,，.(（-]?\s*(\D.*?)[)）]?\s*")
_NAME_FIRST: Final = regex(r"\s*(\D.*?)\s*[ 、:：,，(（]?\s*([Tt]?\d+(?:[-_.—–]\d+)?)[)）]?\s*")

_TASK = regex("任务|目标")
_WORDS = regex("任务|目标|指标|判定项|[第项号条]")
_ID = regex(r"(T?)[_.·、/~—–-]*(\d{1,4})(?:[_.·、/~—–-]+(\d{1,4}))?", re.ASCII)


def same_id(written: str, known: Collection[str]) -> str | None:
    """The known id that was written another way: `7_1`, `“7-1”`, `7月1日`, `T-72`, `第72项`, `72` among tasks.

    If several known ids fit, such as 72 and T72, the one with the same letters and
    numbers is meant, unless the text says 任务 or 目标; then none is.
    """
    bare = written.strip(_QUOTES)
    form = id_form(bare)
    dated = _OF_A_DATE.fullmatch(form)
    forms = (form, f"T{form}", *(["-".join(dated.groups())] if dated is not None else []), *_with_its_numbers(bare))
    meant = [one for one in dict.fromkeys(forms) if one in known]
    if not meant or meant[0] == written:
        return None
    return meant[0] if len(meant) == 1 or (meant[0] == form and not _TASK.search(written)) else None


def _with_its_numbers(written: str) -> tuple[str, ...]:
    """The ids with the numbers of a written one, whatever words and signs stand beside them."""
    found = _ID.fullmatch(_WORDS.sub("", "".join(usual(written).split())).upper())
    if found is None:
        return ()
    numbers = "-".join(str(int(one)) for one in found.groups()[1:] if one)
    return (f"T{numbers}",) if found[1] else (numbers, f"T{numbers}")


def surely_same_id(written: str, known: Collection[str]) -> str | None:
    """The known id that was written another way, if its numbers are certain; in `1 5-5` they are not."""
    found = same_id(written, known)
    return found if found is not None and same_figures(written, found) else None


def sure_id(written: str, known: Mapping[str, str]) -> str | None:
    """The known id that was written another way or with its own name, if its numbers are certain."""
    return surely_same_id(written, known) or _with_its_name(written, known)


def id_of(written: str, known: Mapping[str, str]) -> str | None:
    """The known id that was written with its name or as its name: `7-1 优良天数比例`. `known` gives the names."""
    found = _with_its_name(written, known)
    if found is not None:
        return found
    named = [one for one, name in known.items() if name_form(name) == name_form(written)]
    return named[0] if len(named) == 1 else None


def _with_its_name(written: str, known: Mapping[str, str]) -> str | None:
    """The known id that was written before or behind its name; None for any other text."""
    first, last = _NAMED.fullmatch(written), _NAME_FIRST.fullmatch(written)
    for one, name in (*([first.groups()] if first else ()), *([last.groups()[::-1]] if last else ())):
        meant = one if one in known else same_id(one, known)
        if meant is not None and name_form(known[meant]) == name_form(name):
            return meant
    return None


_BETWEEN = regex(r"\s*[、，,;；/]\s*")


def several_in(written: str, known: Collection[str]) -> dict[str, str]:
    """The params for a text that is several names on one line, if one of them is known; between blanks, if all are."""
    names = [one for one in _BETWEEN.split(written.strip()) if one]
    if len(names) == 1 and all(one in known for one in written.split()):
        names = written.split()  # the plan prints offices one after another, with blanks between them
    if len(names) > 1 and any(one in known for one in names):
        return {"phrase_more": "a_name_each", "lines": " / ".join(f"“- {one}”" for one in names)}
    close = _close_to(written, known)
    return {"phrase_more": "nothing"} if close is None else {"phrase_more": "like_name", "close": close}


_LEAST: Final = 3
"""So many characters of a name must be the same."""


def _close_to(written: str, known: Iterable[str]) -> str | None:
    """The only known name that has the written one in it (水务局), or else stands in it (市水务局（河长办）)."""
    form = name_form(written)
    longer = [one for one in known if len(form) >= _LEAST and form in name_form(one)]
    shorter = [one for one in known if len(one) > _LEAST and name_form(one) in form]
    found = longer or shorter
    return found[0] if len(found) == 1 else None


def name_form(name: str) -> str:
    """The form by which names are compared: without blanks, and in usual width and characters."""
    return "".join(usual(name).split())


def same_name(written: str, known: Iterable[str]) -> str | None:
    """The known name that was written another way."""
    form = name_form(written)
    return next((name for name in known if name_form(name) == form and name != written), None)


def about_the_key(code: str) -> bool:
    """Whether a finding is about the key itself, and not about what stands below the key."""
    return code in {"ECO301", "ECO304", "ECO305", "ECO306", "ECO307"} or code.startswith(("ECO1", "ECO2"))


def is_word(key: str) -> bool:
    """Whether a key cannot be an id, because it has no digit."""
    return not any(char.isdigit() for char in key)
