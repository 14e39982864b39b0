"""The library that Word files need, and how to get it: it has compiled parts, and not everyone writes Word files."""

from __future__ import annotations

import importlib.util
import os
import sys
import sysconfig
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.app.installation import Way, installation
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.installation import Installation
    from ecocheck.findings import Lang

_MODULE: Final = "docx"
_MISSING: Final = Text(
    "生成 Word 文件须先安装 python-docx（ecocheck 的可选组件“word”），目前尚未安装。",
    "Word files need python-docx (the extra “word” of ecocheck), which is not installed here. ",
)
_RUN: Final = Text(
    "请运行：\n  {command}\n安装后重新运行刚才的命令。",
    "Run this, then try again:\n  {command}",
)
_ONE_RUN: Final = Text(
    "ecocheck 是用 uvx 临时运行的，请在 uvx 后面加上 --with python-docx，其余照旧，再运行一次。",
    "ecocheck runs under uvx, for once; write --with python-docx behind uvx, the rest as before, and try again.",
)
_BUNDLE: Final = Text(
    "ecocheck 是用离线安装包装的，安装包里带有这个组件：请重新运行安装包里的安装程序（Windows 双击“安装.bat”，"
    "Linux 运行 sh 安装.sh），再重新运行刚才的命令。",
    "ecocheck came with an offline bundle, which holds that library: run the installer in the bundle again (安装.bat "
    "on Windows, sh 安装.sh on Linux), then try again.",
)
_MANAGED: Final = Text(
    "ecocheck 装在系统自带的 Python 里，系统不许 pip 往里面安装。请另建一个环境，把 ecocheck 连同 python-docx "
    "装在里面：\n  {python} -m venv ecocheck环境\n装法见 docs/install.md。",
    "ecocheck is in the system's own Python, into which pip may install nothing. Make an environment and install "
    "ecocheck and python-docx there:\n  {python} -m venv ecocheck-env\nSee docs/install.md.",
)
_ADDED: Final = {
    Way.UV_VENV: 'uv pip install --python "{executable}" python-docx',
    Way.VENV: "{pip} install python-docx",
    Way.PYTHON: "{pip} install python-docx",
}


def word_is_missing(lang: Lang) -> str | None:
    """How to install the library; None where it is installed. The library is not imported."""
    if importlib.util.find_spec(_MODULE) is not None:
        return None
    found = installation(Path(sys.prefix), Path(sys.base_prefix), Path(sysconfig.get_path("stdlib")))
    return how_to_add(found, lang)


def how_to_add(found: Installation, lang: Lang) -> str:
    """What to do about the missing library where the program was installed in that way."""
    match found.way:
        case Way.BUNDLE:
            said = _BUNDLE.of(lang)
        case Way.UVX:
            said = _ONE_RUN.of(lang)
        case Way.MANAGED:
            said = _MANAGED.of(lang).format(python=_launcher())
        case _:
            said = _RUN.of(lang).format(command=_command(found))
    return _MISSING.of(lang) + said


def _command(found: Installation) -> str:
    if found.way is Way.PIPX:
        return f"pipx inject {found.name} python-docx"
    if found.way is Way.UV_TOOL and found.source is not None:
        return f"uv tool install --with python-docx {_quoted(found.source)}"
    pattern = _ADDED.get(found.way, _ADDED[Way.UV_VENV])
    return pattern.format(executable=sys.executable, pip=_pip())


def _quoted(source: str) -> str:
    return source if source.isalnum() else f'"{source}"'


def _launcher() -> str:
    return "py -3" if os.name == "nt" else "python3"


def _pip() -> str:
    """How to call pip for just this Python: an environment made by the README's line has no pip of its own."""
    if importlib.util.find_spec("pip") is not None:
        return f'"{sys.executable}" -m pip'
    return f'{_launcher()} -m pip --python "{sys.executable}"'
