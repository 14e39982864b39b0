"""Words for how well a success is backed, beside one verdict and beside a count of verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.verdicts.row import Papers
from ecocheck.app.verdicts.standing import FLASHES, Standing
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import CLOSES, COMMA, bracketed
from ecocheck.render.phrases.standings import STANDINGS
from ecocheck.verdict.outcome import Backing
from ecocheck.verdict.sources.documents import has_number
from ecocheck.verdict.sources.papers import is_archived

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ecocheck.app.verdicts.counting import Counted, Tally
    from ecocheck.findings.entry import Lang
    from ecocheck.model.measurement import Measurement

BACKINGS: dict[Backing, Text] = {
    Backing.EVIDENCED: Text("有佐证", "evidence on file"),
    Backing.DOCUMENTED: Text("有文号或原件存档", "document numbered or archived"),
    Backing.TITLED: Text("仅有文件名称", "title only"),
}
PAPERS: dict[Papers, Text] = {
    Papers.PRESENT: Text("{n}份", "{n}"),
    Papers.MISSING: labels.NONE,
    Papers.ALTERED: Text("与登记的校验值不符", "differs from its hash"),
}
_ARCHIVED = Text("原件存档", "original archived")
_NUMBERED = Text("有文号", "document numbered")
_ADDRESSED = Text("有网址", "address given")
_EVIDENCED = (
    Text("{n}（有佐证{evidenced}）", "{n} ({evidenced} with evidence)"),
    Text("{n}（有佐证{evidenced}，已复核{reviewed}）", "{n} ({evidenced} with evidence, {reviewed} reviewed)"),
)
_SHORT = (
    Text("{n}（{evidenced}）", "{n} ({evidenced})"),
    Text("{n}（{evidenced}，已复核{reviewed}）", "{n} ({evidenced}, {reviewed} reviewed)"),
)
"""A count without reviews, and where reviews are kept."""
_HEAD = Text("{standing}（有佐证）", "{standing} (with evidence)")
_BARE = "_bare"
_BACKED = frozenset({Standing.MET, Standing.CITY_MET})


def backing_word(backing: Backing | None, measurement: Measurement | None, lang: Lang) -> str:
    """The backing of a success; with the measurement also the kind of document. Empty where `backing` is None."""
    if backing is None:
        return ""
    if backing is not Backing.DOCUMENTED or measurement is None:
        return BACKINGS[backing].of(lang)
    source = measurement.source
    if source is not None and any(text and has_number(text) for text in (source.document, source.title)):
        return _NUMBERED.of(lang)
    return (_ARCHIVED if is_archived(measurement) else _ADDRESSED).of(lang)


def with_backing(standing: str, backing: str, lang: Lang) -> str:
    """The verdict with what stands beside it in brackets: inside those that end `standing`, else in new ones."""
    if not backing:
        return standing
    end = CLOSES.of(lang)
    said = standing.removesuffix(end)
    return said + (bracketed(backing, lang) if said == standing else f"{COMMA.of(lang)}{backing}{end}")


def look_of(one: Counted) -> str:
    """The key of a verdict's drawing: its standing, with `_bare` for a success that has no evidence on file."""
    bare = one.standing in _BACKED and one.backing is not Backing.EVIDENCED
    return f"{one.standing}{_BARE}" if bare else str(one.standing)


def evidenced_of(tally: Tally, kind: Standing) -> int | None:
    """How many of the standing have evidence on file. A filter, since templates call no methods."""
    return tally.evidenced_of(kind)


def reviewed_of(tally: Tally, kind: Standing) -> int | None:
    """How many of the standing are reviewed and agreed to; None where no reviews are kept."""
    return tally.reviewed_of(kind)


def kind_of(look: str) -> Standing:
    """The standing that a look belongs to."""
    return Standing(look.removesuffix(_BARE))


def by_look(made: Callable[[str], Any]) -> dict[str, Any]:
    """The result of a macro for each look, made once."""
    return {look: made(look) for look in (*map(str, STANDINGS), *(f"{one}{_BARE}" for one in sorted(_BACKED)))}


def count_words(tally: Tally, kind: Standing, lang: Lang) -> str:
    """The count of a standing; for a success with the numbers that have evidence and are reviewed."""
    return _said(_EVIDENCED, tally, kind, lang)


def short_count(tally: Tally, kind: Standing, lang: Lang) -> str:
    """The count of a standing in short form, for a column under `count_head`."""
    return _said(_SHORT, tally, kind, lang)


def _said(texts: tuple[Text, Text], tally: Tally, kind: Standing, lang: Lang) -> str:
    n, evidenced, reviewed = dict(tally.parts)[kind], tally.evidenced_of(kind), tally.reviewed_of(kind)
    if not n or evidenced is None:
        return str(n)
    return texts[reviewed is not None].of(lang).format(n=n, evidenced=evidenced, reviewed=reviewed)


def count_head(kind: Standing, lang: Lang) -> str:
    """The heading of a column of counts."""
    said = STANDINGS[kind].of(lang)
    return _HEAD.of(lang).format(standing=said) if kind in _BACKED else said


def kinds_shown(tallies: Iterable[Tally]) -> Sequence[Standing]:
    """The standings that a table of counts has columns for; those of 快报 only where one is counted."""
    some = {kind for tally in tallies for kind, n in tally.parts if n}
    return [kind for kind in Standing if kind in some or kind not in FLASHES]


FILTERS: dict[str, Callable[..., Any]] = {
    one.__name__: one for one in (look_of, kind_of, by_look, evidenced_of, reviewed_of)
}
