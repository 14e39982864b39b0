"""The base of every model, and the scalar types of the files people edit.

Scalars arrive as the strict reader made them: numbers as int or Decimal from
the source text, dates and periods as text. The types below refuse anything else
with an error type of our own (`eco.…`), which `source` puts into plain words.
Most types use PlainValidator: their function checks the scalar completely, and
a file has hundreds of scalars, so pydantic should not check them again. `Text`
does not, because fields add patterns to it.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

from ecocheck.quantity import FIRST_YEAR, LAST_YEAR, Month, Period, UnknownPeriod, parse_month, parse_period
from ecocheck.regex import regex

UNRECORDED = "未记录"
"""Written in place of anything that a source does not state (a title, a date)."""

TO_FILL = "待填"
"""What `init --empty` writes in place of anything that nobody has told it."""

_NOTHING_SAID = frozenset(
    (
        *("未记录", "未記録", "未记载", "未注明", "未说明", "未填", "未提供", "未知", "不详", "不明"),
        *("未编号", "无编号", "无档号", "未归档", "尚未归档"),
        *("无", "没有", "暂无", "暂缺", "缺", "略", "待补", "待补充", "待定", "未定", "待填", "待核", "未编"),
        *("none", "null", "na", "n/a", "tbd"),
    )
)
_AROUND = " \t\u3000-—_/\\.。．,，、;；:：!！?？·*~()（）[]【】《》<>“”\"'"


def recorded(text: str | None) -> bool:
    """Whether the text records something; texts such as `未记录`, `无` and `—` do not."""
    if text is None:
        return False
    said = "".join(unicodedata.normalize("NFKC", text).split()).strip(_AROUND).casefold()
    return bool(said) and said not in _NOTHING_SAID


_DATE = regex(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Model(BaseModel):
    """Frozen, strict, and closed to unknown keys.

    pydantic makes the validator of a model on its first use (`defer_build`),
    since most models only occur inside others. The few that occur in many have
    theirs made at once (`SHARED`): the others then take it over.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)


SHARED: Final = ConfigDict(defer_build=False)
"""The configuration of a model that occurs in many others."""


def _number(value: Any) -> Any:
    if type(value) is int:
        return Decimal(value)
    if type(value) is Decimal and value.is_finite():
        return value
    raise PydanticCustomError("eco.number", "number expected")


def _number_or_fact(value: Any) -> Any:
    if value is True or value is False:
        return value
    return _number(value)


def _text(value: Any) -> Any:
    if type(value) is not str:
        raise PydanticCustomError("eco.text", "text expected")
    if not value.strip():
        raise PydanticCustomError("eco.blank", "blank text")
    return value


def to_date(value: Any) -> Any:
    """A date of the calendar, written YYYY-MM-DD."""
    found = _day(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("eco.date", "date expected")
    return found


@lru_cache(maxsize=4096)
def _day(text: str) -> datetime.date | None:
    """The date, None for no date; cached, because the figures of a file share a few dates."""
    if not _DATE.fullmatch(text):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _publication(value: Any) -> Any:
    """A day, a month where the source does not state the day, or `未记录`."""
    if value == UNRECORDED:
        return value
    month = parse_month(value) if isinstance(value, str) else None
    return month if month is not None else to_date(value)


def _period(value: Any) -> Any:
    text = str(value) if type(value) is int else value
    period = parse_period(text) if isinstance(text, str) else None
    if period is None:
        raise PydanticCustomError("eco.period", "period expected")
    return period


_DATE_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
_PUBLICATION_PATTERN = r"^\d{4}-\d{2}(-\d{2})?$"
_PERIOD_PATTERN = r"^\d{4}(Q[1-4]|(-\d{2})?(/\d{4}(-\d{2})?)?)$"


def _yes(value: Any) -> Any:
    """Accept `true` only: `1` equals `True` in Python, but not in a file."""
    if value is not True:
        raise PydanticKnownError("literal_error", {"expected": "True"})
    return value


Yes: TypeAlias = Annotated[Literal[True], BeforeValidator(_yes)]
Number: TypeAlias = Annotated[Decimal, PlainValidator(_number), WithJsonSchema({"type": "number"})]
NumberOrFact: TypeAlias = Annotated[
    Decimal | bool, PlainValidator(_number_or_fact), WithJsonSchema({"type": ["number", "boolean"]})
]
Text: TypeAlias = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": "string", "minLength": 1})]


class Person:
    """Marks the type of a field whose value names persons."""


PersonName: TypeAlias = Annotated[Text, Person()]
"""One or several persons; a seal without names has stand-ins for them, and open data does not have them at all."""
Date: TypeAlias = Annotated[
    datetime.date, PlainValidator(to_date), WithJsonSchema({"type": "string", "pattern": _DATE_PATTERN})
]
Publication: TypeAlias = Annotated[
    datetime.date | Month | str,
    PlainValidator(_publication),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": _PUBLICATION_PATTERN}, {"const": UNRECORDED}]}),
]
PeriodText: TypeAlias = Annotated[
    Period | UnknownPeriod,
    PlainValidator(_period),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
                {"type": "string", "pattern": _PERIOD_PATTERN},
                {"const": "unknown"},
            ]
        }
    ),
]


def text_or_list(value: Any) -> Any:
    """A list of texts, of which a single one may be written without the dash of a list."""
    return (value,) if isinstance(value, str) else value


def mapping_or_list(value: Any) -> Any:
    """A list of mappings, of which a single one may be written without the dash of a list."""
    return (value,) if isinstance(value, dict) else value


def _written(value: Any) -> Any:
    """Refuse a key without a value: the default would be used although another value was probably meant."""
    if value is None:
        raise PydanticCustomError("eco.text", "something expected")
    return value


Written = BeforeValidator(_written)
"""Marks an optional field that must not stand empty in a file."""

Year: TypeAlias = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
