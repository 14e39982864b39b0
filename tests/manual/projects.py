"""Builds the small project of an example, and judges it."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

from ecocheck.api import Severity, Wanted, judge, message_of, open_project, severity_of, validate
from ecocheck.model.cases import REASON_WORDS, VERDICT_WORDS
from tests.oracle.projects import BARE, Token, block

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from ecocheck.api import Checked, Row

CITY = "示例市"
AS_OF = datetime.date(2026, 6, 30)
UNITS: dict[str, Any] = {
    "schema_version": "1",
    "drill": True,
    "city": {"name": CITY, "under": ["示例省"]},
    "counties": [{"name": "甲县", "kind": "县"}, {"name": "乙县", "kind": "县"}, {"name": "丙县", "kind": "县"}],
    "agencies": [{"name": "示例市环境局"}],
}
_EXPECTED = re.compile(r"(\w+)(?:（(.+)）)?")


_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def _as_written(value: Any) -> Any:
    """The data with numbers and dates as they were written, and everything else as text."""
    match value:
        case dict():
            return {key: _as_written(inner) for key, inner in value.items()}
        case list():
            return [_as_written(inner) for inner in value]
        case str() if _NUMBER.fullmatch(value) or BARE.fullmatch(value):
            return Token(value)
        case _:
            return value


def indicators_file(own: Mapping[str, Any]) -> dict[str, Any]:
    """The whole file around the criteria of an example."""
    rest = {key: value for key, value in own.items() if key != "criteria"}
    return {
        "schema_version": "1",
        "plan": {"title": "示例市工作方案", "number": "示例发〔2023〕1号", "dated": "2023-01-10"},
        "domains": [{"id": "1", "name": "示例领域"}],
        "contradictions": [],
        "indicators": [
            {
                "id": "1",
                "name": "示例指标",
                "domain": "1",
                "lead": ["示例市环境局"],
                "criteria": [{"name": "示例", "unit": None, "line": "each", **one} for one in own["criteria"]],
            }
        ],
        **rest,
    }


def write(content: Mapping[str, Any], root: Path) -> None:
    """Write the project of an example."""
    files = {
        "units.yaml": UNITS | content.get("units.yaml", {}),
        "indicators.yaml": indicators_file(content["indicators.yaml"]),
        "tasks.yaml": {"schema_version": "1", "tasks": content.get("tasks.yaml", {}).get("tasks", [])},
    }
    for name, inner in content.items():
        if name.startswith("data/"):
            _, region, year = name.removesuffix(".yaml").split("/")
            files[name] = {"schema_version": "1", "region": region, "year": year, **inner}
    for name, inner in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(block(_as_written(inner))) + "\n", encoding="utf-8")


def findings(root: Path) -> list[str]:
    """The codes of the errors and warnings of the project, with their messages."""
    found = validate(root, AS_OF).findings
    return [f"{one.code} {message_of(one, 'zh')}" for one in found if severity_of(one) is not Severity.NOTICE]


def judged(root: Path, years: tuple[int, ...]) -> Checked:
    """All verdicts of the years."""
    return judge(open_project(root, as_of=AS_OF), Wanted(years=years), AS_OF)


def expected(content: Mapping[str, Any]) -> Iterator[tuple[str, int, str, str, str | None]]:
    """Region, year, id, verdict and first reason of every line under `expect`."""
    for where, said in content["expect"].items():
        region, year, key = where.split()
        found = _EXPECTED.fullmatch(said)
        assert found is not None, f"{where}: {said}"
        verdict, reason = VERDICT_WORDS[found[1]], None if found[2] is None else REASON_WORDS[found[2]]
        yield region, int(year), key, verdict, reason


def row(checked: Checked, region: str, year: int, key: str) -> Row:
    """The verdict on a criterion."""
    return next(one for one in checked.rows if (one.region, one.year, one.id) == (region, year, key))
