"""What the pages of all regions cost beside `check` on the same files, in one run: `pages.py [PROJECT]`.

Each turn is a process of its own. It judges one year (`check`, and the two
years before, which a report needs too), finds the gaps, builds the report of
every region and fills in the page; each step is measured in process time.
The goal: the pages add no more than 100 ms to `check` for nine counties.
Nothing is asserted, because the machine may be busy with other work.

The first turn compiles the templates and keeps the compiled code, as any first
run does; it is shown separately.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

if not __package__:  # started as a program: make the package `benchmarks` importable
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.generate import generate

GOAL = 100
"""Milliseconds that the pages of nine counties may add to `check`."""

PAGES = ("look back", "gaps", "report", "import", "page")
"""The phases that are added to `check`."""

TURN = """
import datetime, gc, json, sys, time
gc.set_threshold(100_000, 50, 50)  # as the program itself does
from pathlib import Path
from ecocheck.app.checking import check
from ecocheck.app.gaps import find_gaps
from ecocheck.app.gaps.since import dated
from ecocheck.app.opening import open_project
from ecocheck.app.reporting import build_report
from ecocheck.app.verdicts.row import YEARS_SHOWN
from ecocheck.app.selection import Wanted, select
from ecocheck.render.as_json.objects import check_json

DAY, found = datetime.date(2100, 12, 31), {}

def timed(name, work):
    started = time.process_time()
    made = work()
    found[name] = (time.process_time() - started) * 1000
    return made

def judged(back):
    opened = open_project(Path(sys.argv[1]), exactly=True)
    return check(opened, select(opened.project, Wanted()), DAY, back=back)

timed("warm", lambda: check_json(judged(0), "zh"))
timed("check", lambda: check_json(judged(0), "zh"))
checked = timed("both", lambda: judged(YEARS_SHOWN - 1))
alone = timed("alone", lambda: judged(0))
found["look back"] = max(0.0, found.pop("both") - found.pop("alone"))
gaps = timed("gaps", lambda: dated(checked, find_gaps(checked)))
report = timed("report", lambda: build_report(checked, gaps))

def renderer():
    from ecocheck.render.templating.report import render_report
    return render_report

render = timed("import", renderer)
page = timed("page", lambda: render(report, form="html", lang="zh", templates=None).encode())
timed("page again", lambda: render(report, form="html", lang="zh", templates=None).encode())
print(json.dumps(found | {"bytes": len(page)}))
"""


def turn(project: Path, kept: Path) -> dict[str, float]:
    """Run one process; returns milliseconds by phase, and the size of the page. Compiled code is kept in `kept`."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(kept)
    command = [sys.executable, "-c", TURN, str(project)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=environment)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def on_top(one: dict[str, float]) -> float:
    """The milliseconds that the pages add in one turn."""
    return sum(one[phase] for phase in PAGES)


def table(turns: list[dict[str, float]]) -> str:
    """Medians and spread of the phases, and the time that the pages add, compared with the goal."""
    lines = [f"{'phase':<12} {'median ms':>10} {'min':>8} {'max':>8}"]
    for name in ("check", *PAGES, "page again"):
        values = [one[name] for one in turns]
        lines.append(f"{name:<12} {statistics.median(values):>10.1f} {min(values):>8.1f} {max(values):>8.1f}")
    added = [on_top(one) for one in turns]
    shares = [on_top(one) / one["check"] for one in turns]
    lines.append(
        f"pages on top of check: median {statistics.median(added):.0f} ms of {min(added):.0f} to {max(added):.0f}, "
        f"{statistics.median(shares):.2f} of check; the goal is {GOAL}"
    )
    return "\n".join(lines)


def main() -> None:
    """Make or take a project, measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("project", type=Path, nargs="?", help="a project; left out: one is made")
    parser.add_argument("--counties", type=int, default=9)
    parser.add_argument("--years", type=int, default=3)
    parser.add_argument("--turns", type=int, default=7)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        project = args.project or Path(made) / "project"
        if args.project is None:
            generate(project, args.counties, args.years)
        first = turn(project, Path(made) / "kept")
        turns = [turn(project, Path(made) / "kept") for _ in range(args.turns)]
        print(
            f"{first['bytes'] / 1e6:.2f} MB of HTML, {args.turns} turns; the first ever: {on_top(first):.0f} ms on top"
        )
        print(table(turns))


if __name__ == "__main__":
    main()
