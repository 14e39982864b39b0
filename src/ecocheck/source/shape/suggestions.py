"""What to write instead of a date or a period in another form, such as 3月底 or 上半年."""

from __future__ import annotations

import datetime
import re
import unicodedata
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.quantity import Month, Period, parse_month, parse_period
from ecocheck.regex import regex
from ecocheck.source.expected.annotations import union_members
from ecocheck.source.shape.surroundings import leaving_out
from ecocheck.source.written.numerals import in_figures

if TYPE_CHECKING:
    from ecocheck.source.shape.locate_error import Site
    from ecocheck.source.shape.surroundings import Around

_YEAR_OF_EXAMPLES: Final = 2024
_TIME: Final = r"(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
_DATE: Final = regex(rf"(\d{{4}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*[日号]?{_TIME}", re.ASCII)
_ODD_DATE: Final = regex(r"(\d{4})(?:([。—–_,、·]{1,2})(\d{1,2})\2(\d{1,2})|\s+(\d{1,2})\s+(\d{1,2}))", re.ASCII)
"""A date with other signs in it, twice the same: those of an input method, a dash of Word, blanks."""
_AROUND: Final = " 。.,、;\"'“”‘’"
_REMARK: Final = regex(r"(\d{4}\D\d{1,2}\D\d{1,2}日?)\s*[(\[].*")
_NUMBERS: Final = regex(r"\d+", re.ASCII)
_COMPACT: Final = regex(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_SHORT: Final = regex(r"(\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?", re.ASCII)
_DAY: Final = regex(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?", re.ASCII)
_DAY_FIRST: Final = regex(rf"(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}})\s*[-/.]\s*(\d{{4}}){_TIME}", re.ASCII)
_MIXED: Final = regex(r"(\d{4})\s*([-/.年])\s*(\d{1,2})\s*([-/.~—–])\s*(\d{1,2})", re.ASCII)
"""With another sign before the last number than after the year it may be that of a month: 2025.1-10."""
_SERIAL: Final = regex(r"([34]\d{4}|5[0-4]\d{3})(?:\.0+)?", re.ASCII)
_SERIAL_ZERO: Final = datetime.date(1899, 12, 30)
_YEAR_END: Final = regex(r"(\d{4})\s*年[底末]", re.ASCII)
_UNTIL: Final = regex(r"(截[至止]到?)?\s*(.*?)(底|末|为止|止)?")
_MONTH: Final = regex(r"(\d{4})\s*([-/.年])\s*(\d{1,2})\s*月?(?:份)?", re.ASCII)
_YEAR: Final = regex(r"(\d{4})\s*年?(?:度|全年|1\s*(?:月份?)?\s*[-—–~至到]+\s*12\s*月份?)?", re.ASCII)

_SPAN: Final = regex(
    r"(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*月?(?:份)?\s*(?:[-—–~/]+|至|到)\s*(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*月?(?:份)?",
    re.ASCII,
)
_QUARTER: Final = regex(
    r"(?:(\d{4})\s*[-年]?\s*)?(?:Q([1-4])|([1-4])Q|第?([1-4])季度?|(前)([23])个?季度?|(上|下)半年度?|(全)年度?)",
    re.ASCII | re.IGNORECASE,
)
_JOINT: Final = r"\s*(?:[-—–~/]+|至|到)\s*"
_YEARS: Final = regex(rf"(\d{{4}})\s*年?{_JOINT}(\d{{4}})\s*年?(度)?", re.ASCII)
_DAYS: Final = regex(
    rf"(\d{{4}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*[日号]?{_JOINT}"
    r"(?:(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})\s*[日号]?",
    re.ASCII,
)
_FIVE_YEARS: Final = regex(
    r"[\"'“‘「]?十([一二三四五])五[\"'”’」]?(?:时期|规划期?)?(?:期间|以?内)?(?P<since>以来|至今)?"
)
_SINCE: Final = regex(r"自?(\d{4})年?(?:以来|至今|起至今)", re.ASCII)
_FIRST_OF_FIVE: Final = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026}
_NUMERAL: Final = regex("[零〇一二三四五六七八九十]+")
_HALVES: Final = {"上": (1, 6), "下": (7, 12)}


class Guess(NamedTuple):
    """The most likely meaning of a text, and the phrase that suggests it; `sure` where it is the only one possible."""

    write: str
    phrase: str
    sure: bool = False


def _folded(value: object) -> str:
    text = unicodedata.normalize("NFKC", str(value)).strip()
    return _NUMERAL.sub(lambda found: in_figures(found[0]) or found[0], text)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def date_said(value: object, site: Site, near: Around) -> dict[str, str]:
    """The words for a wrong date: the day that is meant, or an example of the file's own year."""
    published = Month in union_members(site.annotation)
    guess = _date(value, near.year, published=published)
    params = {"sample": guess.write, "phrase": guess.phrase, "phrase_fix": "fix" if guess.sure else "nothing"}
    params |= {"phrase_what": "no_date_form", "phrase_form": "date_form"}
    if guess.phrase == "date_no_day":
        params |= {"phrase_form": "nothing"} | _no_such_day(guess.write)
    if guess.sure:
        return params | {"write": guess.write, "phrase_leave": "stop"}
    if published:
        return params | {"phrase_leave": "published_so"}
    if site.key == "expires" and guess.phrase == "date_like":
        only = _YEAR.fullmatch(_folded(value))
        said = {"phrase": "date_expires_year", "sample": f"{only[1]}-12-31"} if only else {"phrase": "date_expires"}
        return params | said | {"phrase_leave": "stop"}
    return params | ({"phrase_leave": "leave_none"} if site.required else leaving_out(site))


def _date(value: object, year: int | None, *, published: bool) -> Guess:
    text = _folded(value).strip(_AROUND)
    if found := _DATE.fullmatch(text) or _COMPACT.fullmatch(text) or _ODD_DATE.fullmatch(text):
        day = _day(*(int(part) for part in found.groups() if part is not None and part.isdigit()))
        return Guess(day, "date_is", sure=True) if day is not None else _day_missed(found)
    if found := _SERIAL.fullmatch(text):
        day = (_SERIAL_ZERO + datetime.timedelta(days=int(found[1]))).isoformat()
        return Guess(day, "date_serial", sure=True)
    if found := _YEAR_END.fullmatch(text):
        return Guess(f"{found[1]}-12-31", "date_end")
    if found := _SHORT.fullmatch(text):
        day = _day(2000 + int(found[1]), int(found[2]), int(found[3]))
        return Guess(day or _example(year, published), "date_guess" if day else "date_like")
    if (found := _DAY.fullmatch(text)) and isinstance(value, str) and year is not None:
        day = _day(year, int(found[1]), int(found[2]))
        return Guess(day or _example(year, published), "date_no_year" if day else "date_like")
    days = _first_and_last(text)
    several = Guess(days[1].isoformat(), "date_last_day") if days is not None else None
    return several or _remarked(text) or _year_last(text) or _month_or_year(text, year, published=published)


def _day_missed(found: re.Match[str]) -> Guess:
    """The guess for a day that no calendar has: its year and month, as they are written."""
    year, month = [part for part in found.groups() if part is not None and part.isdigit()][:2]
    return Guess(f"{year}-{int(month):02}", "date_no_day")


def _no_such_day(month: str) -> dict[str, str]:
    """The words for a day that its month does not have, or whose month no year has."""
    known = parse_month(month)
    if known is None:
        return {"phrase_what": "no_such_month"}
    year, number = (f"{int(part)}" for part in month.split("-"))
    return {"phrase_what": "no_such_day", "year": year, "month": number, "days": f"{known.last_day.day}"}


def _remarked(text: str) -> Guess | None:
    """The guess for a date with a remark in brackets behind it."""
    found = _REMARK.fullmatch(text)
    return None if found is None else _date(found[1], None, published=False)._replace(sure=False)


def _year_last(text: str) -> Guess | None:
    """The guess for a date such as 2/12/2025, where either number may be the month."""
    found = _DAY_FIRST.fullmatch(text)
    if found is None:
        return None
    one, two, of = (int(part) for part in found.groups())
    days = sorted({day for day in (_day(of, one, two), _day(of, two, one)) if day is not None})
    return Guess("、".join(days), "date_two" if len(days) > 1 else "date_end") if days else None


def _month_or_year(text: str, year: int | None, *, published: bool) -> Guess:
    found = _MONTH.fullmatch(text)
    if found is not None and parse_period(f"{found[1]}-{int(found[3]):02}") is not None:
        month = f"{found[1]}-{int(found[3]):02}"
        if published:  # Excel turns 2025.10 into 2025.1
            return Guess(month, "month_is", sure=(found[2], found[3]) != (".", "1"))
        return Guess(f"{month}-01", "date_month")
    return Guess(_example(year, published), "date_like")


def _example(year: int | None, published: bool) -> str:  # noqa: FBT001 one of two kinds of date
    year = year or _YEAR_OF_EXAMPLES
    return f"{year + 1}-02-20" if published else f"{year}-12-31"


def period_said(value: object, near: Around) -> dict[str, str]:
    """The words for a wrong period: the months that are meant, or an example of the file's own year."""
    year = near.year or _YEAR_OF_EXAMPLES
    guess = _period(_folded(value), year)
    params = {"sample": guess.write, "phrase": guess.phrase}
    if span := _years_named(str(value).strip(), year):
        params = {"sample": span, "phrase": "date_end"}
    if guess.phrase == "period_months_or_day":
        params["day"] = "-".join(f"{int(part):02}" for part in _NUMBERS.findall(_folded(value)))
    if guess.phrase == "period_until":
        last = parse_period(guess.write)
        params["day"] = last.last.last_day.isoformat() if isinstance(last, Period) else ""
    params["phrase_form"] = "nothing" if params["phrase"] == "date_end" else "period_forms"
    params["phrase_wrong"] = "no_period"
    if guess.phrase == "period_turned" and parse_period("/".join(reversed(str(value).strip().split("/")))) is not None:
        params |= {"phrase": "in_its_order", "phrase_form": "nothing", "phrase_wrong": "turned_around"}
    return params | ({"write": guess.write, "phrase_fix": "fix"} if guess.sure else {"phrase_fix": "nothing"})


def _years_named(text: str, year: int) -> str | None:
    """The period of 十四五, of 十四五以来 or of 2021年以来 in a file of the year; None for any other text."""
    five, since = _FIVE_YEARS.fullmatch(text), _SINCE.fullmatch(unicodedata.normalize("NFKC", text))
    if five is None and since is None:
        return None
    first = int(since[1]) if since is not None else _FIRST_OF_FIVE[five[1]] if five is not None else year
    last = year if since is not None else first + 4
    if five is not None and five["since"] and first <= year:
        last = min(year, last)
    return _written(first, 1, last, 12) if first <= last else None


def _period(text: str, year: int) -> Guess:
    until = _UNTIL.fullmatch(text)
    text = until[2] if until is not None else text
    if days := _of_days(text) or _of_years(text):
        return days
    said = _months(text)
    if said is None:
        return Guess(str(year), "period_like")
    stated, first, last_year, last = said
    begin = stated or year
    if until is not None and (until[1] or until[3]):
        month = parse_month(f"{last_year or begin}-{last:02}")
        if month is not None:
            return Guess(_written(month.year, 1, month.year, month.month), "period_until")
    guess = _in_order(begin, first, last_year or begin, last)
    if guess is None:
        return Guess(str(year), "period_like")
    return guess if stated or not guess.sure else Guess(guess.write, "period_of_year")


def _in_order(year: int, first: int, last_year: int, last: int) -> Guess | None:
    """The guess for months whose years are known; None where they are no months."""
    write, turned = _written(year, first, last_year, last), _written(last_year, last, year, first)
    if parse_period(write) is not None:
        return Guess(write, "date_is", sure=True)
    return Guess(turned, "period_turned") if parse_period(turned) is not None else None


def _of_days(text: str) -> Guess | None:
    """The guess for a day, or for a span that was written with days."""
    mixed = _MIXED.fullmatch(text)
    if mixed is not None and mixed[2] != mixed[4]:
        months = _in_order(int(mixed[1]), int(mixed[3]), int(mixed[1]), int(mixed[5]))
        if months is not None and months.sure:
            return Guess(months.write, "period_months_or_day")
    if found := _DATE.fullmatch(text) or _COMPACT.fullmatch(text):
        day = _day(*(int(part) for part in found.groups()))
        return Guess(day, "period_day") if day is not None else None
    days = _first_and_last(text)
    if days is None:
        return None
    first, last = days
    write = _written(first.year, first.month, last.year, last.month)
    whole = first.day == 1 and last == Month(last.year, last.month).last_day
    return Guess(write, "date_is", sure=True) if whole else Guess(write, "period_months")


def _of_years(text: str) -> Guess | None:
    """The guess for a first and a last year; 2024-2025年度 may also be one winter."""
    found = _YEARS.fullmatch(text)
    guess = _in_order(int(found[1]), 1, int(found[2]), 12) if found is not None else None
    return Guess(guess.write, "date_end") if guess is not None and found is not None and found[3] else guess


def _first_and_last(text: str) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day of a span that was written with days; None for anything else."""
    found = _DAYS.fullmatch(text)
    if found is None:
        return None
    year, month, day, last_year, last_month, last_day = found.groups()
    first = _day(int(year), int(month), int(day))
    last = _day(int(last_year or year), int(last_month or month), int(last_day))
    if first is None or last is None or last <= first:
        return None
    return datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)


def _months(text: str) -> tuple[int, int, int, int] | None:
    """Year, first month, year of the last month, last month. A year that is not stated is 0."""
    if found := _YEAR.fullmatch(text):
        return int(found[1]), 1, 0, 12
    if found := _MONTH.fullmatch(text):
        return int(found[1]), int(found[3]), 0, int(found[3])
    if found := _QUARTER.fullmatch(text):
        return (int(found[1] or 0), *_part_of_year(found))
    if found := _SPAN.fullmatch(text):
        return int(found[1] or 0), int(found[2]), int(found[3] or 0), int(found[4])
    return None


def _part_of_year(found: re.Match[str]) -> tuple[int, int, int]:
    _, q, q_after, quarter, _, first, half, _ = found.groups()
    if half is not None:
        return _HALVES[half][0], 0, _HALVES[half][1]
    if first is not None:
        return 1, 0, 3 * int(first)
    number = q or q_after or quarter
    return (3 * int(number) - 2, 0, 3 * int(number)) if number is not None else (1, 0, 12)


def _written(year: int, first: int, last_year: int, last: int) -> str:
    if (first, last, last_year) == (1, 12, year):
        return str(year)
    begin, end = f"{year}-{first:02}", f"{last_year}-{last:02}"
    return begin if begin == end else f"{begin}/{end}"
