"""docs/codes.md, docs/commands.md and docs/open-data.md, put together from catalogue, help pages and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue import CATALOGUE
from ecocheck.findings.entry import Text
from ecocheck.render.formats.terminal import terminal
from ecocheck.render.open_data.dictionary import dictionary_page
from ecocheck.render.pages.manual import manual_page
from ecocheck.render.phrases.labels import severity_word
from ecocheck.render.text.width import text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ecocheck.findings import Entry

_FAMILIES = {
    "1": "文件",
    "2": "YAML 写法和数字",
    "3": "结构",
    "4": "引用和登记",
    "5": "数值",
    "6": "前后一致",
    "7": "佐证材料",
    "8": "豁免、方案的矛盾和复核",
    "9": "交来的填报表",
}
_MADE = "<!-- 由程序生成，测试核对；改了程序以后运行 ECOCHECK_UPDATE_SNAPSHOTS=1 pytest tests/docs -->"

_ABOUT_OPEN_DATA = (
    Text(
        "一次判定的数据、判定、差距和登记册，做成一个 Frictionless 数据包：每张表一个 CSV 文件，datapackage.json "
        "写明各列的名称、类型、限制、主键、外键和每个文件的 SHA-256，dictionary.md 是数据字典，同本页。"
        "Python 里用 api.open_data 得到（见 python.md）。",
        "Figures, verdicts, gaps and registry of one check as a data package of Frictionless Data: a CSV file for each "
        "table; datapackage.json has names, types, constraints, keys and the SHA-256 of each file; dictionary.md is "
        "this dictionary. In Python it is api.open_data.",
    ),
    Text(
        "同一个项目、同一个日期，在哪台电脑上做出来的字节都一样；created 是判断的日期，不是制作的时间。"
        "演练项目的数据包，标题、说明和每一行都标明是演练数据。现状不清的判定没有差距，也没有佐证程度；"
        "不要把它算进达标或者不达标。许可没有登记，数据包里不写。",
        "The same project and day give the same bytes on every machine; created is the day of the verdicts, not the "
        "time of making. A drill is marked in title, description and every row. An undetermined verdict has neither "
        "margin nor backing, and counts neither as met nor as missed. No licence is on record, so none is stated.",
    ),
    Text(
        "数据文件里读不了的条目、登记册没有的编号，不在表里，validate 会指出来。",
        "Entries that cannot be read, and ids that the registry does not have, are left out; validate names them.",
    ),
)


def codes_page() -> str:
    """The manual of every code, family by family."""
    return "\n".join(_codes()) + "\n"


def _codes() -> Iterator[str]:
    yield from ("# 错误编号手册", "", _MADE, "")
    yield "`ecocheck validate` 报出的每一种问题：说什么、为什么、错和对的写法、更正办法。"
    yield from ("程序里用 `ecocheck explain ECO301` 看同样的一页，加 `--lang en` 是英文。", "")
    yield from ("**错误**：照现在的写法不能用。**警告**：能读，但可疑。**提示**：已知的情况，一直在。", "")
    for digit, name in _FAMILIES.items():
        entries = [entry for code, entry in sorted(CATALOGUE.items()) if code[3] == digit]
        yield from (f"## ECO{digit}xx {name}", "", "| 编号 | 程度 | 名称 |", "|---|---|---|")
        yield from (
            f"| [{one.code}](#{one.code.lower()}) | {severity_word(one.severity, 'zh')} | {_cell(one.title.zh)} |"
            for one in entries
        )
        yield ""
        for entry in entries:
            yield from _code(entry)


def _code(entry: Entry) -> Iterator[str]:
    """A page as it is printed, under a heading that can be linked to."""
    _, *lines = [text_of(line).rstrip() for line in terminal(manual_page(entry, "zh"), "zh", None)]
    yield from (f'### <a id="{entry.code.lower()}"></a>{entry.code} {_cell(entry.title.zh)}', "", "```text")
    yield from lines[1:] if lines and not lines[0] else lines
    yield from ("```", "")


def _cell(text: str) -> str:
    return text.replace("|", r"\|").replace("<", "&lt;")


_WHERE = (
    "和在没有项目的文件夹里运行 `ecocheck --help`、`ecocheck 命令 --help` 打印的一样；在项目里，例子用项目里的名称。"
)


def commands_page(help_of: Callable[[Sequence[str]], str], names: Sequence[str]) -> str:
    """The help pages of the program and of each command, as they are printed."""
    return "\n".join(_commands(help_of, names)) + "\n"


def _commands(help_of: Callable[[Sequence[str]], str], names: Sequence[str]) -> Iterator[str]:
    yield from ("# 命令", "", _MADE, "", _WHERE, "")
    for words in ([], *([name] for name in names)):
        yield from (f"## {' '.join(['ecocheck', *words])}", "", "```text", help_of(words).rstrip("\n"), "```", "")


def open_data_page() -> str:
    """The data dictionary of the open data, with what the package is."""
    title, *lines = dictionary_page(Text("开放数据", "Open data"), _ABOUT_OPEN_DATA).splitlines()
    return "\n".join((title, "", _MADE, *lines)) + "\n"
