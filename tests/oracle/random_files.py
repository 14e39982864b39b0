"""Random data files for hypothesis: entries near the lines, with every kind of defect in any combination."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.oracle.cases import DIRECTIONS, TITLED, cases_of, numbers, target
from tests.oracle.contract import kinds
from tests.oracle.projects import CITY, USUAL_COUNTIES, Project, Token
from tests.oracle.spreading import CRITERIA

YEARS = (2022, 2023, 2024)
COUNTIES = USUAL_COUNTIES[:2]
REGIONS = (CITY, *(one.name for one in COUNTIES))
COMMON_LINES = ("0", "20", "25", "50", "60.5", "80", "90", "95", "98", "100", "812.5")

# The listed cases, built once because hypothesis uses them thousands of times.
LISTED = {one["id"]: [case.now for case in cases_of(one) if case.now is not None] for one in CRITERIA}

SOURCES: list[dict[str, Any] | None] = [
    TITLED,
    None,
    {"title": "未记录", "standing": "公开报道"},
    {"title": "演练计划", "kind": Token("target")},
    {"title": "相关证明材料"},
    {"title": "演练区2024年工作总结"},
    {"title": "方案尚未印发"},
    {"title": "拟印发的方案"},
    {"title": "演练统计年报", "document": "演发〔2024〕7号"},
    {"title": "2016年污水处理台账", "document": "演发〔2016〕7号"},
    {"title": "2022年演练统计年报"},
    {"title": "演练统计年报", "published": "2023-06-30"},
    {"title": "演练统计年报", "published": "2024-12"},
    {"title": "演练统计年报", "quote": "数据为1—9月"},
    {"title": "演练统计年报", "quote": "截至10月底"},
    {"title": "演练统计年报", "quote": "全年发生2起"},
    {"title": "演练统计年报（剔除沙尘）"},
    {"title": "演练统计年报", "quote": "县级及以上水源地"},
    {"title": "演练统计年报", "quote": "乡镇及以上水源地"},
    {"title": "生态产业统计年报"},
    {"title": "森林覆盖率统计年报"},
    {"title": "未记录", "standing": "公开报道", "url": "https://example.org/1", "quote": "演练"},
]
ISSUERS = ("演练市生态环境局", "演练区生态环境分局", "云岭县人民政府", "省人民政府", "生态环境部", "本级政府", "未定")
PAPERS = ("演发〔2024〕1号", "关于下达考核目标的通知", "待下达", "有关文件")
EVIDENCE = (
    [{"held_by": "演练区档案馆", "archive_no": "2024-012"}],
    [{"file": "evidence/没有这个文件.pdf", "sha256": "0" * 64}],
)


@st.composite
def figures(draw: st.DrawFn, lines: tuple[Decimal, ...]) -> Decimal:
    """A decimal on a line or a few units of some place from it, sometimes negative."""
    line = draw(st.sampled_from(lines))
    places = draw(st.integers(0, 4))
    return line + Decimal(draw(st.integers(-3, 3))).scaleb(-places)


@st.composite
def parts(draw: st.DrawFn) -> dict[str, Any]:
    """Numerator and denominator; the denominator is sometimes zero."""
    whole = draw(st.sampled_from((0, 1, 3, 7, 8, 357, 1000)))
    return {"numerator": draw(st.integers(0, max(whole, 1))), "denominator": whole}


def _blemishes(criterion: dict[str, Any], year: int) -> dict[str, st.SearchStrategy[Any]]:
    """Further keys of a measurement; each is usually left out."""
    periods = (year, f"{year}-01/{year}-09", f"{year}-01/{year}-12", f"{year - 2}-01/{year}-12", Token("unknown"))
    names = ["未说明", *(one["name"] for one in criterion.get("bases") or []), "另一口径"]
    recalled = st.fixed_dictionaries(
        {"year": st.sampled_from((year - 1, year - 2)), "value": figures((Decimal(60), Decimal(80)))},
        optional={"basis": st.sampled_from(names)},
    )
    return {
        "period": st.sampled_from(periods),
        "as_of": st.sampled_from((f"{year}-09-30", f"{year}-12-31", f"{year - 1}-12-31")),
        "basis": st.sampled_from(names),
        "zero": st.sampled_from(("当年没有发生", "未统计", "-")),
        "evidence": st.sampled_from(EVIDENCE),
        "also": st.just([{"value": 2, "note": "另一读数"}]),
        "valid_until": st.sampled_from((f"{year - 1}-12-31", f"{year + 1}-12-31")),
        "compare": recalled,
        "stage": st.sampled_from(("快报", "核定")),
        "note": st.just("演练"),
    }


@st.composite
def entries(draw: st.DrawFn, criterion: dict[str, Any], year: int) -> dict[str, Any]:
    """One entry of `measurements`, mostly of the right type."""
    rule = criterion["revisions"][0]["rule"]
    lines = (*numbers(rule), *map(Decimal, COMMON_LINES))
    value: st.SearchStrategy[Any] = st.booleans() if "done" in kinds(rule) else figures(lines)
    entry: dict[str, Any] = {}
    if "done" in kinds(rule) or draw(st.integers(0, 3)):
        entry["value"] = draw(value)
    if "done" not in kinds(rule) and ("value" not in entry or draw(st.integers(0, 5)) == 0):
        entry |= draw(parts())
    if draw(st.integers(0, 9)) and "done" not in kinds(rule):
        entry["unit"] = draw(st.sampled_from((criterion.get("unit") or "%", criterion.get("unit") or "%", "%", "吨")))
    source = draw(st.sampled_from(SOURCES[:1] * 20 + SOURCES))
    entry |= {"source": source} if source else {}
    for key, strategy in _blemishes(criterion, year).items():
        if draw(st.integers(0, 7)) == 0:
            entry[key] = draw(strategy)
    return entry


@st.composite
def targets(draw: st.DrawFn, unit: str, year: int) -> Any:
    """One or several assigned targets."""
    found = []
    for _ in range(draw(st.integers(1, 3))):
        one = target(draw(st.sampled_from(DIRECTIONS)), draw(figures((Decimal(25), Decimal(60)))), unit)
        one["period"] = draw(
            st.sampled_from((year, year, year - 1, f"{year - 2}-01/{year}-12", f"{year - 2}-01/{year + 1}-12"))
        )
        if draw(st.integers(0, 3)) == 0:
            one["issuer"] = draw(st.sampled_from(ISSUERS))
        if draw(st.integers(0, 5)) == 0:
            one["document"] = draw(st.sampled_from(PAPERS))
        if draw(st.integers(0, 7)) == 0:
            one["basis"] = draw(st.sampled_from(("实况", "剔除沙尘")))
        if draw(st.integers(0, 7)) == 0:
            del one[draw(st.sampled_from(("document", "issuer")))]
        found.append(one)
    return found[0] if len(found) == 1 and draw(st.booleans()) else found


@st.composite
def baselines(draw: st.DrawFn, unit: str, year: int) -> dict[str, Any]:
    """A baseline, perhaps with adjustments in any order of dates."""
    dates = st.sampled_from((f"{year - 2}-05-01", f"{year}-12-31", f"{year + 1}-01-01", "2021-01-01"))
    adjusted = draw(st.lists(dates, max_size=3, unique=True))
    begun = draw(st.sampled_from((2020, 2020, 2020, year - 1, year, year + 1)))
    source = draw(st.sampled_from((TITLED, TITLED, TITLED, None, {"title": "有关资料"})))
    found = {"year": begun, "value": draw(figures((Decimal("812.5"),))), "unit": unit}
    found |= {"source": source} if source else {}
    steps = [{"date": one, "document": "基线调整批复", "value": draw(figures((Decimal("812.5"),)))} for one in adjusted]
    return found | ({"adjusted": steps} if steps else {})


@st.composite
def projects(draw: st.DrawFn, most: int = 14) -> Project:
    """Files of all regions and some of the years, each with a few criteria, some from the listed cases."""
    project = Project(counties=COUNTIES)
    chosen = st.lists(st.sampled_from(CRITERIA), min_size=3, max_size=most, unique_by=lambda one: str(one["id"]))
    for criterion in draw(chosen):
        for region in REGIONS:
            for year in YEARS:
                if draw(st.integers(0, 2)):
                    _record(draw, project.file(region, year), criterion, year)
    return project


def _record(draw: st.DrawFn, file: dict[str, Any], criterion: dict[str, Any], year: int) -> None:
    found, key = kinds(criterion["revisions"][0]["rule"]), criterion["id"]
    listed = LISTED[key] if draw(st.integers(0, 4)) == 0 else []
    if draw(st.integers(0, 9)):
        file["measurements"][key] = dict(draw(st.sampled_from(listed) if listed else entries(criterion, year)))
    unit = criterion.get("unit") or file["measurements"].get(key, {}).get("unit") or "%"
    if "assigned" in found and draw(st.integers(0, 4)):
        file.setdefault("assigned", {})[key] = draw(targets(unit, year))
    if "holds_baseline" in found and draw(st.integers(0, 4)):
        file.setdefault("baselines", {})[key] = draw(baselines(unit, year))
