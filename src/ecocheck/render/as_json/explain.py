"""`explain` and `sample --format json`: the keys of the results of `check`, and all that the sheet shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import stamp_of
from ecocheck.quantity import plain
from ecocheck.render.as_json.members import member_entry
from ecocheck.render.as_json.objects import dumps, finding_entry, head, place, shown, standard_entry, verdict_entry
from ecocheck.render.phrases.explain.figures import explained_margin
from ecocheck.render.phrases.numbers import as_written
from ecocheck.render.phrases.report.filters import Words
from ecocheck.render.phrases.rules.turning_points import turn_words
from ecocheck.render.phrases.standings import NEEDS

if TYPE_CHECKING:
    from fractions import Fraction

    from ecocheck.app.explaining.views import (
        Ask,
        Explained,
        Explanation,
        HandedDown,
        HeldBaseline,
        RestedOn,
        WiderLine,
    )
    from ecocheck.app.reporting.pages import ContradictionView
    from ecocheck.app.sampling import Sample
    from ecocheck.findings import Lang
    from ecocheck.model.base import Model
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.evaluating.turning_points import Turn
    from ecocheck.verdict.totals import Proposal


def explain_json(explained: Explained, lang: Lang) -> bytes:
    """`ecocheck explain --format json`."""
    return dumps(
        head(stamp_of(explained.checked))
        | {
            "plan": explained.checked.project.registry.indicators.plan.number,
            "years": list(explained.years),
            "explanations": [explanation_entry(one, lang) for one in explained.explanations],
        }
    )


def sample_json(sample: Sample, lang: Lang) -> bytes:
    """`ecocheck sample --format json`."""
    return dumps(
        head(stamp_of(sample.checked))
        | {
            "plan": sample.checked.project.registry.indicators.plan.number,
            "standard": standard_entry(sample.checked.standard),
            "years": list(sample.years),
            "seed": sample.seed,
            "wanted": sample.wanted,
            "population": sample.population,
            "strata": [
                {
                    "region": one.region,
                    "domain": one.domain,
                    "domain_name": one.domain_name,
                    "size": one.size,
                    "drawn": one.drawn,
                }
                for one in sample.strata
            ],
            "sample": [explanation_entry(one, lang) for one in sample.drawn],
        }
    )


def _plain(exact: Fraction | None) -> str | None:
    return None if exact is None else plain(exact)


def record(model: Model | None) -> Any:
    """A record of a data file with its values as written, numbers as text; None for None."""
    return None if model is None else written(model)


def written(value: Any) -> Any:
    """The value for JSON: mappings, lists, texts and truth values as they are, everything else as text."""
    if isinstance(value, dict) or hasattr(value, "model_dump"):
        return {str(key): written(inner) for key, inner in dict(value).items()}
    if isinstance(value, list | tuple):
        return [written(inner) for inner in value]
    if value is None or isinstance(value, bool | str):
        return value
    return as_written(value)


def _without_nothing(value: Any) -> Any:
    """The value without keys that hold None, as people write a rule."""
    if isinstance(value, dict):
        return {key: _without_nothing(inner) for key, inner in value.items() if inner is not None}
    return [_without_nothing(one) for one in value] if isinstance(value, list) else value


def _rests_on(one: RestedOn) -> dict[str, Any]:
    """Another verdict at which the rule looks, with its places."""
    return {
        **member_entry(one.member),
        "name": one.member.other.name,
        "depth": one.depth,
        "at": place(one.at),
        "file": one.file,
        "rule_at": place(one.rule_at),
    }


def explanation_entry(one: Explanation, lang: Lang) -> dict[str, Any]:
    """One verdict with all that it rests on."""
    row, subject, words, measurement = one.row, one.subject, Words(lang), one.row.measurement
    return {
        **verdict_entry(row, lang),
        "task": subject.task,
        "domain": subject.domain,
        "lead": list(row.lead),
        "support": list(row.support),
        "rule": rule_entry(row.rule),
        "rule_words": words.line(row) or None,
        "effective": subject.effective,
        "citation": record(row.citation) if row.citation else _of_task(one),
        "crosswalk": [
            {
                "id": each.id,
                "name": each.name,
                "standards": list(each.standards),
                "relation": each.relation,
                "note": each.note,
            }
            for each in subject.crosswalk
        ],
        "plan_at": place(one.plan_at),
        "due": str(one.target.due) if one.target and one.target.due else None,
        "strength": ("must" if one.target.must else "strive") if one.target else None,
        "late": one.target.late if one.target else None,
        "handed_down": [_handed(each) for each in one.handed_down],
        "baseline": _held(one.held),
        "wider": [_wider(each) for each in one.wider],
        "numerator": written(measurement.numerator) if measurement else None,
        "denominator": written(measurement.denominator) if measurement else None,
        "ratio": shown(one.ratio),
        "margin_words": explained_margin(one, lang) or None,
        "measurement": record(measurement),
        "counties_total": _proposed(one.proposal),
        "reported_by": record(one.reported),
        "reported_for_file": one.reported_for_file,
        "file": one.figures_file,
        "plan": measurement.plan if measurement else None,
        "evidence": [{**record(each.evidence), "state": each.state.value} for each in one.proofs],
        "years": [verdict_entry(each, lang) for each in one.years],
        "needs": [ask_entry(each, lang) for each in one.asks],
        "turns": [_turn(each) for each in one.turns],
        "turn_words": list(turn_words(one, lang)),
        "rests_on": [_rests_on(each) for each in one.members],
        "waiver": None if row.waiver is None else {**record(row.waiver), "in_force": row.waived},
        "contradictions": [_contradiction(each) for each in one.contradictions],
        "notices": [{"quote": None, "remark": n} if isinstance(n, str) else record(n) for n in one.notices],
        "findings": [finding_entry(each.finding, lang) for each in one.findings],
    }


def rule_entry(rule: Rule | None) -> Any:
    """A rule as people write it, or null."""
    return None if rule is None else _without_nothing(written(rule))


def _proposed(one: Proposal | None) -> dict[str, Any] | None:
    """What the counties add up to, where the city has no figure."""
    if one is None:
        return None
    return {
        "numerator": plain(one.numerator),
        "denominator": plain(one.denominator),
        "value": one.value.shown,
        "addends": [
            {
                "region": each.region,
                "numerator": as_written(each.numerator),
                "denominator": as_written(each.denominator),
                "at": place(each.at),
            }
            for each in one.addends
        ],
    }


def _of_task(one: Explanation) -> dict[str, Any] | None:
    subject = one.subject
    if subject.task is None:
        return None
    made = subject.decided
    if made is not None:
        return {"document": made.document, "clause": made.contradiction, "quote": made.decision}
    return {"document": None, "clause": subject.task, "quote": subject.quote or subject.task_text}


def _handed(one: HandedDown) -> dict[str, Any]:
    return {**record(one.target), "used": one.used, "at": place(one.at)}


def _held(one: HeldBaseline | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {**record(one.baseline), "in_force": one.in_force.shown, "at": place(one.at)}


def _wider(one: WiderLine) -> dict[str, Any]:
    return {**record(one.figure), "of": one.of, "used": one.used, "at": place(one.at)}


def ask_entry(one: Ask, lang: Lang) -> dict[str, Any]:
    """A missing input with who must supply it and where it is to be written."""
    return {
        "need": one.need.value,
        "words": NEEDS[one.need].of(lang),
        "holder": one.holder.value,
        "names": list(one.names),
        "file": one.file,
        "keys": list(one.keys),
    }


def _turn(one: Turn) -> dict[str, Any]:
    parts = one.parts
    return {
        "direction": "up" if one.up else "down",
        "edge": plain(one.edge),
        "touching": one.touching,
        "verdict": one.verdict.value,
        "distance": plain(one.distance),
        "steps": one.steps,
        "numerator_edge": _plain(parts.edge) if parts else None,
        "numerator_change": _plain(parts.change) if parts else None,
        "numerator_steps": parts.steps if parts else None,
    }


def _contradiction(one: ContradictionView) -> dict[str, Any]:
    says = [{"place": where, "text": text} for where, text in one.says]
    return {"id": one.id, "topic": one.topic, "says": says, "at": place(one.at)}
