"""Libraries that only some outputs need, and how to get them where they are missing."""

from __future__ import annotations

import importlib.util
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.findings import Lang


@dataclass(frozen=True, slots=True)
class Extra:
    """An extra of the package: its library by the names of the import and of the package."""

    name: str
    module: str
    package: str
    what: Text


WORD: Final = Extra("word", "docx", "python-docx", Text("Word 文件", "Word files"))
EXCEL: Final = Extra("excel", "xlsxwriter", "XlsxWriter", Text("Excel 文件", "Excel files"))

_MISSING: Final = Text(
    "要生成{what}，先要装上 {package}（ecocheck 的可选组件“{name}”），这里还没有装。请运行：\n"
    "  {pip} install {package}\n装好以后再运行一次刚才的命令。",
    "{what} need {package} (the extra “{name}” of ecocheck), which is not installed here. Run this, then try again:\n"
    "  {pip} install {package}",
)


def missing(extra: Extra, lang: Lang) -> str | None:
    """How to install the library; None where it is installed. The library is not imported."""
    if importlib.util.find_spec(extra.module) is not None:
        return None
    return _MISSING.of(lang).format(what=extra.what.of(lang), package=extra.package, name=extra.name, pip=_pip())


def _pip() -> str:
    """How to call pip for just this Python: an environment made by the README's line has no pip of its own."""
    if importlib.util.find_spec("pip") is not None:
        return f'"{sys.executable}" -m pip'
    launcher = "py -3" if os.name == "nt" else "python3"
    return f'{launcher} -m pip --python "{sys.executable}"'
