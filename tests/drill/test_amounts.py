"""An amount has its unit, in every output: what the registry asks for, unless the source says another.

青崖县's 24-2 in 2025 is 371.0 of 402.0 万吨: 93% of 402.0 is 373.86, so that 2.86 are lacking.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.verdicts.parts import Parts, parts_of
from ecocheck.model.documents import Source
from ecocheck.model.measurement import Measurement
from ecocheck.model.terms import PartNames
from ecocheck.verdict.words.unit_behind import unit_behind
from tests.cli.running import run_here
from tests.drill.projects import AS_OF, DRILL, EXAMPLES
from tests.word.making import paragraphs

if TYPE_CHECKING:
    from pathlib import Path

SAID = "按现有县城污水排放量402.0万吨测算，县城污水处理量至少还需增加2.86万吨"
COUNTY = ("--county", "青崖县", "--year", "2025", "--as-of", AS_OF.isoformat())
SEWAGE = PartNames(numerator="处理量", denominator="排放量", numerator_unit="万吨", denominator_unit="万吨")
PARKS = PartNames(numerator="绿地", denominator="人口", numerator_unit="万平方米", denominator_unit="万人")
FIRMS = PartNames(numerator="已公开的企业", denominator="应公开的企业", unit="家")


def figure(numerator: str, denominator: str, quote: str | None = None) -> Measurement:
    source = None if quote is None else Source(title="演练统计年报", quote=quote)
    return Measurement(numerator=Decimal(numerator), denominator=Decimal(denominator), unit="%", source=source)


@pytest.mark.parametrize(
    "args",
    [
        ("gaps", "--format", "md"),
        ("gaps", "--format", "csv"),
        ("explain", "24-2", "--format", "md"),
        ("report", "--format", "md"),
        ("report", "--format", "html"),
        ("worklist", "--rectify", "--format", "md"),
    ],
    ids=lambda args: f"{args[0]}-{args[-1]}",
)
def test_in_every_output(
    args: tuple[str, ...], capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run_here(capfdbinary, monkeypatch, *args, *COUNTY, folder=EXAMPLES / DRILL)
    assert SAID in ran.out


def test_in_word(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("docx")
    file = tmp_path / "报告.docx"
    run_here(capfdbinary, monkeypatch, "report", *COUNTY, "-o", str(file), folder=EXAMPLES / DRILL)
    assert any(SAID in text for _, text in paragraphs(file.read_bytes()))


def test_a_figure_without_a_quote_is_in_the_units_that_forms_ask_for() -> None:
    assert parts_of(figure("371.0", "402.0"), SEWAGE) == Parts("处理量", "排放量", "万吨", "万吨")
    assert parts_of(figure("1163.6", "79.2"), PARKS) == Parts("绿地", "人口", "万平方米", "万人")
    assert parts_of(figure("32", "33"), FIRMS) == Parts("已公开的企业", "应公开的企业", "家", "家")


def test_a_source_with_another_unit_is_believed() -> None:
    """What it does not say of the other part is not known then."""
    both = figure("3710000", "4020000", "排放量4020000吨，处理量3710000吨")
    assert parts_of(both, SEWAGE) == Parts("处理量", "排放量", "吨", "吨")
    assert parts_of(figure("3710000", "4020000", "处理量3710000吨"), SEWAGE) == Parts("处理量", "排放量", "吨", None)


def test_without_parts_or_names_nothing_is_known() -> None:
    assert parts_of(None, SEWAGE) is None
    assert parts_of(Measurement(value=Decimal(93), unit="%"), SEWAGE) is None
    assert parts_of(figure("371.0", "402.0"), None) == Parts(None, None, None, None)
    assert parts_of(figure("371.0", "402.0", "处理量371.0万吨"), None) == Parts(None, None, "万吨", None)


@pytest.mark.parametrize(
    ("quote", "number", "unit"),
    [
        ("污水排放量402.0万吨，处理量371.0万吨", "402.0", "万吨"),
        ("污水排放量402万吨", "402.0", "万吨"),
        ("公园绿地1163.6万平方米，城镇人口79.2万人", "79.2", "万人"),
        ("应披露企业33家", "33", "家"),
        ("污水排放量1402.0万吨", "402.0", None),
        ("污水排放量402.0", "402.0", None),
        ("人均402.0吨/人", "402.0", None),
        ("本期402.0万吨，上期402.0吨", "402.0", None),
        (None, "402.0", None),
    ],
)
def test_the_unit_behind_a_number(quote: str | None, number: str, unit: str | None) -> None:
    assert unit_behind(figure("1", number, quote), Decimal(number)) == unit
