"""Words for what reviewers said of a verdict, and for what has changed since."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.verdicts.reviewed import Moved, Part, ReviewState
from ecocheck.findings.entry import Text
from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement
from ecocheck.model.registry import Criterion, Settlement
from ecocheck.model.rule import KINDS
from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.quantity import Amount
from ecocheck.regex import regex
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.changed_values import ADDED, ASSIGNED, BASELINE, CHANGED, MORE, REMOVED, titles_of
from ecocheck.render.phrases.explain.labels import STATES as EVIDENCE_STATES
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import COLON, bracketed, clauses, joined
from ecocheck.render.phrases.standings import REASONS, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ecocheck.app.reviewing.overview import ReviewCounts
    from ecocheck.app.verdicts.reviewed import Opined, Reviewed
    from ecocheck.findings import Lang

REVIEW_STATES: Final = {
    ReviewState.UNREVIEWED: Text("未复核", "not reviewed"),
    ReviewState.REVIEWED: Text("已复核", "reviewed"),
    ReviewState.DOUBTED: Text("存疑", "doubted"),
    ReviewState.RETURNED: labels.RETURNED,
    ReviewState.STALE: Text("复核已失效", "review out of date"),
}
RETURNED_CHANGED: Final = Text("退回后有变动", "changed since it was returned")
"""The state that went stale after a return: the return has not been answered."""
LOOK_AGAIN: Final = Text("须由原单位再看", "whoever returned it must look again")
OPINIONS: Final = {
    "agreed": Text("同意", "agreed"),
    "returned": REVIEW_STATES[ReviewState.RETURNED],
    "doubted": REVIEW_STATES[ReviewState.DOUBTED],
}
"""By the word that a review holds."""

_NUMBER: Final = Text("{state}{n}", "{n} {state}")
_COUNTS: Final = Text("判定项和任务目标共{n}个：{counts}", "of {n} criteria and targets: {counts}")
_TO_ANSWER: Final = Text(
    "复核须处理的：{counts}；用 ecocheck status --reviews 逐项列出",
    "reviews to be answered: {counts}; ecocheck status --reviews lists them",
)
_RESTS_ON: Final = Text("所依据的{name}{what}", "{name}, on which it rests: {what}")
"""What moved of another criterion, in the words in which its own review tells it."""
_SINCE: Final = Text("复核后{moved}", "since the review: {moved}")
_BY: Final = Text("{agency} {person} {date}", "{person}, {agency}, {date}")
_PARTS: Final = {
    Part.FIGURE: Text("", ""),
    Part.EVIDENCE: labels.EVIDENCE,
    Part.RULE: labels.LINE,
    Part.ASSIGNED: ASSIGNED,
    Part.BASELINE: BASELINE,
    Part.PRIOR: Text("上年数", "last year's figure"),
    Part.WIDER: labels.WIDER,
    Part.SETTLEMENT: Text("处理意见", "the settlement"),
    Part.REGION: Text("地区所属区域", "the region's areas"),
    Part.VERDICT: labels.VERDICT,
}
"""What stands before the name of a value; of a figure its name alone."""
_MODELS: Final[dict[Part, tuple[Any, ...]]] = {
    Part.FIGURE: (Measurement,),
    Part.RULE: (Criterion, *KINDS.values()),
    Part.ASSIGNED: (AssignedTarget,),
    Part.BASELINE: (Baseline,),
    Part.WIDER: (Measurement,),
    Part.SETTLEMENT: (Settlement,),
}
_DOCUMENTS: Final = {
    (True, True): Text("{what}有改动", "{what} changed"),
    (True, False): Text("{what}少了{n}份", "{what}: {n} fewer"),
    (False, True): Text("{what}多了{n}份", "{what}: {n} more"),
}
"""By whether documents are gone, and whether there are new ones."""
_FIRST: Final = frozenset({"value", "numerator", "denominator", "unit", "period", "basis", "amount"})
_BARE: Final = frozenset(
    {"amount", "verdict", "areas", "nature", *(kind.kind for kind in KINDS.values() if issubclass(kind, NumberRule))}
)
"""Names of values that are said by their part alone: 标准由93改为95."""
_OF_YEAR: Final = Text("{year}年的判定", "the verdict of {year}")
"""Of a target's other years, a review keeps the verdicts."""
_YEAR: Final = regex(r"\d{4}")
_RATIO: Final = regex(r"-?\d+/[1-9]\d*")
"""A ratio whose decimals never end, as a review keeps it."""
_SHOWN: Final = 3
_LONG: Final = 40


def review_word(one: Reviewed | None, lang: Lang) -> str:
    """The state of a review: 已复核. Empty where the project keeps no reviews."""
    if one is None:
        return ""
    return (RETURNED_CHANGED if one.returned_then_changed else REVIEW_STATES[one.state]).of(lang)


def row_mark(one: Reviewed | None, lang: Lang) -> str:
    """The state of a verdict's review as it stands beside the verdict; empty where nobody reviewed it."""
    return "" if one is None or one.state is ReviewState.UNREVIEWED else review_word(one, lang)


def review_mark(state: ReviewState | None, lang: Lang) -> str:
    """The state of an indicator's reviews; empty where nobody reviewed it, since counts say how many are not."""
    return "" if state is None or state is ReviewState.UNREVIEWED else REVIEW_STATES[state].of(lang)


def opinion_words(one: Opined, lang: Lang, *, stale: bool = False) -> str:
    """Who said it and when, the opinion where the state does not tell it, the reason, and what has changed since."""
    review = one.review
    said = _BY.of(lang).format(agency=review.agency, person=review.person, date=review.date.isoformat())
    opinion = OPINIONS[review.opinion].of(lang) if stale else ""
    reason = (f"{opinion}{COLON.of(lang)}{review.reason}" if opinion else review.reason) if review.reason else opinion
    return clauses((said, reason or "", moved_words(one.moved, lang)), lang)


def opinions_of(one: Reviewed | None, lang: Lang) -> list[str]:
    """One text for each opinion, the newest first, with its place."""
    if one is None:
        return []
    return [_placed(each, lang) for each in reversed(one.opinions)]


def decisive_words(one: Reviewed | None, lang: Lang) -> str:
    """The opinion that makes the state, with its place; empty where nobody gave one."""
    return "" if one is None or one.decisive is None else _placed(one.decisive, lang)


def _placed(one: Opined, lang: Lang) -> str:
    said = opinion_words(one, lang, stale=True)
    return said if one.at is None else said + bracketed(spot_words(one.at), lang)


def counts_words(counts: ReviewCounts, lang: Lang) -> str:
    """How many verdicts are in each state, those without any left out."""
    numbers = (
        (REVIEW_STATES[ReviewState.RETURNED], counts.returned),
        (RETURNED_CHANGED, counts.returned_changed),
        (REVIEW_STATES[ReviewState.STALE], counts.stale),
        (REVIEW_STATES[ReviewState.DOUBTED], counts.doubted),
        (REVIEW_STATES[ReviewState.REVIEWED], counts.reviewed),
        (REVIEW_STATES[ReviewState.UNREVIEWED], counts.unreviewed),
    )
    said = (_NUMBER.of(lang).format(state=state.of(lang), n=n) for state, n in numbers if n)
    return _COUNTS.of(lang).format(n=counts.total, counts=joined(said, lang))


def to_answer_words(counts: ReviewCounts, lang: Lang) -> str:
    """How many are returned or out of date, and the command that lists them; empty for none."""
    numbers = (
        (REVIEW_STATES[ReviewState.RETURNED], counts.returned),
        (RETURNED_CHANGED, counts.returned_changed),
        (REVIEW_STATES[ReviewState.STALE], counts.stale),
    )
    said = [_NUMBER.of(lang).format(state=state.of(lang), n=n) for state, n in numbers if n]
    return _TO_ANSWER.of(lang).format(counts=joined(said, lang)) if said else ""


def moved_words(moved: Sequence[Moved], lang: Lang) -> str:
    """What has changed since the review, the figures first; empty where nothing has."""
    said = list(_told(moved, lang))
    if not said:
        return ""
    more = [MORE.of(lang).format(n=len(said) - _SHOWN)] if len(said) > _SHOWN else []
    return _SINCE.of(lang).format(moved=joined([*said[:_SHOWN], *more], lang))


def _told(moved: Sequence[Moved], lang: Lang) -> Iterator[str]:
    for part, group in groupby(moved, attrgetter("part")):
        found = sorted(group, key=lambda one: (one.key.split(".")[-1] not in _FIRST, one.key))
        if part is Part.OTHERS:
            yield from _of_others(found, lang)
        elif part is Part.EVIDENCE:
            yield from _documents(found, lang)
        elif part is Part.VERDICT and any(one.key == "verdict" for one in found):
            yield from (_one(each, lang) for each in found if each.key == "verdict")
        else:
            yield from (_one(each, lang) for each in found)


def _of_others(moved: Sequence[Moved], lang: Lang) -> Iterator[str]:
    """What moved of other criteria; each key begins with the criterion, led by another region's name, and a part."""
    inner: dict[str, list[Moved]] = {}
    for one in moved:
        name, part, key = (*one.key.split(".", 2), "", "")[:3]
        known = part if key and part in set(Part) else Part.FIGURE
        inner.setdefault(name, []).append(Moved(Part(known), key or name, one.before, one.after))
    for name, group in inner.items():
        for said in _told(sorted(group, key=_by_part), lang):
            yield _RESTS_ON.of(lang).format(name=name, what=said)


def _by_part(one: Moved) -> tuple[int, str]:
    return tuple(Part).index(one.part), one.key


def _documents(moved: Sequence[Moved], lang: Lang) -> Iterator[str]:
    """Documents that are another, gone, new or in another state; the digest of a document says nothing to a reader."""
    what = labels.EVIDENCE.of(lang)
    gone = [one for one in moved if one.after is None]
    new = [one for one in moved if one.before is None]
    for one in moved:
        if one.before is not None and one.after is not None:
            before, after = (joined(_named(EVIDENCE_STATES, each, lang), lang) for each in (one.before, one.after))
            yield CHANGED.of(lang).format(what=what, before=before, after=after)
    documents = [*gone, *new]
    if documents:
        kinds = (any(one.after is None for one in documents), any(one.before is None for one in documents))
        yield _DOCUMENTS[kinds].of(lang).format(what=what, n=len(documents))


def _one(moved: Moved, lang: Lang) -> str:
    what = _name(moved, lang)
    before, after = _value(moved, moved.before, moved.after, lang), _value(moved, moved.after, moved.before, lang)
    text = ADDED if moved.before is None else REMOVED if moved.after is None else CHANGED
    return text.of(lang).format(what=what, before=before, after=after)


def _is_of_year(moved: Moved) -> bool:
    return moved.part is Part.PRIOR and _YEAR.fullmatch(moved.key) is not None


def _name(moved: Moved, lang: Lang) -> str:
    if _is_of_year(moved):
        return _OF_YEAR.of(lang).format(year=moved.key)
    names = [each for each in moved.key.split(".") if not each.isdigit()]
    part = _PARTS[moved.part].of(lang)
    if not names or names[-1] in _BARE:
        return part or labels.VALUE.of(lang)
    title = titles_of(_MODELS.get(moved.part, ())).get(names[-1], names[-1])
    return f"{part}{bracketed(Text(title, names[-1]).of(lang), lang)}" if part else Text(title, names[-1]).of(lang)


def _named(words: Mapping[Any, Text], value: str, lang: Lang) -> Iterator[str]:
    """The words for each value of a list; one that an older program recorded and this one lacks stays as it is."""
    known = {one.value: text for one, text in words.items()}
    return (known[each].of(lang) if each in known else each for each in value.split("、"))


def _value(moved: Moved, value: str | None, beside: str | None, lang: Lang) -> str:
    """The value in words; `beside` is the other one, which a ratio in few decimals must not seem to equal."""
    if value is None:
        return ""
    if _RATIO.fullmatch(value):
        return Amount(Fraction(value)).short(None if beside is None else _amount(beside))
    if moved.part is Part.VERDICT or _is_of_year(moved):
        return joined(_named({**VERDICTS, **REASONS}, value, lang), lang)
    facts = {"true": labels.YES, "false": labels.NO}
    if value in facts:
        return facts[value].of(lang)
    return value if len(value) <= _LONG else f"{value[:_LONG]}…"


def _amount(value: str) -> Amount | None:
    """The number that a value is; None for another text."""
    try:
        return Amount(Fraction(value))
    except (ValueError, ZeroDivisionError):
        return None
