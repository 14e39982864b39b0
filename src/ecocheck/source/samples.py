"""What to write instead of a date or a period that was written as people speak it."""

from __future__ import annotations

import datetime
import re
import unicodedata
from typing import Final

from ecocheck.quantity import parse_period

DATE_SAMPLE: Final = "2025-02-20"
PERIOD_SAMPLE: Final = "2024-01/2024-09"

_DATE: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?", re.ASCII)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_YEAR: Final = re.compile(r"(\d{4})\s*年?(?:度|全年)?", re.ASCII)
_MONTH: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?:份)?", re.ASCII)
_MONTHS: Final = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?:份)?\s*(?:[-—–~/]+|至|到)\s*(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*月?(?:份)?",
    re.ASCII,
)


def _folded(value: object) -> str:
    return unicodedata.normalize("NFKC", str(value)).strip()


def date_sample(value: object) -> str:
    """The date in the one form that is read, where it is certain; else an example."""
    text = _folded(value)
    found = _DATE.fullmatch(text) or _COMPACT.fullmatch(text)
    if found is None:
        return DATE_SAMPLE
    year, month, day = (int(part) for part in found.groups())
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return DATE_SAMPLE


def period_sample(value: object) -> str:
    """The period in a form that is read, where it is certain; else an example."""
    text = _folded(value)
    written = ""
    if found := _YEAR.fullmatch(text):
        written = found[1]
    elif found := _MONTHS.fullmatch(text):
        written = f"{found[1]}-{int(found[2]):02}/{found[3] or found[1]}-{int(found[4]):02}"
    elif found := _MONTH.fullmatch(text):
        written = f"{found[1]}-{int(found[2]):02}"
    return written if parse_period(written) is not None else PERIOD_SAMPLE
