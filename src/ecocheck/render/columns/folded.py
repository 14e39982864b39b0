"""The columns of folded verdicts: a field of work in a line, with how many criteria are met there and which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.counting import tally
from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.app.verdicts.standing import FLASHES
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import Column
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.backing import count_words, short_count
from ecocheck.render.phrases.joins import bracketed, joined
from ecocheck.render.phrases.reviews.words import row_mark
from ecocheck.render.phrases.standings import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.verdicts.row import Row
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.findings import Lang

_REVIEWED = Text(
    "{standing}：{n}个判定项（有佐证{evidenced}，已复核{reviewed}）",
    "{standing}: {n} criteria ({evidenced} with evidence, {reviewed} reviewed)",
)
_COUNT = Text("项数（有佐证）", "criteria (with evidence)")
_COUNTED = Text("{standing}：{n}个判定项", "{standing}: {n} criteria")
_BACKED = Text("{standing}：{n}个判定项（有佐证{evidenced}）", "{standing}: {n} criteria ({evidenced} with evidence)")
_FLASH = Text("{standing}{n}", "{standing} {n}")


@dataclass(frozen=True, slots=True)
class Fold:
    """The successes of one field of work in a region and year."""

    domain: str
    rows: tuple[Row, ...]

    def kinds(self) -> Iterator[Standing]:
        """The standings that it has, in the order in which they are counted."""
        yield from (kind for kind, n in tally(self.rows).parts if n)


def counted_heading(rows: Sequence[Row], lang: Lang) -> Iterator[str]:
    """Each standing of the rows with the number of its criteria, and of successes also with evidence and reviewed."""
    counted = tally(rows)
    for kind, n in counted.parts:
        if n:
            evidenced, reviewed = counted.evidenced_of(kind), counted.reviewed_of(kind)
            text = _COUNTED if evidenced is None else _BACKED if reviewed is None else _REVIEWED
            said = {"standing": STANDINGS[kind].of(lang), "n": n, "evidenced": evidenced, "reviewed": reviewed}
            yield text.of(lang).format(**said)


def _count(fold: Fold, lang: Lang) -> str:
    """The counts of a fold; those of 快报 carry their name."""
    counted = tally(fold.rows)
    return joined(
        (
            _FLASH.of(lang).format(standing=STANDINGS[kind].of(lang), n=count_words(counted, kind, lang))
            if kind in FLASHES
            else short_count(counted, kind, lang)
            for kind in fold.kinds()
        ),
        lang,
    )


def _called(row: Row, lang: Lang) -> str:
    """The id of a success, with what reviewers say of it unless they agree."""
    if row.review_state in {None, ReviewState.UNREVIEWED, ReviewState.REVIEWED}:
        return row.id
    return row.id + bracketed(row_mark(row.review, lang), lang)


def _ids(fold: Fold, lang: Lang) -> str:
    return joined((_called(row, lang) for row in fold.rows), lang)


FOLDED: Final[tuple[Column[Fold], ...]] = (
    Column("domain", labels.DOMAIN, lambda fold, _: fold.domain, least=16),
    Column("count", _COUNT, _count, least=10, right=True),
    Column(
        "ids", labels.CRITERIA, lambda fold, lang: joined((_called(row, lang) for row in fold.rows), lang), least=16
    ),
)
