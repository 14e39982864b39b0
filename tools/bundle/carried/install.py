"""Installs ecocheck from the folder that this file lies in, without a network.

It must at least start under Pythons that are too old for ecocheck, to say so.
"""

from __future__ import annotations

import argparse
import errno
import hashlib
import importlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import NoReturn

HERE = Path(__file__).resolve().parent
MARK = "ecocheck-offline.txt"
"""Written into the environment: `ecocheck` tells by it how it was installed."""

_PLATFORMS = {"windows-amd64": "win-amd64", "linux-x86_64": "linux-x86_64", "linux-aarch64": "linux-aarch64"}
_VENV, _NEXT, _LAST = "venv", "next", "last"
"""The environment in use, the one that is being made, and the former one. The first two names are equally long."""
_START = ["-I", "-X", "utf8"]
"""How every Python is started here: without the variables, modules and packages of other software."""
_WHY = {
    errno.EACCES: "没有权限，或正被别的程序使用",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘满了",
}


class NotInstalledError(Exception):
    """What is wrong, and what to do about it."""


class _Parser(argparse.ArgumentParser):
    """Knows one option."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 its words are English
        """Say which option there is."""
        msg = "选项写错了。只有一个选项：--to 文件夹，不写就装到您自己的文件夹里"
        raise NotInstalledError(msg)


def main(args: list[str]) -> int:
    """Install, and say what to type next; what goes wrong is told in plain words."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # both are real streams here
    parser = _Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("--to", type=Path)
    try:
        to = parser.parse_args(args).to
        version, name, pythons = (HERE / "bundle.txt").read_text(encoding="utf-8").splitlines()
        _must_fit(name, pythons.split())
        _must_be_whole()
        _pip(HERE)  # before anything is written: whether there is one
        place = _place(to)
        say(f"正在安装 ecocheck {version}，装到 {place} ……")
        said = _renewed(place)
        lines = _launchers(place, own=to is not None)
    except NotInstalledError as wrong:
        say(f"没有装好：{wrong}")
        return 1
    except OSError as error:
        why = _WHY.get(error.errno or 0, f"系统错误 {error.errno}")
        say(f"没有装好：读写 {error.filename or '文件'} 时出错（{why}）。")
        say("正在使用 ecocheck 的，请关闭它的窗口再试；磁盘满了或没有权限的，请换一个位置：加上 --to 文件夹")
        return 1
    say(f"安装完成：{said.strip()}")
    for line in lines:
        say(line)
    return 0


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


def _must_fit(name: str, pythons: list[str]) -> None:
    """Refuse a Python or a system that the wheels are not for."""
    here = "{}.{}".format(*sys.version_info)
    listed = "、".join(pythons)
    if here not in pythons:
        msg = f"这里的 Python 是 {here}（{sys.executable}），安装包适用于 {listed}。请先安装其中一个，见“说明.txt”"
        raise NotInstalledError(msg)
    platform = sysconfig.get_platform()
    if platform != _PLATFORMS[name]:
        msg = f"这个安装包适用于 {name}，这里的 Python 是 {platform} 的。请换用对应的安装包，或安装 64 位的 Python"
        raise NotInstalledError(msg)


def _must_be_whole() -> None:
    """Refuse a bundle of which something was damaged or left behind on the way."""
    top = HERE.parent
    bad = []
    for line in (top / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, _, path = line.partition("  ")
        file = top / path
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            bad.append(path)
    if bad:
        msg = f"安装包不全或已损坏：{'、'.join(bad[:3])}。请重新复制整个压缩包，再解压"
        raise NotInstalledError(msg)


def _place(to: Path | None) -> Path:
    """The folder to install into: a new one, an empty one, or one with a former version."""
    place = _usual() if to is None else to.absolute()
    if place.is_dir() and any(place.iterdir()) and not (place / MARK).is_file():
        msg = f"{place} 里有别的文件。请用 --to 写一个新的文件夹"
        raise NotInstalledError(msg)
    try:
        place.mkdir(parents=True, exist_ok=True)
        (place / MARK).write_text("ecocheck\n", encoding="utf-8")
    except OSError as error:
        why = (
            "那里有同名的文件"
            if isinstance(error, FileExistsError | NotADirectoryError)
            else _WHY.get(error.errno or 0)
        )
        msg = f"{place} 写不进去（{why or f'系统错误 {error.errno}'}）。请用 --to 写一个您有权限的文件夹"
        raise NotInstalledError(msg) from error
    return place


def _usual() -> Path:
    """The user's own folder; not below AppData, where a Python from the Microsoft Store writes into another place."""
    if os.name == "nt":
        return Path.home() / "ecocheck-app"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "ecocheck"


def _renewed(place: Path) -> str:
    """Make a new environment beside the one in use, try it, and exchange the two; what it says of its version.

    Whatever goes wrong, the one in use stays or comes back.
    """
    venv, new, old = place / _VENV, place / _NEXT, place / _LAST
    if old.is_dir() and not venv.exists():  # the computer was switched off between the two
        old.rename(venv)
    try:
        python = _environment(new)
        _install(python, place)
        _version(new)
        _moved(new, venv)
        return _exchanged(venv, new, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _exchanged(venv: Path, new: Path, old: Path) -> str:
    if os.path.lexists(old):
        shutil.rmtree(old)
    if venv.exists():
        venv.rename(old)
    try:
        new.rename(venv)
        said = _version(venv)
    except BaseException:  # interrupted by the user too
        if old.is_dir():
            shutil.rmtree(venv, ignore_errors=True)
            old.rename(venv)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return said


def _moved(new: Path, venv: Path) -> None:
    """Write where the environment will lie into its starters, some of which are binary and must keep their length."""
    before, after = os.fsencode(new), os.fsencode(venv)
    for path in [new / "pyvenv.cfg", *_python(new).parent.iterdir()]:
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            if before in content:
                path.write_bytes(content.replace(before, after))


def _python(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _version(venv: Path) -> str:
    return _output([str(_python(venv)), *_START, "-m", "ecocheck", "--version"])


def _environment(venv: Path) -> Path:
    """Make an environment; its Python."""
    bare = [] if _has("ensurepip") else ["--without-pip"]
    _output([sys.executable, *_START, "-m", "venv", "--clear", *bare, str(venv)])
    (venv / MARK).write_text("ecocheck\n", encoding="utf-8")
    return _python(venv)


def _pip(python: Path) -> list[str]:
    """The pip that installs into the environment: its own, or else that of the Python it was made with."""
    if _has("ensurepip"):
        return [str(python), *_START, "-m", "pip"]
    if _has("pip"):
        return [sys.executable, *_START, "-m", "pip", "--python", str(python)]
    version = "{}.{}".format(*sys.version_info)
    msg = f"这个 Python 既没有 ensurepip，也没有 pip。请先装 python{version}-venv（或 python3-pip）再试"
    raise NotInstalledError(msg)


def _has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _install(python: Path, place: Path) -> None:
    """Install by hash, from the wheels alone, whatever this machine's settings of pip say."""
    pip = [*_pip(python), "--isolated", "--disable-pip-version-check", "--no-cache-dir", "--quiet"]
    wheels = ["--no-index", "--find-links", str(HERE / "wheels"), "--only-binary", ":all:"]
    _output([*pip, "install", *wheels, "--require-hashes", "-r", str(HERE / "requirements.txt")], place)


def _output(command: list[str], folder: Path | None = None) -> str:
    """What a command prints. Its error, with the last lines that it wrote."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    env.update(PYTHONUTF8="1", PIP_CONFIG_FILE=os.devnull)
    done = subprocess.run(command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        raise NotInstalledError("\n".join(said.strip().splitlines()[-5:]) or f"{command[0]} 退出码 {done.returncode}")
    return said


def _launchers(place: Path, *, own: bool) -> list[str]:
    """Write what starts the program; the lines that say what to do next.

    Without -P Python would look for modules in the working folder first, which may be anybody's project. The variables
    of other software are taken away one by one: -I would also ignore the one that keeps a terminal's encoding.
    """
    return _for_windows(place, own=own) if os.name == "nt" else _for_others(place, own=own)


def _for_windows(place: Path, *, own: bool) -> list[str]:
    """All in ASCII, since a console may read such files in any encoding; `%~dp0` is where the file itself lies."""
    _write(place / "ecocheck.cmd", _ECOCHECK_CMD)
    _write(place / "ecocheck-prompt.cmd", _PROMPT_CMD)
    desktop = _desktop()
    start = f"双击 {place / 'ecocheck-prompt.cmd'}"
    if not own and desktop.is_dir():
        _write(desktop / "ecocheck 命令行.cmd", '@call "%USERPROFILE%\\ecocheck-app\\ecocheck-prompt.cmd"\r\n')
        start = "双击桌面上的“ecocheck 命令行.cmd”"
    return [f"下一步：{start}，在打开的窗口里输入：ecocheck init 项目"]


_ECOCHECK_CMD = (
    '@setlocal\r\n@set "PYTHONHOME="\r\n@set "PYTHONPATH="\r\n'
    '@"%~dp0venv\\Scripts\\python.exe" -P -s -m ecocheck %*\r\n'
)
_PROMPT_CMD = (
    '@echo off\r\nset "HERE=%~dp0"\r\nsetlocal enabledelayedexpansion\r\nset "PATH=!HERE!;!PATH!"\r\n'
    'cd /d "%USERPROFILE%"\r\ncall ecocheck --version\r\ncmd /k\r\n'
)
"""PATH is put in after the line is parsed, since there may be a quote in it."""


def _desktop() -> Path:
    """The folder of the desktop, which may have been moved, such as into OneDrive or to another disk."""
    try:
        registry = importlib.import_module("winreg")
        folders = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"
        with registry.OpenKey(registry.HKEY_CURRENT_USER, folders) as key:
            return Path(os.path.expandvars(str(registry.QueryValueEx(key, "Desktop")[0])))
    except (ImportError, OSError):
        return Path.home() / "Desktop"


def _for_others(place: Path, *, own: bool) -> list[str]:
    python = shlex.quote(str(place / "venv/bin/python"))
    text = f'#!/bin/sh\nunset PYTHONHOME PYTHONPATH\nexec {python} -P -s -m ecocheck "$@"\n'
    _write(place / "ecocheck", text)
    if own:
        return [f"下一步：{shlex.quote(str(place / 'ecocheck'))} init 项目"]
    home = Path.home() / ".local/bin"
    home.mkdir(parents=True, exist_ok=True)
    launcher = home / "ecocheck"
    if os.path.lexists(launcher) and (
        launcher.is_symlink() or f"{place}/" not in launcher.read_text("utf-8", "replace")
    ):
        return [f"{launcher} 是别的程序，没有动它。", f"下一步：{shlex.quote(str(place / 'ecocheck'))} init 项目"]
    _write(launcher, text)
    if str(home) in os.environ.get("PATH", "").split(os.pathsep):
        return ["下一步：ecocheck init 项目"]
    return [
        '先运行一次（并写进 ~/.profile，以后就不用再写）：export PATH="$HOME/.local/bin:$PATH"',
        "下一步：ecocheck init 项目",
    ]


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode("ascii" if os.name == "nt" else "utf-8"))
    path.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
