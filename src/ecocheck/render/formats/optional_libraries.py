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
    """An extra of the package, or a part of it: its libraries by the names of the import and of the package."""

    name: str
    libraries: tuple[tuple[str, str], ...]
    does: Text
    """What it is for."""


WORD: Final = Extra("word", (("docx", "python-docx"),), Text("生成 Word 文件", "write Word files"))
EXCEL: Final = Extra("excel", (("xlsxwriter", "XlsxWriter"),), Text("生成 Excel 文件", "write Excel files"))
EXCEL_READING: Final = Extra(
    "excel",
    (("openpyxl", "openpyxl"), ("defusedxml", "defusedxml")),
    Text("读取已有的 Excel 文件", "read the Excel file that is there"),
)

_MISSING: Final = Text(
    "要{does}，先要装上 {packages}（ecocheck 的可选组件“{name}”），这里还没有装。请运行：\n"
    "  {pip} install {packages}\n装好以后再运行一次刚才的命令。",
    "To {does}, ecocheck needs {packages} (its extra “{name}”), not installed here. Run this, then try again:\n"
    "  {pip} install {packages}",
)


def missing(extra: Extra, lang: Lang) -> str | None:
    """How to install the libraries that are missing; None where all are there. No library is imported."""
    packages = [package for module, package in extra.libraries if importlib.util.find_spec(module) is None]
    if not packages:
        return None
    return _MISSING.of(lang).format(does=extra.does.of(lang), packages=" ".join(packages), name=extra.name, pip=_pip())


def _pip() -> str:
    """How to call pip for just this Python: an environment made by the README's line has no pip of its own."""
    if importlib.util.find_spec("pip") is not None:
        return f'"{sys.executable}" -m pip'
    launcher = "py -3" if os.name == "nt" else "python3"
    return f'{launcher} -m pip --python "{sys.executable}"'
