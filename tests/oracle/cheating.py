"""Pairs of a cheat and its honest twin, read from cheats/*.yaml and written to disk as a small project.

A pair has `cheat` and `twin`, each with `data` (the region's file of the year), `before` (the year before), `files`
(other files, by region/year), `comes_out` (expected parts of a result, by criterion), `targets` (of a task's target:
verdict, late or not, and the year whose figure decides), `said` (nothing | any | warning | error: what validating must
report at least; by default nothing for a twin), and `gaps` (by criterion, open or waived). For one side or both:
`region`, `year`, `as_of`, `settled`, `stored`, `data`.
"""

from __future__ import annotations

import datetime
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.as_json.objects import check_json
from tests.oracle.plaintext import read
from tests.oracle.projects import REPO

FOLDER = Path(__file__).parent / "cheats"
REGION, YEAR, AS_OF = "样例区", 2024, "2026-11-23"
UNITS = """\
schema_version: 1
drill: true
registry: ../registry
city: {name: 样例市, areas: [市区, 县城], under: [样例省]}
counties:
  - {name: 样例区, kind: 区, area: 市区, aliases: []}
  - {name: 云山县, kind: 县, area: 县城, aliases: [云山]}
agencies:
  - {name: 样例区生态环境分局, aliases: [], leading_group: null}
parties: []
"""
Node = yaml.nodes.Node


@dataclass(frozen=True)
class Side:
    """The cheat or the twin of a pair, as written in its file."""

    nodes: dict[str, Node]
    """The keys of the pair and of this side; the side's own take precedence."""
    expected: dict[str, Any]

    def plainly(self, key: str, otherwise: str) -> str:
        """A scalar of the side, or of the pair."""
        return str(self.nodes[key].value) if key in self.nodes else otherwise

    @property
    def region(self) -> str:
        """The region whose file it is."""
        return self.plainly("region", REGION)

    @property
    def year(self) -> int:
        """The year that is judged."""
        return int(self.plainly("year", str(YEAR)))

    @property
    def as_of(self) -> datetime.date:
        """The day of the question."""
        return datetime.date.fromisoformat(self.plainly("as_of", AS_OF))


def _children(node: Node | None) -> dict[str, Node]:
    return {str(key.value): value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}


def sides(path: Path) -> dict[str, Side]:
    """Both sides of a pair; numbers keep their text."""
    top = _children(yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader))
    plain = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 makes texts of everything
    common = {key: node for key, node in top.items() if key not in ("cheat", "twin")}
    return {name: Side(common | _children(top[name]), plain[name]) for name in ("cheat", "twin")}


def _text(region: str, year: int, node: Node | None) -> str:
    head = f"region: {region}\nyear: {year}\n"
    for key, inner in _children(node).items():
        head += f"{key}:\n" + _indented(inner, 2)
    return head


def _indented(node: Node, by: int) -> str:
    text = yaml.serialize(node, allow_unicode=True, width=10_000)
    return "".join(f"{' ' * by}{line}\n" for line in text.splitlines())


def _settle(registry: Path, settled: Node) -> None:
    """Write a decision into the registry, in place of the null there."""
    text = registry.read_text(encoding="utf-8")
    for contradiction, decision in _children(settled).items():
        start = text.index(f"- id: {contradiction}\n")
        place = text.index("    settled: null\n", start)
        block = "    settled:\n" + _indented(decision, 6)
        text = text[:place] + block + text[place + len("    settled: null\n") :]
    registry.write_text(text, encoding="utf-8")


def write(side: Side, root: Path) -> Path:
    """Write the project of one side to disk; returns its folder."""
    registry, project = root / "registry", root / "project"
    registry.mkdir(parents=True)
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copyfile(REPO / name, registry / name)
    if "settled" in side.nodes:
        _settle(registry / "indicators.yaml", side.nodes["settled"])
    files = {f"{side.region}/{side.year}": side.nodes.get("data")}
    if "before" in side.nodes:
        files[f"{side.region}/{side.year - 1}"] = side.nodes["before"]
    files |= _children(side.nodes["files"]) if "files" in side.nodes else {}
    for name, node in files.items():
        region, _, year = name.partition("/")
        _put(project / "data" / f"{name}.yaml", _text(region, int(year), node))
    _put(project / "units.yaml", UNITS)
    for name, node in (_children(side.nodes["stored"]) if "stored" in side.nodes else {}).items():
        _put(project / name, str(node.value))
    return project


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def checked(side: Side, project: Path) -> dict[str, Any]:
    """The output of `ecocheck check --format json` for the side's year."""
    opened = open_project(project, exactly=True)
    asked = select(opened.project, Wanted(years=(side.year,)))
    found: dict[str, Any] = json.loads(check_json(check(opened, asked, side.as_of), "zh"))
    return found


def told(side: Side, project: Path) -> dict[str, dict[str, str]]:
    """What the program says of the region's targets, in the words in which a pair expects it."""
    opened = open_project(project, exactly=True, as_of=side.as_of)
    asked = select(opened.project, Wanted(counties=(side.region,), years=(side.year,)))
    return {
        one.row.id: {
            "verdict": one.row.verdict.value,
            "late": "yes" if one.late else "no",
            "year": "none" if one.row.at is None else Path(one.row.at.file).stem,
        }
        for one in check(opened, asked, side.as_of).targets
    }


def open_gaps(side: Side, project: Path) -> list[dict[str, Any]]:
    """The gaps that `ecocheck gaps --format json` lists for the side's region and year."""
    options = ("--county", side.region, "--year", str(side.year), "--as-of", side.as_of.isoformat())
    command = (sys.executable, "-m", "ecocheck", "gaps", "--format", "json", "--root", str(project), *options)
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 our own
    found: list[dict[str, Any]] = json.loads(done.stdout.decode("utf-8"))["gaps"]
    return found


def pairs() -> list[Path]:
    """Every pair's file, in a stable order."""
    return sorted(FOLDER.glob("*.yaml"))


def name_of(path: Path) -> str:
    """The pair's own name."""
    return str(read(path)["name"])
