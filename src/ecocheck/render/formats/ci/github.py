"""GitHub Actions: annotations in the pull request, and a job summary with everything.

A step may show ten errors, ten warnings and ten notices, a job fifty of all
its steps; the runner drops the rest silently. So only the ten worst of each
level are written as workflow commands, at most thirty in a step of their own,
and everything goes to the job summary. The last notice says how many are in the
summary alone. Escapes are those that the runner undoes: `%`, CR and LF in the
message, in properties also `:` and `,`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.findings.catalogue import cause_of, severity_of
from ecocheck.findings.crowds import crowded
from ecocheck.findings.entry import Text
from ecocheck.findings.finding import Severity
from ecocheck.regex import regex
from ecocheck.render.formats.ci.wording import address, file_of, message_lines, place_lines, place_of, title_of
from ecocheck.render.phrases.findings import by_severity
from ecocheck.render.phrases.labels import DRILL, SEVERITIES, severity_word

if TYPE_CHECKING:
    from ecocheck.findings import Finding, Lang, Spot

SHOWN: Final = 10
"""How many annotations of one level GitHub shows of one step."""

SUMMARY_ROOM: Final = 1024 * 1024
"""How many bytes GitHub takes as the summary of one step; it takes nothing of a longer one."""

_LEFT_OUT = Text(
    "共 {total} 条，这里只显示最要紧的 {shown} 条，另有 {left} 条未显示；全部见本次运行的摘要（Summary）。",
    "{total} findings; the worst {shown} are shown here, {left} are not. All of them are in the job summary.",
)
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


class Annotations(NamedTuple):
    """What goes to the standard output, and what is appended to the file `$GITHUB_STEP_SUMMARY`."""

    log: bytes
    summary: bytes


def github(  # noqa: PLR0913 each is named where it is given
    findings: tuple[Finding, ...],
    lang: Lang,
    *,
    prefix: str = "",
    drill: bool = False,
    room: int | None = SUMMARY_ROOM,
    blob: str = "",
) -> Annotations:
    """Findings as workflow commands and as a page of Markdown.

    `prefix`: the folder of the project inside the repository. `room`: how many
    bytes the summary may still take; None where there is no summary, and then
    every finding is written to the log so that none is lost. `blob`: the
    address under which the repository's files can be seen, for links.
    """
    chosen = findings if room is None else _worst(findings)
    left = len(findings) - len(chosen)
    lines = [_annotation(finding, lang, prefix, drill=drill) for finding in by_weight(chosen)]
    if left:
        said = _LEFT_OUT.of(lang).format(total=len(findings), shown=len(chosen), left=left)
        lines.append(_command("notice", {"title": "ecocheck"}, said))
    page = "" if room is None else _summary(by_weight(findings), lang, prefix, blob, room, left=left, drill=drill)
    return Annotations("".join(line + "\n" for line in lines).encode(), page.encode())


def by_weight(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Errors first, then warnings, then notices; among equals the order stays."""
    weights = {severity: weight for weight, severity in enumerate(Severity)}
    return tuple(sorted(findings, key=lambda finding: weights[severity_of(finding)]))


def _worst(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """As many findings of each level as GitHub shows, every cause once before any cause again.

    Where some are left out, one notice fewer is taken, to leave room for saying so.
    """
    told = [crowd.findings for crowd in crowded(findings, cause_of)]
    once = [*(own[0] for own in told), *(finding for own in told for finding in own[1:])]
    levels = {one: [finding for finding in once if severity_of(finding) is one] for one in Severity}
    if any(len(level) > SHOWN for level in levels.values()):
        levels[Severity.NOTICE] = levels[Severity.NOTICE][: SHOWN - 1]
    return tuple(finding for level in levels.values() for finding in level[:SHOWN])


def _annotation(finding: Finding, lang: Lang, prefix: str, *, drill: bool) -> str:
    at = finding.at
    where = {"file": file_of(at.file, prefix)} if at.file else {}
    if at.located:
        where |= {"line": str(at.line), "col": str(at.column)}
    said = [*message_lines(finding, lang, drill=drill), *place_lines(finding, lang, prefix)]
    return _command(severity_of(finding).value, {**where, "title": title_of(finding, lang)}, "\n".join(said))


def _command(name: str, properties: dict[str, str], message: str) -> str:
    """`::name key=value,…::message`."""
    said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {said}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def escaped(text: str) -> str:
    """Visible text with the signs of Markdown and HTML escaped, on one line, for a cell of a table."""
    entities = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", entities).replace("\n", "<br>")


def _summary(  # noqa: PLR0913 a page needs many values
    findings: tuple[Finding, ...], lang: Lang, prefix: str, blob: str, room: int, *, left: int, drill: bool
) -> str:
    """The page, of at most `room` bytes in UTF-8; empty where not even the heading fits."""
    head = "\n".join(_summary_head(findings, lang, left=left, drill=drill)) + "\n"
    rows = [_summary_row(finding, lang, prefix, blob) + "\n" for finding in findings]
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


def _summary_head(findings: tuple[Finding, ...], lang: Lang, *, left: int, drill: bool) -> list[str]:
    numbers = by_severity(findings)
    counts = " · ".join(f"{word.of(lang)} {numbers[name]}" for name, word in SEVERITIES.items())
    lines = [f"## {_HEADING.of(lang).format(counts=counts)}", ""]
    if drill:
        lines += [f"**{DRILL.of(lang)}**", ""]
    if not findings:
        return [*lines, _SOUND.of(lang)]
    if left:
        lines += [_LEFT.of(lang).format(left=left, total=len(findings)), ""]
    return [*lines, "| " + " | ".join(column.of(lang) for column in _COLUMNS) + " |", "|---" * len(_COLUMNS) + "|"]


def _summary_row(finding: Finding, lang: Lang, prefix: str, blob: str) -> str:
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
