"""What validating and judging cost beside other programs, on the same files, in one run: `run.py [PROJECT]`.

The programs take turns, so that a slow minute of the machine affects all of
them. The table gives the median of each program, and the median of its ratios
to check-jsonschema, turn by turn.
Nothing is asserted, because the machine may be busy with other work.

check-jsonschema checks only the shape. The bare walk reads libyaml's events,
discards them, and measures its own time without the start of Python. The last
line is the project's own goal: the cost of `validate` beyond the start-up of
`ecocheck list`, as a multiple of that walk. The goal is 3.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

if not __package__:  # started as a program: make the package `benchmarks` importable
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.generate import generate

WALK = """
import sys, time, yaml
started = time.perf_counter()
for path in sys.argv[1:]:
    for event in yaml.parse(open(path, encoding='utf-8').read(), Loader=yaml.CSafeLoader):
        pass
print(time.perf_counter() - started)
"""
VALIDATE, LIST, EVENTS = "ecocheck validate", "ecocheck list", "libyaml events"
GOAL = 3
"""How many bare walks `validate` may cost beyond the start-up of `list`."""

BASE = "check-jsonschema"
LATER = "--as-of=2100-12-31"
"""A day after all dates in the project, so that no figure is in the future."""


@dataclass(slots=True)
class Timed:
    """A command, the seconds of each of its turns, and its last exit code."""

    name: str
    command: list[str]
    seconds: list[float] = field(default_factory=list)
    code: int = 0
    times_itself: bool = False
    """The command prints the time of its work alone."""
    inside: list[float] = field(default_factory=list)

    def turn(self) -> None:
        """Run the command once."""
        started = time.perf_counter()
        done = subprocess.run(self.command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        self.seconds.append(time.perf_counter() - started)
        self.code = done.returncode
        if self.times_itself:
            self.inside.append(float(done.stdout))

    def forget(self) -> None:
        """Discard the turns so far."""
        self.seconds.clear()
        self.inside.clear()


def commands(project: Path, schemas: Path) -> list[Timed]:
    """The programs and their arguments for the project's data files."""
    files = [str(path) for path in sorted((project / "data").rglob("*.yaml"))]
    ours = [sys.executable, "-m", "ecocheck"]
    years = [f"--year={year}" for year in sorted({Path(file).stem for file in files})]
    schema = str(schemas / "region-year.schema.json")
    return [
        Timed(
            "ecocheck check --format json", [*ours, "check", "--root", str(project), "--format", "json", LATER, *years]
        ),
        Timed(VALIDATE, [*ours, "validate", "--root", str(project), LATER]),
        Timed(LIST, [*ours, "list", "--root", str(project)]),
        Timed(BASE, [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, *files]),
        Timed(EVENTS, [sys.executable, "-c", WALK, *files], times_itself=True),
        Timed("python -c pass", [sys.executable, "-c", "pass"]),
    ]


def measure(timed: list[Timed], turns: int) -> None:
    """Run one turn to warm the disk, and discard it; then turns in alternation, every other round in reverse order."""
    for one in timed:
        one.turn()
        one.forget()
    for turn in range(turns):
        for one in timed if turn % 2 == 0 else reversed(timed):
            one.turn()


def table(timed: list[Timed]) -> str:
    """A table of medians, spread, and ratios to the time of the base program, compared turn by turn."""
    base = next(one for one in timed if one.name == BASE)
    lines = [f"{'program':<30} {'median s':>9} {'min':>7} {'max':>7} {'ratio':>7} {'exit':>5}"]
    for one in timed:
        ratio = statistics.median(ours / theirs for ours, theirs in zip(one.seconds, base.seconds, strict=True))
        spread = f"{min(one.seconds):>7.3f} {max(one.seconds):>7.3f}"
        lines.append(f"{one.name:<30} {statistics.median(one.seconds):>9.3f} {spread} {ratio:>7.3f} {one.code:>5}")
    return "\n".join(lines)


def walks(timed: list[Timed]) -> str:
    """The cost of `validate` beyond the start-up of `list`, turn by turn, in bare walks over the same bytes."""
    by_name = {one.name: one for one in timed}
    turns = zip(by_name[VALIDATE].seconds, by_name[LIST].seconds, by_name[EVENTS].inside, strict=True)
    ratios = [(ours - start) / walk for ours, start, walk in turns]
    best = (min(by_name[VALIDATE].seconds) - min(by_name[LIST].seconds)) / min(by_name[EVENTS].inside)
    return (
        f"(validate - list) / bare walk: median {statistics.median(ratios):.2f} of {min(ratios):.2f} to "
        f"{max(ratios):.2f}, of the fastest turns {best:.2f}; the goal is {GOAL}"
    )


def write_schemas(project: Path, folder: Path) -> None:
    """The project's own JSON Schemas, as `ecocheck schema` writes them."""
    ours = [sys.executable, "-m", "ecocheck", "schema", "--root", str(project), "--output", str(folder)]
    subprocess.run(ours, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Make or take a project, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("project", type=Path, nargs="?", help="a project; left out: one is made")
    parser.add_argument("--counties", type=int, default=9)
    parser.add_argument("--years", type=int, default=9)
    parser.add_argument("--turns", type=int, default=7)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        project = args.project or Path(made) / "project"
        if args.project is None:
            generate(project, args.counties, args.years)
        write_schemas(project, Path(made) / "schemas")
        timed = commands(project, Path(made) / "schemas")
        measure(timed, args.turns)
        print(f"{len(list((project / 'data').rglob('*.yaml')))} files, {args.turns} turns")
        print(table(timed))
        print(walks(timed))


if __name__ == "__main__":
    main()
