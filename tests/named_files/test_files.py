"""`validate FILE …`: only what is wrong in these files is listed and decides; the others are counted."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.cli.running import PROJECT, REPOSITORY, run_here

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Ran

DAY = "2026-03-01"
FILE = "data/演练区/2024.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project, in which a figure of one region and year is no number."""
    project = shutil.copytree(PROJECT, tmp_path / "项目")
    path = project / FILE
    text = path.read_text(encoding="utf-8")
    assert "value: " in text
    path.write_text(text.replace("value: ", "value: 无", 1), encoding="utf-8")
    return project


@pytest.fixture
def eco(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, project: Path
) -> Callable[..., Ran]:
    """Run `validate` in that copy."""

    def run(*args: str, folder: Path | None = None) -> Ran:
        return run_here(capsysbinary, monkeypatch, "validate", "--as-of", DAY, *args, folder=folder or project)

    return run


def found(ran: Ran) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The findings and the summary, as other programs read them."""
    made = json.loads(ran.out)
    return made["findings"], made["summary"]


def others_of(project: Path) -> list[str]:
    """Every other data file of the project."""
    files = sorted(path.relative_to(project).as_posix() for path in (project / "data").glob("*/*.yaml"))
    return [file for file in files if file != FILE]


def test_the_file_with_the_mistake_fails(eco: Callable[..., Ran]) -> None:
    everything, _ = found(eco("--format", "json"))
    ran = eco(FILE, "--format", "json")
    mine, summary = found(ran)
    assert ran.code == 1
    assert mine == [one for one in everything if one["file"] == FILE]
    assert any(one["severity"] == "error" for one in mine)
    counted = sum(summary[key] for key in ("other_errors", "other_warnings", "other_notices"))
    assert counted == len(everything) - len(mine)
    assert (summary["files"], summary["unread"]) == (1, [])


def test_another_file_passes_and_the_mistake_is_counted(eco: Callable[..., Ran], project: Path) -> None:
    ran = eco(*others_of(project))
    assert ran.code == 0
    assert FILE not in ran.out
    assert "其他文件另有错误 1" in ran.out.splitlines()[-1]
    assert f"检查了 {len(others_of(project))} 个文件" in ran.out


def test_from_anywhere_by_any_spelling(eco: Callable[..., Ran], project: Path, tmp_path: Path) -> None:
    expected = eco(FILE)
    assert eco(str(project / FILE), folder=tmp_path) == expected
    assert eco("./data/../data/演练区/2024.yaml") == expected
    assert eco("2024.yaml", folder=project / "data" / "演练区") == expected
    assert eco(FILE, FILE) == expected
    assert eco(str(project / FILE), folder=REPOSITORY) == expected  # the file says in which project it is
    assert eco(FILE, "--root", str(project)) == expected


def test_a_variable_does_not_move_a_file(eco: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    expected = eco(FILE)
    monkeypatch.setenv("ECOCHECK_ROOT", str(REPOSITORY))
    assert eco(FILE) == expected


@pytest.mark.parametrize("name", ["units.yaml", "indicators.yaml", "tasks.yaml"])
def test_the_registry_is_checked(eco: Callable[..., Ran], project: Path, name: str) -> None:
    assert eco(name).code == 0
    with (project / name).open("a", encoding="utf-8") as file:
        file.write("多写的: 1\n")
    ran = eco(name, "--format", "json")
    mine, summary = found(ran)
    assert ran.code == 1
    assert {one["file"] for one in mine} == {name}
    assert summary["other_errors"] == 0


def test_a_broken_registry_fails_every_file(eco: Callable[..., Ran], project: Path) -> None:
    """No data file was checked, so none may pass."""
    with (project / "indicators.yaml").open("a", encoding="utf-8") as file:
        file.write("多写的: 1\n")
    ran = eco(others_of(project)[0])
    assert ran.code == 1
    assert "indicators.yaml" in ran.out
    assert "登记册有错误，改正以前不检查数据文件" in ran.out


@pytest.mark.parametrize("place", ["data/没有的县/2024.yaml", "data/演练区/2024.yml", "data/演练区/里面/2024.yaml"])
def test_a_file_that_is_not_read_never_passes(eco: Callable[..., Ran], project: Path, place: str) -> None:
    path = project / place
    path.parent.mkdir(exist_ok=True)
    shutil.copy(project / others_of(project)[0], path)
    ran = eco(place)
    assert ran.code == 1
    assert "没有发现错误" not in ran.out


def test_one_of_many_stray_files(eco: Callable[..., Ran], project: Path) -> None:
    """Many strays of a folder are one finding on the folder; each file has it."""
    for number in range(30):
        shutil.copy(project / others_of(project)[0], project / "data" / f"副本{number}.yaml")
    ran = eco("data/副本7.yaml")
    assert ran.code == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["data/演练区/2031.yaml"], "没有文件 data/演练区/2031.yaml"),
        (["data"], "data 是文件夹。检查整个项目不写文件，检查一个地区用 --county 地区"),
        (["演练区"], "“演练区”是地区，写在 --county 后面：ecocheck validate --county 演练区"),
        ([""], "文件名是空的"),
        (["说明.txt"], "说明.txt 不是项目要检查的文件"),
        (["cases/例.yaml"], "cases/例.yaml 是用例，用 ecocheck test cases/例.yaml 运行"),
        (["../外面.yaml"], "../外面.yaml 不在项目里"),
        (["units.yaml", "../外面.yaml"], "../外面.yaml 不在项目 "),
        ([FILE, "--county", "演练区"], "写了文件，就不能再写 --county"),
        ([FILE, "--fix"], "写了文件，就不能再写 --fix"),
        ([FILE, "--diff"], "写了文件，就不能再写 --diff"),
        ([FILE, "-"], "- 要单独写"),
        ([FILE, "--as", FILE], "--as 要同 - 一起用"),
        (["--as", FILE], "--as 要同 - 一起用"),
        (["x" * 5000], "没有文件 xxx"),
        ([f"{FILE}/x"], "没有文件"),
    ],
)
def test_what_cannot_be_checked(eco: Callable[..., Ran], project: Path, args: list[str], said: str) -> None:
    (project / "说明.txt").write_text("", encoding="utf-8")
    (project / "cases").mkdir(exist_ok=True)
    (project / "cases" / "例.yaml").write_text("", encoding="utf-8")
    (project.parent / "外面.yaml").write_text("", encoding="utf-8")
    ran = eco(*args)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_link_out_of_the_project_is_not_followed(eco: Callable[..., Ran], project: Path, tmp_path: Path) -> None:
    secret = tmp_path / "秘密.yaml"
    secret.write_text("region: 秘密\n", encoding="utf-8")
    path = project / "data" / "演练区" / "2031.yaml"
    path.symlink_to(secret)
    ran = eco("data/演练区/2031.yaml")
    assert ran.code == 1
    assert "秘密" not in ran.out


def test_the_other_formats_and_the_settings_of_the_project(
    eco: Callable[..., Ran], project: Path, tmp_path: Path
) -> None:
    assert FILE in eco(FILE, "--format", "github").out
    eco(FILE, "-o", str(tmp_path / "出.sarif"))
    results = json.loads((tmp_path / "出.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in results} == {quote(FILE)}
    (project / "ecocheck.toml").write_text("[x]\n", encoding="utf-8")
    ran = eco(str(project / FILE), folder=tmp_path)
    assert ran.code == 2
    assert "ecocheck.toml:1:1" in ran.err


def test_no_output_over_the_file(eco: Callable[..., Ran], project: Path) -> None:
    before = (project / FILE).read_bytes()
    assert eco(FILE, "--format", "json", "-o", FILE).code == 2
    assert (project / FILE).read_bytes() == before


@pytest.mark.parametrize("file", [FILE, "units.yaml", "actions/演练市.yaml", "reviews/青崖县/2025.yaml"])
def test_a_broken_registry_elsewhere_fails_every_file(eco: Callable[..., Ran], tmp_path: Path, file: str) -> None:
    """The drill's registry lies two folders up; an error there is told for whichever file of the drill is named."""
    drill = shutil.copytree(REPOSITORY / "examples/演练市", tmp_path / "examples/演练市")
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(REPOSITORY / name, tmp_path / name)
    registry = tmp_path / "indicators.yaml"
    registry.write_text(registry.read_text(encoding="utf-8").replace("name:", "nname:", 1), encoding="utf-8")
    assert (drill / file).is_file()
    for typed in (file, str(drill / file)):
        ran = eco(typed, folder=drill)
        assert ran.code == 1
        assert "没有发现" not in ran.out
        assert "../../indicators.yaml" in ran.out


def test_a_file_of_reviews_that_is_not_read_does_not_pass(eco: Callable[..., Ran], project: Path) -> None:
    """A name that no file of reviews has: whether something is wrong in it, nobody knows."""
    path = project / "reviews/演练区/意见.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("reviews: {}\n", encoding="utf-8")
    assert eco("reviews/演练区/意见.yaml").code == 1
