"""What is offered: commands, options, values and names of the project, whatever state that is in."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ecocheck.cli.command_list import COMMANDS, command_of, every_command
from ecocheck.cli.completion.answering import answer
from ecocheck.cli.parameters import options_of, said_of, several_of
from ecocheck.cli.value_kind import Kind
from tests.cli.running import PROJECT, REPOSITORY, run_here
from tests.completion.asking import offered, paths_of

if TYPE_CHECKING:
    from pathlib import Path

DRILL = REPOSITORY / "examples" / "演练市"


@pytest.fixture
def drill(monkeypatch: pytest.MonkeyPatch) -> None:
    """The drill as working folder."""
    monkeypatch.chdir(DRILL)


@pytest.mark.usefixtures("drill")
def test_commands_and_options() -> None:
    assert list(offered("")) == [*COMMANDS]
    assert offered("rep") == {"report": "生成某个地区或单位的差距报告"}
    assert offered("--lang", "en", "rep") == {"report": "Write the report of a region or an office"}
    assert list(offered("check", "--a")) == ["--agency", "--as-of", "--all"]
    assert set(offered("--")) == {"--root", "--lang", "--color", "--quiet", "--help", "--version"}
    assert "--county" in offered("check", "--county", "演练区", "--")  # may be given again
    assert "--as-of" not in offered("check", "--as-of", "2025-01-01", "--")
    assert offered("nothing", "") == {}
    assert offered("nothing", "--") == {}


@pytest.mark.usefixtures("drill")
def test_names_of_the_project() -> None:
    assert offered("check", "--county", "云") == {"云岭县": "县"}
    assert list(offered("check", "--county", "")) == ["演练市", "演练区", "云岭县", "石潭县", "青崖县", "柳溪县"]
    assert list(offered("check", "--year", "")) == ["2025", "2024", "2023", "2022"]
    assert (
        offered("check", "--indicator", "24-")
        == {key: about for key, about in offered("check", "--indicator", "").items() if key.startswith("24-")}
        != {}
    )
    assert offered("explain", "T72-1").keys() == {"T72-1"}
    assert "T72-1" not in offered("check", "--indicator", "T")
    assert offered("explain", "ECO301") == {"ECO301": "不认识的键"}
    assert "演练市生态环境局" in offered("check", "--agency", "")
    assert "市生态环境局" in offered("check", "--agency", "")  # the plan's own offices
    assert offered("check", "--standard", "") == {"plan": "方案"}


@pytest.mark.usefixtures("drill")
def test_one_word_with_its_value() -> None:
    assert offered("check", "--county=云") == {"--county=云岭县": "县"}
    assert offered("check", "--county", "=", "云") == offered("check", "--county", "云")  # as bash hands it over
    assert offered("check", "--county", "=") == offered("check", "--county", "")
    assert offered("--lang=") == {"--lang=zh": "中文", "--lang=en": "英文"}


def test_another_project_by_option_or_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert offered("check", "--county", "") == {}
    assert "云岭县" in offered("--root", str(DRILL), "check", "--county", "")
    from ecocheck.cli.completion.candidates import answer_to

    assert "云岭县" in [one.value for one in answer_to(["check", "--county", ""], {"ECOCHECK_ROOT": str(DRILL)}).words]


def test_standards_have_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY / "examples" / "标准示例")
    found = offered("check", "--beside", "")
    assert found["plan"] == "方案"
    assert found["SF-2024"] == "示例省生态示范建设指标"


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        (["validate", "data"], "files"),
        (["validate", "a.yaml", ""], "files"),
        (["check", "-o", ""], "files"),
        (["check", "--output=x"], "files"),
        (["test", ""], "files"),
        (["collect", "a", ""], "files"),
        (["--root", ""], "folders"),
        (["init", ""], "folders"),
        (["collect", "--slip", ""], "folders"),
        (["check", "--as-of", ""], ""),
    ],
)
def test_files_are_left_to_the_shell(words: list[str], paths: str) -> None:
    assert paths_of(*words) == paths
    assert offered(*words) == {}


def test_every_value_is_known() -> None:
    """A new option declares what it takes or its words, or is told here to be free; a switch takes nothing."""
    for command in every_command():
        for name, says in said_of(command).items():
            known = says.kind is not Kind.FREE or says.words or says.value.zh in {"", *FREE}
            assert known, f"{command.name} {name}: {says.value.zh}"


def test_what_may_be_given_again() -> None:
    """Whatever the help page calls repeatable is offered again, also where it says so in other words."""
    for command in every_command():
        said, several = said_of(command), several_of(command)
        for option, name in options_of(command).items():
            told = any(word in said[name].meaning.zh for word in ("可重复", "可写多次", "可以写几个"))
            assert not told or name in several, f"{command.name} {option}: {said[name].meaning.zh}"
    assert "fail_on" in several_of(command_of("verify"))
    assert several_of(command_of("trend")) >= {"ids"}
    assert several_of(command_of("explain")) & {"code", "to"} == set()


FREE = {
    "日期", "年-月-日", "栏名=列名", "编号=数", "版本", "名称", "网址", "数目", "种子",
    "单位和姓名", "理由", "市名", "县区,…", "标题", "文号", "模板 ...", "校验值", "大小",
}  # fmt: skip # a list, read as one
WORDS = {
    (command.name, name): says.words
    for command in every_command()
    for name, says in said_of(command).items()
    if says.words and name != "format"
}
ELSEWHERE = {("review", "opinion"), ("status", "fail_on")}
"""Words of which the message on a wrong one tells only those that go with other options, or in Chinese."""


@pytest.mark.parametrize(
    ("command", "parameter"),
    [
        pytest.param(*one, marks=[pytest.mark.needs("word")] if one[0] == "seal" else [])
        for one in sorted(WORDS.keys() - ELSEWHERE)
    ],
)
def test_the_words_are_those_that_the_command_takes(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, command: str, parameter: str
) -> None:
    """The message on a wrong word lists those that there are."""
    declared = next(one for one in every_command() if one.name == command)
    option = next((one for one, name in options_of(declared).items() if name == parameter), None)
    more = {
        "verify": ["x.zip"],
        "seal": ["-o", "x.zip"],
        "form": ["--all", "-o", "x"],
        "explain": ["24-1", "--county", "演练区"],
    }.get(command, [])
    words = [command, *more, *([option] if option else []), "没有的"]
    ran = run_here(capsysbinary, monkeypatch, *words, folder=DRILL)
    assert ran.code == 2
    listed = ran.err.partition("可以写：")[2].partition("\n")[0]
    found = re.findall(r"[a-z_]+", listed)
    assert found == list(WORDS[command, parameter]), ran.err


def test_a_broken_project_and_hostile_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name goes into a command line as it stands, so one that a shell would not take for itself is left out."""
    project = shutil.copytree(PROJECT, tmp_path / "p")
    monkeypatch.chdir(project)
    assert "演练区" in offered("check", "--county", "")
    bad = [
        "$(touch x)",
        "`x`",
        "a;b",
        "甲 乙",
        "“甲”",
        "-rf",
        "*",
        "甲\u200b乙",
        "~",
        "a|b",
        "a>b",
        "!x",
        "甲'",
        "#甲",
        "@甲",
    ]
    names = "".join(f"  - name: {name}\n    kind: 县\n" for name in bad)
    text = (project / "units.yaml").read_text(encoding="utf-8")
    (project / "units.yaml").write_text(
        re.sub(r"(?m)^counties:\n", f"counties:\n{names}  - name: 甲县\n    kind: \x1b[31m县\n", text), encoding="utf-8"
    )
    found = offered("check", "--county", "")
    assert not found.keys() & set(bad)
    assert "甲县" in found
    assert not any(char in about for about in found.values() for char in "\x1b\x07")
    (project / "units.yaml").write_bytes(b"\xff\xfe\x00counties:\n  - name: \x80\n")
    assert offered("check", "--county", "") == {}
    (project / "units.yaml").unlink()
    (project / "units.yaml").mkdir()
    assert offered("check", "--county", "") == {}


@pytest.mark.usefixtures("drill")
@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], []),
        (["x"], []),
        (["bash"], []),
        (["bash", "."], [*COMMANDS]),
        (["bash", "check", "--county", "."], ["演练市", "演练区", "云岭县", "石潭县", "青崖县", "柳溪县"]),
        (["bash", "\x00", "."], []),
        (["bash", "--lang"], ["--lang"]),
    ],
)
def test_it_never_fails(args: list[str], words: list[str], capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """With too few words or strange ones it offers what fits, or nothing."""
    assert answer(args) == 0
    out, err = capsysbinary.readouterr()
    assert [line.partition("\t")[0] for line in out.decode().splitlines()] == words
    assert err == b""


def test_powershell_gets_ascii(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(DRILL)
    answer(["powershell", "check", "--county", ".云"])
    assert capsysbinary.readouterr().out == rb"\u4e91\u5cad\u53bf" + b"\t" + rb"\u53bf" + b"\n"
    answer(["bash", "check", "--county", ".云"])
    assert capsysbinary.readouterr().out == "云岭县\t县\n".encode()


def test_it_is_quick_and_says_nothing_else() -> None:
    """Nothing that takes long is imported."""
    code = (
        "import sys; sys.argv = ['ecocheck', '__complete', 'bash', 'check', '--county', '.']; "
        "from ecocheck.__main__ import main; main(); "
        "print([one for one in ('pydantic', 'rich', 'yaml', 'jinja2') if one in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(  # noqa: S603 our own program
        [sys.executable, "-c", code], cwd=DRILL, capture_output=True, check=True, timeout=60
    )
    assert "云岭县\t县" in done.stdout.decode()
    assert done.stderr.decode().strip() == "[]"


def test_it_is_no_command_of_the_program() -> None:
    assert "__complete" not in COMMANDS
    assert "__complete" not in offered("")
