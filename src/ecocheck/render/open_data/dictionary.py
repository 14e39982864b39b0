"""The data dictionary: what each table and each column of the open data is, as Markdown in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.render.open_data.tables import TABLES
from ecocheck.render.text.escape import markdown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.findings.entry import Text
    from ecocheck.render.open_data.field import AnyField, AnyTable, Type

_TYPES: Final[dict[Type, str]] = {
    "string": "文字 string",
    "integer": "整数 integer",
    "number": "数 number",
    "boolean": "真假 boolean",
    "date": "日期 date",
    "year": "年份 year",
}
_CONVENTIONS: Final = (
    "- UTF-8，带 BOM，行末是 CRLF；第一行是列名，列名同 JSON 和数据文件里的键。空的单元格就是没有。",
    "- 数是写全的十进制数，位数照登记的写；日期写成 `2025-12-31`；真假写成 `true`、`false`。",
    "- 以 `=`、`+`、`-`、`@` 开头的文字，电子表格会当作公式执行，前面都加了一个半角单引号 `'`。数不受影响。",
    "- 文字里的换行改成空格，首尾的空白去掉，看不见的控制字符写成〔U+0007〕这样。",
    "- 用 Excel 打开时，`3-1` 这样的编号会被当作日期：请用“数据—从文本/CSV”导入，把编号列设为文本。",
    "- 代码旁边有 `_zh` 的列，是它的中文。",
    "- 填报人、审核人的姓名和各处的备注（note）不在表里。",
    "- UTF-8 with a byte order mark, CRLF; the heads are the keys of JSON and of data files. An empty cell is nothing.",
    "- Numbers are written out, with the digits on record; dates are `2025-12-31`, booleans `true` and `false`.",
    "- A text that a spreadsheet would run as a formula has an apostrophe `'` before it. Numbers are not touched.",
    "- In a text a line end becomes a blank, blanks at its ends are dropped, unseen characters are shown as codes.",
    "- Excel reads an id such as `3-1` as a date: import the file and set the column to text.",
    "- A column that ends in `_zh` has the Chinese words of the code beside it.",
    "- The names of those who reported and reviewed, and remarks (note), are left out.",
)


def dictionary_page(title: Text, said: Iterable[Text]) -> str:
    """The whole dictionary under a title, with paragraphs about what it belongs to."""
    lines = [f"# {markdown(title.zh)}", "", markdown(title.en), ""]
    for one in said:
        lines += [markdown(one.zh), "", markdown(one.en), ""]
    lines += ["## 写法 / Conventions", "", *_CONVENTIONS, "", "## 各表 / Tables", ""]
    lines += ["| 表 | 名称 | Table | 主键 key |", "|---|---|---|---|"]
    lines += [f"| [{one.name}](#{one.name}) | {one.title.zh} | {one.title.en} | {_codes(one.key)} |" for one in TABLES]
    for table in TABLES:
        lines += ["", *_table(table)]
    return "\n".join(lines) + "\n"


def _table(table: AnyTable) -> Iterator[str]:
    yield from (f"### {table.name}", "", f"{table.title.zh}：{table.said.zh}。", "")
    yield from (f"{table.title.en}: {table.said.en}.", "")
    yield from ("| 列 | 名称 | Name | 类型 type | 说明 / remarks |", "|---|---|---|---|---|")
    for one in table.columns:
        cells = (f"`{one.key}`", *one.title, _TYPES[one.type], "；".join(_remarks(table, one)))
        yield f"| {' | '.join(cells)} |"


def _remarks(table: AnyTable, one: AnyField) -> Iterator[str]:
    if one.key in table.key:
        yield "主键 key"
    elif one.required:
        yield "必有 required"
    if one.refers is not None:
        yield f"外键 foreign key: `{one.refers[0]}` `{one.refers[1]}`"
    if one.said is not None:
        yield f"{one.said.zh} / {one.said.en}"
    if one.choices:
        yield "，".join(f"`{code}`" if code == word else f"`{code}` {word}" for code, word in one.choices.items())


def _codes(keys: Iterable[str]) -> str:
    return " ".join(f"`{key}`" for key in keys)
