"""What `diff` costs beside `check` on the same files, in one run: `diff.py [PROJECT …]`.

Without projects: the drill, and a generated project of 90 files. Each is compared
with a copy of itself, with a copy in which two figures of each file were changed,
and by git with the commit before that change. `check` and these take turns, each
a process of its own; what counts is the processor's time, user and system, since
the machine may be busy. The goal: at most 2.2 times `check`. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

if not __package__:  # started as a program: make the package `benchmarks` importable
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.generate import generate

GOAL = 2.2
"""How many times `check` a `diff` may cost."""

LATER = "--as-of=2100-12-31"
"""A day after all dates in the project, so that no figure is in the future."""

ROOT = Path(__file__).resolve().parents[1]
DRILL = "examples/演练市"
_FIGURE = re.compile(r"^(\s+(?:value|numerator): )\d[\d.]*$")
_EDITED = 2
"""So many figures of each file are changed."""


def drill(folder: Path) -> Path:
    """A copy of the drill with the registry that it uses."""
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(ROOT / name, folder / name)
    return shutil.copytree(ROOT / DRILL, folder / DRILL)


def edit(project: Path) -> None:
    """Make two figures of each data file 1; the same ones in every run."""
    chance = random.Random(1)  # noqa: S311 no secret
    for path in sorted((project / "data").rglob("*.yaml")):
        lines = path.read_text(encoding="utf-8").split("\n")
        places = [place for place, line in enumerate(lines) if _FIGURE.match(line)]
        for place in chance.sample(places, min(_EDITED, len(places))):
            lines[place] = _FIGURE.sub(r"\g<1>1", lines[place])
        path.write_text("\n".join(lines), encoding="utf-8")


def committed(top: Path) -> None:
    """Put everything under a folder into git, as a branch `main`."""
    person = ("-c", "user.name=x", "-c", "user.email=x@example.cn")
    for args in (("init", "-q", "-b", "main", "."), ("add", "-A"), (*person, "commit", "-q", "-m", "x")):
        subprocess.run(["git", *args], cwd=top, check=True, stdout=subprocess.DEVNULL)  # noqa: S607 the one on the path


def processor_seconds(command: list[str], folder: Path) -> float:
    """The time of the processor that a command and its children take."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode != 0:
        message = f"{command} ended with {running.returncode}"
        raise SystemExit(message)
    return used.ru_utime + used.ru_stime


def commands(same: Path, edited: Path) -> dict[str, list[str]]:
    """`check`, and the comparisons, of all years; all are run in the edited project."""
    ours = [sys.executable, "-m", "ecocheck"]
    years = sorted({path.stem for path in (edited / "data").rglob("*.yaml")})
    asked = ["--format", "json", LATER, *(f"--year={year}" for year in years)]
    return {
        "check": [*ours, "check", *asked],
        "diff, nothing moved": [*ours, "diff", ".", ".", *asked],
        "diff, two figures a file": [*ours, "diff", str(same), ".", *asked],
        "diff, the same by git": [*ours, "diff", "main", *asked],
    }


def measure(same: Path, edited: Path, turns: int) -> dict[str, list[float]]:
    """Run one turn to warm the disk, and discard it; then turns in alternation."""
    programs = commands(same, edited)
    for command in programs.values():
        processor_seconds(command, edited)
    found: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(turns):
        for name in programs if turn % 2 == 0 else reversed(programs):
            found[name].append(processor_seconds(programs[name], edited))
    return found


def table(found: dict[str, list[float]]) -> str:
    """Medians, and the ratios to `check` turn by turn."""
    lines = [f"{'program':<26} {'median s':>9} {'min':>7} {'max':>7} {'ratio':>7}"]
    for name, seconds in found.items():
        ratio = statistics.median(ours / theirs for ours, theirs in zip(seconds, found["check"], strict=True))
        spread = f"{min(seconds):>7.3f} {max(seconds):>7.3f}"
        lines.append(f"{name:<26} {statistics.median(seconds):>9.3f} {spread} {ratio:>7.2f}")
    return "\n".join(lines)


def main() -> None:
    """Make or take the projects, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "projects", type=Path, nargs="*", help="projects with their own registry; left out: two are made"
    )
    parser.add_argument("--counties", type=int, default=9)
    parser.add_argument("--years", type=int, default=9)
    parser.add_argument("--turns", type=int, default=7)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        projects = {str(path): path for path in args.projects}
        if not projects:
            (Path(made) / "drill").mkdir()
            projects["the drill"] = drill(Path(made) / "drill")
            projects["generated"] = Path(made) / "generated" / "project"
            generate(projects["generated"], args.counties, args.years)
        for place, (name, project) in enumerate(projects.items()):
            inside = Path(DRILL) if name == "the drill" else Path()
            top = project if inside == Path() else project.parents[1]
            same, edited = (shutil.copytree(top, Path(made) / f"{place}-{which}") for which in ("same", "edited"))
            committed(edited)
            edit(edited / inside)
            files = len(list((edited / inside / "data").rglob("*.yaml")))
            print(f"{name}: {files} files, {args.turns} turns; the goal is {GOAL}")
            print(table(measure(same / inside, edited / inside, args.turns)))


if __name__ == "__main__":
    main()
