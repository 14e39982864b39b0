"""The installer of a bundle, run for real with tiny wheels: without an index, and in plain words where it fails."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import subprocess
import sys
import types
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final

import pytest
from tools.bundle.fetching import SYSTEMS

from tests.bundle.tiny import FITS, HERE, SYSTEM, bundle, unpacked, wheel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tools.bundle.contents import Bundle

fitting = pytest.mark.skipif(not FITS, reason="there are no bundles for this system")
OTHER = next(name for name in SYSTEMS if name != SYSTEM)


def _install(top: Path, home: Path, *args: str) -> tuple[int, str]:
    """Run the installer with a home of its own, and settings of pip that would break it if they counted."""
    home.mkdir(exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON", "XDG_"))}
    done = subprocess.run(  # noqa: S603 our own installer
        [sys.executable, "-X", "utf8", str(top / "files" / "install.py"), *args],
        cwd=home,
        env={**kept, "HOME": str(home), "USERPROFILE": str(home), "PIP_INDEX_URL": "x:", "PYTHONPATH": "/nowhere"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout.decode()


@fitting
@pytest.mark.skipif(importlib.util.find_spec("ensurepip") is None, reason="this Python lacks ensurepip")
@pytest.mark.skipif(os.name == "nt", reason="there the launcher is another file")
def test_it_installs_without_an_index(tmp_path: Path) -> None:
    top, place = unpacked(tmp_path, bundle()), tmp_path / "装 在这里"
    code, said = _install(top, tmp_path / "home", "--to", str(place))
    assert code == 0, said
    assert "安装完成：ecocheck 9.8.7 with 2.0" in said
    assert f"下一步：'{place}/ecocheck' init 项目" in said
    (tmp_path / "tinylib.py").write_text("VERSION = 'of a stranger'\n", encoding="utf-8")
    command = [str(place / "ecocheck"), "--version"]
    run = subprocess.run(command, capture_output=True, check=True, cwd=tmp_path)  # noqa: S603 what was just installed
    assert run.stdout == b"ecocheck 9.8.7 with 2.0\n"
    assert (place / "venv" / "ecocheck-offline.txt").is_file()
    assert not (tmp_path / "home" / ".local").exists()
    assert sorted(one.name for one in place.iterdir()) == ["ecocheck", "ecocheck-offline.txt", "venv"]
    scripts = [one for one in (place / "venv" / "bin").iterdir() if one.is_file() and not one.is_symlink()]
    assert not [one.name for one in scripts if b"/next" in one.read_bytes()]
    strange = {"PYTHONHOME": str(tmp_path), "PYTHONPATH": str(_that_breaks(tmp_path))}
    assert _said([str(place / "ecocheck"), "--version"], os.environ | strange) == "ecocheck 9.8.7 with 2.0\n"
    broken = replace(bundle(), ours=("ecocheck-9.9.9-py3-none-any.whl", _BROKEN))
    (tmp_path / "new").mkdir()
    code, said = _install(unpacked(tmp_path / "new", broken), tmp_path / "home", "--to", str(place))
    assert code == 1
    assert said.splitlines()[1].startswith("没有装好：")
    assert _said([str(place / "ecocheck"), "--version"], os.environ) == "ecocheck 9.8.7 with 2.0\n"
    assert sorted(one.name for one in place.iterdir()) == ["ecocheck", "ecocheck-offline.txt", "venv"]


_BROKEN: Final = wheel(
    "ecocheck",
    "9.9.9",
    {"ecocheck/__init__.py": "", "ecocheck/__main__.py": "import nothing_of_that_name\n"},
    "Provides-Extra: word\nRequires-Dist: tinylib; extra == 'word'\n",
)


def _that_breaks(folder: Path) -> Path:
    """A folder of other software, with a module in the place of one that every program needs."""
    other = folder / "other software"
    other.mkdir()
    (other / "os.py").write_text("raise SystemExit('of other software')\n", encoding="utf-8")
    return other


def _said(command: list[str], environ: Mapping[str, str]) -> str:
    done = subprocess.run(command, capture_output=True, check=True, env=environ)  # noqa: S603 what was just installed
    return done.stdout.decode()


@pytest.mark.skipif(os.name == "nt", reason="there another file starts it")
def test_variables_of_other_software_do_not_count(tmp_path: Path) -> None:
    """CDPATH would make `cd` print where it went, and the others would break Python itself."""
    top = unpacked(tmp_path, bundle(pythons=("3.3",)))
    strange = {"CDPATH": str(tmp_path), "PYTHONHOME": "/nowhere", "PYTHONPATH": str(_that_breaks(tmp_path))}
    done = subprocess.run(  # noqa: S603 our own installer
        ["/bin/sh", f"{top.name}/安装.sh"],
        cwd=tmp_path,
        env=os.environ | strange,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout.decode().startswith("没有装好：这里的 Python 是")


def test_a_wrong_option(tmp_path: Path) -> None:
    said = _failed(tmp_path, bundle(), "--prefix", "x")
    assert said.splitlines() == ["没有装好：选项写错了。只有一个选项：--to 文件夹，不写就装到您自己的文件夹里"]


@fitting
def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    place = tmp_path / "file" / "here"
    said = _failed(tmp_path, bundle(), "--to", str(place))
    assert said.splitlines() == [f"没有装好：{place} 写不进去（那里有同名的文件）。请用 --to 写一个您有权限的文件夹"]


def test_the_former_one_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installer: Any) -> None:
    """It does so where the new one starts beside it and not in its place."""
    venv, new, old = (tmp_path / name for name in ("venv", "next", "last"))
    for folder in (venv, new):
        folder.mkdir()
        (folder / "which").write_text(folder.name, encoding="utf-8")

    def refuse(_: Path) -> str:
        raise installer.NotInstalledError("x")

    monkeypatch.setattr(installer, "_version", refuse)
    with pytest.raises(installer.NotInstalledError):
        installer._exchanged(venv, new, old)
    assert (venv / "which").read_text(encoding="utf-8") == "venv"
    assert not old.exists()


def test_the_desktop_is_where_windows_says(monkeypatch: pytest.MonkeyPatch, installer: Any) -> None:
    """It may lie in OneDrive or on another disk."""

    class Registry(types.ModuleType):
        HKEY_CURRENT_USER = 1

        @staticmethod
        def OpenKey(*_: object) -> contextlib.nullcontext[None]:  # noqa: N802 its name in Windows
            return contextlib.nullcontext()

        @staticmethod
        def QueryValueEx(_: object, name: str) -> tuple[str, int]:  # noqa: N802 its name in Windows
            return {"Desktop": "$ECO_TEST/桌面"}[name], 2

    monkeypatch.setenv("ECO_TEST", "/elsewhere")
    monkeypatch.setitem(sys.modules, "winreg", Registry("winreg"))
    assert installer._desktop() == Path("/elsewhere/桌面")


def _failed(tmp_path: Path, made: Bundle, *args: str) -> str:
    code, said = _install(unpacked(tmp_path, made), tmp_path / "home", *args)
    assert code == 1
    assert said.startswith("没有装好：")
    assert "Traceback" not in said
    assert list((tmp_path / "home").iterdir()) == []
    return said


def test_another_python_is_refused(tmp_path: Path) -> None:
    said = _failed(tmp_path, bundle(pythons=("3.3", "3.4")))
    assert f"这里的 Python 是 {HERE}" in said
    assert "适用于 3.3、3.4。请先安装其中一个" in said


def test_another_system_is_refused(tmp_path: Path) -> None:
    assert f"这个安装包适用于 {OTHER}" in _failed(tmp_path, bundle(OTHER))


@fitting
@pytest.mark.parametrize("harm", ["cut", "gone"])
def test_a_damaged_bundle_is_refused(tmp_path: Path, harm: str) -> None:
    top = unpacked(tmp_path, bundle())
    wheel = top / "files" / "wheels" / "tinylib-2.0-py3-none-any.whl"
    if harm == "gone":
        wheel.unlink()
    else:
        wheel.write_bytes(wheel.read_bytes()[:-1])
    code, said = _install(top, tmp_path / "home")
    assert code == 1
    assert "安装包不全或已损坏：files/wheels/tinylib-2.0-py3-none-any.whl。请重新复制" in said


@fitting
def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "mine"
    place.mkdir()
    (place / "data.yaml").write_text("x", encoding="utf-8")
    assert f"{place} 里有别的文件" in _failed(tmp_path, bundle(), "--to", str(place))
    assert [one.name for one in place.iterdir()] == ["data.yaml"]


@pytest.fixture
def installer() -> Any:
    """The installer as a module."""
    path = Path(__file__).parents[2] / "tools" / "bundle" / "carried" / "install.py"
    spec = importlib.util.spec_from_file_location("carried_install", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ({"ensurepip", "pip"}, ["/v/python", "-I", "-X", "utf8", "-m", "pip"]),
        ({"pip"}, [sys.executable, "-I", "-X", "utf8", "-m", "pip", "--python", "/v/python"]),
        (set(), None),
    ],
)
def test_the_pip_that_is_there_is_used(
    monkeypatch: pytest.MonkeyPatch, installer: Any, there: set[str], expected: list[str] | None
) -> None:
    """Debian's Python has no ensurepip until a package is added; pip may be there all the same."""
    monkeypatch.setattr(installer, "_has", lambda name: name in there)
    if expected is not None:
        assert installer._pip(PurePosixPath("/v/python")) == expected
        return
    with pytest.raises(installer.NotInstalledError, match=f"请先装 python{HERE}-venv"):
        installer._pip(PurePosixPath("/v/python"))


def test_what_starts_it_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installer: Any) -> None:
    """Files for cmd.exe are ASCII, and find the program by where they themselves lie."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "Desktop").mkdir()
    place = tmp_path / "ecocheck-app"
    place.mkdir()
    said = installer._for_windows(place, own=False)
    assert said == ["下一步：双击桌面上的“ecocheck 命令行.cmd”，在打开的窗口里输入：ecocheck init 项目"]
    started = (place / "ecocheck.cmd").read_bytes()
    assert started.endswith(b'@"%~dp0venv\\Scripts\\python.exe" -P -s -m ecocheck %*\r\n')
    assert b'set "PATH=!HERE!;!PATH!"\r\n' in (place / "ecocheck-prompt.cmd").read_bytes()
    desktop = (tmp_path / "Desktop" / "ecocheck 命令行.cmd").read_bytes()
    assert desktop == b'@call "%USERPROFILE%\\ecocheck-app\\ecocheck-prompt.cmd"\r\n'
    assert "ecocheck-prompt.cmd" in installer._for_windows(place, own=True)[0]


@pytest.mark.skipif(os.name == "nt", reason="there the launcher is another file")
def test_another_program_of_that_name_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installer: Any
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    launcher = tmp_path / ".local" / "bin" / "ecocheck"
    launcher.parent.mkdir(parents=True)
    launcher.write_text("#!/bin/sh\necho other\n", encoding="utf-8")
    place = tmp_path / "place"
    place.mkdir()
    assert "是别的程序，没有动它" in installer._for_others(place, own=False)[0]
    assert launcher.read_text(encoding="utf-8") == "#!/bin/sh\necho other\n"
    launcher.unlink()
    installer._for_others(place, own=False)
    assert str(place) in launcher.read_text(encoding="utf-8")
    assert "是别的程序" not in "".join(installer._for_others(place, own=False))
