"""Builds small projects for cases (the base folder with some files replaced) and collects their findings."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.opening import Opened, as_settled
from ecocheck.app.reviewing.findings import findings_of_reviews
from ecocheck.app.selection import Wanted, select
from ecocheck.findings import Finding, ordered
from ecocheck.rules import DataContext, as_awaited, check_carried, check_file, check_registry
from ecocheck.rules.actions import check_actions
from ecocheck.source.actions import read_actions
from ecocheck.source.project import load_project

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.source.project import Project

BASE = Path(__file__).parent / "base"
TODAY = datetime.date(2025, 6, 30)
EVIDENCE = "evidence/2024/年报.txt"


@dataclass(frozen=True)
class Setting:
    """The rest of a case's project: other files, links, and the day of the question."""

    files: Mapping[str, str | None] = field(default_factory=dict)
    """Files by path with their text; None removes one of the base."""
    links: dict[str, str] = field(default_factory=dict)
    as_of: datetime.date = TODAY


def make(root: Path, files: Mapping[str, str], setting: Setting) -> Path:
    """The base project under `root`, with these files in it."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for name, text in {EVIDENCE: "林草覆盖率71.5%\n", **setting.files, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_bytes(text.encode())
    for name, target in setting.links.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(target)
    return root


def found_in(root: Path, as_of: datetime.date = TODAY) -> tuple[Finding, ...]:
    """Every finding of the project, of reading and of rules; about texts of documents only where any lies there."""
    loaded = load_project(root)
    found = list(loaded.findings)
    if loaded.project is None:
        return ordered(found)
    found += check_registry(loaded.project, as_of)
    if (root / "docs" / "plan").is_dir():
        found += check_carried(loaded.project)
    for place in loaded.project.places():
        years = loaded.project.read_region(place.name)
        for file in years.values():
            context = DataContext(loaded.project, file, place, years, as_of)
            found += as_awaited(context)
            found += check_file(context)
    actions = read_actions(root)
    found += [*actions.findings, *check_actions(loaded.project, actions, as_of)]
    return ordered((*found, *_of_reviews(loaded.project, as_of)))


def _of_reviews(project: Project, as_of: datetime.date) -> tuple[Finding, ...]:
    """The findings in the project's files of reviews, as `validate` asks for them."""
    settled = as_settled(project, as_of)
    years = project.data.years()
    selection = select(settled, Wanted(years=years)) if years else None
    return findings_of_reviews(Opened(settled, (), project), project.places(), None, selection, as_of)
