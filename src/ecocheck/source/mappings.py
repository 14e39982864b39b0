"""Reads and extends mappings.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.mappings import Mappings
from ecocheck.source.setting.edit import edited
from ecocheck.source.shape.validation import validated
from ecocheck.source.yaml.reader import read_file

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.findings import Finding
    from ecocheck.model.mappings import Mapping

FILE: Final = "mappings.yaml"
_HEAD: Final = "# 各单位自己的表：填报表的栏名: 这份表的列名\nmappings:\n"


def read_mappings(root: Path) -> Mappings | tuple[Finding, ...]:
    """The mappings of a project; the findings where the file cannot be read. Without a file there are none."""
    if not (root / FILE).exists():
        return Mappings()
    document = read_file(root / FILE, FILE, root)
    return validated(Mappings, document.data, document) if document.readable else document.findings


def with_mapping(text: str | None, known: Mappings, new: Mapping) -> str:
    """The content of the file with one more mapping. Raises CannotSetError."""
    made = {key: value for key, value in new.model_dump().items() if value is not None}
    return edited(text or _HEAD, FILE, {("mappings", len(known.mappings)): made})
