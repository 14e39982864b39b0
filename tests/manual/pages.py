"""Reads the manual: its tables of keys, its entries of kinds of rule, and its examples.

A table of keys stands below a heading that ends in the name of a model,
`## 判定项 <!-- Criterion -->`; its first column has the keys. An entry of a kind
of rule is a heading that begins with its key, "### `at_least`：不低于". An example
is a block of YAML that begins with `# 例：` and what it shows::

    # 例：不低于一个数
    indicators.yaml:              # the criteria; the rest of the file is made around them
      criteria:
        - {id: 1-1, …}
    data/甲县/2024.yaml:           # files of data without region and year
      measurements: …
    expect:                       # worked out by hand
      甲县 2024 1-1: 达标
      乙县 2024 1-1: 现状不清（没有数据）
    findings: [ECO433]            # what validate says, where that belongs to the example

`units.yaml` and `tasks.yaml` may stand in it too; `indicators.yaml` may have
`axes`, `standards` and the other keys of that file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

MANUAL = Path(__file__).parents[2] / "docs" / "manual"
PAGES = sorted(MANUAL.rglob("*.md"))
KIND_PAGES = [path for path in PAGES if path.name.startswith("rules-")]

_BLOCK = re.compile(r"^```yaml\n(# 例：.*?)^```$", re.MULTILINE | re.DOTALL)
_FENCED = re.compile(r"```.*?```", re.DOTALL)
_HEADING = re.compile(r"^#+ ", re.MULTILINE)
_MODEL = re.compile(r"<!-- (\w+) -->")
_KIND = re.compile(r"^### `(\w+)`[：:]", re.MULTILINE)
_ROW = re.compile(r"^\| `([^`|]+)` \| ([^|]+) \|", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """One block of a page, with the line of the page on which it begins."""

    page: str
    line: int
    text: str

    @property
    def name(self) -> str:
        """What the example shows, and where it stands."""
        return f"{self.page}:{self.line} {self.text.splitlines()[0].removeprefix('# 例：')}"

    @property
    def content(self) -> dict[str, Any]:
        """The block as data; numbers keep their text."""
        found: dict[str, Any] = yaml.load(self.text, Loader=_Plain)  # noqa: S506 a loader of text and mappings only
        return found


class _Plain(yaml.SafeLoader):
    """Reads numbers and dates as the text that they are, so that 95.0 stays 95.0."""


_Plain.yaml_implicit_resolvers = {}
_Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
_Plain.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|)$"), ["n", ""])


def examples(pages: list[Path] = PAGES) -> list[Example]:
    """Every example of the pages, in their order."""
    return [
        Example(path.name, text[: found.start()].count("\n") + 1, found[1])
        for path, text in ((path, path.read_text(encoding="utf-8")) for path in pages)
        for found in _BLOCK.finditer(text)
    ]


def _sections(text: str) -> list[str]:
    plain = _FENCED.sub(lambda one: "." * len(one[0]), text)
    starts = [found.start() for found in _HEADING.finditer(plain)]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


@cache
def tables_of_keys() -> dict[str, dict[str, str]]:
    """The keys that the manual has an entry for, with whether they are needed, by the name of their model."""
    found: dict[str, dict[str, str]] = {}
    for path in PAGES:
        for section in _sections(path.read_text(encoding="utf-8")):
            model = _MODEL.search(section.splitlines()[0])
            if model is not None:
                assert model[1] not in found, f"{model[1]} has two tables"
                found[model[1]] = dict(_ROW.findall(section))
    return found


def entries_of_kinds() -> dict[str, str]:
    """The text of each entry of a kind of rule, by its key."""
    found = {}
    for path in KIND_PAGES:
        for section in _sections(path.read_text(encoding="utf-8")):
            kind = _KIND.match(section)
            if kind is not None:
                assert kind[1] not in found, f"{kind[1]} has two entries"
                found[kind[1]] = section
    return found
