"""How a plain text shows that it is the name or the path of a stored document, and the slips in writing one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SIGNS: Final = r"\s,，、；;:：{}\[\]\"'"
"""Signs that separate several things, or that stand around a text."""

SUFFIXES: Final = "pdf|ofd|docx?|wps|xlsx?|et|csv|jpe?g|png|tiff?|zip|rar|txt|md"
"""The extensions of documents, as the alternatives of a pattern."""

FILE: Final = regex(rf"[^\s,，、；;:：]+\.(?:{SUFFIXES})", re.IGNORECASE)
"""A name with the extension of a document."""

_PATH: Final = regex(rf"[^{_SIGNS}]+[/\\][^{_SIGNS}]+")

HOME: Final = "evidence"
"""The usual folder of evidence; a path may begin with another folder."""

_COUNT: Final = "[0-9一二三四五六七八九十]{1,3}"
_NUMBERING: Final = rf"(?:[（(]{_COUNT}[）)]|{_COUNT}(?:[、．]|\.(?![0-9]))|[①-⑳]|附件?{_COUNT}?[：:、]|详?见[：:]?)\s*"
_NUMBERED: Final = regex(rf"(?:^|(?<=/)){_NUMBERING}")
_LISTED: Final = regex(rf"^{_NUMBERING}(?=.*[/\\])")
_BRACKETS: Final = regex(r"[《》〈〉<>]")
_SEPARATORS: Final = regex(r"\s*[、：:>＞→|｜\\]\s*")
_POINT: Final = regex(rf"\s*[。，,．·、\s]\s*(?=(?:{SUFFIXES})$)", re.IGNORECASE)
_AROUND: Final = " \t\u3000\"'“”‘’「」『』《》〈〉<>"
_AFTER: Final = f"{_AROUND}；;。，,、"
_BEHIND: Final = regex(rf"(?P<file>.+?\.(?:{SUFFIXES}))(?P<rest>(?![A-Za-z0-9_.])[^/\\]+)", re.IGNORECASE)
_AT: Final = "[0-9一二三四五六七八九十百]+"
_PLACE: Final = (
    rf"(?:第 ?{_AT}|{_AT})(?: ?[-—–~～至到、,，和及] ?第?{_AT})* ?[页章节条款项段行列栏]"
    r"|p{1,2}[. ]?[0-9]+(?:[-–~][0-9]+)?|page[= ]?[0-9]+|附?[表图] ?[0-9]+(?:-[0-9]+)?"
    r"|sheet ?[0-9]+(?:![a-z]+[0-9]+(?::[a-z]+[0-9]+)?)?|首页|末页|封面|全文"
)
_PLACES: Final = regex(rf"(?:详?见|在)?(?:{_PLACE})(?:[ 、，,；;和及]*(?:{_PLACE}))*", re.IGNORECASE)
_MARKS_OF_REMARKS: Final = " \u3000#＃，,：:；;、。—-》”\"'"
_PAIRS: Final = {"（": "）", "(": ")", "[": "]", "【": "】"}
_TO_HOME: Final = regex(rf"(?P<folders>(?:.*[/\\])?)(?:{_NUMBERING}|[《〈<“‘\"'【]\s*)*(?={HOME}\s*[/\\、：:>＞→|｜])")
_OUTSIDE: Final = regex(r"[A-Za-z]+:|[/\\]|\.\.")
_MOST: Final = 200
"""A longer text is no path with a slip; it is not taken apart."""


def is_path(said: str) -> bool:
    """Whether a text without quotes is one path, or one name with the extension of a document."""
    return _PATH.fullmatch(said) is not None or FILE.fullmatch(said) is not None


def without_numbering(written: str) -> str:
    """A path without the numbering of a list before it: 1、, （1）, ①, 附件1：."""
    return _NUMBERED.sub("", written, count=1) if _NUMBERED.match(written) else written


def remark_behind(written: str) -> str:
    """What stands behind the name of a file and is no part of it, such as 第3页; empty where nothing does."""
    found = _BEHIND.fullmatch(written.strip(_AFTER)) if len(written) <= _MOST else None
    rest = found["rest"].strip(_MARKS_OF_REMARKS) if found is not None else ""
    return rest[1:-1].strip() if rest[:1] in _PAIRS and rest.endswith(_PAIRS[rest[:1]]) else rest


def is_place_within(remark: str) -> bool:
    """Whether what stands behind a file names a place in it, such as 第3页, and nothing else: 等, 旧版, 尚未取得."""
    return _PLACES.fullmatch(remark) is not None


class Rewritten(NamedTuple):
    """A path without a slip. `surely`: it is the written one, and not one of several or of another computer."""

    file: str
    surely: bool


def without_slips(written: str, project: str) -> Iterator[Rewritten]:
    """The paths that a text may stand for once signs are taken away that are no part of a path.

    Such are marks at its end, a page behind it, brackets around a title, the
    numbering of a list, folders above the project, which is called `project`,
    and signs that an input method puts in the place of a slash or a point. What
    else stands behind it may say that it is another file, or that there is none
    yet; so may a number before its name.
    """
    if len(written) > _MOST:
        return
    remark = remark_behind(written)
    made: dict[str, bool] = {written: not remark or is_place_within(remark)}
    for step in _STEPS:
        for file, surely in tuple(made.items()):
            made.setdefault(step(file), surely)
    for file in tuple(made):
        made.setdefault(_NUMBERED.sub("", file), False)
    for file, surely in tuple(made.items()):
        found = _TO_HOME.match(file)
        if found is not None and found.end():
            below = found["folders"].replace("\\", "/").strip("/")
            made.setdefault(file[found.end() :], surely and (below in {"", ".", project} or below.startswith("data/")))
        elif not _OUTSIDE.match(file):
            made.setdefault(f"{HOME}/{file}", surely)
    for file, surely in tuple(made.items()):
        made.setdefault(_SEPARATORS.sub("/", file), surely)
    yield from (Rewritten(file, surely) for file, surely in made.items() if file != written)


def _without_remark(text: str) -> str:
    found = _BEHIND.fullmatch(text)
    return found["file"] if found is not None else text


_STEPS: Final[tuple[Callable[[str], str], ...]] = (
    lambda text: text.strip(_AROUND).rstrip(_AFTER),
    _without_remark,
    lambda text: _POINT.sub(".", text),
    lambda text: _BRACKETS.sub("", text),
    lambda text: _LISTED.sub("", text),
)
"""The slips that are taken away one after the other; a path may have several."""
