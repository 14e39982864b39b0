"""The files of a bundle and the zip made from them: the same files give the same bytes."""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.bundle.lock import OURS, LockError, Pin

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tools.bundle.fetching import System

_CARRIED: Final = Path(__file__).with_name("carried")
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_PLAIN, _STARTED = 0o100644, 0o100755
SUMS: Final = "SHA256SUMS"
MANUAL: Final = "文档"
"""The folder of the documentation, which a browser opens without a network."""
_SEE_MANUAL: Final = f"使用说明：用浏览器打开本文件夹里的 {MANUAL}/index.html，可以查找。\n"


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a bundle is made of."""

    version: str
    name: str
    """The word for the system, as `windows-amd64`."""
    system: System
    pythons: tuple[str, ...]
    pins: tuple[Pin, ...]
    wheels: Mapping[str, bytes]
    """By file name, for all of the Pythons, without the wheel of the program."""
    ours: tuple[str, bytes]
    """The wheel of the program: file name and content."""
    manual: Mapping[str, bytes] = field(default_factory=dict)
    """The documentation as a site, by paths below its folder; empty where none is carried."""


def files_of(bundle: Bundle) -> dict[str, bytes]:
    """The files by their paths, sorted, with their sums last. Raises LockError."""
    windows = bundle.system.windows
    first = ("安装.bat", "install.bat") if windows else ("安装.sh", "install.sh")
    words = {
        "VERSION": bundle.version,
        "SYSTEM": bundle.system.says,
        "NEWEST": bundle.pythons[-1],
        "PYTHONS": "、".join(bundle.pythons),
        "MANUAL": _SEE_MANUAL if bundle.manual else "",
        "NEWEST_FIRST": " ".join(reversed(bundle.pythons)),
    }
    files = {
        first[0]: _filled(first[1], words, windows=windows),
        "说明.txt": b"\xef\xbb\xbf" + _filled("windows.txt" if windows else "linux.txt", words, windows=True),
        "files/install.py": _filled("install.py", {}, windows=False),
        "files/bundle.txt": f"{bundle.version}\n{bundle.name}\n{' '.join(bundle.pythons)}\n".encode(),
        "files/requirements.txt": _requirements(bundle).encode(),
        f"files/wheels/{bundle.ours[0]}": bundle.ours[1],
        **{f"files/wheels/{name}": content for name, content in bundle.wheels.items()},
        **{f"{MANUAL}/{name}": content for name, content in bundle.manual.items()},
    }
    files = dict(sorted(files.items()))
    return files | {SUMS: "".join(f"{_sha256(content)}  {path}\n" for path, content in files.items()).encode()}


def _filled(name: str, words: Mapping[str, str], *, windows: bool) -> bytes:
    text = (_CARRIED / name).read_text(encoding="utf-8")
    for word, said in words.items():
        text = text.replace(f"@{word}@", said)
    return text.replace("\n", "\r\n").encode() if windows else text.encode()


def _requirements(bundle: Bundle) -> str:
    """The list for pip: the program with its extra, and each package by the hashes of the wheels that are here."""
    found: dict[str, list[str]] = {pin.name: [] for pin in bundle.pins}
    known = {one: pin.name for pin in bundle.pins for one in pin.hashes}
    for name, content in sorted(bundle.wheels.items()):
        digest = _sha256(content)
        if digest not in known:
            msg = f"the lock has no such file: {name}"
            raise LockError(msg)
        found[known[digest]].append(digest)
    if lacking := [name for name, hashes in found.items() if not hashes]:
        msg = f"no wheel of: {', '.join(lacking)}"
        raise LockError(msg)
    lines = [f"{OURS}[word]=={bundle.version} \\\n    --hash=sha256:{_sha256(bundle.ours[1])}"]
    return "\n".join([*lines, *(pin.line(found[pin.name], marked=True) for pin in bundle.pins)]) + "\n"


def write_zip(path: Path, top: str, files: Mapping[str, bytes]) -> None:
    """Write the files below one folder; wheels are packed already, so nothing is packed again."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        for name, content in files.items():
            entry = zipfile.ZipInfo(f"{top}/{name}", _DATE)
            entry.create_system = 3  # so that the rights count
            entry.external_attr = (_STARTED if name.endswith(".sh") else _PLAIN) << 16
            made.writestr(entry, content)


def site_in(folder: Path) -> dict[str, bytes]:
    """The files of a site by their paths. Raises LockError where the folder holds none."""
    if not (folder / "index.html").is_file():
        msg = f"no site, since there is no index.html: {folder}"
        raise LockError(msg)
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def wheels_in(folder: Path) -> dict[str, bytes]:
    """The wheels in a folder by name."""
    return {one.name: one.read_bytes() for one in sorted(folder.glob("*.whl"))}


def version_of(wheel: Path) -> str:
    """The version in the name of the program's wheel. Raises LockError for another file."""
    parts = wheel.name.split("-")
    if parts[0] != OURS or wheel.suffix != ".whl":
        msg = f"not a wheel of {OURS}: {wheel.name}"
        raise LockError(msg)
    return parts[1]


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def ordered(pythons: Iterable[str]) -> tuple[str, ...]:
    """Versions such as 3.11, oldest first."""
    return tuple(sorted(set(pythons), key=lambda one: [int(part) for part in one.split(".")]))
