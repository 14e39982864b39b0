"""Diagnoses a text in the place of a number: why it is no number, and which number is meant.

The validation of shape uses it. Nothing is ever repaired here: `write` is the
number that is meant, and `phrase_fix` is `fix` only where no other number can
be meant. A text after a number is called a unit only where it is one.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import is_unit
from ecocheck.quantity.units import POWERS, TIMES
from ecocheck.regex import regex
from ecocheck.source.written.characters import narrow, shown
from ecocheck.source.written.number_words import (
    EXCEL,
    as_before,
    below_zero,
    is_absent,
    level_said,
    moved_by,
    names_a_class,
    says_none,
    tells_no_figure,
)
from ecocheck.source.written.numerals import in_figures
from ecocheck.source.written.odd_numbers import odd_number
from ecocheck.source.written.scalars import NUMBER, NumberTrap, plain_trap, usual_number

if TYPE_CHECKING:
    from collections.abc import Mapping

_FORMULA: Final = regex(r"=\s*(?=.*[A-Za-z+*/(-].*)\S.*")
_QUOTIENT: Final = regex(
    r"=\s*\(?\s*(?P<over>[0-9]+(?:\.[0-9]+)?)\s*/\s*(?P<under>[0-9]+(?:\.[0-9]+)?)\s*\)?\s*(?:\*\s*100%?)?"
)

_N: Final = r"[-+]?[0-9]+(?:\.[0-9]+)?"
_PLAIN: Final = r"[0-9]+(?:\.[0-9]+)?"
_SIGNS: Final = (
    r"≥|≤|≧|≦|⩾|⩽|>=|<=|=>|=<|>|<|=|不低于|不少于|不小于|不高于|不超过|不大于|不多于|大于等于|小于等于|大于|小于|多于|少于"
    r"|超过|高于|低于|达到|至少|至多|最少|最多"
)
_ROUGH: Final = (
    r"(?:大约|大概|约|近|将近|接近|[±≈~]).{0,20}|.{0,20}(?:左右|上下|估计|大概).{0,8}"
    r"|.{0,9}[0-9十百千万亿].{0,6}[多余几].{0,4}|(?:几|数(?![据值字目])).{0,8}"
    r"|(?:[0-9一二三四五六七八九两]{1,3}(?:\.[0-9])?成[半多]?|过半|半数|一半|(?:绝?大|少)?(?:部分|多数)|少数).{0,6}"
)
_TRAPS: Final = regex(
    rf"(?P<ECO256>[\"'“”‘’「『](?P<quoted>{_N})[\"'“”‘’」』])"
    rf"|(?P<ECO255>(?![-+]?[0-9]+\.(?![0-9]))(?P<ended>{_N})[,.;:。、!]+)"
    rf"|(?P<ECO254>(?P<parted>[-+]?[0-9]{{1,3}}(?:[,' ][0-9]{{3}})+(?:\.[0-9]+)?|[0-9]{{1,3}}(?:\.[0-9]{{3}})+,[0-9]+"
    rf"|[-+]?[0-9]{{1,9}},(?:[0-9]{{1,2}}|[0-9]{{4,9}})))"
    rf"|(?P<ECO252>(?P<sign>{_SIGNS})\s*(?P<bound>{_N})(?P<bound_of>.{{0,12}})|(?P<above>{_N})\s*(?P<above_of>[^成]{{0,4}})(?P<tail>以上|以下|以内|以外))"
    rf"|(?P<ECO257>(?P<rough>{_ROUGH})|(?P<over>{_PLAIN})\s*(?P<by>[:/比])\s*(?P<under>{_PLAIN})"
    rf"|{_N}\s*[^0-9\s]{{0,3}}\s*(?:[-~—–±:/]+|至|到|比)\s*{_N}.{{0,8}})"
    rf"|(?P<ECO253>(?P<base>{_N})\s*(?P<times>{TIMES})(?P<of>[^0-9]{{0,8}}))"
    rf"|(?P<ECO250>(?P<value>{_N})\s*(?P<behind>[^-+0-9\s.,:;/_'\"].{{0,40}}))",
    re.IGNORECASE,
)
_BEHIND: Final = regex(r"(?P<unit>[^(\[【〔{<#]*?)\s*(?P<rest>[(\[【〔{<#].*)?")
_BRACKETED: Final = regex(r"[(\[【〔{<](?P<inner>[^()\[\]]*)[)\]】〕}>]", needs="(<[{【〔")
_SECOND: Final = regex(rf"(?:.*[^A-Za-z0-9.+-])?{_N}\s*%?|\(\s*{_N}\s*%?\s*\)")
"""What stands after a number and is another number, with or without words before it."""
_TWO: Final = regex(rf"{_N}(?:\s*[;、|&]\s*|\s+){_N}")
_BLANK_WITHIN: Final = regex(r"[0-9] [0-9]\.[0-9]+|[0-9]+(?: \. ?|\. )[0-9]+")
"""One number with a blank in it: 9 6.5, or two numbers; 96. 5, or the fifth of a 96th."""
_ACCOUNTS: Final = regex(
    r"\(\s*(?P<within>[0-9][0-9,]*(?:\.[0-9]+)?)\s*\)|-?(?P<before>[0-9]+(?:\.[0-9]+)?)\s*-", needs="(-"
)
"""How accounts write a number below zero: in brackets, or with the sign behind it."""
_GUESSED: Final = regex("约|左右|上下|大概|估|预计|预测")
_PARTED_UNIT: Final = regex(r"([-+]?[0-9]{1,3}(?:[,' ][0-9]{3})+(?:\.[0-9]+)?)(?=\s*[^0-9\s,.'])")
_LETTERS: Final = regex(
    r"(?=.*[OoQIl|])(?:[OoQ]|(?=.*[0-9])[-+]?[0-9OoQIl|]+(?:\.[0-9OoQIl|]+)?)(?=%?$)", needs="IOQlo|"
)
_LETTER_OF: Final = str.maketrans("OoQIl|", "000111")
_STOPS: Final = "。.,、;!"
_LONGEST: Final = 60
_THOUSAND: Final = 3
_DAYS: Final = 32
_FIRST: Final = 1900
_LAST: Final = 2101
"""Numbers below 32, and of these years, may be days, months or years: 5/8, 2024/12, 10.1/10.7."""
_SAID: Final[Mapping[str, str]] = {
    **dict.fromkeys(("phrase_fix", "phrase_unit", "phrase_rest"), "nothing"),
    "phrase_leave": "leave_line",
    "phrase_note": "note_item",
}
"""The default phrases; a caller that knows the key may replace them."""


def number_trap(text: str) -> NumberTrap:
    """Why a text in the place of a number is not a number.

    The reader has removed quotes already, so a sound number here was written in
    quotes. There is always a result; its code is `ECO259` where no other fits.
    """
    trap = odd_number(text) or _trap(text)
    return NumberTrap(trap.code, {**_SAID, **trap.params, "written": shown(text)})


def _trap(text: str) -> NumberTrap:
    bare = narrow(text)
    known = _nothing(bare) or _formula(bare) or _signed(bare)
    if known is not None:
        return known
    if len(bare) > _LONGEST:
        return _plain(bare) or _no_number(bare)
    if NUMBER.fullmatch(bare):
        code = "ECO256" if text.strip() == bare else "ECO251"
        return _plain(bare) or NumberTrap(code, {"write": bare, "phrase_fix": "fix"})
    letters = _LETTERS.match(bare)
    if letters is not None:
        return NumberTrap("ECO263", {"write": usual_number(letters[0].translate(_LETTER_OF))})
    spoken = in_figures(bare) or _spoken_point(bare)
    if spoken is not None and NUMBER.fullmatch(spoken):
        return NumberTrap("ECO259", {"write": spoken, "phrase": "in_figures", "phrase_fix": "fix"})
    bare = _PARTED_UNIT.sub(lambda found: re.sub("[,' ]", "", found[0]), spoken or bare, count=1)
    return _plain(bare) or _of_words(bare)


def _of_words(bare: str) -> NumberTrap:
    """The trap of a number with words or signs around it; of a text that holds none, that of such a text."""
    level, match = level_said(bare), _TRAPS.fullmatch(bare)
    if level is not None:
        return _compared(*level)
    return _named(match) if match is not None else _no_number(bare)


def _spoken_point(bare: str) -> str | None:
    """The number of 96点5 or 96·5; None for any other text."""
    found = _POINT.fullmatch(bare)
    return None if found is None else f"{found[1]}.{found[2]}"


_POINT: Final = regex(r"([0-9]+)\s*[点·・]\s*([0-9]+)")


def _nothing(bare: str) -> NumberTrap | None:
    """The trap of a text that states no figure, such as 待报 or an error of Excel; None for any other text."""
    if EXCEL.fullmatch(bare):
        return NumberTrap("ECO259", {"phrase": "of_excel"})
    if as_before(bare):
        return NumberTrap("ECO258", {"phrase": "same_as_before"})
    if bare and not is_absent(bare):
        return None
    return NumberTrap("ECO258", {"phrase": "none_or_missing" if says_none(bare) else "nothing_there"})


def _formula(bare: str) -> NumberTrap | None:
    """The trap of a formula that was copied in the place of its result, or of a class of water; else None."""
    found = _QUOTIENT.fullmatch(bare)
    if found is not None:
        parts = {"numerator": usual_number(found["over"]), "denominator": usual_number(found["under"])}
        return NumberTrap("ECO259", {"phrase": "formula_of_parts", **parts})
    if _FORMULA.fullmatch(bare):
        return NumberTrap("ECO259", {"phrase": "formula"})
    return NumberTrap("ECO259", {"phrase": "a_class"}) if names_a_class(bare) else None


_ALL: Final = regex("(?:全部|全数|所有|全体|全员|总数|全覆盖)(?:的|人员|企业|项目|村)?")
"""A word for the whole in the place of its number."""


def _no_number(bare: str) -> NumberTrap:
    """The trap of a text that is none of the others; one without any numeral tells that there is no figure."""
    if _ALL.fullmatch(bare):
        return NumberTrap("ECO259", {"phrase": "all_of_how_many"})
    if tells_no_figure(bare):
        return NumberTrap("ECO258", {"phrase": "nothing_there"})
    within = _BLANK_WITHIN.fullmatch(bare)
    if within is not None:
        return NumberTrap("ECO259", {"phrase": "blank_within", "write": bare.replace(" ", "")})
    return NumberTrap("ECO259", {"phrase": "two_numbers" if _TWO.fullmatch(bare) else "figures_only"})


def _signed(bare: str) -> NumberTrap | None:
    """The trap of a sign in words, of a dash in its place, or of a fall or a rise; None for any other text."""
    moved = moved_by(bare)
    if moved is not None:
        return NumberTrap("ECO259", {"phrase": "which_sign", "number": usual_number(moved)})
    of_accounts = _ACCOUNTS.fullmatch(bare)
    if of_accounts is not None:
        number = usual_number((of_accounts["within"] or of_accounts["before"]).replace(",", ""))
        return NumberTrap("ECO259", {"phrase": "sign_of_accounts", "number": number})
    below = below_zero(bare)
    if below is None:
        return None
    positive = in_figures(below.rest) or below.rest
    if NUMBER.fullmatch(positive):
        sure = {"phrase_fix": "fix"} if below.sure else {}
        return NumberTrap("ECO259", {"write": f"-{positive}", "phrase": "in_figures", **sure})
    trap = _trap(f"-{positive}")
    return None if trap.params.get("phrase") == "figures_only" else trap


def _plain(bare: str) -> NumberTrap | None:
    """The trap of an unquoted scalar, without `True` and the like, which are not meant as numbers."""
    trap = plain_trap(bare)
    if trap is None or trap.code == "ECO249":
        return None
    return NumberTrap(trap.code, {**trap.params, "phrase_end": "stop", "phrase_fix": "nothing"})


def _named(match: re.Match[str]) -> NumberTrap:
    """The trap for a match of `_TRAPS`: the code of the group, and what to write instead."""
    code = next(name for name, group in match.groupdict().items() if name.startswith("ECO") and group is not None)
    match code:
        case "ECO250":
            return _behind(usual_number(match["value"]), match["behind"])
        case "ECO252":
            return _line(match)
        case "ECO253":
            return _in_times(match)
        case "ECO254":
            return _parted(match["parted"])
        case "ECO257":
            return _no_exact_number(match)
        case _:
            write = usual_number(match["quoted"] or match["ended"])
            return NumberTrap(code, {"write": write, "phrase_fix": "fix"})


def _line(match: re.Match[str]) -> NumberTrap:
    """The trap of a sign or word of comparison, with the number and the rest of the text."""
    behind = match["bound_of"] or match["above_of"] or ""
    return _compared(match["sign"] or match["tail"], match["bound"] or match["above"], behind)


def _compared(sign: str, number: str, behind: str) -> NumberTrap:
    named = {"sign": sign, "number": usual_number(number), "behind": shown(behind.strip())}
    return NumberTrap("ECO252", {**named, "phrase_what": "reached_wanted", "phrase": "reached"})


def _parted(written: str) -> NumberTrap:
    """The trap of separators in a number: certain for several commas, or for a comma and a point.

    One comma may be meant as a decimal point, and a blank may separate two numbers.
    """
    if "," in written and written.rfind(",") > written.find(".") > 0:
        return NumberTrap(
            "ECO254", {"write": usual_number(written.replace(".", "").replace(",", ".")), "phrase": "parted"}
        )
    commas = written.count(",")
    if commas == 1 and "." not in written and len(written.partition(",")[2]) != _THOUSAND:
        return NumberTrap("ECO254", {"write": usual_number(written.replace(",", ".")), "phrase": "comma_point"})
    sure = commas > 1 or (commas and "." in written)
    write = usual_number(re.sub("[,' ]", "", written))
    said = {"phrase": "in_figures", "phrase_fix": "fix"} if sure else {"phrase": "parted"}
    return NumberTrap("ECO254", {"write": write, **said})


def _no_exact_number(match: re.Match[str]) -> NumberTrap:
    if match["rough"] is not None:
        return NumberTrap("ECO257", {"phrase": "rough"})
    if match["over"] is None:
        return NumberTrap("ECO257", {"phrase": "a_range"})
    over, under = usual_number(match["over"]), usual_number(match["under"])
    parts = {"numerator": over, "denominator": under}
    dated = all(Decimal(one) < _DAYS or _FIRST <= Decimal(one) < _LAST for one in (over, under))
    if match["by"] == "/" and not dated and Decimal(over) <= Decimal(under):
        return NumberTrap("ECO259", {"phrase": "two_parts", **parts})
    return NumberTrap("ECO257", {"phrase": "a_ratio", **parts})


def _in_times(match: re.Match[str]) -> NumberTrap:
    number = usual_number(match["base"])
    whole = Decimal(number).scaleb(POWERS[match["times"]], Context(prec=2 * _LONGEST))
    named = {"number": number, "times": match["times"], "write": usual_number(f"{whole:f}"), "phrase": "in_times"}
    return NumberTrap("ECO253", named)


def _behind(write: str, behind: str) -> NumberTrap:
    """The trap of a text after a number: a unit, a remark, both, or an unknown text."""
    behind = behind.rstrip(_STOPS) or behind
    found = _BEHIND.fullmatch(behind)
    unit, rest = (found["unit"], found["rest"] or "") if found is not None else (behind, "")
    inside = _BRACKETED.fullmatch(rest)
    if inside is not None and not unit and is_unit(inside["inner"]):
        unit, rest = inside["inner"], ""
    named = {"write": write, "unit": shown(unit), "rest": shown(rest)}
    if not is_unit(unit) and _SECOND.fullmatch(behind):
        return NumberTrap("ECO259", {"phrase": "two_numbers"})
    if unit and not is_unit(unit):
        return NumberTrap("ECO262", {"rest": shown(behind), "phrase": "unknown_tail"})
    if _GUESSED.search(rest):
        return NumberTrap("ECO257", {"phrase": "rough"})
    if not rest:
        return NumberTrap("ECO250", named | {"phrase_unit": "unit_line"})
    said = named | {"phrase": "remark", "phrase_rest": "remark_apart"}
    if rest.startswith("#") and not unit:
        return NumberTrap("ECO262", said | {"phrase": "hash", "phrase_rest": "nothing", "text": f"{write} {rest}"})
    return NumberTrap("ECO262", said)
