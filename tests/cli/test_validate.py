"""`validate` for people: the line of source with a mark under the place."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.findings import Finding, Related, Severity, Spot, Text
from ecocheck.findings.entry import Entry
from ecocheck.render.pages.findings import findings_lines, summary_line
from ecocheck.render.phrases.findings import place_words
from ecocheck.render.text.width import text_of, width
from tests.cli.running import PROJECT, SNAPSHOTS
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.findings import Lang
    from tests.cli.conftest import Runner

ENTRY = Entry(
    "ECO999", Text("演练", "drill"), Text("这里写了“{word}”。", "here is {word}."),
    Text("改成别的。", "write something else."), Text("", ""), "", "", Severity.ERROR,
)  # fmt: skip # a table, read by rows


class Lines:
    """Two lines of source."""

    def line(self, file: str, number: int) -> str | None:
        """An ordinary line, a long one, and none."""
        del file
        return {1: "  名称: 值", 2: "键: " + "很长的文字" * 30 + "\x1b尾"}.get(number)


@pytest.fixture
def _catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecocheck.findings.catalogue.CATALOGUE", {"ECO999": ENTRY})


FINDINGS = (
    Finding("ECO999", Spot("data/演练区/2024.yaml", (), "value", 1, 7), {"word": "值"}),
    Finding("ECO999", Spot("data/演练区/2024.yaml", (), "value", 2, 154), {"word": "尾"}),
    Finding(
        "ECO999", Spot("data/演练区/2024.yaml", (), "value", 9, 1), {"word": "\x1b[31m无"},
        (Related(Spot("indicators.yaml", (), "key", 1, 3), "rule"),),
    ),
    Finding("ECO999", Spot("data"), {"word": "无处"}),
)  # fmt: skip # a table, read by rows


@pytest.mark.usefixtures("_catalogue")
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [None, 60, 80])
def test_findings(lang: Lang, columns: int | None) -> None:
    sources = None if columns is None else Lines()
    lines = [text_of(line) for line in findings_lines(FINDINGS, lang, columns, sources)]
    lines.append(text_of(summary_line(FINDINGS, 3, lang)))
    assert not [line for line in lines if "\x1b" in line]
    if columns is not None:
        assert all(width(line) <= columns for line in lines)
    same_as_snapshot(SNAPSHOTS / f"findings-{columns or 'pipe'}-{lang}.txt", "\n".join(lines) + "\n")


NAMED = Text("演练", "drill")
WEIGHED = {
    code: Entry(
        code, NAMED, Text("写了“{word}”。" * 9, "said {word}. " * 9), Text("改。", "mend."), NAMED, "", "", severity
    )
    for code, severity in (("ECO990", Severity.NOTICE), ("ECO991", Severity.WARNING), ("ECO992", Severity.ERROR))
}


@pytest.mark.parametrize("columns", [None, 60])
def test_the_worst_stands_last(columns: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Notices, warnings, then errors; in each the order of the files, and each with what to do."""
    monkeypatch.setattr("ecocheck.findings.catalogue.CATALOGUE", WEIGHED)
    codes = ("ECO992", "ECO990", "ECO991", "ECO992", "ECO990")
    mixed = [Finding(code, Spot("甲.yaml", (), "value", n + 1, 1), {"word": f"某{n}"}) for n, code in enumerate(codes)]
    lines = [text_of(line) for line in findings_lines(mixed, "zh", columns, None)]
    places = [line.split()[0] for line in lines if line.startswith("甲")]
    assert places == ["甲.yaml:2:1", "甲.yaml:5:1", "甲.yaml:3:1", "甲.yaml:1:1", "甲.yaml:4:1"]
    assert sum("改法" in line for line in lines) == len(codes)
    assert "".join(line.strip() for line in lines).count("写了“某1”。" * 9) == 1
    if columns is not None:
        assert all(width(line) <= columns for line in lines)


@pytest.mark.usefixtures("_catalogue")
def test_the_mark_stands_under_the_place() -> None:
    lines = [text_of(line) for line in findings_lines(FINDINGS[:2], "zh", 80, Lines())]
    for sign in ("值", "?尾"):
        row = next(place for place, line in enumerate(lines) if " | " in line and sign in line)
        mark = lines[row + 1]
        assert width(mark[: mark.index("^")]) == width(lines[row][: lines[row].rindex(sign)])


def test_source_is_shown_on_a_terminal_only(eco: Runner, tmp_path: Path) -> None:
    folder = shutil.copytree(PROJECT, tmp_path / "p")
    path = folder / "data/演练区/2024.yaml"
    path.write_bytes(path.read_bytes().replace(b"value: 98.4", b'value: "98.4%"'))
    on_terminal = eco("validate", folder=folder, width=80).out
    assert '   26 |     value: "98.4%"\n' in on_terminal
    assert "      |            ^\n" in on_terminal
    assert " | " not in eco("validate", folder=folder).out


def test_a_file_that_is_not_utf8_has_no_source_lines(eco: Runner, tmp_path: Path) -> None:
    folder = shutil.copytree(PROJECT, tmp_path / "p")
    path = folder / "data/演练区/2024.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gbk"))
    ran = eco("validate", folder=folder, width=80)
    assert ran.code == 1
    assert "GBK" in ran.out


def test_place_of_a_file_as_such() -> None:
    assert place_words(Spot("data")) == "data"


@pytest.mark.parametrize(
    ("lang", "there"),
    [
        ("zh", "到 ../..（从本项目的文件夹算起）运行 ecocheck validate --fix 可以代改。"),
        ("en", "ecocheck validate --fix in ../.. (from the folder of this project) does it."),
    ],
)
def test_a_registry_elsewhere_is_mended_there(eco: Runner, tmp_path: Path, lang: str, there: str) -> None:
    """`--fix` leaves the registry of another folder alone, so the advice names the folder where it does not."""
    folder = shutil.copytree(PROJECT, tmp_path / "p")
    registry, drill = folder / "indicators.yaml", folder / "examples/练习"
    sound = registry.read_text(encoding="utf-8")
    registry.write_text(sound.replace("line: city_only\n", "line: city_only\n        zero_allowed: 否\n", 1), "utf-8")
    drill.mkdir(parents=True)
    units = (folder / "units.yaml").read_text(encoding="utf-8")
    (drill / "units.yaml").write_text(units.replace("registry: .", "registry: ../.."), encoding="utf-8")
    ran = eco("--lang", lang, "validate", "--fix", folder=drill)
    assert "../../indicators.yaml:28:23" in ran.out
    assert there in ran.out
    assert ran.out.count("--fix") == 1
    assert "zero_allowed: 否" in registry.read_text(encoding="utf-8")
    eco("validate", "--fix", folder=folder)
    assert "zero_allowed: false" in registry.read_text(encoding="utf-8")


def test_cases_are_not_offered_to_be_mended(eco: Runner, tmp_path: Path) -> None:
    """`--fix` does not look at files of cases."""
    folder = shutil.copytree(PROJECT, tmp_path / "p")
    (folder / "cases").mkdir()
    (folder / "cases/一.yaml").write_text(
        "cases:\n  - name: 甲\n    why: 乙\n    region: 演练市\n    year: 2024\n    given:\n      measurements:\n"
        "        1-1: {value: 是, source: {title: 演练市创建方案}}\n    expect: {1-1: {verdict: 达标}}\n",
        encoding="utf-8",
    )
    ran = eco("test", folder=folder)
    assert "“是”是做到了的意思的，写 true。" in ran.out
    assert "--fix" not in ran.out
