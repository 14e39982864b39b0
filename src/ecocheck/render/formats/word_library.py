"""The library that Word files need, and how to get it: it has compiled parts, and not everyone writes Word files."""

from __future__ import annotations

import importlib.util
import os
import sys
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.findings import Lang

_MODULE: Final = "docx"
_MISSING: Final = Text(
    "生成 Word 文件须先安装 python-docx（ecocheck 的可选组件“word”），目前尚未安装。请运行：\n"
    "  {pip} install python-docx\n安装后重新运行刚才的命令。",
    "Word files need python-docx (the extra “word” of ecocheck), which is not installed here. Run this, then try "
    "again:\n  {pip} install python-docx",
)


def word_is_missing(lang: Lang) -> str | None:
    """How to install the library; None where it is installed. The library is not imported."""
    if importlib.util.find_spec(_MODULE) is not None:
        return None
    return _MISSING.of(lang).format(pip=_pip())


def _pip() -> str:
    """How to call pip for just this Python: an environment made by the README's line has no pip of its own."""
    if importlib.util.find_spec("pip") is not None:
        return f'"{sys.executable}" -m pip'
    launcher = "py -3" if os.name == "nt" else "python3"
    return f'{launcher} -m pip --python "{sys.executable}"'
