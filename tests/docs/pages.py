"""docs/codes.md and docs/commands.md, put together from the catalogue and from the help pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue import CATALOGUE
from ecocheck.render.formats.terminal import terminal
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


def commands_page(help_of: Callable[[Sequence[str]], str], names: Sequence[str]) -> str:
    """The help pages of the program and of each command, as they are printed."""
    return "\n".join(_commands(help_of, names)) + "\n"


def _commands(help_of: Callable[[Sequence[str]], str], names: Sequence[str]) -> Iterator[str]:
    yield from ("# 命令", "", _MADE, "", "和 `ecocheck --help`、`ecocheck 命令 --help` 打印的一样。", "")
    for words in ([], *([name] for name in names)):
        yield from (f"## {' '.join(['ecocheck', *words])}", "", "```text", help_of(words).rstrip("\n"), "```", "")
