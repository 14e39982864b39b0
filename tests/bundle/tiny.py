"""Tiny wheels and a bundle of them: a program `ecocheck` that only says its version, and one library that it needs."""

from __future__ import annotations

import base64
import hashlib
import io
import sys
import sysconfig
import zipfile
from typing import TYPE_CHECKING, Final

from tools.bundle.contents import Bundle, files_of, write_zip
from tools.bundle.fetching import SYSTEMS
from tools.bundle.lock import needed, read_lock

if TYPE_CHECKING:
    from pathlib import Path

HERE: Final = "{}.{}".format(*sys.version_info)
_FITTING: Final = [name for name in SYSTEMS if sysconfig.get_platform() == name.replace("windows", "win")]
FITS: Final = bool(_FITTING)
"""Whether there are bundles for the system that the tests run on."""
SYSTEM: Final = next(iter(_FITTING), "linux-x86_64")
"""The name of the system that the tests run on, if there are bundles for it."""


def wheel(name: str, version: str, files: dict[str, str], more: str = "") -> bytes:
    """A wheel for every system, with these files."""
    info = f"{name}-{version}.dist-info"
    files = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{more}",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    listed = [f"{path},sha256={_digest(text)},{len(text.encode())}" for path, text in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*listed, f"{info}/RECORD,,"]) + "\n"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for path, text in files.items():
            archive.writestr(zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0)), text)
    return made.getvalue()


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


LIBRARY: Final = wheel("tinylib", "2.0", {"tinylib.py": "VERSION = '2.0'\n"})
OURS: Final = wheel(
    "ecocheck",
    "9.8.7",
    {
        "ecocheck/__init__.py": "",
        "ecocheck/__main__.py": "import tinylib\nprint('ecocheck 9.8.7 with', tinylib.VERSION)\n",
    },
    "Provides-Extra: word\nRequires-Dist: tinylib; extra == 'word'\n",
)


def bundle(system: str = SYSTEM, pythons: tuple[str, ...] = (HERE,)) -> Bundle:
    """A bundle of the two wheels."""
    lock = f"tinylib==2.0 \\\n    --hash=sha256:{hashlib.sha256(LIBRARY).hexdigest()}\n    # via ecocheck (p.toml)\n"
    pins = needed(read_lock(lock), ["tinylib"])
    wheels = {"tinylib-2.0-py3-none-any.whl": LIBRARY}
    ours = ("ecocheck-9.8.7-py3-none-any.whl", OURS)
    return Bundle("9.8.7", system, SYSTEMS[system], pythons, pins, wheels, ours)


def unpacked(folder: Path, made: Bundle) -> Path:
    """The bundle as it lies on a disk after unpacking; its top folder, whose name has blanks and Chinese."""
    path = folder / "bundle.zip"
    write_zip(path, "离线 安装", files_of(made))
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    path.unlink()
    return folder / "离线 安装"
