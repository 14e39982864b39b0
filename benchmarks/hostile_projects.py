"""Projects made to keep the program busy: up to ten million bytes each, with one kind of trouble each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.generate import counties, generate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE = 1_000_000
"""The bytes of one file; a larger file is refused before it is read."""
ITEMS = 90_000
FILES = 10
YEAR = 2024
HEAD = "region: {region}\nyear: 2024\n"
_WORD = re.compile(r"[^\s:,{}\[\]]+")
_DEEPER = re.compile(r":\n|- ")
"""What opens a mapping or a list within a line."""
_CLAUSE = "          citation: {document: 方案, clause: 一, quote: 比例不低于90%}\n"


def repeated(line: str, size: int = FILE) -> str:
    """A line repeated up to the size or up to the reader's limit of items; `{i}` becomes the line's number."""
    items = len(_WORD.findall(line)) + 2 * sum(map(line.count, "{[")) + 2 * len(_DEEPER.findall(line))
    lines, length = [], 0
    for i in range(ITEMS // max(1, items)):
        made = line.replace("{i}", str(i))
        length += len(made.encode())
        if length > size:
            break
        lines.append(made)
    return "".join(lines)


def _data(body: str) -> Callable[[Path], None]:
    """Writes the same body into ten data files."""

    def build(root: Path) -> None:
        for place in counties(FILES):
            path = root / "data" / place.name / f"{YEAR}.yaml"
            path.write_text(HEAD.format(region=place.name) + body, encoding="utf-8", newline="\n")

    return build


def _entry(line: str) -> Callable[[Path], None]:
    return _data("measurements:\n  1-1:\n    value: true\n" + repeated(line, FILE - 100))


def _section(name: str, line: str) -> Callable[[Path], None]:
    return _data(f"{name}:\n" + repeated(line, FILE - 100))


def _units(start: str, line: str) -> Callable[[Path], None]:
    def build(root: Path) -> None:
        head = "schema_version: 1\ndrill: true\nregistry: registry\ncity: {name: 测速市, areas: [市区, 县城]}\n"
        (root / "units.yaml").write_text(head + start + repeated(line, FILE - 300), encoding="utf-8", newline="\n")

    return build


def _registry(name: str, key: str, line: str) -> Callable[[Path], None]:
    """Fills a file of the registry up to a million bytes with more items of one of its lists."""

    def build(root: Path) -> None:
        path = root / "registry" / name
        text = path.read_text(encoding="utf-8")
        more = repeated(line, FILE - len(text.encode()))
        path.write_text(text.replace(f"\n{key}:\n", f"\n{key}:\n{more}", 1), encoding="utf-8", newline="\n")

    return build


def _many_counties(root: Path) -> None:
    """So many counties that the work lies in counties times criteria; each county has one figure."""
    from benchmarks.generate import _units as units_text  # the same text as the generator's

    places = counties(3000)
    (root / "units.yaml").write_text(units_text(places), encoding="utf-8", newline="\n")
    for place in places:
        folder = root / "data" / place.name
        folder.mkdir(exist_ok=True)
        text = HEAD.format(region=place.name) + "measurements:\n  7-1:\n    value: 98\n    unit: '%'\n"
        (folder / f"{YEAR}.yaml").write_text(text, encoding="utf-8", newline="\n")


def _cases(root: Path) -> None:
    folder = root / "tests" / "cases"
    folder.mkdir(parents=True)
    head = "about: 用例\nregion: 样例县\nyear: 2024\ncases:\n"
    case = (
        "  - name: 例{i}\n    why: 试\n    given:\n      measurements:\n        7-1:\n          value: 9\n"
        "    expect:\n      7-1:\n        verdict: 达标\n"
    )
    for number in range(FILES):
        (folder / f"{number}.yaml").write_text(head + repeated(case, FILE - 200), encoding="utf-8", newline="\n")


def _evidence(write: str, lies: str = "") -> Callable[[Path], None]:
    """Ten files that name 1500 documents each; where `lies` is given, documents of those names are there."""
    item = "    - file: evidence/" + write + "\n"
    listed = _data("measurements:\n  1-1:\n    value: true\n    evidence:\n" + "".join(map(item.format, range(1500))))

    def build(root: Path) -> None:
        listed(root)
        for i in range(15_000 if lies else 0):
            path = root / "evidence" / lies.format(i)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"x")

    return build


_CRITERION = (
    "  - id: 9{i}\n    name: 指标{i}\n    domain: 1\n    lead: [市生态环境局]\n    criteria:\n      - id: 9{i}-1\n"
    "        name: 判定{i}\n        unit: '%'\n        line: each\n        revisions:\n        - effective: 2023\n"
    "          rule: {at_least: 90}\n" + _CLAUSE
)
_TASK = (
    "  - id: T9{i}\n    group: {name: 组, reconstructed: false}\n    title: {name: 事{i}, reconstructed: false}\n"
    "    text: 做{i}\n    responsible: [市生态环境局]\n    counties: []\n    scope: each\n"
    "    serves: {indicators: [1], derived: false}\n    targets: []\n"
)

PROJECTS: dict[str, Callable[[Path], None]] = {
    "unknown keys at the top": _data(repeated("k{i}: 1\n", FILE - 100)),
    "unknown keys in an entry": _entry("    k{i}: 1\n"),
    "near misses in an entry": _entry("    valeu_{i}: 1\n"),
    "near misses, long": _entry("    " + "reported_b" * 30 + "{i}: 1\n"),
    "criteria that are not there": _section("measurements", "  9{i}-1:\n    value: 1\n"),
    "entries without a figure": _section("measurements", "  9{i}-1: {}\n"),
    "values that are texts": _section("measurements", "  9{i}-1:\n    value: 98%\n"),
    "also": _data("measurements:\n  7-1:\n    value: 9\n    also:\n" + repeated("    - value: 1{i}\n", FILE - 100)),
    "also, in error": _data(
        "measurements:\n  7-1:\n    value: 9\n    also:\n" + repeated("    - valu: 1{i}\n", FILE - 100)
    ),
    "evidence": _data(
        "measurements:\n  1-1:\n    value: true\n    evidence:\n" + repeated("    - file: a/{i}.pdf\n", FILE - 100)
    ),
    "evidence in no folder": _evidence("{0}/{0}.pdf"),
    "evidence that is not there": _evidence("无{}.pdf", "有{}.pdf"),
    "evidence of nearly that name": _evidence("材料 {}.PDF", "材料{}.pdf"),
    "evidence of another suffix": _evidence("年/材料{}.docx", "县/材料{}.pdf"),
    "counts": _data("measurements:\n  7-1:\n    value: 9\n    counts:\n" + repeated("      数{i}: 1\n", FILE - 100)),
    "assigned targets": _data("assigned:\n  7-1:\n" + repeated("  - at_least: {i}\n", FILE - 100)),
    "adjustments": _data(
        "baselines:\n  13-1:\n    year: 2020\n    value: 9\n    adjusted:\n"
        + repeated("    - {date: 2023-01-01, value: {i}}\n", FILE - 100)
    ),
    "tasks that are not there": _section("tasks", "  T9{i}: {note: 一}\n"),
    "targets that are not there": _data(
        "tasks:\n  T1:\n    targets:\n" + repeated("      T1-9{i}: {value: 1}\n", FILE - 100)
    ),
    "waivers": _section("waivers", "  9{i}-1: {reason: 一, approved_by: 二, expires: 2023-01-01}\n"),
    "equal keys": _section("measurements", "  7-1:\n    value: 98\n"),
    "lines that are nothing": _data(repeated("字字{i}\n", FILE - 100)),
    "ids of wide figures": _section("measurements", "  ７－{i}:\n    value: 1\n"),
    "ids after tabs": _section("measurements", "  \t9{i}-1:\n    value: 1\n"),
    "figures after tabs": _section("measurements", "  9{i}-1:\n    value:\t1\n"),
    "issuers of nearly that name": _section("assigned", "  9{i}-1: {at_least: 1, issuer: 市生态环境局{i}}\n"),
    "equal keys in an entry": _entry("    value: {i}\n"),
    "ids of invisible signs": _section("measurements", "  9{i}-\u200b1:\n    value: 1\n"),
    "parents that are comments": _section("measurements", "  # 9{i}-1:\n    value: 98\n"),
    "tabs below ids": _section("measurements", "  9{i}-1:\n\tvalue: 98\n"),
    "tabs of two levels": _section("measurements", "\t9{i}-1:\n\t\tvalue: 98\n\t\tunit: '%'\n"),
    "tabs": _data("measurements:\n" + repeated("\t7-{i}:\n", FILE - 100)),
    "wide colons": _data("measurements:\n" + repeated("  7-{i}：98\n", FILE - 100)),
    "open quotes": _data("measurements:\n" + repeated('  7-{i}: "98\n', FILE - 100)),
    "open brackets": _data("measurements: " + "[" * (FILE - 100)),
    "one line of braces": _data("measurements: {" + repeated("9{i}-1: {valu: 9}, ", FILE - 100) + "}\n"),
    "one long text": _data("note: " + "字" * (FILE // 3 - 100) + "\n"),
    "one long line of blanks": _data("note: 一" + " " * (FILE - 100) + "二\n"),
    "blanks before signs": _data("note: 一" + repeated("  #", FILE - 100) + "\n"),
    "wide blanks": _data("note: 一" + "\u3000" * (FILE // 3 - 100) + "二\n"),
    "invisible signs": _data("note: 一" + "\u200b" * (FILE // 3 - 100) + "二\n"),
    "one line of colons": _data("note: " + "a:" * (FILE // 2 - 100) + "\n"),
    "one line of wide colons": _data("note: 一" + "：a" * (FILE // 4 - 100) + "\n"),
    "one line of dashes": _data("note: " + "- " * (FILE // 2 - 100) + "\n"),
    "returns": _data("note: 一" + "\r" * (FILE - 100) + "\n"),
    "long numbers": _data("measurements:\n" + "".join(f"  7-{i}:\n    value: {'9' * 19_900}\n" for i in range(45))),
    "long fractions": _data("measurements:\n" + "".join(f"  7-{i}:\n    value: 9.{'9' * 19_900}\n" for i in range(45))),
    "long names": _data("measurements:\n" + "".join(f"  {i}{'字' * 6000}:\n    value: 9\n" for i in range(50))),
    "long periods": _section("measurements", "  9{i}-1: {value: 1, period: 0001-01/9999-12}\n"),
    "counties": _units("counties:\n", "- {name: 县{i}县, kind: 县, area: 县城}\n"),
    "counties of one name": _units("counties:\n", "- {name: 县县, kind: 县, aliases: [一, 二]}\n"),
    "offices": _units("agencies:\n", "- {name: 市局{i}, aliases: [局{i}]}\n"),
    "parties": _units("parties:\n", "- {name: 众{i}, stands_for: 市局{i}}\n"),
    "seats": _units("leading_group:\n", "- {role: 成员, office: 职{i}, agency: 市局{i}}\n"),
    "contradictions": _registry(
        "indicators.yaml", "contradictions", "  - {id: D{i}, places: [一], says: [二], indicators: [1], tasks: [T1]}\n"
    ),
    "indicators": _registry("indicators.yaml", "indicators", _CRITERION),
    "offices of nearly that name": _registry(
        "indicators.yaml", "indicators", _CRITERION.replace("市生态环境局", "市生态 环境局{i}")
    ),
    "domains": _registry("indicators.yaml", "domains", "  - {id: 9{i}, name: 领域{i}}\n"),
    "tasks": _registry("tasks.yaml", "tasks", _TASK),
    "three thousand counties": _many_counties,
    "cases": _cases,
}


def build(root: Path, name: str) -> None:
    """Write a sound project of ten regions, then add the trouble."""
    generate(root, FILES, 2)
    PROJECTS[name](root)
