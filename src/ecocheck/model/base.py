"""The base of every model, and the scalar types of the files people edit.

Scalars arrive as the strict reader made them: numbers as int or Decimal from
the source text, dates and periods as text. Types below refuse everything else
with an error type of our own (`eco.…`), which `source` puts into plain words.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

from ecocheck.quantity import Period, UnknownPeriod, parse_period

UNRECORDED = "未记录"
"""What a source does not say (a title, a date) is written so, never made up."""


def recorded(text: str | None) -> bool:
    """Whether something was really recorded: `未记录` says that it was not."""
    return text is not None and text.strip() != UNRECORDED


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Model(BaseModel):
    """Frozen, strict, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", arbitrary_types_allowed=True)


def _number(value: Any) -> Any:
    if type(value) is int:
        return Decimal(value)
    if type(value) is Decimal:
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
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("eco.date", "date expected")


def _date_or_unrecorded(value: Any) -> Any:
    return value if value == UNRECORDED else to_date(value)


def _period(value: Any) -> Any:
    text = str(value) if type(value) is int else value
    period = parse_period(text) if isinstance(text, str) else None
    if period is None:
        raise PydanticCustomError("eco.period", "period expected")
    return period


_DATE_PATTERN = r"^\d{4}-\d{2}-\d{2}$"
_PERIOD_PATTERN = r"^\d{4}(-\d{2})?(/\d{4}(-\d{2})?)?$"


def _yes(value: Any) -> Any:
    """`1` equals `True` in Python, but not in a file."""
    if value is not True:
        raise PydanticKnownError("literal_error", {"expected": "True"})
    return value


Yes: TypeAlias = Annotated[Literal[True], BeforeValidator(_yes)]
Number: TypeAlias = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema({"type": "number"})]
NumberOrFact: TypeAlias = Annotated[
    Decimal | bool, BeforeValidator(_number_or_fact), WithJsonSchema({"type": ["number", "boolean"]})
]
Text: TypeAlias = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": "string", "minLength": 1})]
Date: TypeAlias = Annotated[
    datetime.date, BeforeValidator(to_date), WithJsonSchema({"type": "string", "pattern": _DATE_PATTERN})
]
DateOrUnrecorded: TypeAlias = Annotated[
    datetime.date | str,
    BeforeValidator(_date_or_unrecorded),
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": _DATE_PATTERN}, {"const": UNRECORDED}]}),
]
PeriodText: TypeAlias = Annotated[
    Period | UnknownPeriod,
    BeforeValidator(_period),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1949, "maximum": 2100},
                {"type": "string", "pattern": _PERIOD_PATTERN},
                {"const": "unknown"},
            ]
        }
    ),
]
Year: TypeAlias = Annotated[int, Field(ge=1949, le=2100)]
