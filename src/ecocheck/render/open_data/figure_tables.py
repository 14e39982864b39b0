"""Tables of what was recorded: figures, evidence, figures of parts of a year.

Persons' names and free remarks are left out: those who published a table would publish them with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.quantity import Period, parse_period
from ecocheck.render.open_data.field import Field, Table, coded, listed, places
from ecocheck.render.open_data.recorded_fields import (
    KINDS_OF_SOURCES,
    SHA256,
    STAGES,
    WHICH,
    number,
    of_criterion,
    of_criterion_or_target,
    published,
    read,
    sourced,
    span,
)
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.explain.labels import STATES as EVIDENCE_STATES
from ecocheck.render.phrases.numbers import as_written
from ecocheck.verdict.reading import period_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.open_data.collected import OpenData
    from ecocheck.app.open_data.records import (
        Figure,
        PartFigure,
        Proof,
        Recorded,
    )
    from ecocheck.findings import Spot
    from ecocheck.model.documents import Survey
    from ecocheck.model.measurement import Compare
    from ecocheck.quantity import UnknownPeriod


def _figures(data: OpenData) -> Iterator[Figure]:
    return (one for file in data.files for one in file.figures)


def _of_figure(one: Figure) -> Recorded:
    return one.recorded


def _figure_at(one: Figure) -> Spot | None:
    return one.recorded.at


def _figure_period(one: Figure) -> Period | UnknownPeriod:
    return period_of(one.measurement, one.recorded.year)


def _surveyed() -> tuple[Field[Figure], ...]:
    """The columns of the survey from which a figure comes."""

    def of(one: Figure) -> Survey | None:
        return one.measurement.survey

    return (
        Field(
            "survey_agency",
            Text("调查机构", "survey made by"),
            lambda one: None if (said := of(one)) is None else said.agency,
        ),
        Field(
            "survey_sample",
            Text("调查样本量", "sample of the survey"),
            lambda one: None if (said := of(one)) is None else said.sample,
            "integer",
        ),
        Field(
            "survey_date",
            Text("调查日期", "day of the survey"),
            lambda one: None if (said := of(one)) is None else published(said.date),
        ),
    )


def _compared() -> tuple[Field[Figure], ...]:
    """The columns of last year's value, where it stands beside the figure."""

    def of(one: Figure) -> Compare | None:
        return one.measurement.compare

    return (
        Field(
            "compare_year",
            Text("用来比较的年份", "year compared with"),
            lambda one: None if (said := of(one)) is None else said.year,
            "year",
            Text("没有上年文件时登记的上年数", "the value of the year before, where it has no file"),
        ),
        Field(
            "compare_value",
            Text("用来比较的数", "value compared with"),
            lambda one: None if (said := of(one)) is None else number(said.value),
            "number",
        ),
        Field(
            "compare_unit",
            Text("用来比较的数的单位", "unit of that value"),
            lambda one: None if (said := of(one)) is None else said.unit,
        ),
        Field(
            "compare_basis",
            Text("用来比较的数的口径", "basis of that value"),
            lambda one: None if (said := of(one)) is None else said.basis,
        ),
    )


MEASUREMENTS: Final[Table[Figure]] = Table(
    "measurements",
    Text("数据表", "Figures"),
    Text(
        "到所判断的最近一年为止，各年数据文件登记的数和事实，照登记的原样；有疑问的也在内，是否采用看判定表",
        "figures and facts of every year up to the newest judged, as they are recorded, doubtful ones too; the "
        "verdicts tell whether they were used",
    ),
    ("region", "year", "id"),
    _figures,
    (
        *of_criterion_or_target(_of_figure),
        *read(lambda one: one.measurement),
        *span(
            _figure_period,
            Text(
                "写法同数据文件；没有写的是全年；unknown 为时段不明",
                "as in a data file; the whole year where none was written; unknown where the source does not say it",
            ),
        ),
        Field("as_of", Text("截至何日", "as of the day"), lambda one: one.measurement.as_of, "date"),
        Field("basis", labels.BASIS, lambda one: one.measurement.basis),
        Field("stage", Text("数据阶段", "stage of the figure"), lambda one: one.measurement.stage, choices=STAGES),
        Field("not_concerned", Text("不涉及的理由", "why not concerned"), lambda one: one.measurement.not_concerned),
        Field("approved_by", Text("确认单位", "confirmed by the office"), lambda one: one.measurement.approved_by),
        Field("zero", Text("分母为零的原因", "why the denominator is zero"), lambda one: one.measurement.zero),
        Field("since", Text("何日起施行", "in force since the day"), lambda one: one.measurement.since, "date"),
        Field(
            "valid_until", Text("有效至何日", "valid until the day"), lambda one: one.measurement.valid_until, "date"
        ),
        Field(
            "reported_by",
            Text("填报的单位", "office that reported"),
            lambda one: one.agency,
            said=Text("只列单位，不列人名", "the office; no person is named"),
        ),
        *sourced(lambda one: one.measurement.source),
        Field(
            "source_kind",
            Text("来源所述是结果还是目标", "whether the source tells a result or a target"),
            lambda one: None if one.measurement.source is None else one.measurement.source.kind,
            choices=KINDS_OF_SOURCES,
        ),
        *_surveyed(),
        Field(
            "counts",
            Text("分项计数", "counts of its parts"),
            lambda one: listed(f"{name}:{as_written(count)}" for name, count in one.measurement.counts.items()),
            said=Text("写成“名称:个数”", "each as name:count"),
        ),
        *_compared(),
        *places("at", labels.DATUM_AT, _figure_at),
    ),
)


def _proofs(data: OpenData) -> Iterator[Proof]:
    return (one for file in data.files for one in file.proofs)


def _of_proof(one: Proof) -> Recorded:
    return one.recorded


def _proof_state(one: Proof) -> str:
    return one.state.value


EVIDENCE: Final[Table[Proof]] = Table(
    "evidence",
    Text("佐证材料表", "Evidence on record"),
    Text("登记在数据上的佐证材料，一份一行", "the documents recorded behind figures, one a row"),
    ("region", "year", "id", "number"),
    _proofs,
    (
        *of_criterion_or_target(_of_proof),
        Field("number", WHICH, lambda one: one.number, "integer"),
        Field("title", Text("材料题名", "title of the document"), lambda one: one.evidence.title),
        Field(
            "file",
            labels.FILE,
            lambda one: one.evidence.file,
            said=Text(
                "从项目文件夹算起；原件存档的为空", "from the project's folder; empty where the original is archived"
            ),
        ),
        Field(
            "sha256",
            labels.CHECKSUM,
            lambda one: one.evidence.sha256,
            said=Text("登记的 SHA-256", "the SHA-256 on record"),
            pattern=SHA256,
        ),
        Field("held_by", Text("存档单位", "archived by"), lambda one: one.evidence.held_by),
        Field("archive_no", Text("档号", "archive number"), lambda one: one.evidence.archive_no),
        Field(
            "restricted",
            Text("限制公开的依据", "why it may not be published"),
            lambda one: one.evidence.restricted,
            said=Text("写了的，材料不得公开", "a document with one must not be published"),
        ),
        *coded(
            "state",
            Text("材料状态", "state of the document"),
            _proof_state,
            {state.value: words for state, words in EVIDENCE_STATES.items()},
            required=True,
        ),
    ),
)


def _parts(data: OpenData) -> Iterator[PartFigure]:
    return (one for file in data.files for one in file.parts)


def _of_part(one: PartFigure) -> Recorded:
    return one.recorded


def _part_at(one: PartFigure) -> Spot | None:
    return one.recorded.at


def _part_period(one: PartFigure) -> Period | UnknownPeriod | None:
    return parse_period(one.period)


INTERIM: Final[Table[PartFigure]] = Table(
    "interim",
    Text("年内各时段数据表", "Figures of parts of a year"),
    Text("只供查看，不作判定", "shown, and never judged"),
    ("region", "year", "criterion", "written_period"),
    _parts,
    (
        *of_criterion(_of_part),
        Field("written_period", Text("登记的时段", "period as the file has it"), lambda one: one.period),
        *read(lambda one: one.measurement),
        *span(_part_period),
        Field("basis", labels.BASIS, lambda one: one.measurement.basis),
        *sourced(lambda one: one.measurement.source),
        *places("at", labels.DATUM_AT, _part_at),
    ),
)
