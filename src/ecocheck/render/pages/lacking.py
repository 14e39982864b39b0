"""The short list of what is lacking behind figures, before the tables of `status --readiness`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.render.columns.column import Column
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.phrases import labels
from ecocheck.render.phrases import lacking as words
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.lacking import Lacking
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone
    from ecocheck.render.pages.tree import Part


@dataclass(frozen=True, slots=True)
class Asked:
    """The criteria of one region for which the same offices have to bring the same."""

    year: int
    region: str
    lead: tuple[str, ...]
    what: str
    tone: Tone
    ids: tuple[str, ...]


_COLUMNS: Final[tuple[Column[Asked], ...]] = (
    Column("year", labels.YEAR, lambda one, _: str(one.year), exact=lambda one, _: one.year, width=6, centred=True),
    Column("region", labels.REGION, lambda one, _: one.region, width=9),
    Column("lead", words.WHO, lambda one, lang: joined(one.lead, lang), least=12, width=24),
    Column("what", words.WHAT, lambda one, _: one.what, least=10, width=30, tone=lambda one: one.tone),
    Column("ids", labels.CRITERIA, lambda one, lang: joined(one.ids, lang), least=14, width=50),
)


def lacking_parts(found: Sequence[Lacking], lang: Lang) -> Iterator[Part]:
    """How many criteria lack what, then who is to bring what, by region."""
    yield Title(words.TITLE.of(lang))
    yield Note(words.counted(found, lang), "bad" if any(one.lacks for one in found) else "good")
    yield from (Note(said, "warn") for said in words.unusable_words(found, lang))
    if found:
        yield from (Break(), Table(_COLUMNS, [Section(_grouped(found, lang))]))
    yield Break()


def _grouped(found: Sequence[Lacking], lang: Lang) -> list[Asked]:
    groups: dict[tuple[int, str, tuple[str, ...], str, Tone], list[str]] = {}
    for one in found:
        row = one.row
        said: tuple[tuple[str, Tone], ...] = (
            (words.open_words(one, lang), "bad"),
            (words.waived_words(one, lang), "dim"),
        )
        for what, tone in said:
            if what:
                groups.setdefault((row.year, row.region, row.lead, what, tone), []).append(row.id)
    return [Asked(*key, tuple(ids)) for key, ids in groups.items()]
