"""The keys that a data file records beside a figure, with the name and words under which each is shown.

`explain` and the report read this one table, so that a new key of a
measurement needs only a field in the model and a row here.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text, filled
from ecocheck.model.base import UNRECORDED
from ecocheck.quantity import Month
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import COLON, joined
from ecocheck.render.phrases.periods import day_words, period_word

if TYPE_CHECKING:
    from ecocheck.findings.entry import Lang
    from ecocheck.model.measurement import Measurement


@dataclass(frozen=True, slots=True)
class Recorded:
    """One key of a measurement, or of a part of it (`source.quote`)."""

    key: str
    name: Text
    sentence: Text | None = None
    """The clause of the report, where it is not just the name and the value."""
    explained_with: str | None = None
    """The key whose field in `explain` shows this value too; None where it has its own field."""
    reported: bool = True
    """Whether the report shows it; values that would fill a line are left to the data file."""

    def value(self, one: Measurement) -> object:
        """What is recorded; None where nothing is."""
        found: object = one
        for name in self.key.split("."):
            found = getattr(found, name) if found is not None else None
        return found

    def told(self, value: object, lang: Lang) -> str:
        """The clause that a report shows for the value."""
        if self.sentence is not None:
            return filled(self.sentence.of(lang), {"value": value})
        return f"{self.name.of(lang)}{COLON.of(lang)}{value}"


RECORDED: tuple[Recorded, ...] = (
    Recorded("period", labels.PERIOD),
    Recorded("as_of", Text("截至日期", "as of"), Text("截至{value}", "as of {value}"), explained_with="period"),
    Recorded("basis", labels.BASIS),
    Recorded("stage", labels.STAGE),
    Recorded("not_concerned", Text("不涉及", "not concerned"), Text("不涉及：{value}", "not concerned: {value}")),
    Recorded("approved_by", Text("确认", "confirmed by"), explained_with="not_concerned"),
    Recorded("source.title", labels.SOURCE),
    Recorded("source.document", labels.DOCUMENT, explained_with="source.title"),
    Recorded("source.standing", labels.STANDING_OF_SOURCE, explained_with="source.title"),
    Recorded("source.published", Text("发布", "published"), explained_with="source.title"),
    Recorded("source.quote", labels.QUOTE, Text("原文：“{value}”", "quote: “{value}”")),
    Recorded("source.url", labels.ADDRESS, reported=False),
    Recorded("source.note", Text("说明", "note"), explained_with="source.title"),
    Recorded("reported_by.agency", labels.REPORTED, Text("填报：{value}", "reported by: {value}")),
    Recorded("reported_by.reviewer", Text("审核", "reviewed"), Text("审核：{value}", "reviewed by: {value}")),
    Recorded("since", Text("施行日期", "in force since")),
    Recorded("valid_until", Text("有效期至", "valid until")),
    Recorded("survey.agency", Text("调查", "survey")),
    Recorded("survey.sample", Text("样本量", "sample"), explained_with="survey.agency"),
    Recorded("counts", Text("分项", "counts"), reported=False),
    Recorded("planned", Text("计划值", "planned"), reported=False),
    Recorded("evidence", labels.EVIDENCE, Text("佐证：{value}", "evidence: {value}")),
    Recorded("plan", labels.PLAN),
    Recorded(
        "also",
        Text("其他读数", "also"),
        Text("另有{value}个其他读数，未参与判定", "{value} other readings, not judged"),
    ),
    Recorded("note", labels.NOTES, Text("说明：{value}", "note: {value}")),
)


def told(one: Measurement, lang: Lang) -> list[str]:
    """Everything recorded about a figure, as the clauses of a report; what is not recorded is left out."""
    found = ((each, _short(each, one, lang)) for each in RECORDED if each.reported)
    return [each.told(value, lang) for each, value in found if value not in {None, UNRECORDED, ""}]


def _short(each: Recorded, one: Measurement, lang: Lang) -> object:
    """The recorded value, shortened to fit one clause."""
    match each.key:
        case "reported_by.agency":
            return side_by_side(one.reported_by.agency, one.reported_by.person) if one.reported_by else None
        case "survey.agency":
            return side_by_side(one.survey.agency, one.survey.method) if one.survey else None
        case "period":
            return period_word(one.period, lang) if one.period else None
        case "evidence":
            return joined((proof.named for proof in one.evidence), lang)
        case "also":
            return len(one.also) or None
    value = each.value(one)
    return day_words(value, lang) if isinstance(value, datetime.date | Month) else value


def side_by_side(*names: str | None) -> str:
    """The names that there are, with a blank between them."""
    return " ".join(name for name in names if name)
