"""The command: one zip for each system that was asked for."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.bundle.contents import Bundle, files_of, ordered, site_in, version_of, wheels_in, write_zip
from tools.bundle.fetching import SYSTEMS, build_wheel, fetch
from tools.bundle.lock import LockError, needed, pythons, read_lock, roots

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT: Final = Path(__file__).resolve().parents[2]


def main(args: Sequence[str] | None = None) -> int:
    """Make the bundles; the paths of what was made go to the output."""
    asked = _parser().parse_args(args)
    try:
        lock, project = ((_ROOT / name).read_text(encoding="utf-8") for name in ("requirements.lock", "pyproject.toml"))
        pins = needed(read_lock(lock), roots(project, ("word",)))
        with tempfile.TemporaryDirectory() as made:
            work = Path(made)
            wheel = asked.wheel or build_wheel(_ROOT, work)
            version, wanted = version_of(wheel), ordered(asked.python or pythons(project))
            manual = site_in(asked.site) if asked.site else {}
            asked.out.mkdir(parents=True, exist_ok=True)
            for name in asked.system or ("windows-amd64", "linux-x86_64"):
                for python in wanted:
                    fetch(pins, SYSTEMS[name], python, work / name)
                ours = wheel.name, wheel.read_bytes()
                bundle = Bundle(version, name, SYSTEMS[name], wanted, pins, wheels_in(work / name), ours, manual)
                top = f"{asked.prefix}-{version}-{name}"
                write_zip(asked.out / f"{top}.zip", top, files_of(bundle))
                sys.stdout.write(f"{asked.out / top}.zip\n")
    except (LockError, OSError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"no bundle: {error}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.bundle", description="Make offline bundles.")
    parser.add_argument("--out", type=Path, required=True, help="folder for the zips")
    parser.add_argument("--wheel", type=Path, help="the wheel of ecocheck; default: built from the checkout")
    parser.add_argument("--site", type=Path, help="the documentation as tools.site builds it, to be carried along")
    parser.add_argument(
        "--system", action="append", choices=sorted(SYSTEMS), help="default: windows-amd64, linux-x86_64"
    )
    parser.add_argument("--python", action="append", metavar="3.13", help="default: those of pyproject.toml")
    parser.add_argument("--prefix", default="ecocheck-离线安装", help="how the name of the zip begins")
    return parser


if __name__ == "__main__":
    sys.exit(main())
