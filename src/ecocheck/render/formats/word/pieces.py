"""Parts of sentences and tables that several sections share: for Word what macros are for the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.blocks import Cell, GridColumn, Run, TableRow, cell, number
from ecocheck.render.phrases.gaps import why_words
from ecocheck.render.phrases.joins import BLANK, bracketed, region_words, signs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.views import RegionTally, Request, TaskView
    from ecocheck.app.verdicts.counting import CountedVerdict, Tally
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.render.phrases.report.filters import Words

_PADDING = 10
"""Points around a heading."""
_BROAD: dict[Lang, int] = {"zh": 11, "en": 6}
"""Points for each character of a heading."""
_ALARMING = frozenset({Standing.NOT_MET, Standing.CITY_NOT_MET})


_ASKED = Text("需补报的材料", "what to supply")
_CONCERNED = Text("涉及的判定项", "for which criteria")


class Pieces:
    """Words of one language, put together as documents need them."""

    def __init__(self, words: Words, lang: Lang) -> None:
        """Take the words of the report."""
        self.words, self.lang = words, lang
        self.t = words.translate
        self.signs = signs(lang)
        self.apart = self.signs.semi
        self.blank = BLANK.of(lang)

    def say(self, text: Text, **values: object) -> str:
        """The text in the language of the report, with its values filled in."""
        return text.of(self.lang).format_map(values)

    def columns(self, *named: tuple[str, int]) -> list[GridColumn]:
        """The columns with these headings, which are texts of the templates, and their shares of the width."""
        return [GridColumn(self.t(head), share) for head, share in named]

    def figure(self, row: Row) -> str:
        """The value, with its parts where there are any."""
        value, parts = self.words.value(row), self.words.parts(row)
        return f"{value}{self.within(parts)}" if value and parts else value

    def within(self, text: str) -> str:
        """The text in brackets."""
        return bracketed(text, self.lang)

    def where(self, one: RegionTally | Row | Gap, years: Sequence[int]) -> str:
        """A region, with its year where there are several."""
        return region_words(one.region, one.year, with_year=len(years) > 1)

    def figure_cell(self, row: Row) -> Cell:
        """The value, and its parts in a line of their own, since a quotient breaks badly."""
        value, parts = self.words.value(row), self.words.parts(row)
        return cell(value, parts if value else "")

    def waived(self, row: Row) -> str:
        """Until when the row is waived; empty where it is not."""
        if not row.waived or row.waiver is None:
            return ""
        return f"〔{self.t('已豁免至{date}', date=self.words.date(row.waiver.expires))}〕"

    def verdict(self, row: Row) -> Cell:
        """The verdict; bold where something must be done."""
        return Cell(
            tuple(
                Run(text, strong=row.standing in _ALARMING)
                for text in (self.words.judged(row), self.waived(row))
                if text
            )
        )

    def standing(self, one: CountedVerdict) -> Cell:
        """How a verdict is counted, and how a success is backed; bold where something must be done."""
        return cell(self.words.judged(one), strong=one.standing in _ALARMING)

    def why(self, gap: Gap) -> str:
        """The reasons, remarks, details and due date of a gap."""
        return why_words(gap, self.lang)

    def status(self, task: TaskView) -> str:
        """The progress of a task as its owners report it, with the date in words."""
        return self.words.status(task)

    def names(self, rows: Iterable[Row]) -> str:
        """The criteria as a list in one line."""
        return self.signs.comma.join(f"{row.id} {row.name}" for row in rows)

    def request_columns(self) -> tuple[GridColumn, GridColumn]:
        """The columns of a table whose rows are those of `asked`."""
        return GridColumn(self.say(_ASKED), 40), GridColumn(self.say(_CONCERNED), 60)

    def asked(self, requests: Iterable[Request]) -> Iterable[TableRow]:
        """One row for each kind of missing input, with the criteria that need it."""
        for one in requests:
            yield TableRow((cell(self.words.needs(one.needs)), cell(self.names(one.rows))))

    def counts(self, head: GridColumn, named: Iterable[tuple[Cell, Tally]]) -> tuple[list[GridColumn], list[TableRow]]:
        """A table of counts: under `head` what is counted, then the total and a column for each standing.

        Each column is as broad as its heading; counts of successes include the number with evidence.
        """
        rows = list(named)
        kinds = self.words.counted_kinds(tally for _, tally in rows)
        heads = [self.t("合计"), *(self.words.counted_head(kind) for kind in kinds)]
        columns = [GridColumn(one, _PADDING + len(one) * _BROAD[self.lang]) for one in heads]
        numbers = [[str(tally.total), *(self.words.counted_short(tally, kind) for kind in kinds)] for _, tally in rows]
        made = [
            TableRow((name, *(number(one, strong=any(run.strong for run in name.lines)) for one in own)))
            for (name, _), own in zip(rows, numbers, strict=True)
        ]
        return [head, *columns], made
