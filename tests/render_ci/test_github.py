"""Annotations and job summary of GitHub Actions."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ecocheck.findings.entry import visible
from ecocheck.render.formats.ci.github import escaped, github
from tests.render_ci.made import THREE, many, nasty

_COMMAND = re.compile(r"::(?P<name>\w+) (?P<properties>(?:(?!::).)*)::(?P<data>.*)")
_UNESCAPED = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


def read_back(line: str) -> tuple[str, dict[str, str], str]:
    """What the runner reads: the command, its properties and its message, in the order in which it undoes escapes."""
    match = _COMMAND.fullmatch(line)
    assert match, line
    properties = {}
    for pair in match["properties"].split(","):
        key, _, value = pair.partition("=")
        for escape, char in _UNESCAPED:
            value = value.replace(escape, char)
        properties[key] = value
    data = match["data"]
    for escape, char in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        data = data.replace(escape, char)
    return match["name"], properties, data


def test_three_findings() -> None:
    assert github(THREE, "zh").log.decode().splitlines() == [
        (
            "::error file=data/武都区/2024.yaml,line=12,col=12,title=ECO901 比例超出范围"
            "::“市区污水处理率”写了 980%25，比例不能大于 100%25"
            "%0A改法：请核对后改成 0 到 100 之间的数%0A位置：data/武都区/2024.yaml:12:12"
        ),
        (
            "::warning file=data/武都区/2024.yaml,line=20,col=3,title=ECO902 同一个键写了两次"
            "::“7-1”写了两次%0A位置：data/武都区/2024.yaml:20:3%0A第一次出现在这里：data/武都区/2024.yaml:4:3"
        ),
        "::notice file=tasks.yaml,title=ECO903 方案前后不一致::第 36 条与附件不一致%0A位置：tasks.yaml",
    ]


def test_summary_page() -> None:
    page = github(THREE, "zh", blob="https://example.org/o/r/blob/abc").summary.decode()
    assert page.splitlines() == [
        "## ecocheck 数据检查：错误 1 · 警告 1 · 提示 1",
        "",
        "| 程度 | 位置 | 编号 | 问题和改法 |",
        "|---|---|---|---|",
        (
            r"| 错误 | [data\/武都区\/2024\.yaml\:12\:12](https://example.org/o/r/blob/abc/"
            r"data/%E6%AD%A6%E9%83%BD%E5%8C%BA/2024.yaml#L12) | ECO901 比例超出范围 | "
            r"“市区污水处理率”写了 980%，比例不能大于 100%<br>改法：请核对后改成 0 到 100 之间的数 |"
        ),
        (
            r"| 警告 | [data\/武都区\/2024\.yaml\:20\:3](https://example.org/o/r/blob/abc/"
            r"data/%E6%AD%A6%E9%83%BD%E5%8C%BA/2024.yaml#L20) | ECO902 同一个键写了两次 | “7\-1”写了两次 |"
        ),
        (
            r"| 提示 | [tasks\.yaml](https://example.org/o/r/blob/abc/tasks.yaml) | ECO903 方案前后不一致 | "
            "第 36 条与附件不一致 |"
        ),
    ]


def test_nothing_found() -> None:
    log, summary = github((), "zh")
    assert log == b""
    assert summary.decode() == "## ecocheck 数据检查：错误 0 · 警告 0 · 提示 0\n\n没有发现问题。\n"


def test_the_ten_worst_of_each_level_are_shown_and_the_rest_is_counted() -> None:
    findings = (*many("ECO903", 12), *many("ECO902", 3), *many("ECO901", 11))
    log, summary = github(findings, "zh")
    commands = [read_back(line) for line in log.decode().splitlines()]
    assert [name for name, _, _ in commands] == ["error"] * 10 + ["warning"] * 3 + ["notice"] * 10
    assert commands[-1] == (
        "notice",
        {"title": "ecocheck"},
        "共 26 条，这里只显示最要紧的 22 条，另有 4 条未显示；全部见本次运行的摘要（Summary）。",
    )
    assert [properties["line"] for _, properties, _ in commands[:10]] == [str(line) for line in range(1, 11)]
    assert summary.decode().count("\n| ") == 1 + 26
    assert "有 4 条没有在那里显示。下面是全部 26 条" in summary.decode()


def test_ten_of_each_need_no_word_of_the_rest() -> None:
    findings = (*many("ECO901", 10), *many("ECO902", 10), *many("ECO903", 10))
    assert len(github(findings, "zh").log.splitlines()) == 30
    assert "没有在那里显示" not in github(findings, "zh").summary.decode()


def test_without_a_summary_everything_is_in_the_log() -> None:
    log, summary = github(many("ECO901", 40), "zh", room=None)
    assert len(log.splitlines()) == 40
    assert summary == b""


@given(number=st.integers(0, 60), room=st.integers(0, 9000))
def test_the_summary_keeps_to_its_room_and_counts_what_is_cut(number: int, room: int) -> None:
    page = github(many("ECO901", number), "zh", room=room).summary
    assert len(page) <= room
    whole = github(many("ECO901", number), "zh").summary
    if page and page != whole:
        rows = page.decode().count("\n| 错误 ")
        assert f"还有 {number - rows} 条没有列出" in page.decode()
        assert whole.startswith(page.rpartition(b"\n\n")[0])
    elif page != whole:
        assert len(whole) > room


def test_paths_start_at_the_top_of_the_repository() -> None:
    first = github(THREE, "en", prefix="drill/甲").log.decode().splitlines()[0]
    assert read_back(first)[1]["file"] == "drill/甲/data/武都区/2024.yaml"


def test_a_drill_says_so() -> None:
    log, summary = github(THREE, "zh", drill=True)
    assert all("::【演练数据】" in line for line in log.decode().splitlines())
    assert "**演练数据**" in summary.decode()


@given(name=st.text(min_size=1), value=st.text())
def test_nothing_in_the_data_breaks_out_of_its_command(name: str, value: str) -> None:
    log = github((nasty(name, value),), "en").log.decode()
    assert log.count("\n") == 1
    command, properties, data = read_back(log[:-1])
    assert command == "notice"
    assert set(properties) == {"file", "line", "col", "title"}
    assert visible(name) in data
    assert visible(value) in data


@given(st.text())
def test_a_cell_of_the_summary_stays_a_cell(text: str) -> None:
    cell = escaped(visible(text))
    assert "\n" not in cell
    assert not re.search(r"(?<!\\)(?:\\\\)*[|`\[\]*_]", cell)
    assert "<" not in cell.replace("<br>", "")
