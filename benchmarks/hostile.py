"""Seconds and memory of each command on projects made to keep it busy: `hostile.py [--only WORDS] [COMMAND ...]`.

The goal: with ten million bytes of any content, no command takes more than ten
seconds and 300 MB. Nothing is asserted, because the machine may be busy with
other work. Results above the goal are marked.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

if not __package__:  # started as a program: make the package `benchmarks` importable
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.generate import counties
from benchmarks.hostile_projects import PROJECTS, YEAR, build

SECONDS, MEGABYTES, PATIENCE = 10, 300, 60
COUNTY = counties(1)[0].name
COMMANDS = {
    "validate": ["validate"],
    "sarif": ["validate", "--format", "sarif"],
    "junit": ["validate", "--format", "junit"],
    "diff": ["validate", "--diff"],
    "check": ["check", "--year", str(YEAR)],
    "json": ["check", "--year", str(YEAR), "--format", "json"],
    "gaps": ["gaps", "--year", str(YEAR)],
    "status": ["status"],
    "worklist": ["worklist"],
    "list": ["list", "criteria"],
    "report": ["report", "--county", COUNTY, "--year", str(YEAR), "--format", "html"],
    "explain": ["explain", "7-1", "--county", COUNTY],
    "sample": ["sample"],
    "form": ["form", "--county", COUNTY, "--year", str(YEAR)],
    "test": ["test"],
}


def turn(root: Path, args: list[str]) -> tuple[float, float, int]:
    """Run one command; returns CPU seconds, peak megabytes and the exit code (-9: stopped after `PATIENCE` seconds)."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([sys.executable, "-m", "ecocheck", *args], cwd=root, stdout=out, stderr=out)
        end = time.monotonic() + PATIENCE
        found, status, used = os.wait4(process.pid, os.WNOHANG)
        while not found:
            if time.monotonic() > end:
                process.kill()
                found, status, used = os.wait4(process.pid, 0)
                break
            time.sleep(0.02)
            found, status, used = os.wait4(process.pid, os.WNOHANG)
        process.returncode = code = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, code


def main() -> None:
    """Build each project, run each command on it, and print one line for each run."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--only", default="", help="projects whose name holds this")
    parser.add_argument("--slow", action="store_true", help="only what is over the goal")
    parser.add_argument(
        "commands", nargs="*", metavar="COMMAND", help=f"of {', '.join(COMMANDS)}; all where none is named"
    )
    args = parser.parse_args()
    for name in (one for one in PROJECTS if args.only in one):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "p"
            build(root, name)
            for command in args.commands or COMMANDS:
                seconds, size, code = turn(root, COMMANDS[command])
                over = seconds > SECONDS or size > MEGABYTES or code not in range(5)
                if over or not args.slow:
                    print(
                        f"{name:28} {command:9} {seconds:6.1f} s {size:6.0f} MB  {code}{' *' if over else ''}",
                        flush=True,
                    )


if __name__ == "__main__":
    main()
