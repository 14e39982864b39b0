"""Words that cases may use are the words that reports show."""

from __future__ import annotations

from typing import get_args

from ecocheck.model.cases import CITY_LINE_WORDS, REASON_WORDS, VERDICT_WORDS, ReasonWord, VerdictWord
from ecocheck.render.phrases.standings import CITY_LINE_VERDICTS, REASONS, VERDICTS
from ecocheck.verdict.outcome import Reason, Verdict


def test_verdicts() -> None:
    shown = {text.zh: verdict.value for verdict, text in VERDICTS.items()}
    city = {text.zh: verdict.value for verdict, text in CITY_LINE_VERDICTS.items()}
    former = {"达到全市线": "met", "低于全市线": "not_met"}
    assert shown | city | former == VERDICT_WORDS
    assert {*city, *former} == CITY_LINE_WORDS
    assert set(get_args(VerdictWord)) == {*VERDICT_WORDS, *Verdict}


def test_reasons() -> None:
    shown = {text.zh: reason.value for reason, text in REASONS.items()}
    former = {
        "没有上年数据": "no_prior_year",
        "没有基线数据": "no_baseline",
        "方案未写明数值或有两种读法": "ambiguous_rule",
    }
    assert shown | former == REASON_WORDS
    assert list(shown.values()) == [reason.value for reason in Reason]
    assert set(get_args(ReasonWord)) == {*REASON_WORDS, *Reason}
