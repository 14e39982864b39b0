"""`validate --fix` and `--diff` on a whole project: what is written, what is reported, and what is left alone."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.mending import mend_project
from ecocheck.cli.validating import fix as command
from tests.cli.conftest import eco
from tests.cli.running import DAY, PROJECT, run_process

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

__all__ = ["eco"]

FILE = "data/演练区/2024.yaml"
REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project, to be damaged."""
    return shutil.copytree(PROJECT, tmp_path / "演练 项目")


def damage(project: Path) -> dict[str, bytes]:
    """Damage two files (full-width signs in GBK with CRLF; a byte order mark); returns both as they were."""
    before = {name: (project / name).read_bytes() for name in (FILE, "units.yaml")}
    text = before[FILE].decode()
    assert "value: 98.4" in text
    damaged = text.replace("value: 98.4", "value：９８.4").replace("\n", "\r\n")
    (project / FILE).write_bytes(damaged.encode("gbk"))
    (project / "units.yaml").write_bytes(b"\xef\xbb\xbf" + before["units.yaml"])
    return before


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("line", "said"),
    [("# measurements:", "多余的 #：去掉了"), ("#   {}", "多余的 #：“#   ”改为“2 个空格”")],
    ids=["no-blanks-left", "blanks-left"],
)
def test_blanks_in_the_place_of_a_sign_are_counted(eco: Runner, project: Path, line: str, said: str) -> None:
    lines = (project / FILE).read_text(encoding="utf-8").splitlines()
    at = lines.index("measurements:") + ("{}" in line)
    lines[at] = line.format(lines[at].strip())
    (project / FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert f"{FILE}:{at + 1}  {said}\n" in eco("validate", "--fix", "--as-of", DAY, folder=project).err


def test_fix_mends_says_so_and_validates(eco: Runner, project: Path) -> None:
    before = damage(project)
    ran = eco("validate", "--fix", "--as-of", DAY, folder=project)
    assert ran.code == 0
    assert ran.err == (
        "units.yaml:1  字节顺序标记：去掉了\n"
        f"{FILE}:1  文件编码：“GBK”改为“UTF-8”\n"
        f"{FILE}:26  冒号：“：”改为“:”\n"
        f"{FILE}:26  数字：“９８.4”改为“98.4”\n"
        "已修复 4 处，涉及 2 个文件。请核对后提交。\n"
    )
    assert "没有发现错误" in ran.out
    assert (project / FILE).read_bytes() == before[FILE].replace(b"\n", b"\r\n")
    assert (project / "units.yaml").read_bytes() == before["units.yaml"]
    again = eco("validate", "--fix", "--as-of", DAY, folder=project)
    assert (again.code, again.err) == (0, "没有可以自动修复的地方。\n")


def test_a_path_of_evidence_gets_the_name_that_is_there(eco: Runner, project: Path) -> None:
    """The path is mended with either kind of quotes and without; a document with only a similar name is not used."""
    path = project / FILE
    before = path.read_text(encoding="utf-8")
    at = "    value: 98.4\n"
    assert before.count(at) == 1
    (project / "evidence").mkdir(exist_ok=True)
    for one in ("一.PDF", "二（1）.pdf", "三.pdf"):
        (project / "evidence" / one).write_bytes(b"1")
    places = ("evidence/一.pdf", "'evidence/二(1).pdf'", "evidence\\三.pdf", "evidence/四.pdf")
    listed = "".join(f"      - file: {one}\n" for one in places)
    wrong = f"{at}    evidence:\n{listed}"
    path.write_text(before.replace(at, wrong), encoding="utf-8")
    ran = eco("validate", "--fix", "--as-of", DAY, folder=project)
    right = wrong.replace("一.pdf", "一.PDF").replace("二(1)", "二（1）").replace("\\", "/")
    assert path.read_text(encoding="utf-8") == before.replace(at, right)
    assert "佐证材料的路径：“evidence/一.pdf”改为“evidence/一.PDF”" in ran.err
    assert ran.out.count("ECO701") == 1
    assert eco("validate", "--fix", "--as-of", DAY, folder=project).err == "没有可以自动修复的地方。\n"


def test_a_page_behind_a_path_stays_as_a_remark(eco: Runner, project: Path) -> None:
    """A page is kept behind a #; where more follows on the line, nothing is changed and nothing offered."""
    path = project / FILE
    before = path.read_text(encoding="utf-8")
    at = "    value: 98.4\n"
    (project / "evidence").mkdir(exist_ok=True)
    for one in ("一.pdf", "二.pdf", "三.pdf"):
        (project / "evidence" / one).write_bytes(b"1")
    kept = "      - {file: evidence/三.pdf（第3页）, title: 公报}\n"
    wrong = f"{at}    evidence:\n      - file: evidence/一.pdf（第3页）\n      - file: 'evidence/二.pdf #表2'\n{kept}"
    path.write_text(before.replace(at, wrong), encoding="utf-8")
    said = eco("validate", "--as-of", DAY, folder=project).out
    assert said.count("留在行末的 # 后面") == 2
    eco("validate", "--fix", "--as-of", DAY, folder=project)
    right = (
        f"{at}    evidence:\n      - file: \"evidence/一.pdf\" # 第3页\n      - file: 'evidence/二.pdf' # 表2\n{kept}"
    )
    assert path.read_text(encoding="utf-8") == before.replace(at, right)


def test_the_name_before_a_path_and_what_joined_files_leave(eco: Runner, project: Path) -> None:
    path = project / FILE
    before = path.read_text(encoding="utf-8")
    at = "    value: 98.4\n"
    assert before.count(at) == before.count("measurements:") == 1
    wrong = before.replace(at, f"{at}    evidence:\n      - evidence/一.pdf\n        title: 公报\n")
    path.write_text(wrong, encoding="utf-8")
    ran = eco("validate", "--as-of", DAY, folder=project)
    assert "“- ”后面缺 file:" in ran.out
    assert "写成 - file: evidence/一.pdf（可用 ecocheck validate --fix 改正）" in ran.out
    path.write_text(wrong.replace("measurements:", "\x1a\n\ufeffmeasurements:"), encoding="utf-8")
    assert eco("validate", "--fix", "--as-of", DAY, folder=project).err.splitlines()[:-1] == [
        f"{FILE}:{wrong[: wrong.index('measurements:')].count(chr(10)) + 1}  看不见的字符 U+001A：去掉了",
        f"{FILE}:{wrong[: wrong.index('measurements:')].count(chr(10)) + 2}  字节顺序标记：去掉了",
        f"{FILE}:{wrong[: wrong.index('- evidence/一')].count(chr(10)) + 2}  “- ”后面的 file：补上了",
    ]
    mended = wrong.replace("measurements:", "\nmeasurements:").replace("- evidence/一", "- file: evidence/一")
    assert path.read_text(encoding="utf-8") == mended


def test_what_remains_decides_the_exit_code(eco: Runner, project: Path) -> None:
    damage(project)
    path = project / "data/演练市/2024.yaml"
    path.write_bytes(path.read_bytes().replace(b"year: 2024", b"year: 2O24"))
    assert eco("validate", "--fix", "--as-of", DAY, folder=project).code == 1


def test_machine_output_stays_clean(eco: Runner, project: Path) -> None:
    damage(project)
    ran = eco("validate", "--fix", "--format", "json", "--lang", "en", folder=project)
    assert ran.out.startswith("{")
    assert "colon: “：” is now “:”" in ran.err


def test_a_unit_in_chinese_quotes_is_counted(eco: Runner, project: Path) -> None:
    path = project / FILE
    path.write_text(path.read_text(encoding="utf-8").replace('unit: "%"', "unit: “%”", 1), encoding="utf-8")
    out = eco("validate", "--as-of", DAY, folder=project).out
    assert "ECO511" in out
    assert "其中 1 处可用 ecocheck validate --fix 改正" in out


@pytest.mark.parametrize("more", [[], ["--fix"], ["--format", "json"]])
def test_diff_writes_nothing(eco: Runner, project: Path, more: list[str]) -> None:
    damage(project)
    before = contents(project)
    ran = eco("validate", "--diff", *more, folder=project)
    assert ran.code == 1
    assert contents(project) == before
    assert f"# {FILE}: GBK -> UTF-8\n--- a/{FILE}\n+++ b/{FILE}\n" in ran.out
    assert "\n-    value：９８.4\r\n+    value: 98.4\r\n" in ran.out
    assert ran.err == "可以修复 4 处，涉及 2 个文件；没有写入。\n"


def test_diff_of_a_sound_project_is_empty(eco: Runner) -> None:
    ran = eco("validate", "--diff")
    assert (ran.code, ran.out, ran.err) == (0, "", "没有可以自动修复的地方。\n")


def test_diff_can_be_applied(project: Path) -> None:
    path = project / FILE
    path.write_bytes(path.read_bytes().replace(b"value: 98.4", "value：98.4".encode()).rstrip(b"\n"))
    code, out, _ = run_process("validate", "--diff", folder=project)
    assert code == 1
    expected = mend_project(project)[0].after
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is missing")
    subprocess.run([git, "apply", "-"], input=out, cwd=project, check=True)  # noqa: S603 our own diff
    assert path.read_bytes() == expected


def test_nothing_is_written_where_one_file_fails(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damage(project)
    before = contents(project)

    replace = Path.replace

    def fails_on_data(path: Path, target: Path) -> Path:
        if target.name == "2024.yaml":
            raise PermissionError(13, "no", str(path))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fails_on_data)
    ran = eco("validate", "--fix", folder=project)
    assert ran.code == 3
    assert "2024.yaml" in ran.err
    assert "修复了" not in ran.err
    assert contents(project) == before


OTHER = "data/演练市/2024.yaml"


def test_a_file_that_is_read_only_is_left_alone_and_so_are_the_others(eco: Runner, project: Path) -> None:
    damage(project)
    (project / FILE).chmod(0o444)
    before = contents(project)
    ran = eco("validate", "--fix", folder=project)
    assert ran.code == 3
    assert "2024.yaml" in ran.err
    assert "权限" in ran.err
    assert "修复了" not in ran.err
    assert contents(project) == before


def damage_two(project: Path) -> None:
    """Put the same slip into the files of two regions."""
    for name in (FILE, OTHER):
        text = (project / name).read_text("utf-8")
        (project / name).write_text(text.replace("year: 2024", "year：2024", 1), encoding="utf-8")


@pytest.mark.parametrize("picked", [["--county", "演练区"], ["--county", "演练区", "--year", "2024"]])
def test_only_the_files_picked_are_mended(eco: Runner, project: Path, picked: list[str]) -> None:
    damage_two(project)
    before = contents(project)
    seen = eco("validate", "--diff", *picked, folder=project)
    assert seen.code == 1
    assert f"+++ b/{FILE}" in seen.out
    assert OTHER not in seen.out
    assert contents(project) == before
    ran = eco("validate", "--fix", *picked, "--as-of", DAY, folder=project)
    assert ran.code == 0
    assert {path for path, was in before.items() if path.read_bytes() != was} == {project / FILE}


def test_what_is_picked_by_another_name_or_is_not_there(eco: Runner, project: Path) -> None:
    damage_two(project)
    before = contents(project)
    assert eco("validate", "--fix", "--county", "演练山", folder=project).code == 2
    assert eco("validate", "--diff", "--year", "2011", folder=project).code == 4
    assert contents(project) == before


def test_a_broken_registry_does_not_stand_in_the_way(eco: Runner, project: Path) -> None:
    damage_two(project)
    (project / "units.yaml").write_text('city: "', encoding="utf-8")
    ran = eco("validate", "--diff", "--county", "演练区", folder=project)
    assert f"+++ b/{FILE}" in ran.out
    assert OTHER not in ran.out


def test_what_can_be_mended_says_so(eco: Runner, project: Path) -> None:
    """Findings that can be mended are marked in words, in the count and in JSON; other findings are not."""
    damage_two(project)
    path = project / OTHER
    path.write_text(path.read_text("utf-8") + "titel: x\n", encoding="utf-8")
    told = json.loads(eco("validate", "--format", "json", "--as-of", DAY, folder=project).out)
    marked = {(one["file"], one["code"]) for one in told["findings"] if one["fixable"]}
    assert marked == {(FILE, "ECO202"), (OTHER, "ECO202")}
    assert told["summary"]["fixable"] == 2
    ran = eco("validate", "--as-of", DAY, folder=project)
    assert ran.out.count("（可用 ecocheck validate --fix 改正）") == 1  # one cause in two places
    ran = eco("validate", "--all", "--as-of", DAY, folder=project)
    assert ran.out.count("（可用 ecocheck validate --fix 改正）") == 2
    assert "其中 2 处可用 ecocheck validate --fix 改正" in ran.out
    eco("validate", "--fix", "--as-of", DAY, folder=project)
    after = json.loads(eco("validate", "--format", "json", "--as-of", DAY, folder=project).out)
    assert after["summary"]["fixable"] == 0
    assert {(one["file"], one["code"]) for one in after["findings"]} & marked == set()


def test_ids_and_truths_are_mended_as_the_registry_asks(eco: Runner, project: Path) -> None:
    """An id gets its form, a fact its `true`; a word in the place of a number stays for a person to see."""
    path = project / FILE
    before = path.read_text("utf-8")
    number, word = '    value: 98.4\n    unit: "%"\n', "    value: 已完成\n"
    assert number in before
    slips = before.replace(number, word).replace("  T1:", "  t1:").replace("    value: true", "    value: 是", 1)
    path.write_text(slips, encoding="utf-8")
    found = json.loads(eco("validate", "--format", "json", "--as-of", DAY, folder=project).out)["findings"]
    assert {one["code"]: one["fixable"] for one in found if one["severity"] == "error"} == {
        "ECO431": True,
        "ECO316": True,
        "ECO502": False,
    }
    assert "validate --fix" in next(one["hint"] for one in found if one["code"] == "ECO431")
    eco("validate", "--fix", "--as-of", DAY, folder=project)
    assert path.read_text("utf-8") == before.replace(number, word)


def test_files_that_are_not_the_projects_own_are_not_offered(eco: Runner, project: Path) -> None:
    inner = project / "drill"
    shutil.copytree(project / "data", inner / "data")
    units = (project / "units.yaml").read_text("utf-8")
    (inner / "units.yaml").write_text(units.replace("registry: .", "registry: .."), encoding="utf-8")
    tasks = project / "tasks.yaml"
    tasks.write_text(tasks.read_text("utf-8").replace("schema_version: 1", "schema_version：1", 1), encoding="utf-8")
    told = json.loads(eco("validate", "--format", "json", folder=inner).out)
    assert told["findings"]
    assert told["summary"]["fixable"] == 0


def test_a_file_that_changes_meanwhile(eco: Runner, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damage(project)
    mended = mend_project(project)
    (project / FILE).write_bytes(b"year: 1\n")
    before = contents(project)
    monkeypatch.setattr(command, "_mended", lambda *_: mended)
    ran = eco("validate", "--fix", folder=project)
    assert (ran.code, ran.out) == (3, "")
    assert contents(project) == before


def test_only_the_project_itself(project: Path) -> None:
    """Other YAML files, unknown folders, evidence, and files behind links are never mended."""
    text = "region：演练区\n"
    for name in ("other.yaml", "data/别处/2024.yaml", "data/演练区/2024-旧.yaml", "evidence/2024.yaml"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    (project / "elsewhere.yaml").write_text(text, encoding="utf-8")
    try:
        (project / "data/演练区/2022.yaml").symlink_to(project / "elsewhere.yaml")
    except OSError:
        pytest.skip("no links here")
    assert mend_project(project) == ()


def test_a_registry_elsewhere_is_left_alone(project: Path) -> None:
    inner = project / "drill"
    shutil.copytree(project / "data", inner / "data")
    units = (project / "units.yaml").read_text("utf-8")
    (inner / "units.yaml").write_bytes(units.replace("registry: .", "registry: ..").encode("gbk"))
    (project / "tasks.yaml").write_bytes(b"\xef\xbb\xbf" + (project / "tasks.yaml").read_bytes())
    assert [one.file for one in mend_project(inner)] == ["units.yaml"]
    assert [one.file for one in mend_project(project)] == ["tasks.yaml"]


def _cited(project: Path, *lines: str) -> bytes:
    """Write a data file with these lines of evidence; returns it as bytes."""
    for name in ("年报.md", "台账.csv"):
        (project / "evidence").mkdir(exist_ok=True)
        (project / "evidence" / name).write_text("甲\n", encoding="utf-8")
    figure = "region: 演练区\nyear: 2024\nmeasurements:\n  24-1:\n    value: 98.4\n    evidence:\n"
    (project / FILE).write_text(figure + "".join(f"      {line}\n" for line in lines), encoding="utf-8")
    return (project / FILE).read_bytes()


def test_two_files_in_one_item_become_two(project: Path) -> None:
    right = _cited(project, "- file: evidence/年报.md", "- file: evidence/台账.csv", "- file: evidence/别的.pdf")
    _cited(project, "- file: evidence/年报.md、evidence/台账.csv", "- file: evidence/别的.pdf")
    assert [one.after for one in mend_project(project)] == [right]


@pytest.mark.parametrize(
    "lines",
    [
        ("- file: evidence/年报.md、evidence/没有.csv",),
        ("- file: evidence/年报.md、evidence/台账.csv", f"  sha256: {'a' * 64}"),
        ("- {file: evidence/年报.md、evidence/台账.csv}",),
    ],
    ids=["one-is-not-there", "with-a-checksum", "in-braces"],
)
def test_two_files_in_one_item_stay(project: Path, lines: tuple[str, ...]) -> None:
    _cited(project, *lines)
    assert mend_project(project) == ()


@pytest.mark.parametrize("name", ["演练市演练区", "演练", "演练市演练"])
def test_another_name_of_the_region_becomes_that_of_the_folder(project: Path, name: str) -> None:
    before = (project / FILE).read_bytes()
    (project / FILE).write_bytes(before.replace("region: 演练区".encode(), f"region: {name}".encode()))
    assert [one.after for one in mend_project(project)] == [before]


@pytest.mark.parametrize("name", ["云岭县", "演练市云岭县", "演练市"])
def test_the_name_of_another_region_stays(project: Path, name: str) -> None:
    before = (project / FILE).read_bytes()
    (project / FILE).write_bytes(before.replace("region: 演练区".encode(), f"region: {name}".encode()))
    assert mend_project(project) == ()


def test_regions_come_from_units_as_they_will_be(project: Path) -> None:
    damage(project)
    (project / "units.yaml").write_bytes((project / "units.yaml").read_text("utf-8").encode("utf-16"))
    assert [one.file for one in mend_project(project)] == ["units.yaml", FILE]
    (project / "units.yaml").write_text('city: "', encoding="utf-8")
    assert [one.file for one in mend_project(project)] == [FILE]


@pytest.mark.parametrize("root", [".", "examples/规则示例", "tests/cli/project"])
def test_shipped_projects_need_no_mending(root: str) -> None:
    assert mend_project(REPOSITORY / root) == ()


def test_of_two_words_on_a_line_only_the_one_that_goes_is_offered(eco: Runner, project: Path) -> None:
    path = project / FILE
    waiver = "waivers:\n  1-2: {reason: 甲, approved_by: 演练市人民政府, expires: 2029-12-31, covers: [佐证, 材料]}\n"
    path.write_text(path.read_text("utf-8").replace("waivers:\n", waiver), encoding="utf-8")
    found = json.loads(eco("validate", "--format", "json", "--as-of", DAY, folder=project).out)["findings"]
    offered = {one["message"]: one["fixable"] for one in found if one["code"] == "ECO322"}
    assert offered == {
        "“covers”（豁免范围）里不能写“佐证”。": True,
        "“covers”（豁免范围）里不能写“材料”。": False,
    }
