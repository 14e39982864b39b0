"""Has pip fetch wheels for another system and another Python, each by the hashes of the lock."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tools.bundle.lock import Pin


@dataclass(frozen=True, slots=True)
class System:
    """A system that bundles are made for."""

    platforms: tuple[str, ...]
    """Tags of wheels, the oldest system first, so that a wheel for older systems is taken where there is one."""
    windows: bool
    says: str
    """How the explanation calls it."""


def _linux(machine: str) -> tuple[str, ...]:
    return tuple(f"manylinux{tag}_{machine}" for tag in ("2014", "_2_17", "_2_24", "_2_26", "_2_27", "_2_28"))


SYSTEMS: Final = {
    "windows-amd64": System(("win_amd64",), windows=True, says="64 位 Windows 10、11"),
    "linux-x86_64": System(_linux("x86_64"), windows=False, says="64 位 Linux（x86_64，glibc 2.17 以上）"),
    "linux-aarch64": System(_linux("aarch64"), windows=False, says="64 位 Linux（aarch64，glibc 2.17 以上）"),
}
"""By the word in the bundle's name."""


def fetch(pins: Iterable[Pin], system: System, python: str, folder: Path) -> None:
    """Fetch one wheel of each for that system and Python into the folder. Raises CalledProcessError.

    pip would judge markers by the machine that it runs on, so they are left out here; the bundle's own list has them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    asked = folder / "asked.txt"
    asked.write_text("\n".join(pin.line(pin.hashes, marked=False) for pin in pins) + "\n", encoding="utf-8")
    platforms = [part for one in system.platforms for part in ("--platform", one)]
    options = ["--quiet", "--no-deps", "--only-binary", ":all:", "--require-hashes", "--implementation", "cp"]
    command = [sys.executable, "-m", "pip", "download", *options, *platforms, "--python-version", python]
    subprocess.run([*command, "--dest", str(folder), "-r", str(asked)], check=True)
    asked.unlink()


def build_wheel(root: Path, folder: Path) -> Path:
    """Build the wheel of the checkout; pip fetches what that needs. Raises CalledProcessError."""
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(root)],
        check=True,
    )
    return next(folder.glob("ecocheck-*.whl"))
