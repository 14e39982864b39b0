"""Where a figure comes from, in words: period, source, who reported it, and what lies on file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text, filled
from ecocheck.model.base import UNRECORDED
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from ecocheck.findings import Lang
    from ecocheck.model.measurement import Measurement

_ITEMS: dict[str, Text] = {
    "period": Text("时段：{value}", "period: {value}"),
    "as_of": Text("截至{value}", "as of {value}"),
    "basis": Text("口径：{value}", "basis: {value}"),
    "stage": Text("阶段：{value}", "stage: {value}"),
    "source": Text("来源：{value}", "source: {value}"),
    "document": Text("文号：{value}", "document: {value}"),
    "standing": Text("性质：{value}", "standing: {value}"),
    "published": Text("发布：{value}", "published: {value}"),
    "note": Text("说明：{value}", "note: {value}"),
    "quote": Text("原文：“{value}”", "quote: “{value}”"),
    "reported": Text("填报：{value}", "reported by: {value}"),
    "reviewer": Text("审核：{value}", "reviewed by: {value}"),
    "survey": Text("调查：{value}", "survey: {value}"),
    "sample": Text("样本量：{value}", "sample: {value}"),
    "evidence": Text("佐证：{value}", "evidence: {value}"),
    "plan": Text("计划安排：{value}", "plan: {value}"),
    "also": Text("另有{value}个其他读数，未参与判定", "{value} other readings, not judged"),
}


def measured_words(one: Measurement, lang: Lang) -> list[str]:
    """Each item with its name; what is not recorded is left out or said to be."""
    source, reporter, survey = one.source, one.reported_by, one.survey
    said: list[tuple[str, object]] = [("period", one.period), ("as_of", one.as_of), ("basis", one.basis)]
    said.append(("stage", one.stage))
    if source is not None:
        said += [("source", source.title), ("document", source.document), ("standing", source.standing)]
        said += [("published", source.published), ("quote", source.quote), ("note", source.note)]
    if reporter is not None:
        said += [("reported", _person(reporter.agency, reporter.person)), ("reviewer", reporter.reviewer)]
    if survey is not None:
        said += [("survey", _person(survey.agency, survey.method)), ("sample", survey.sample)]
    said += [("evidence", joined((e.named for e in one.evidence), lang) or None), ("plan", one.plan)]
    said += [("also", len(one.also) or None), ("note", one.note)]
    return [
        filled(_ITEMS[key].of(lang), {"value": value}) for key, value in said if value not in {None, UNRECORDED, ""}
    ]


def _person(*names: str | None) -> str:
    return " ".join(name for name in names if name)
