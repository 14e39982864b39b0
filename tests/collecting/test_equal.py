"""A form that is filled in and collected gives the file that a person would type; unchanged, it changes nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.filling.fields import Section
from ecocheck.source.yaml.reader import read_bytes
from tests.collecting.filling import BASELINE, FIGURE, TARGET, codes, collected, drill, filled, form_of, opened, write

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.filling.form import Said

CASES: dict[str, tuple[str, dict[CellKey, Said], dict[str, Any]]] = {
    "比例填分子分母": (
        "青崖县",
        {
            CellKey(FIGURE, "24-2", "numerator"): "96.5",
            CellKey(FIGURE, "24-2", "denominator"): "100",
            CellKey(FIGURE, "24-2", "source.title"): "青崖县2026年排水年报",
            CellKey(FIGURE, "24-2", "source.document"): "青住建〔2027〕3号",
            CellKey(FIGURE, "24-2", "source.published"): "2027-01-10",
            CellKey(FIGURE, "24-2", "reported_by.person"): "张三",
        },
        {
            "measurements": {
                "24-2": {
                    "numerator": Decimal("96.5"),
                    "denominator": 100,
                    "unit": "%",
                    "source": {
                        "title": "青崖县2026年排水年报",
                        "document": "青住建〔2027〕3号",
                        "published": "2027-01-10",
                    },
                    "reported_by": {"person": "张三"},
                }
            }
        },
    ),
    "事实": (
        "青崖县",
        {CellKey(FIGURE, "4-1", "fact"): "是", CellKey(FIGURE, "4-1", "source.title"): "青崖县河湖长制实施方案"},
        {"measurements": {"4-1": {"value": True, "source": {"title": "青崖县河湖长制实施方案"}}}},
    ),
    "没有发生": (
        "青崖县",
        {CellKey(FIGURE, "12-2", "value"): "0", CellKey(FIGURE, "12-2", "source.title"): "青崖县2026年执法年报"},
        {"measurements": {"12-2": {"value": 0, "unit": "起", "source": {"title": "青崖县2026年执法年报"}}}},
    ),
    "两个考核目标": (
        "青崖县",
        {
            CellKey(TARGET, "7-2", "side"): "不高于",
            CellKey(TARGET, "7-2", "number"): "25",
            CellKey(TARGET, "7-2", "unit"): "微克/立方米",
            CellKey(TARGET, "7-2", "document"): "演政办发〔2026〕4号",
            CellKey(TARGET, "7-2", "issuer"): "演练市人民政府",
            CellKey(TARGET, "7-2（2）", "side"): "不高于",
            CellKey(TARGET, "7-2（2）", "number"): "24.5",
            CellKey(TARGET, "7-2（2）", "unit"): "微克/立方米",
            CellKey(TARGET, "7-2（2）", "document"): "演政办发〔2026〕5号",
            CellKey(TARGET, "7-2（2）", "issuer"): "演练市人民政府",
        },
        {
            "assigned": {
                "7-2": [
                    {
                        "at_most": 25,
                        "unit": "微克/立方米",
                        "document": "演政办发〔2026〕4号",
                        "issuer": "演练市人民政府",
                    },
                    {
                        "at_most": Decimal("24.5"),
                        "unit": "微克/立方米",
                        "document": "演政办发〔2026〕5号",
                        "issuer": "演练市人民政府",
                    },
                ]
            }
        },
    ),
    "基线": (
        "青崖县",
        {
            CellKey(BASELINE, "15-1", "year"): "2020",
            CellKey(BASELINE, "15-1", "value"): "123.45",
            CellKey(BASELINE, "15-1", "source.title"): "青崖县生态保护红线评估调整成果",
        },
        {
            "baselines": {
                "15-1": {
                    "year": 2020,
                    "value": Decimal("123.45"),
                    "unit": "平方公里",
                    "source": {"title": "青崖县生态保护红线评估调整成果"},
                }
            }
        },
    ),
    "任务进展": (
        "青崖县",
        {CellKey(Section.PROGRESS, "T1", "status"): "进行中", CellKey(Section.PROGRESS, "T1", "as_of"): "2026-12-31"},
        {"tasks": {"T1": {"status": "进行中", "as_of": "2026-12-31"}}},
    ),
    "调查": (
        "青崖县",
        {
            CellKey(FIGURE, "36-1", "value"): "91.5",
            CellKey(FIGURE, "36-1", "source.title"): "青崖县2026年公众满意度调查报告",
            CellKey(Section.SURVEY, "36-1", "survey.agency"): "青崖县统计局",
            CellKey(Section.SURVEY, "36-1", "survey.sample"): "400",
            CellKey(Section.SURVEY, "36-1", "survey.date"): "2026-11-20",
        },
        {
            "measurements": {
                "36-1": {
                    "value": Decimal("91.5"),
                    "unit": "%",
                    "source": {"title": "青崖县2026年公众满意度调查报告"},
                    "survey": {"agency": "青崖县统计局", "sample": 400, "date": "2026-11-20"},
                }
            }
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_new_file_equals_one_that_was_typed(name: str, tmp_path: Path) -> None:
    region, said, typed = CASES[name]
    root = drill(tmp_path)
    blank = form_of(opened(root), region, 2026)
    found = collected(root, filled(blank, said))
    assert codes(found) == []
    (file,) = found.files
    assert read_bytes(file.after, file.file).data == {"region": region, "year": 2026, **typed}


@pytest.mark.parametrize("region", ["演练市", "演练区", "云岭县", "石潭县", "青崖县", "柳溪县"])
@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
def test_an_unchanged_form_changes_nothing(region: str, year: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    root = _shared(tmp_path_factory)
    found = collected(root, filled(form_of(opened(root), region, year), {}))
    assert (found.files, codes(found), found.forms[0].changes) == ((), [], ())


_KEPT: list[Path] = []


def _shared(factory: pytest.TempPathFactory) -> Path:
    """One copy of the drill for tests that write nothing."""
    if not _KEPT:
        _KEPT.append(drill(factory.mktemp("drill")))
    return _KEPT[0]


TEXTS = st.text("甲乙丙123：#，-“”《》〔〕(): abc", min_size=1, max_size=12).map(str.strip).filter(bool)
PLANS = st.dictionaries(
    st.sampled_from(["7-1", "3-1", "24-2", "12-2", "4-1"]),
    st.one_of(st.none(), TEXTS),
    min_size=1,
    max_size=4,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PLANS)
def test_what_was_filled_in_is_what_the_next_form_holds(
    tmp_path_factory: pytest.TempPathFactory, plans: dict[str, str | None]
) -> None:
    """Any text comes back as it was typed; a second time nothing changes."""
    root = drill(tmp_path_factory.mktemp("one"))
    blank = form_of(opened(root), "青崖县", 2025)
    keys = {CellKey(FIGURE, ident, "plan"): said for ident, said in plans.items()}
    form = filled(blank, keys)
    write(root, collected(root, form))
    again = {
        CellKey(one.section, one.ident, "plan"): one.base.get("plan")
        for one in form_of(opened(root), "青崖县", 2025).rows
    }
    assert {key: again[key] for key in keys} == {key: form.cells[key].said for key in keys}
    second = collected(root, form)
    assert second.files == ()
    assert all(one.taken for one in second.forms)
