"""Writes invented projects to disk and runs ecocheck on them as a black box.

The city is invented (演练市); the registry is the real one unless a test brings its own.
"""

from __future__ import annotations

import datetime
import json
import re
import shutil
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.as_json.objects import check_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

REPO = Path(__file__).resolve().parents[2]
CITY = "演练市"
TODAY = datetime.date(2026, 11, 23)
BARE = re.compile(r"\d{4}-\d{2}(-\d{2}|/\d{4}-\d{2})?")


class Token(str):
    """Text that is written without quotes, such as the malformed number 98%."""

    __slots__ = ()


def scalar(value: Any) -> str:
    """One scalar as a careful clerk would write it; numbers never with an exponent."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value, "f")
        case Token():
            return str(value)
        case str():
            return value if BARE.fullmatch(value) else json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


def block(value: Any, indent: int = 0) -> list[str]:
    """Block-style YAML lines of plain data."""
    pad = "  " * indent
    lines: list[str] = []
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, (dict, list)) and inner:
                lines += [f"{pad}{scalar_key(key)}:", *block(inner, indent + 1)]
            else:
                lines.append(f"{pad}{scalar_key(key)}: {empty(inner)}")
        return lines
    for inner in value:
        if isinstance(inner, (dict, list)) and inner:
            first, *rest = block(inner, indent + 1)
            lines += [f"{pad}- {first.strip()}", *rest]
        else:
            lines.append(f"{pad}- {empty(inner)}")
    return lines


def scalar_key(key: Any) -> str:
    """A key as plain text; `%` needs quotes in YAML."""
    return json.dumps(key) if key == "%" else str(key)


def empty(value: Any) -> str:
    """A scalar, or an empty collection, which block style cannot show."""
    if isinstance(value, dict):
        return "{}"
    return "[]" if isinstance(value, list) else scalar(value)


def dump(value: Any) -> str:
    """A whole document."""
    return "\n".join(block(value)) + "\n"


@dataclass(frozen=True)
class County:
    """An invented county."""

    name: str
    area: str = "县城"
    classes: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def kind(self) -> str:
        """区 for the city proper, otherwise 县: the last character of the name."""
        return self.name[-1]


USUAL_COUNTIES = (County("演练区", "市区"), County("云岭县"), County("石川县"))
Files = dict[tuple[str, int], dict[str, Any]]


@dataclass
class Project:
    """An invented project before it is written: region files by region and year."""

    files: Files = field(default_factory=dict)
    counties: tuple[County, ...] = USUAL_COUNTIES
    indicators: str | None = None
    """The text of the project's own indicators.yaml; None means the repository's."""

    def file(self, region: str, year: int) -> dict[str, Any]:
        """The region's file of that year, created if it does not exist."""
        return self.files.setdefault((region, year), {"region": region, "year": year, "measurements": {}})

    def write(self, root: Path, order: Iterable[tuple[str, int]] | None = None) -> Path:
        """Write everything below `root`, files in the order given."""
        registry, project = root / "registry", root / "project"
        registry.mkdir(parents=True, exist_ok=True)
        project.mkdir(exist_ok=True)
        if self.indicators is None:
            for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
                shutil.copyfile(REPO / name, registry / name)
        else:
            (registry / "indicators.yaml").write_text(self.indicators, encoding="utf-8")
            (registry / "tasks.yaml").write_text("schema_version: 1\ntasks: []\n", encoding="utf-8")
            (registry / "units.yaml").write_text(self._units("."), encoding="utf-8")
        (project / "units.yaml").write_text(self._units("../registry"), encoding="utf-8")
        (project / "data").mkdir(exist_ok=True)
        for region, year in order or self.files:
            folder = project / "data" / region
            folder.mkdir(exist_ok=True)
            (folder / f"{year}.yaml").write_text(dump(self.files[region, year]), encoding="utf-8")
        return project

    def _units(self, registry: str) -> str:
        counties = [
            {"name": one.name, "kind": one.kind, "area": one.area, "aliases": []}
            | ({"classes": one.classes} if one.classes else {})
            for one in self.counties
        ]
        office: dict[str, Any] = {"name": "市演练局", "aliases": [], "leading_group": None}
        return dump(
            {
                "schema_version": 1,
                "drill": True,
                "registry": Token(registry),
                "city": {"name": CITY, "under": ["演练省"], "areas": ["市区", "县城"]},
                "counties": counties,
                "agencies": [office],
                "parties": [],
            }
        )


def run_bytes(project: Path, **wanted: Any) -> bytes:
    """The output of `ecocheck check --format json`."""
    opened = open_project(project, exactly=True)
    return check_json(check(opened, select(opened.project, Wanted(**wanted)), TODAY), "zh")


def run(project: Path, **wanted: Any) -> dict[str, Any]:
    """The parsed output of `ecocheck check --format json`."""
    found: dict[str, Any] = json.loads(run_bytes(project, **wanted))
    return found


def by_key(results: Iterable[Mapping[str, Any]]) -> dict[tuple[str, int, str], Mapping[str, Any]]:
    """Results by region, year and criterion."""
    return {(one["region"], one["year"], one["criterion"]): one for one in results}
