"""Whether the words beside a figure give another number; written from semantics.md alone."""

from __future__ import annotations

import re
from fractions import Fraction

from tests.oracle.plaintext import Written
from tests.oracle.sayings import HAN_DIGITS, Entry, beside


def _in_digits(text: str) -> str:
    """The text with 百分之九十五 and 九成五 in digits."""

    def tens(found: re.Match[str]) -> str:
        whole = 10 * HAN_DIGITS.get(found[1], 1) + HAN_DIGITS.get(found[2], 0)
        return f"{whole}{'.' + str(HAN_DIGITS[found[3]]) if found[3] else ''}%"

    text = re.sub(r"百分之([二三四五六七八九]?)十([一二三四五六七八九]?)(?:点([一二三四五六七八九]))?", tens, text)
    return re.sub(r"([一二三四五六七八九])成([一二三四五六七八九]?)()", tens, text.replace("百分之百", "100%"))


def quotes_another(entry: Entry) -> bool | None:
    """Whether the quote's numbers are not the figure's, or a number beside it is called the corrected one."""
    quote, mine = _in_digits(beside(entry, "quote")), _figures_of(entry)
    exact = re.sub(r"(?:约|四舍五入为)\d+(?:\.\d+)?", "", quote)
    quote = exact if re.search(r"\d", exact) else quote
    bare = re.sub(r"\d{4}年|[\d—-]+[月日号]|PM[\d.]+|第\d+", " ", quote)
    found = [Fraction(one) for one in re.findall(r"\d+(?:\.\d+)?", bare)]
    corrected = re.search(r"更正后的数为(\d+(?:\.\d+)?)", beside(entry, "quote", "note"))
    corrected = corrected or _truly(beside(entry, "note"))
    if not mine or not any(mine):
        return False
    if 100 in mine and re.search("(?<!剔)除(?:[一二两1-9][项个条户]|个别)[^，。]{0,6}外", quote):
        return True
    if _noted_in_another_unit(entry) or (corrected and not any(_near(Fraction(corrected[1]), one) for one in mine)):
        return True
    if any(_near(one, number) for one in found for number in mine):
        told = re.findall(r"(\d+(?:\.\d+)?)(人|条|万吨|个)", bare)
        two = {Fraction(number) for number, _ in told}
        part, whole = entry.get("numerator"), entry.get("denominator")
        if len({kind for _, kind in told}) == 1 and len(two) == 2 and isinstance(part, Written) and whole:
            return None if "其中" in quote or "年" in quote else two != {part.exact, whole.exact}
        return False
    unclear = any(one in quote for one in ("全部", "均", "万", "亿")) or sum(found) in mine
    return (None if unclear else True) if found else False


def _truly(note: str) -> re.Match[str] | None:
    """The number that a note gives as the true one, of this year and of the figure itself."""
    found = (
        re.search(r"(?:实为|实际监测|实际处理|应为|现核定|核减后为|核定为)(\d+(?:\.\d+)?)(?:%|万吨)?$", clause)
        for clause in re.split("[，。；]", note)
        if not re.search("目标|上年", clause)
    )
    return next((one for one in found if one), None)


def _noted_in_another_unit(entry: Entry) -> bool:
    """Whether a note says that an area was counted in smaller units, and not that it was converted."""
    note = beside(entry, "note")
    counted = re.search("(?:按|以)(公顷|亩|万亩)(?:统计|计|填报|为单位)", note)
    return counted is not None and entry.get("unit") == "平方公里" and "换算" not in note


def _figures_of(entry: Entry) -> list[Fraction]:
    """Value and parts of an entry, and the ratio of the parts."""
    found = [entry[key].exact for key in ("value", "numerator", "denominator") if isinstance(entry.get(key), Written)]
    if len(found) > 1 and isinstance(entry.get("denominator"), Written) and entry["denominator"].exact:
        ratio = entry["numerator"].exact / entry["denominator"].exact
        found.append(100 * ratio if entry.get("unit") in ("%", "％") else ratio)
    return found


def _near(told: Fraction, number: Fraction) -> bool:
    """Whether a number in words is a figure, as far as it was rounded."""
    return told == number or (number % 1 != 0 and abs(told - abs(number)) <= Fraction(1, 2)) or told == abs(number)
