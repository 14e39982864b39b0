"""Tables of what was recorded: figures, evidence, figures of parts of a year, targets, baselines, wider regions.

Persons' names and free remarks are left out: those who published a table would publish them with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from ecocheck.findings.entry import Text
from ecocheck.quantity import Month, Period, parse_period
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.render.open_data.field import Field, Table, coded, places
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.explain.labels import STATES as EVIDENCE_STATES
from ecocheck.render.phrases.numbers import as_written
from ecocheck.verdict.reading import period_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator

    from ecocheck.app.open_data.collected import OpenData
    from ecocheck.app.open_data.recorded import Assigned, Based, Figure, PartFigure, Proof, Recorded, Wider
    from ecocheck.findings import Spot
    from ecocheck.model.base import NumberOrFact
    from ecocheck.model.documents import Source
    from ecocheck.model.measurement import Reading
    from ecocheck.quantity import UnknownPeriod

T = TypeVar("T")

STANDINGS_OF_SOURCES: Final = {"填报": "填报", "公开报道": "公开报道"}
STAGES: Final = {"快报": "快报", "初步": "初步", "核定": "核定"}
SHA256: Final = "^[0-9a-f]{64}$"
_DATUM_AT: Final = labels.DATUM_AT
_WHICH: Final = Text("第几条", "number")
_CRITERION: Final = ("criteria", "id")


def number(value: NumberOrFact | None) -> str | None:
    """A number with the digits of the file; None for a fact."""
    return None if value is None or isinstance(value, bool) else as_written(value)


def fact(value: NumberOrFact | None) -> bool | None:
    """A fact; None for a number."""
    return value if isinstance(value, bool) else None


def about(recorded: Callable[[T], Recorded]) -> tuple[Field[T], ...]:
    """The columns that say of which region and year an entry is."""
    return (
        Field("region", labels.REGION, lambda one: recorded(one).region, refers=("regions", "name")),
        Field("year", labels.YEAR, lambda one: recorded(one).year, "year"),
    )


def of_criterion_or_target(recorded: Callable[[T], Recorded]) -> tuple[Field[T], ...]:
    """The columns that say what a figure is of."""

    def criterion(one: T) -> str | None:
        return None if recorded(one).of_target else recorded(one).id

    def target(one: T) -> str | None:
        return recorded(one).id if recorded(one).of_target else None

    return (
        *about(recorded),
        Field(
            "id",
            labels.ID,
            lambda one: recorded(one).id,
            said=Text("判定项或任务目标的编号", "the id of a criterion or of a task's target"),
        ),
        Field("criterion", labels.CRITERION, criterion, refers=_CRITERION),
        Field("target", labels.TARGET, target, refers=("task_targets", "id")),
    )


def of_criterion(recorded: Callable[[T], Recorded]) -> tuple[Field[T], ...]:
    """The columns of what only a criterion can have."""
    return (
        *about(recorded),
        Field("criterion", labels.CRITERION, lambda one: recorded(one).id, refers=_CRITERION),
    )


def span(of: Callable[[T], Period | UnknownPeriod | None], said: Text | None = None) -> tuple[Field[T], ...]:
    """The columns of a period: as a file writes it, and its first and last day."""

    def first(one: T) -> datetime.date | None:
        period = of(one)
        return period.first.first_day if isinstance(period, Period) else None

    def last(one: T) -> datetime.date | None:
        period = of(one)
        return period.last.last_day if isinstance(period, Period) else None

    return (
        Field(
            "period",
            labels.PERIOD,
            lambda one: None if (found := of(one)) is None else str(found),
            said=said,
        ),
        Field("period_from", Text("时段首日", "first day"), first, "date"),
        Field("period_to", Text("时段末日", "last day"), last, "date"),
    )


def read(of: Callable[[T], Reading]) -> tuple[Field[T], ...]:
    """The columns of a figure itself."""
    return (
        Field("value", labels.VALUE, lambda one: number(of(one).value), "number"),
        Field(
            "fact",
            Text("是否（事实）", "fact"),
            lambda one: fact(of(one).value),
            "boolean",
            Text("数据文件里 value 写 true、false 的", "where the file has true or false as value"),
        ),
        Field("numerator", labels.NUMERATOR, lambda one: number(of(one).numerator), "number"),
        Field("denominator", labels.DENOMINATOR, lambda one: number(of(one).denominator), "number"),
        Field(
            "unit",
            labels.UNIT_OF_MEASURE,
            lambda one: of(one).unit,
            said=Text("没有写的，为判定项的单位", "that of the criterion where none was written"),
        ),
    )


def _published(source: Source | None) -> str | None:
    published = None if source is None else source.published
    return (
        str(published) if isinstance(published, Month | str) else None if published is None else published.isoformat()
    )


def sourced(of: Callable[[T], Source | None]) -> tuple[Field[T], ...]:
    """The columns of a source."""
    return (
        Field("source_title", labels.SOURCE, lambda one: None if (said := of(one)) is None else said.title),
        Field("source_document", labels.DOCUMENT, lambda one: None if (said := of(one)) is None else said.document),
        Field(
            "source_standing",
            labels.STANDING_OF_SOURCE,
            lambda one: None if (said := of(one)) is None else said.standing,
            choices=STANDINGS_OF_SOURCES,
        ),
        Field(
            "source_published",
            Text("来源发布日期", "source published"),
            lambda one: _published(of(one)),
            said=Text("日、月，或“未记录”", "a day, a month, or 未记录: not recorded"),
        ),
        Field("source_url", labels.ADDRESS, lambda one: None if (said := of(one)) is None else said.url),
    )


def _figures(data: OpenData) -> Iterator[Figure]:
    return (one for file in data.files for one in file.figures)


def _of_figure(one: Figure) -> Recorded:
    return one.recorded


def _figure_at(one: Figure) -> Spot | None:
    return one.recorded.at


def _figure_period(one: Figure) -> Period | UnknownPeriod:
    return period_of(one.measurement, one.recorded.year)


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
        *places("at", _DATUM_AT, _figure_at),
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
        Field("number", _WHICH, lambda one: one.number, "integer"),
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
        *places("at", _DATUM_AT, _part_at),
    ),
)


def _assigned(data: OpenData) -> Iterator[Assigned]:
    return (one for file in data.files for one in file.assigned)


def _of_assigned(one: Assigned) -> Recorded:
    return one.recorded


def _assigned_at(one: Assigned) -> Spot | None:
    return one.recorded.at


def _operator(one: Assigned) -> str:
    return one.target.operator.name


def _issued(one: Assigned) -> str | None:
    issued = one.target.issued
    return str(issued) if isinstance(issued, Month | str) else None if issued is None else issued.isoformat()


def assigned_table(words: dict[str, Text]) -> Table[Assigned]:
    """The table of targets handed down, with the words of the five comparisons."""
    return Table(
        "assigned",
        Text("下达的考核目标表", "Targets handed down"),
        Text("上级下达、登记在数据文件里的考核目标", "targets from above that a data file records"),
        ("region", "year", "criterion", "number"),
        _assigned,
        (
            *of_criterion(_of_assigned),
            Field("number", _WHICH, lambda one: one.number, "integer"),
            *coded(
                "operator",
                Text("怎样比较", "comparison"),
                _operator,
                {key: words[key] for key in OPERATORS},
                required=True,
            ),
            Field(
                "value",
                Text("目标数", "number of the target"),
                lambda one: number(one.target.number),
                "number",
                required=True,
            ),
            Field("unit", labels.UNIT_OF_MEASURE, lambda one: one.target.unit),
            *span(lambda one: one.target.period),
            Field("basis", labels.BASIS, lambda one: one.target.basis),
            Field("document", Text("下达文件", "document that hands it down"), lambda one: one.target.document),
            Field("issuer", Text("下达单位", "handed down by"), lambda one: one.target.issuer),
            Field("issued", Text("下达日期", "handed down on"), _issued),
            *places("at", _DATUM_AT, _assigned_at),
        ),
    )


def _baselines(data: OpenData) -> Iterator[Based]:
    return (one for file in data.files for one in file.baselines)


def _of_baseline(one: Based) -> Recorded:
    return one.recorded


def _baseline_at(one: Based) -> Spot | None:
    return one.recorded.at


BASELINES: Final[Table[Based]] = Table(
    "baselines",
    Text("基线表", "Baselines on record"),
    Text("登记的基线；经批准的调整未列", "baselines as recorded, without approved changes"),
    ("region", "year", "criterion"),
    _baselines,
    (
        *of_criterion(_of_baseline),
        Field("base_year", Text("基准年", "base year"), lambda one: one.baseline.year, "year", required=True),
        Field(
            "value",
            Text("基线值", "value of the baseline"),
            lambda one: number(one.baseline.value),
            "number",
            required=True,
        ),
        Field("unit", labels.UNIT_OF_MEASURE, lambda one: one.baseline.unit),
        *sourced(lambda one: one.baseline.source),
        *places("at", _DATUM_AT, _baseline_at),
    ),
)


def _wider(data: OpenData) -> Iterator[Wider]:
    return (one for file in data.files for one in file.wider)


def _of_wider(one: Wider) -> Recorded:
    return one.recorded


def _wider_at(one: Wider) -> Spot | None:
    return one.recorded.at


WIDER: Final[Table[Wider]] = Table(
    "wider",
    Text("上级地区公布数表", "Figures of wider regions"),
    Text("市的数据文件登记的上级地区公布数", "figures of wider regions that the city's file records"),
    ("region", "year", "criterion", "number"),
    _wider,
    (
        *of_criterion(_of_wider),
        Field("number", _WHICH, lambda one: one.number, "integer"),
        Field("of", Text("所指地区", "region it is of"), lambda one: one.figure.of, required=True),
        Field("mean", Text("平均水平", "mean"), lambda one: number(one.figure.mean), "number"),
        Field("total", Text("总量", "sum total"), lambda one: number(one.figure.total), "number"),
        Field("unit", labels.UNIT_OF_MEASURE, lambda one: one.figure.unit),
        *span(lambda one: one.figure.period),
        Field("basis", labels.BASIS, lambda one: one.figure.basis),
        *sourced(lambda one: one.figure.source),
        *places("at", _DATUM_AT, _wider_at),
    ),
)
