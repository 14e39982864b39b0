"""The columns of seals that were verified, of what is wrong with one, and of verdicts that differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.verifying.views import Result
from ecocheck.render.columns.column import Column, Tone
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.verifying import results as words
from ecocheck.render.phrases.verifying.problems import about, problem_words
from ecocheck.render.phrases.verifying.states import differing_words, judged_words, recorded_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.verifying.views import Difference, Problem, Verified
    from ecocheck.findings.entry import Lang, Text
    from ecocheck.model.manifest import Manifest

_TONES: Final[dict[Result, Tone]] = {
    Result.SOUND: "good",
    Result.UNCOMPARED: "open",
    Result.DIFFERENT: "bad",
    Result.UNVERIFIABLE: "open",
}


def name_of(one: Verified, lang: Lang) -> str:
    """The zips of a seal, as they were given."""
    return joined((each.path for each in one.volumes), lang)


def tone_of(one: Verified) -> Tone:
    """The tone of a result."""
    return "open" if one.result is Result.SOUND and one.own_templates else _TONES[one.result]


def same_verdicts(one: Verified) -> int | None:
    """How many recorded verdicts are those that the sealed data give; None where nothing was compared."""
    return None if one.verdicts is None else one.verdicts - sum(each.recorded is not None for each in one.differences)


def _said(of: Callable[[Manifest], str]) -> Callable[[Verified, Lang], str]:
    return lambda one, _: "" if one.manifest is None else of(one.manifest)


def _count(key: str, head: Text, of: Callable[[Verified], int | None]) -> Column[Verified]:
    def text(one: Verified, _: Lang) -> str:
        found = of(one)
        return "" if found is None or one.manifest is None else str(found)

    return Column(key, head, text, exact=lambda one, _: None if one.manifest is None else of(one), right=True)


def _gaps(one: Verified, lang: Lang) -> str:
    gaps = one.gaps
    if gaps is None:
        return ""
    return words.SHORT_GAPS.of(lang).format(missed=gaps.missed, undetermined=gaps.undetermined)


def _evidence(one: Verified, lang: Lang) -> str:
    if one.manifest is None:
        return ""
    return words.TRAVELLED.of(lang).format(n=travelled(one.manifest), withheld=one.files.withheld)


def travelled(manifest: Manifest) -> int:
    """How many files of evidence lie in the seal, by their usual folder."""
    return sum(one.volume is not None and "/evidence/" in one.path for one in manifest.files)


SEALS: Final[tuple[Column[Verified], ...]] = (
    Column("seal", words.SEAL, name_of, least=10, width=30),
    Column("result", words.RESULT, words.result_words, least=8, tone=tone_of, width=16),
    Column("city", words.CITY, words.city_words, width=14),
    Column("year", labels.YEAR, _said(lambda one: "、".join(map(str, one.years))), width=12),
    Column("as_of", words.AS_OF, _said(lambda one: one.as_of.isoformat()), beneath=1, width=12),
    Column("program", words.PROGRAM, _said(lambda one: one.program), beneath=1, width=12),
    _count("files_sound", words.FILES_SOUND, lambda one: one.files.sound),
    _count("files_altered", words.FILES_ALTERED, lambda one: one.files.altered),
    _count("files_missing", words.FILES_MISSING, lambda one: one.files.missing),
    _count("files_surplus", words.FILES_SURPLUS, lambda one: one.files.surplus),
    _count("verdicts_same", words.VERDICTS_SAME, same_verdicts),
    _count("verdicts_different", words.VERDICTS_DIFFERENT, lambda one: len(one.differences) if one.judged else None),
    Column("documents", words.REMADE_HEAD, words.documents_words, beneath=1, width=16),
    Column("gaps", words.GAPS_HEAD, _gaps, beneath=1, width=20),
    Column("evidence", labels.EVIDENCE, _evidence, beneath=1, width=20),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A thing that is wrong, or a verdict that differs, with the seal it is about."""

    seal: Verified
    problem: Problem | None = None
    difference: Difference | None = None


def _what(one: Told, lang: Lang) -> str:
    if one.problem is not None:
        return problem_words(one.problem, lang)
    return "" if one.difference is None else differing_words(one.difference, lang)


def _subject(one: Told, _: Lang) -> str:
    if one.problem is not None:
        return about(one.problem)
    found = one.difference
    return "" if found is None else " ".join((found.region, str(found.year), found.id, found.name)).strip()


PROBLEMS: Final[tuple[Column[Told], ...]] = (
    Column("file", labels.FILE, _subject, least=12, width=40),
    Column("what", labels.FINDING, _what, least=20, width=60),
)
DIFFERENCES: Final[tuple[Column[Told], ...]] = (
    Column("verdict", labels.CRITERION, _subject, least=12, width=30),
    Column(
        "recorded",
        words.RECORDED,
        lambda one, lang: "" if one.difference is None else recorded_words(one.difference, lang),
        least=10,
        width=30,
    ),
    Column(
        "judged",
        words.JUDGED,
        lambda one, lang: "" if one.difference is None else judged_words(one.difference, lang),
        least=10,
        width=30,
    ),
    Column("what", words.WHAT_DIFFERS, _what, beneath=1, width=40),
)
