"""The job summary of GitHub Actions: a Markdown page with every finding, cut where GitHub would refuse it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue import severity_of
from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.formats.ci.said import address, message_lines, place_of, title_of
from ecocheck.render.phrases.findings import counted
from ecocheck.render.phrases.labels import DRILL, SEVERITIES, severity_word

if TYPE_CHECKING:
    from ecocheck.findings import Finding, Lang, Spot

_HEADING = Text("ecocheck 数据检查：{counts}", "ecocheck: {counts}")
_SOUND = Text("没有发现问题。", "Nothing found.")
_LEFT = Text(
    "合并请求的页面上每一级最多显示 10 条，有 {left} 条没有在那里显示。下面是全部 {total} 条，最要紧的在前。",
    "A pull request shows ten of each level; {left} are not shown there. Below are all {total}, the worst first.",
)
_CUT = Text(
    "这一页写满了，还有 {cut} 条没有列出。请在自己的电脑上运行 ecocheck validate 查看全部。",
    "This page is full: {cut} more are not listed. Run ecocheck validate on your own machine to see them all.",
)
_COLUMNS = (Text("程度", "Severity"), Text("位置", "Place"), Text("编号", "Code"), Text("问题和改法", "What and how"))
_SPECIAL = regex(r"([\\`*_{}\[\]()#+\-.!|~$:@=^/])")


def escaped(text: str) -> str:
    """Visible text with the signs of Markdown and HTML escaped, on one line, for a cell of a table."""
    entities = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", entities).replace("\n", "<br>")


def summary_page(  # noqa: PLR0913 a page needs many values
    findings: tuple[Finding, ...], lang: Lang, prefix: str, blob: str, room: int, *, left: int, drill: bool
) -> str:
    """The page, of at most `room` bytes in UTF-8; empty where not even the heading fits."""
    head = "\n".join(_head(findings, lang, left=left, drill=drill)) + "\n"
    rows = [_row(finding, lang, prefix, blob) + "\n" for finding in findings]
    sizes = [len(row.encode()) for row in rows]
    if len(head.encode()) + sum(sizes) <= room:
        return head + "".join(rows)
    budget = room - len(head.encode()) - len(_cut(len(rows), lang).encode())
    if budget < 0:
        return ""
    fitting = 0
    while budget >= sizes[fitting]:
        budget -= sizes[fitting]
        fitting += 1
    return head + "".join(rows[:fitting]) + _cut(len(rows) - fitting, lang)


def _cut(number: int, lang: Lang) -> str:
    return "\n" + _CUT.of(lang).format(cut=number) + "\n"


def _head(findings: tuple[Finding, ...], lang: Lang, *, left: int, drill: bool) -> list[str]:
    numbers = counted(findings)
    counts = " · ".join(f"{word.of(lang)} {numbers[name]}" for name, word in SEVERITIES.items())
    lines = [f"## {_HEADING.of(lang).format(counts=counts)}", ""]
    if drill:
        lines += [f"**{DRILL.of(lang)}**", ""]
    if not findings:
        return [*lines, _SOUND.of(lang)]
    if left:
        lines += [_LEFT.of(lang).format(left=left, total=len(findings)), ""]
    return [*lines, "| " + " | ".join(column.of(lang) for column in _COLUMNS) + " |", "|---" * len(_COLUMNS) + "|"]


def _row(finding: Finding, lang: Lang, prefix: str, blob: str) -> str:
    """A row of the table. A drill is marked at the top of the page, not in each row."""
    said = "\n".join(message_lines(finding, lang, drill=False))
    place = escaped(place_of(finding.at, prefix))
    if blob and finding.at.file:
        place = f"[{place}]({_link(finding.at, prefix, blob)})"
    cells = (severity_word(severity_of(finding), lang), place, escaped(title_of(finding, lang)), escaped(said))
    return "| " + " | ".join(cells) + " |"


def _link(spot: Spot, prefix: str, blob: str) -> str:
    anchor = f"#L{spot.line}" if spot.located else ""
    return f"{blob.rstrip('/')}/{address(spot.file, prefix)}{anchor}"
