"""The words for waivers: what they cover, until when, and why one has no effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Lang, Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import date_words, joined
from ecocheck.verdict.waiving import WaiverFlaw

if TYPE_CHECKING:
    from ecocheck.app.verdicts.row import Row

_WAIVER = Text("豁免范围：{covers}；有效期至{until}", "waives {covers} until {until}")
WAIVER_FLAWS = {
    WaiverFlaw.UNAPPROVED: Text("豁免无批准单位，不生效", "the waiver was approved by nobody and has no effect"),
    WaiverFlaw.OWN: Text(
        "豁免由本级或县区自行批准，不生效", "the waiver was approved by the region or a county and has no effect"
    ),
    WaiverFlaw.TOO_LONG: Text("豁免至{until}，期限过长，不生效", "the waiver until {until} is too long to have effect"),
    WaiverFlaw.LAPSED: Text("豁免已于{until}到期", "the waiver lapsed on {until}"),
}
"""Why a waiver on record has no effect."""
COVERED = {
    "verdict": Text("判定", "the verdict"),
    "evidence": labels.EVIDENCE,
    "plan": Text("计划安排", "the plan"),
}
"""What a waiver may cover."""


def waiver_words(row: Row, lang: Lang) -> str:
    """What the waiver on record covers and until when, or why it has no effect; empty where there is none."""
    if row.waiver is None:
        return ""
    until = date_words(row.waiver.expires, lang)
    if row.waiver_flaw is not None:
        return WAIVER_FLAWS[row.waiver_flaw].of(lang).format(until=until)
    covers = joined((COVERED[one].of(lang) for one in row.waiver.covers), lang)
    return _WAIVER.of(lang).format(covers=covers, until=until)
