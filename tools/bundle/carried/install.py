"""Installs ecocheck from the folder that this file lies in, without a network.

It must at least start under Pythons that are too old for ecocheck, to say so.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

HERE = Path(__file__).resolve().parent
MARK = "ecocheck-offline.txt"
"""Written into the environment: `ecocheck` tells by it how it was installed."""

_PLATFORMS = {"windows-amd64": "win-amd64", "linux-x86_64": "linux-x86_64", "linux-aarch64": "linux-aarch64"}


class NotInstalledError(Exception):
    """What is wrong, and what to do about it."""


def main(args: list[str]) -> int:
    """Install, and say what to type next; what goes wrong is told in plain words."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # both are real streams here
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--to", type=Path)
    to = parser.parse_args(args).to
    try:
        version, name, pythons = (HERE / "bundle.txt").read_text(encoding="utf-8").splitlines()
        _must_fit(name, pythons.split())
        _must_be_whole()
        _pip(HERE)  # before anything is written: whether there is one
        place = _place(to)
        say(f"正在安装 ecocheck {version}，装到 {place} ……")
        python = _environment(place)
        _install(python, place)
        lines = _launchers(place, own=to is not None)
        said = _output([str(python), "-I", "-m", "ecocheck", "--version"])
    except NotInstalledError as wrong:
        say(f"没有装好：{wrong}")
        return 1
    except OSError as error:
        say(f"没有装好：读写 {error.filename or '文件'} 时出错（{error.strerror}）。")
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
    place.mkdir(parents=True, exist_ok=True)
    (place / MARK).write_text("ecocheck\n", encoding="utf-8")
    return place


def _usual() -> Path:
    """The user's own folder; not below AppData, where a Python from the Microsoft Store writes into another place."""
    if os.name == "nt":
        return Path.home() / "ecocheck-app"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "ecocheck"


def _environment(place: Path) -> Path:
    """Make the environment anew; its Python."""
    venv = place / "venv"
    bare = [] if _has("ensurepip") else ["--without-pip"]
    _output([sys.executable, "-I", "-m", "venv", "--clear", *bare, str(venv)])
    (venv / MARK).write_text("ecocheck\n", encoding="utf-8")
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _pip(python: Path) -> list[str]:
    """The pip that installs into the environment: its own, or else that of the Python it was made with."""
    if _has("ensurepip"):
        return [str(python), "-I", "-m", "pip"]
    if _has("pip"):
        return [sys.executable, "-I", "-m", "pip", "--python", str(python)]
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

    Without -P Python would look for modules in the working folder first, which may be anybody's project.
    """
    return _for_windows(place, own=own) if os.name == "nt" else _for_others(place, own=own)


def _for_windows(place: Path, *, own: bool) -> list[str]:
    """All in ASCII, since a console may read such files in any encoding; `%~dp0` is where the file itself lies."""
    _write(place / "ecocheck.cmd", '@"%~dp0venv\\Scripts\\python.exe" -P -m ecocheck %*\r\n')
    prompt = '@echo off\r\nset "PATH=%~dp0;%PATH%"\r\ncd /d "%USERPROFILE%"\r\ncall ecocheck --version\r\ncmd /k\r\n'
    _write(place / "ecocheck-prompt.cmd", prompt)
    desktop = Path.home() / "Desktop"
    start = f"双击 {place / 'ecocheck-prompt.cmd'}"
    if not own and desktop.is_dir():
        _write(desktop / "ecocheck 命令行.cmd", '@call "%USERPROFILE%\\ecocheck-app\\ecocheck-prompt.cmd"\r\n')
        start = "双击桌面上的“ecocheck 命令行.cmd”"
    return [f"下一步：{start}，在打开的窗口里输入：ecocheck init 项目"]


def _for_others(place: Path, *, own: bool) -> list[str]:
    text = f'#!/bin/sh\nexec {shlex.quote(str(place / "venv/bin/python"))} -P -m ecocheck "$@"\n'
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
