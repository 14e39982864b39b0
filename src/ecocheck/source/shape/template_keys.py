"""Which keys a template shows: the one that takes a bare value, those beside it, and examples of ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.actions import Logged
from ecocheck.model.documents import Evidence, Reporter, Source, Survey
from ecocheck.model.figures import SECTIONS
from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement, Planned, Reading, TaskReport
from ecocheck.model.registry import Settlement
from ecocheck.model.units import City

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.model.base import Model

IDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(SECTIONS, "7-1"),
    "baselines": "15-1",
    "waivers": "30-1",
    "tasks": "T1",
    "targets": "T1-1",
    "parts": "7-1",
    "expect": "7-1",
    "counts": "名称",
    "better": '"%"',
}
"""An example of a key below each of these keys."""

TAKES: Final[tuple[tuple[type[Model], str], ...]] = (
    (Measurement, "value"),
    (Reading, "value"),
    (Evidence, "file"),
    (Source, "title"),
    (Reporter, "agency"),
    (Survey, "agency"),
    (Planned, "value"),
    (TaskReport, "note"),
    (City, "name"),
    (Settlement, "decision"),
    (Logged, "what"),
)
"""The key that takes a bare value, where it is not the first that the model requires."""

BESIDE: Final[Mapping[type[Model], tuple[str, ...]]] = {
    Measurement: ("unit", "source"),
    Planned: ("unit",),
    Baseline: ("unit", "source"),
    AssignedTarget: ("unit", "document", "issuer"),
    TaskReport: ("status", "as_of"),
    Settlement: ("by", "document", "effects"),
}
"""Keys that are hardly ever omitted, though the model does not require them."""

NUMBERED_BY: Final = frozenset(
    {"criterion", "id", "number", "indicator", "task", "target", "key", "code", "编号", "判定项", "指标", "任务"}
)
"""Words that people write for the number of an entry, where they make a list of entries."""
