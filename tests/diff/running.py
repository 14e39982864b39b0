"""The small invented project beside this file, copies of it with edits, and their comparison."""

from __future__ import annotations

import datetime
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ecocheck.app.diff.comparing import compare
from ecocheck.app.diff.sides import Side, earlier_side, later_side
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ecocheck.app.diff.views import Cause, Comparison, Move

HERE = Path(__file__).parent
PROJECT = HERE / "project"
DAY = datetime.date(2025, 6, 30)
NO_OPTIONS: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is compared, by which standards and on which days."""

    wanted: tuple[Wanted, Wanted]
    days: tuple[datetime.date, datetime.date]


def asked(options: Mapping[str, Any] = NO_OPTIONS) -> Asked:
    """From the names of the command's options."""
    several = {"counties": "county", "indicators": "indicator", "years": "year"}
    wanted = {name: tuple(options.get(option, ())) for name, option in several.items()}
    standard = options.get("standard")
    before = options.get("standard_before", standard)
    day = options.get("as_of", DAY)
    return Asked(
        (Wanted(**wanted, standard=before), Wanted(**wanted, standard=standard)),
        (options.get("as_of_before", day), day),
    )


def sides(before: Path, after: Path, asked: Asked) -> tuple[Side, Side]:
    """Both folders, opened."""
    openeds = (
        open_project(before, exactly=True, as_of=asked.days[0]),
        open_project(after, exactly=True, as_of=asked.days[1]),
    )
    later = later_side(openeds, asked.wanted[1], asked.days[1])
    return earlier_side(openeds[0], later, asked.wanted[0], asked.days[0]), later


def compared(before: Path, after: Path, options: Mapping[str, Any] = NO_OPTIONS) -> Comparison:
    """What moved between two folders."""
    return compare(*sides(before, after, asked(options)))


def copied(folder: Path, *edits: Iterable[Mapping[str, Any]], project: Path = PROJECT) -> Path:
    """A copy of the project with edits."""
    made = shutil.copytree(project, folder)
    for each in edits:
        for one in each:
            edit(made, one)
    return made


def edit(root: Path, one: Mapping[str, Any]) -> None:
    """Change one file: replace a text that stands there once, write it, move it, or take it away."""
    path = root / one["file"]
    match one:
        case {"old": old, "new": new}:
            text = path.read_bytes().decode()
            assert text.count(old) == 1, (one, text.count(old))
            path.write_bytes(text.replace(old, new).encode())
        case {"add": text}:
            path.write_bytes(path.read_bytes() + text.encode())
        case {"write": text}:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        case {"move": to}:
            (root / to).parent.mkdir(parents=True, exist_ok=True)
            path.rename(root / to)
        case {"remove": True}:
            path.unlink()
        case _:
            raise AssertionError(one)


def told(move: Move) -> dict[str, Any]:
    """A move as the cases write it."""
    return {
        "region": move.region,
        "id": move.id,
        "direction": move.direction.value,
        "verdict": " → ".join(_verdict(one) for one in (move.before, move.after)),
        "causes": [cause_words(one, move.year) for one in move.causes],
        "how": move.how.value,
        "direct": move.direct,
        "beside": [] if move.of_verdict else [one.value for one in move.aspects],
    }


def _verdict(state: Any) -> str:
    if state is None:
        return "-"
    more = (name for name in ("late", "waived") if getattr(state, name))
    return " ".join((state.standing.value, *more))


def cause_words(cause: Cause, year: int) -> str:
    """Kind and key of a cause; with its year, where that is not the year of the verdict."""
    return " ".join((cause.kind.value, cause.key, *((str(cause.year),) if cause.year not in {None, year} else ())))
