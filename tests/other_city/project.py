"""Makes the project of 云泽市: two counties, a plan of two fields and three indicators, no list of tasks."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.app.starting.given import Given
from ecocheck.render.formats.new_project import new_project

if TYPE_CHECKING:
    from pathlib import Path

DAY = "2025-06-01"
_TOLD = Given("云泽市", ("上泽区", "下泽县"), "云泽市清洁水行动方案", "云政发〔2024〕1号", datetime.date(2024, 3, 1))
AGENCIES = "agencies:\n  - name: 市水务局\n  - name: 市农业农村局\n"
INDICATORS = """\
schema_version: 1
plan:
  title: 云泽市清洁水行动方案
  number: 云政发〔2024〕1号
  dated: 2024-03-01
domains:
  - {id: 1, name: 污水}
  - {id: 2, name: 水源}
contradictions:
  - id: C01
    topic: 处理率
    places: [第二条, 第五条]
    says: [污水处理率不低于95%, 污水处理率达到98%]
    indicators: [1]
indicators:
  - id: 1
    name: 污水处理率
    domain: 1
    lead: [市水务局]
    support: [市农业农村局]
    criteria:
      - id: 1-1
        name: 污水处理率
        unit: "%"
        line: each
        totals: true
        revisions:
          - effective: 2024
            rule: {at_least: 95}
            citation: {document: 云政发〔2024〕1号, clause: 第二条, quote: 污水处理率不低于95%}
  - id: 2
    name: 河湖长制
    domain: 1
    lead: [市水务局]
    criteria:
      - id: 2-1
        name: 河湖长制
        line: each
        revisions:
          - effective: 2024
            rule: {done: true}
            citation: {document: 云政发〔2024〕1号, clause: 第三条, quote: 全面施行河湖长制}
  - id: 3
    name: 水源水质
    domain: 2
    lead: [市农业农村局]
    criteria:
      - id: 3-1
        name: 水源水质达标率
        unit: "%"
        line: city
        revisions:
          - effective: 2024
            rule: {equals: 100}
            citation: {document: 云政发〔2024〕1号, clause: 第四条, quote: 水源水质达标率达到100%}
"""
_FIGURES = """\
region: {region}
year: {year}
measurements:
  1-1:
    numerator: {part}
    denominator: 1000
    unit: "%"
    source: {{title: {year}年排水统计年报, document: 泽水发〔{year}〕9号, standing: 填报}}
  2-1:
    value: true
    source: {{title: 河湖长制实施方案, document: 泽政发〔2024〕2号}}
  3-1:
    value: 99
    unit: "%"
    source: {{title: {year}年水质年报}}
"""


def made(root: Path) -> Path:
    """The project in that folder."""
    files = {name: content.decode() for name, content in new_project(_TOLD, 2024, "zh").items()}
    files["units.yaml"] = files["units.yaml"].replace("agencies:\n  - name: 待填\n", AGENCIES)
    files["indicators.yaml"] = INDICATORS
    for region, year, part in (
        ("上泽区", 2023, 930),
        ("上泽区", 2024, 940),
        ("下泽县", 2024, 960),
        ("云泽市", 2024, 1900),
    ):
        figures = _FIGURES.format(region=region, year=year, part=part)
        files[f"data/{region}/{year}.yaml"] = figures.replace(": 1000", ": 2000") if region == "云泽市" else figures
    files["cases/一.yaml"] = (
        'criterion: 1-1\ncases:\n  - name: 用例\n    measurement: {value: 94, unit: "%"}\n    verdict: not_met\n'
    )
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root
