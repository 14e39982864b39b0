"""Reads requirements.lock, as uv writes it, and picks what the program itself needs."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OURS: Final = "ecocheck"
_PIN: Final = re.compile(r"(?P<name>[a-z0-9][a-z0-9-]*)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]*[^\\ ]))? *\\?")
_HASH: Final = re.compile(r"--hash=sha256:(?P<hash>[0-9a-f]{64})")
_VIA: Final = re.compile(r" +#(?: via)? +(?P<name>[a-z0-9][a-z0-9-]*)(?P<file> \(.*\))?")
_PYTHON: Final = re.compile(r"Programming Language :: Python :: (?P<version>3\.[0-9]+)")


class LockError(Exception):
    """The lock cannot be read, or lacks something."""


@dataclass(frozen=True, slots=True)
class Pin:
    """One package of the lock."""

    name: str
    version: str
    marker: str
    """Where it is needed, as in `os_name == 'nt'`; empty for everywhere."""
    hashes: tuple[str, ...]
    via: tuple[str, ...]
    """What needs it."""

    def line(self, hashes: Iterable[str], *, marked: bool) -> str:
        """Its line for pip, with these hashes."""
        marker = f" ; {self.marker}" if self.marker and marked else ""
        return " \\\n    ".join([f"{self.name}=={self.version}{marker}", *(f"--hash=sha256:{one}" for one in hashes)])


def read_lock(text: str) -> dict[str, Pin]:
    """The packages of the lock by name. Raises LockError."""
    pins: dict[str, Pin] = {}
    name, parts = "", ("", "")
    hashes: list[str] = []
    via: list[str] = []

    def close() -> None:
        if name:
            pins[name] = Pin(name, *parts, tuple(hashes), tuple(via))

    for number, line in enumerate(text.splitlines(), 1):
        if found := _PIN.fullmatch(line):
            close()
            name, parts, hashes, via = found["name"], (found["version"], found["marker"] or ""), [], []
        elif found := _HASH.search(line):
            hashes.append(found["hash"])
        elif found := _VIA.fullmatch(line):
            via.append(found["name"])
        elif line.strip() not in {"", "# via"} and not line.startswith("#"):
            msg = f"line {number} of the lock is not understood: {line}"
            raise LockError(msg)
    close()
    return pins


def roots(pyproject: str, extras: Iterable[str]) -> frozenset[str]:
    """The names that pyproject.toml asks for, with those of the extras."""
    project = tomllib.loads(pyproject)["project"]
    wanted = [*project["dependencies"], *(one for extra in extras for one in project["optional-dependencies"][extra])]
    return frozenset(re.split(r"[^A-Za-z0-9._-]", one)[0].lower().replace("_", "-") for one in wanted)


def needed(pins: Mapping[str, Pin], asked: Iterable[str]) -> tuple[Pin, ...]:
    """What was asked for and all that it needs, by name. Raises LockError where the lock lacks one."""
    names = set(asked)
    if lacking := names - pins.keys():
        msg = f"not in the lock: {', '.join(sorted(lacking))}"
        raise LockError(msg)
    while more := {pin.name for pin in pins.values() if pin.name not in names and names & set(pin.via)}:
        names |= more
    found = tuple(pins[name] for name in sorted(names))
    if bare := [pin.name for pin in found if not pin.hashes]:
        msg = f"without a hash: {', '.join(bare)}"
        raise LockError(msg)
    return found


def pythons(pyproject: str) -> tuple[str, ...]:
    """The versions of Python that pyproject.toml names, such as 3.11."""
    found = (_PYTHON.fullmatch(one) for one in tomllib.loads(pyproject)["project"]["classifiers"])
    return tuple(one["version"] for one in found if one)
