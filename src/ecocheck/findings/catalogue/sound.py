"""Entries without a mistake that stand as the right form on three or more pages of the manual."""

from __future__ import annotations

from typing import Final

FOREST: Final = """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
"""

FOREST_WITH_PERIOD: Final = """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    period: 2024
    source:
      title: 2024年林草资源年报
"""

SEWAGE: Final = """\
measurements:
  24-1:
    value: 98.6
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
"""

SEWAGE_IN_PARTS: Final = """\
measurements:
  24-1:
    numerator: 2460
    denominator: 2500
    unit: "%"
    source:
      title: 2024年城镇污水处理统计表
"""

NO_WASTE: Final = """\
measurements:
  12-1:
    numerator: 0
    denominator: 0
    unit: "%"
    zero: 全年没有产生危险废物
    source:
      title: 2024年固体废物管理年报
"""

FACT: Final = """\
measurements:
  4-1:
    value: true
    source:
      title: 演练区河湖长制实施方案
"""

TARGET: Final = """\
assigned:
  7-2:
    at_most: 25
    unit: 微克/立方米
    document: 演环发〔2024〕3号
    issuer: 演练市生态环境局
"""

BASELINE: Final = """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
"""

ADJUSTED: Final = """\
baselines:
  15-1:
    year: 2020
    value: 812.5
    unit: 平方公里
    source:
      title: 生态保护红线评估调整成果
    adjusted:
      - date: 2024-05-20
        value: 810.2
        document: 演政函〔2024〕8号
        approved_by: 演练市人民政府
"""

WAIVER: Final = """\
waivers:
  30-1:
    reason: 城区公交线路调整，调查推迟
    approved_by: 演练市人民政府
    expires: 2025-12-31
"""

SETTLED: Final = """\
- id: C01
  topic: 公众参与度的目标值
  settled:
    by: 市领导小组办公室
    document: 演领办发〔2024〕3号
    date: 2024-03-01
    decision: 以正文90%为准
    effects:
      - {target: T86-1, effective: 2023, rule: {at_least: 90}}
      - {place: 二、（十）36, none: true}
"""
