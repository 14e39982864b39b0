"""The cover of a seal: what it is, with which gaps it was sealed, and what is not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.gaps import GapKind
from ecocheck.app.gaps.grouping import count_gaps
from ecocheck.app.sealing.basis import below_project
from ecocheck.app.verdicts.counting import tally
from ecocheck.model.standard import PLAN_STANDARD
from ecocheck.render.columns.column import Column, keyed
from ecocheck.render.columns.gaps import COLUMNS
from ecocheck.render.pages.tree import Field, Fields, Note, Section, Table, Title
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.banner import standard_short, unended_words
from ecocheck.render.phrases.gaps import kind_words
from ecocheck.render.phrases.joins import BLANK, date_words, joined
from ecocheck.render.phrases.lacking import LACKS
from ecocheck.render.phrases.seal import cover as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.gaps import Gap
    from ecocheck.app.gaps.grouping import Count
    from ecocheck.app.sealing.judging import JudgedSeal
    from ecocheck.findings import Lang
    from ecocheck.model.manifest import SealedFile
    from ecocheck.render.pages.tree import Page, Part

_SHOWN: Final = ("region", "year", "id", "name", "stated", "asked", "margin", "lead")
_WAIVED: Final[Column[Gap]] = Column(
    "waived", labels.WAIVED, lambda gap, lang: labels.YES.of(lang) if gap.waived else ""
)
PLUS: Final = "＋"
_BY_CRITERION: Final = frozenset({GapKind.NO_PLAN, GapKind.NO_EVIDENCE})
"""Kinds of gaps that only criteria with data have; the cover counts all criteria."""
_COUNTS: Final[tuple[Column[tuple[str, str, str]], ...]] = (
    Column("kind", labels.KIND, lambda row, _: row[0]),
    Column("open", words.COUNT, lambda row, _: row[1], right=True),
    Column("waived", words.OF_THEM_WAIVED, lambda row, _: row[2], right=True),
)
_HELD: Final[tuple[Column[tuple[str, str, str]], ...]] = (
    Column("file", labels.FILE, lambda row, _: row[0]),
    Column("why", words.WHY, lambda row, _: row[1]),
    Column("size", words.SIZE, lambda row, _: row[2], right=True),
)


def cover_title(judged: JudgedSeal, lang: Lang) -> str:
    """The title of the cover."""
    years = joined(judged.basis.years, lang)
    return words.TITLE.of(lang).format(city=judged.opened.project.units.city.name, years=years)


def cover_page(judged: JudgedSeal, lang: Lang) -> Page:
    """The whole cover."""
    return tuple(_parts(judged, lang))


def _parts(judged: JudgedSeal, lang: Lang) -> Iterator[Part]:
    yield Title(cover_title(judged, lang))
    yield Fields(tuple(_fields(judged, lang)))
    yield Title(words.GAPS.of(lang), 2)
    yield from _gaps(judged, lang)
    yield Title(words.HELD.of(lang), 2)
    yield from _held(judged, lang)
    yield Title(words.TO_KNOW.of(lang), 2)
    said = tuple(_to_know(judged, lang))
    yield from (Note(one) for one in said or (words.NOTHING.of(lang),))
    yield Note(words.STAMP.of(lang))


def _fields(judged: JudgedSeal, lang: Lang) -> Iterator[Field]:
    basis, project, checked = judged.basis, judged.opened.project, judged.checked
    plan, options = project.registry.indicators.plan, judged.basis.options
    day = words.DAY_SAID.of(lang).format(day=date_words(basis.as_of, lang))
    unended = unended_words(checked.unended, basis.as_of, lang)
    revision = words.REVISIONS_SAID.of(lang).format(rules=judged.revision.registry, data=judged.revision.data)
    yield Field(words.WHAT_IT_IS.of(lang), (words.SUBJECT.of(lang).format(title=plan.title, number=plan.number),))
    yield Field(words.YEARS.of(lang), (joined(basis.years, lang),))
    yield Field(words.REGIONS.of(lang), (joined(project.units.regions(), lang),))
    if basis.standard not in {None, PLAN_STANDARD}:
        yield Field(labels.JUDGED_BY.of(lang), (standard_short(checked.standard, lang),))
    yield Field(words.DAY.of(lang), (day, *([unended] if unended else [])))
    yield Field(words.PROGRAM.of(lang), (words.PROGRAM_SAID.of(lang).format(version=basis.program),))
    yield Field(words.REVISIONS.of(lang), (revision,))
    yield Field(words.ADDRESSEE.of(lang), (options.recipient,) if options.recipient else ())
    yield Field(words.SENDER.of(lang), (options.sender,) if options.sender else ())


def _gaps(judged: JudgedSeal, lang: Lang) -> Iterator[Part]:
    counted, own = count_gaps(judged.gaps), tally(judged.checked.rows)
    decided = own.met + own.not_met + own.city_met + own.city_not_met + own.flash_met + own.city_flash_met
    none = words.NO_GAPS if decided else words.NOT_JUDGED
    known = judged.gaps or any(one.all for one in judged.lacks)
    yield Note((words.GAPS_SAID if known else none).of(lang), "strong")
    rows = [_count(one, lang) for one in counted if one.kind not in _BY_CRITERION]
    rows += [(LACKS[one.case].of(lang), str(one.all), str(one.waived)) for one in judged.lacks if one.all]
    rows += [(words.WARNINGS.of(lang), str(judged.warnings), "0")]
    yield Table(_COUNTS, (Section(rows),))
    if said := sum_words(judged, lang):
        yield Note(said)
    yield Note(
        words.OWN.of(lang).format(
            met=own.met,
            evidenced=own.evidenced,
            not_met=own.not_met,
            undetermined=own.undetermined,
            not_applicable=own.not_applicable,
            city=own.city_met,
            city_evidenced=own.city_evidenced,
            city_not_met=own.city_not_met,
        )
    )
    if known and not decided:
        yield Note(words.NOT_JUDGED.of(lang), "strong")
    if judged.missed:
        columns: tuple[Column[Gap], ...] = keyed(COLUMNS, *_SHOWN)
        columns += (_WAIVED,) if any(gap.waived for gap in judged.missed) else ()
        yield Table(columns, (Section(judged.missed, words.MISSED.of(lang)),))


def sum_words(judged: JudgedSeal, lang: Lang) -> str:
    """How what is missed or late adds up, and which kinds are not in the sum; empty where nothing is missed."""
    counted = count_gaps(judged.missed)
    if not counted:
        return ""
    parts = [f"{kind_words(one.kind, lang)}{BLANK.of(lang)}{one.open + one.waived}" for one in counted]
    apart = [
        kind_words(one.kind, lang, below_city=one.below_city)
        for one in count_gaps(judged.gaps)
        if one.below_city or one.kind == GapKind.TOTALS_DISAGREE
    ]
    without = words.NOT_IN_SUM.of(lang).format(kinds=joined(apart, lang)) if apart else ""
    return words.SUM.of(lang).format(n=len(judged.missed), parts=PLUS.join(parts), without=without)


def _count(one: Count, lang: Lang) -> tuple[str, str, str]:
    kind = kind_words(one.kind, lang, below_city=one.below_city)
    return kind, str(one.open + one.waived), str(one.waived)


def _held(judged: JudgedSeal, lang: Lang) -> Iterator[Part]:
    held, reasons = judged.basis.withheld, judged.restricted
    head = below_project(judged.basis.project)
    # a second name of a restricted document stays behind for the same reason
    told = {one.sha256: reasons[path] for one in held if (path := one.path.removeprefix(head)) in reasons}
    if not held:
        yield Note(words.HELD_NONE.of(lang))
    else:
        yield Note(words.HELD_SAID.of(lang).format(n=len(held)), "strong")
        yield Table(_HELD, (Section([_file(one, told.get(one.sha256, ""), lang) for one in held]),))
    if judged.unseen:
        rows = (words.ROW.of(lang).format(region=row.region, year=row.year, id=row.id) for row in judged.unseen)
        yield Note(words.UNSEEN.of(lang).format(n=len(judged.unseen), rows=joined(rows, lang)), "strong")
    travelling = sorted(reasons.keys() - {one.path.removeprefix(head) for one in held})
    if travelling:
        said = words.RESTRICTED_HERE.of(lang)
        yield Note(said.format(n=len(travelling), files=joined(travelling, lang)), "strong")


def _file(one: SealedFile, why: str, lang: Lang) -> tuple[str, str, str]:
    said = words.HELD_WHY[one.withheld or "hashes"].of(lang).format(why=why)
    return one.path, said, str(one.size)


def _to_know(judged: JudgedSeal, lang: Lang) -> Iterator[str]:
    basis, project, checked = judged.basis, judged.opened.project, judged.checked
    if basis.standard not in {None, PLAN_STANDARD}:
        yield words.STANDARD.of(lang)
    if basis.newer_years:
        yield words.NEWER.of(lang).format(years=joined(basis.newer_years, lang))
    if not judged.has_plan:
        yield words.NO_PLAN_TEXT.of(lang)
    silent = [one for one in project.units.regions() if not project.data.paths.get(one)]
    if silent:
        yield words.NO_DATA.of(lang).format(regions=joined(silent, lang))
    settled = len(judged.opened.written.registry.indicators.contradictions) - len(checked.contradictions)
    if settled > 0:
        yield words.SETTLED.of(lang).format(n=settled)
    if judged.own_templates:
        yield words.OWN_TEMPLATES.of(lang).format(names=joined(judged.own_templates, lang))
    if basis.options.names == "removed":
        yield words.NAMES_OUT.of(lang).format(n=basis.redacted)
        if basis.names_left:
            yield words.NAMES_LEFT.of(lang).format(n=basis.names_left)
