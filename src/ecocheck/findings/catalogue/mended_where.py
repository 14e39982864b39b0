"""Advice to run `validate --fix`, for files that it does not change where it is run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.regex import regex

if TYPE_CHECKING:
    from ecocheck.findings.entry import Lang

_REGISTRY: Final = frozenset({"units.yaml", "indicators.yaml", "tasks.yaml"})
_COMMAND: Final = "validate --fix"
_TO_RUN: Final = Text(r"(?:运行 )?(?:ecocheck )?validate --fix", r"(?:ecocheck )?validate --fix")
_THERE: Final = Text(
    "到 {folder}（从本项目的文件夹算起）运行 ecocheck validate --fix",
    "ecocheck validate --fix in {folder} (from the folder of this project)",
)
_OFFER: Final = Text(
    r"，或者运行 ecocheck validate --fix|[；。] ?validate --fix 可以代改(?=。)",
    r", or run ecocheck validate --fix|[;.] ?validate --fix does it(?=\.)",
)


def said_of(file: str, hint: str, lang: Lang) -> str:
    """The hint for a file: a registry in another folder is mended in that folder, and a file of cases by hand."""
    folder, _, name = file.rpartition("/")
    if _COMMAND not in hint or not folder or file.startswith("data/"):
        return hint
    if name in _REGISTRY:
        return regex(_TO_RUN.of(lang)).sub(lambda _: _THERE.of(lang).format(folder=folder), hint)
    return regex(_OFFER.of(lang)).sub("", hint)
