"""ecocheck.toml: what it may say, what it may not, and that its use is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.cli.command_list import COMMANDS, every_command
from ecocheck.cli.parameters import options_of
from ecocheck.cli.settings.allowed import keys_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Ran

Runner = "Callable[..., Ran]"
NEVER = {
    "county", "indicator", "agency", "year", "standard", "as-of", "as-of-before", "output", "write", "slip", "fix",
    "changed-since", "set", "rules-of", "beside", "standard-before", "link", "root", "quiet", "into", "map", "n",
    "seed", "opinion", "by", "overdue", "reviews", "force", "write-hashes",
}  # fmt: skip # a list, read as one
"""What writes, reads elsewhere, narrows, moves the day, or speaks for somebody."""


def test_what_may_be_set() -> None:
    """Every key is an option of its command, and none that could hide anything."""
    for command in every_command():
        keys = keys_of(command.name)
        assert keys is not None
        assert {f"--{key}" for key in keys if key != "format"} <= options_of(command).keys()
        assert not keys.keys() & NEVER
    assert set(keys_of("report") or ()) == {"format", "until", "to", "from"}
    assert set(keys_of("validate") or ()) == {"all"}
    assert set(keys_of("check") or ()) == {"format", "fail-on", "all"}
    assert not any(keys_of(name) for name in ("init", "form", "schema", "templates", "ledger"))


def test_a_value_stands_for_an_option_and_is_told(eco: Callable[..., Ran], project: Path) -> None:
    plain = eco("check", "DAY")
    assert (plain.code, plain.err) == (0, "")
    (project / "ecocheck.toml").write_text('[check]\nfail-on = ["not_met"]\n', encoding="utf-8")
    ran = eco("check", "DAY")
    assert ran.out == plain.out
    assert (ran.code, ran.err) == (1, "采用了 ecocheck.toml 的默认值：[check] fail-on = not_met\n")
    assert eco("check", "DAY", "--fail-on", "warning").err == ""  # what is typed goes before it
    assert eco("-q", "check", "DAY").err == ""


def test_format_until_to_and_from(eco: Callable[..., Ran], project: Path, tmp_path: Path) -> None:
    html, until = eco("report", "DAY", "--format", "html"), eco("report", "DAY", "--until", "2025-12-31")
    (project / "ecocheck.toml").write_text('[report]\nformat = "html"\nto = "市政府"\n', encoding="utf-8")
    ran = eco("report", "DAY")
    assert (ran.out, ran.err) == (html.out, "采用了 ecocheck.toml 的默认值：[report] format = html\n")
    assert eco("report", "DAY", "--format", "html") == html
    assert eco("report", "DAY", "-o", str(tmp_path / "报告.md")).err == ""  # the suffix decides
    (project / "ecocheck.toml").write_text("[report]\nuntil = 2025-12-31\n", encoding="utf-8")
    ran = eco("report", "DAY")
    assert (ran.out, ran.err) == (until.out, "采用了 ecocheck.toml 的默认值：[report] until = 2025-12-31\n")


def test_a_deadline_that_has_passed_is_refused(eco: Callable[..., Ran], project: Path) -> None:
    (project / "ecocheck.toml").write_text("\n[report]\n  until = '2025-05-31'\n", encoding="utf-8")
    ran = eco("report", "DAY")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("ecocheck.toml:3:3  until 写的 2025-05-31 早于期限判定截止日 2025-06-01")
    assert eco("report", "DAY", "--until", "2025-12-31").code == 0


def test_the_language_of_a_project(eco: Callable[..., Ran], project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    english = eco("check", "DAY", "--lang", "en")
    (project / "ecocheck.toml").write_bytes(b'\xef\xbb\xbf[defaults]\r\nlang = "en"\r\n')
    ran = eco("check", "DAY")
    assert (ran.out, ran.err) == (english.out, "defaults from ecocheck.toml: [defaults] lang = en\n")
    assert eco("check", "DAY", "--lang", "zh").out != english.out
    monkeypatch.setenv("ECOCHECK_LANG", "zh")
    ran = eco("check", "DAY")
    assert ran.out != english.out
    assert ran.err == ""
    assert "Usage" in eco("--help", "--lang", "en").out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            '[report]\nas-of = "2025-01-01"',
            "2:1  [report] 里不能写“as-of”：写到哪里、看哪些、以哪一天为准，只在",
        ),
        ('[check]\n county = "演练区"', "2:2  [check] 里不能写“county”"),
        ('[report]\noutput = "/etc/x"', "2:1  [report] 里不能写“output”"),
        ('[defaults]\nroot = "/"', "2:1  [defaults] 里不能写“root”"),
        ("[defaults]\nquiet = true", "2:1  [defaults] 里不能写“quiet”"),
        ('[report]\nformt = "md"', "2:1  [report] 里没有“formt”，可以写：format、until、to、from"),
        ("[reports]\n", "1:1  没有“reports”这一节，可以写：defaults、"),
        ("[ledger]\nuntil = 2025-12-31", "2:1  [ledger] 没有可以写的"),
        ('lang = "zh"', "1:1  “lang”要写在一节里"),
        ('report = "md"', "1:1  “report”是一节的名称，写成 [report]"),
        ('\n\n[defaults]\nlang = "fr"', '4:1  lang 不能写 "fr"，可以写：zh、en'),
        ("[report]\nformat = true", "2:1  format 不能写 true，可以写：md、html、text"),
        ('[report]\nformat = "docx"', '2:1  format 不能写 "docx"'),
        ('[validate]\nformat = "json"', "2:1  [validate] 里不能写“format”"),
        ('[report]\nuntil = "2025-13-01"', '2:1  until 不能写 "2025-13-01"，要写日期'),
        ("[report]\nuntil = 2025-12-31T00:00:00", "2:1  until 不能写 2025-12-31 00:00:00，要写日期"),
        ('[report]\nto = "一\\n二"', "2:1  to 不能写"),
        (f'[report]\nto = "{"长" * 61}"', "2:1  to 不能写"),
        ("[check]\nall = false", "2:1  all 不能写 false，只能写 true"),
        ('[check]\nfail-on = ["met"]', '2:1  fail-on 不能写 "met"，可以写一个或几个：not_met'),
        ("[check]\nfail-on = []", "2:1  fail-on 不能写 []"),
        ('[check]\nfail-on = ["not_met", 1]', "2:1  fail-on 不能写"),
        ("[report]\nuntil = “2025-12-31”", "2:9  TOML 写法有误，这一行有全角的引号"),
        ("[report]\nuntil", "TOML 写法有误，每行写成"),
        ("a = " + "[" * 5000, "TOML 写法有误"),
        ("a = " + "9" * 5000, "有误"),
        ('x.y = "\x00"', "TOML 写法有误"),
        ('report = {format = "x"}', '1:1  format 不能写 "x"'),
        ('report.format = "x"', '1:1  format 不能写 "x"'),
    ],
)
def test_mistakes_are_told_with_their_place(eco: Callable[..., Ran], project: Path, content: str, said: str) -> None:
    (project / "ecocheck.toml").write_text(content, encoding="utf-8")
    for command in (["check", "DAY"], ["validate", "DAY"]):
        ran = eco(*command)
        assert (ran.code, ran.out) == (2, "")
        head, *lines = ran.err.splitlines()
        assert head == "项目的 ecocheck.toml 有误，请先改正再运行："
        assert any(line.startswith("ecocheck.toml:") and said in line for line in lines), ran.err
        assert "Traceback" not in ran.err
    assert eco("check", "--help").code == 0


def test_every_mistake_at_once(eco: Callable[..., Ran], project: Path) -> None:
    (project / "ecocheck.toml").write_text("[check]\nx = 1\n[report]\ny = 2\n[z]\n", encoding="utf-8")
    assert [line.split()[0] for line in eco("check", "DAY").err.splitlines()[1:]] == [
        f"ecocheck.toml:{place}" for place in ("2:1", "4:1", "5:1")
    ]


def test_files_that_are_no_settings(eco: Callable[..., Ran], project: Path, tmp_path: Path) -> None:
    path = project / "ecocheck.toml"
    path.write_bytes('[report]\nto = "市政府"\n'.encode("gbk"))
    assert "ecocheck.toml:2:1  不是 UTF-8 编码" in eco("check", "DAY").err
    path.write_bytes(b"#" * (64 * 1024 + 1))
    assert "文件太大，最多 64 KB" in eco("check", "DAY").err
    path.unlink()
    path.mkdir()
    assert "读不出来" in eco("check", "DAY").err
    path.rmdir()
    outside = tmp_path / "外面.toml"
    outside.write_text('[defaults]\nlang = "en"\n', encoding="utf-8")
    path.symlink_to(outside)
    ran = eco("check", "DAY")
    assert ran.code == 2
    assert "指向项目外面的链接" in ran.err


def test_nothing_is_written_over_it(eco: Callable[..., Ran], project: Path) -> None:
    (project / "ecocheck.toml").write_text("[check]\nall = true\n", encoding="utf-8")
    (project / "别名.md").symlink_to("ecocheck.toml")
    for output in ("ecocheck.toml", "别名.md"):
        ran = eco("check", "DAY", "--format", "md", "-o", output)
        assert (ran.code, ran.out) == (2, "")
    assert (project / "ecocheck.toml").read_text(encoding="utf-8") == "[check]\nall = true\n"


def test_where_options_would_be_refused_they_are_left_out(eco: Callable[..., Ran], project: Path) -> None:
    (project / "ecocheck.toml").write_text(
        '[status]\nfail-on = "stale"\n[report]\nfrom = "市局"\n[actions]\nfail-on = "overdue"\n', encoding="utf-8"
    )
    for args in (["status", "DAY"], ["report", "DAY"]):
        ran = eco(*args)
        assert (ran.code, ran.err) == (0, "")
    assert "Traceback" not in eco("actions", "new", "--from-gaps", "DAY").err


def test_other_commands_go_on(eco: Callable[..., Ran], project: Path, tmp_path: Path) -> None:
    """A new project has nothing to do with the one around it."""
    (project / "ecocheck.toml").write_text("[x]\n", encoding="utf-8")
    assert "init" in COMMANDS
    assert eco("init", str(tmp_path / "新"), folder=project).code == 0


def test_so_many_mistakes_that_the_rest_is_counted(eco: Callable[..., Ran], project: Path) -> None:
    """A stranger's file fills no screen: 20 places, each with its own line, and how many more there are."""
    lines = "".join(f"k{number} = 1\n" for number in range(5000))
    (project / "ecocheck.toml").write_text(f"[check]\n{lines}", encoding="utf-8")
    ran = eco("check", "DAY")
    said = ran.err.splitlines()
    assert ran.code == 2
    assert said[1].startswith("ecocheck.toml:2:1  ")
    assert said[20].startswith("ecocheck.toml:21:1  ")
    assert said[21:] == ["另有 4980 处没有列出"]


@pytest.mark.parametrize(
    "content", ["a." * 20_000 + "a = 1", "[" + "a." * 20_000 + "a]", "x = {" + "a." * 600 + "a = 1}"]
)
def test_a_name_of_thousands_of_parts(eco: Callable[..., Ran], project: Path, content: str) -> None:
    (project / "ecocheck.toml").write_text(f"# {'长' * 1001}\n{content}\n", encoding="utf-8")
    ran = eco("check", "DAY")
    assert ran.code == 2
    assert "ecocheck.toml:2:1  TOML 写法有误，这一行超过 1000 个字符，请写短些" in ran.err
