"""The cheap look leaves no finding out: with it, the findings are the same as from every check."""

from __future__ import annotations

import datetime
import random
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.findings import ordered
from ecocheck.rules import FILE_CHECKS, PLACE_CHECKS, DataContext, check_file
from ecocheck.rules.quick_check import ITEM_CHECKS
from ecocheck.source.project import load_project
from ecocheck.source.region import region_file
from ecocheck.source.yaml.reader import read_bytes
from ecocheck.verdict.inputs.defects import defects, every_defect
from tests.rules.cases import RULES, SHAPE, Case, all_cases
from tests.rules.project import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding
    from ecocheck.source.project import Project

ROOT = Path(__file__).parents[2]
DRILL = ROOT / "examples" / "演练市"
PROJECTS = [ROOT, *sorted(path.parent for path in ROOT.glob("examples/*/units.yaml"))]
TODAY = datetime.date(2026, 6, 30)
CASES = [*all_cases(RULES), *all_cases(SHAPE)]
_POOL = """
0 | 1 | 0.98 | 98 | 98.5 | 100 | 104 | -3 | 250000 | true | false | null
unknown | 2024-01/2024-09 | 2019 | 2023 | 2024 | 2025 | 2025-06-30
2030-01-01 | 2024-12-31 | 2024-06-30 | 未记录 | 未说明 | "%" | ％ | 公顷 | hm2 | 吨
起 | 微克/立方米 | 公开报道 | 填报 | target | result | 实况 | 剔除沙尘 | 力争到2025年达到98%
森林覆盖率达到34.6% | 十大生态产业 | 2024年统计公报 | evidence/没有的文件.txt
"""
POOL = [one.strip() for one in re.split(r"[|\n]", _POOL) if one.strip()]
"""What a damaged line may contain: values that are right in some places and wrong in others."""

_BESIDE = """
basis: 未说明 | basis: 乡镇及以上 | basis: 县级及以上 | basis: 没有的口径 | as_of: 2024-06-30
as_of: 2027-01-01 | period: unknown | period: 2024-01/2024-09 | note: 说明
compare: {year: 2023, value: 12} | compare: {year: 2019, value: 60, unit: 吨}
zero: 没有 | planned: {value: 120, unit: hm2} | planned: {value: -1}
counts: {国考断面: 1.5} | numerator: 3 | reported_by: {date: 2031-01-01}
survey: {agency: 甲, date: 2031-02-01} | denominator: 0
valid_until: 2024-03-31 | valid_until: 2030-03-31 | source: {title: 材料} | source: {title: TODO}
source: {title: 2019年工作方案} | source: {title: 年报, document: 演办发〔2018〕3号}
evidence: {file: README.md} | evidence: {held_by: 档案馆, archive_no: A1} | source: {title: 年终台账汇编}
evidence: [{file: 没有.pdf}] | also: [{value: 3, unit: ％}]
source: {title: 力争达到98%} | source: {title: 年报, published: 2020-01-01}
source: {title: 年报, quote: 森林覆盖率34.6%}
source: {title: 未记录, standing: 公开报道} | source: {kind: target}
note: 数据为1—9月 | note: 尚未完成，计划明年完成 | zero: 未统计 | unit: 无 | numerator: 2.5
counts: {国考断面: 5, 省考断面: 7} | source: {title: 2023年统计年报} | source: {title: 表, document: 演发〔2019〕3号}
source: {title: 年报, quote: 全年发生2起} | source: {title: 年报, quote: 县级及以上和乡镇及以上}
also: [{value: 2}] | value: 60.00000000000001 | value: 0.031 | period: 2024-01/2024-10
"""
BESIDE = [f"    {one.strip()}" for one in re.split(r"[|\n]", _BESIDE) if one.strip()]
"""Lines that may be inserted below an id."""


def everything(context: DataContext) -> tuple[Finding, ...]:
    """The findings of every check on the file and on each measurement, with every defect."""
    checks = PLACE_CHECKS if context.figures.unreadable else (*PLACE_CHECKS, *FILE_CHECKS)
    found = [finding for check in checks for finding in check(context)]
    if not context.figures.unreadable:
        for item in context.items:
            item.__dict__["defects"] = every_defect(item.measurement, item.subject, context.figures.year, context.as_of)
            found += [finding for check in ITEM_CHECKS for finding in check(item)]
    return ordered(found)


def contexts(project: Project, as_of: datetime.date) -> Iterator[DataContext]:
    """Every data file of a project, with the other years of its region."""
    for place in project.places():
        years = project.read_region(place.name)
        for file in years.values():
            yield DataContext(project, file, place, years, as_of)


def fresh(context: DataContext) -> DataContext:
    """The context without cached results."""
    return replace(context)


@pytest.mark.parametrize("root", PROJECTS, ids=lambda path: path.name)
@pytest.mark.parametrize("as_of", [datetime.date(2024, 7, 1), TODAY, datetime.date(2032, 1, 1)], ids=str)
def test_shipped_projects(root: Path, as_of: datetime.date) -> None:
    project = load_project(root).project
    assert project is not None
    for context in contexts(project, as_of):
        assert check_file(fresh(context)) == everything(context), context.document.file


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cases(case: Case, tmp_path: Path) -> None:
    for number, text in enumerate((case.wrong, case.right)):
        if text is None:
            continue
        project = load_project(make(tmp_path / str(number), {case.file: text}, case.setting)).project
        for context in contexts(project, case.setting.as_of) if project is not None else ():
            assert check_file(fresh(context)) == everything(context)


@pytest.fixture(scope="module")
def drill() -> list[DataContext]:
    """The drill's files, read once."""
    project = load_project(DRILL).project
    assert project is not None
    return list(contexts(project, TODAY))


def damaged(text: str, rng: random.Random) -> str:
    """The text with some scalars changed, and lines lost or moved; most of it stays readable."""
    lines = text.splitlines()
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(2, len(lines))
        match rng.randrange(7):
            case 0:
                del lines[at]
            case 1:
                other = rng.choice([line for line in lines[2:] if line.startswith("    ")])
                lines.insert(at, other)
            case 2 | 3 | 4:
                ids = [number for number, line in enumerate(lines) if re.fullmatch(r"  \d+-\d+:", line)]
                lines.insert(rng.choice(ids or [at]) + 1, rng.choice(BESIDE))
            case _:
                key = re.match(r" +(?:- )?[\w-]+: ", lines[at])
                lines[at] = f"{key[0]}{rng.choice(POOL)}" if key else lines[at]
    return "\n".join([*lines, ""])


@settings(max_examples=150)
@given(seed=st.integers(0, 2**32))
def test_damaged_files(drill: list[DataContext], seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 not a secret
    context = rng.choice(drill)
    figures = context.figures
    document = read_bytes(damaged(context.document.text, rng).encode(), context.document.file)
    file = region_file(document, figures.region, figures.year)
    as_of = rng.choice([TODAY, datetime.date(figures.year, 12, 30), datetime.date(figures.year - 1, 1, 1)])
    made = DataContext(context.project, file, context.place, {**context.years, figures.year: file}, as_of)
    assert check_file(fresh(made)) == everything(made)
    for item in made.items:
        assert defects(item.measurement, item.subject, figures.year, as_of) == every_defect(
            item.measurement, item.subject, figures.year, as_of
        )


def test_damage_reaches_the_rules(drill: list[DataContext]) -> None:
    """Reading does not refuse all of the damage: many codes of the rules are found."""
    found: set[str] = set()
    for seed in range(300):
        rng = random.Random(seed)  # noqa: S311 not a secret
        context = rng.choice(drill)
        document = read_bytes(damaged(context.document.text, rng).encode(), context.document.file)
        file = region_file(document, context.figures.region, context.figures.year)
        made = DataContext(context.project, file, context.place, context.years, TODAY)
        found |= {finding.code for finding in check_file(made)}
    assert len(found) > 30, sorted(found)
