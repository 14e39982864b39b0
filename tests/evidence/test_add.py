"""`ecocheck evidence add`: files come into the project, and the data file names them; all or nothing."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from tests.explain.running import Runner

DATA = Path("data/青崖县/2025.yaml")
SHELF = Path("evidence/2025/青崖县")
TO = ("--for", "24-2", "--county", "青崖县")


def listed(project: Path, *route: str) -> list[dict[str, str]]:
    """The evidence of an entry of the data file."""
    found: Any = read_bytes((project / DATA).read_bytes(), DATA.as_posix()).data
    for step in route or ("measurements", "24-2"):
        found = found[step]
    return list(found.get("evidence", ()))


def everything(project: Path) -> dict[str, bytes]:
    """Every file of the project."""
    return {str(one): one.read_bytes() for one in sorted(project.rglob("*")) if one.is_file()}


def test_copied_hashed_and_named(eco: Runner, drill: Path, papers: Path) -> None:
    """The lines that were added are the only change of the data file, comments and order stay."""
    paper = papers / "污水台账.pdf"
    before = (drill / DATA).read_text(encoding="utf-8").splitlines()
    ran = eco("evidence", "add", str(paper), *TO, folder=drill)
    digest = hashlib.sha256(paper.read_bytes()).hexdigest()
    assert (ran.code, ran.err) == (0, "")
    assert digest in ran.out
    assert (drill / SHELF / "污水台账.pdf").read_bytes() == paper.read_bytes()
    assert listed(drill)[-1] == {"file": (SHELF / "污水台账.pdf").as_posix(), "sha256": digest}
    after = (drill / DATA).read_text(encoding="utf-8").splitlines()
    assert [one for one in after if one not in before] == [
        "      - file: evidence/2025/青崖县/污水台账.pdf",
        f"        sha256: {digest}",
    ]
    assert len(after) == len(before) + 2


def test_a_second_time_nothing_changes(eco: Runner, drill: Path, papers: Path) -> None:
    args = ("evidence", "add", str(papers / "公报.pdf"), *TO)
    eco(*args, folder=drill)
    kept = everything(drill)
    ran = eco(*args, folder=drill)
    assert (ran.code, ran.err) == (0, "")
    assert "此前已登记" in ran.out
    assert everything(drill) == kept


def test_the_same_name_with_other_bytes_gets_a_number(eco: Runner, drill: Path, papers: Path) -> None:
    """And the same bytes under another name are not copied again."""
    other = papers / "另一个"
    other.mkdir()
    (other / "公报.PDF").write_bytes("另一份公报，虚构".encode())
    (other / "改了名的.pdf").write_bytes((papers / "公报.pdf").read_bytes())
    files = [papers / "公报.pdf", other / "公报.PDF", other / "改了名的.pdf"]
    ran = eco("evidence", "add", *map(str, files), *TO, "--for", "5-1", folder=drill)
    assert (ran.code, ran.err) == (0, "")
    names = {one.name for one in (drill / SHELF).iterdir()}
    assert {"公报.pdf", "公报-2.PDF"} <= names
    assert "改了名的.pdf" not in names
    for route in (("measurements", "24-2"), ("measurements", "5-1")):
        assert [Path(one["file"]).name for one in listed(drill, *route)][-2:] == ["公报.pdf", "公报-2.PDF"]


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be there")
@pytest.mark.parametrize(
    ("name", "kept", "title"),
    [
        ("a:b?.pdf", "a_b_.pdf", "a:b?"),
        ("CON.pdf", "_CON.pdf", "CON"),
        ("公报\u200b.pdf", "公报_.pdf", "公报"),
        ("公报.pdf ", "公报.pdf", None),
        ("\u202e公报.pdf", "_公报.pdf", "公报"),
        ("年" * 70 + "报.pdf", None, "年" * 70 + "报"),
        ("- #: {公报}, [一].pdf", "- #_ {公报}, [一].pdf", "- #: {公报}, [一]"),
    ],
)
def test_names_that_every_system_can_have(  # noqa: PLR0913, PLR0917 a table of cases
    eco: Runner, drill: Path, papers: Path, name: str, kept: str | None, title: str | None
) -> None:
    """The name that was changed stands as the title."""
    (papers / name).write_bytes(b"%PDF-1.7")
    ran = eco("evidence", "add", str(papers / name), *TO, folder=drill)
    assert (ran.code, ran.err) == (0, "")
    made = Path(listed(drill)[-1]["file"]).name
    assert (drill / SHELF / made).read_bytes() == b"%PDF-1.7"
    assert made == kept or (kept is None and made.endswith("年.pdf") and len(made.encode()) <= 200)
    assert listed(drill)[-1].get("title") == title


def test_title_and_targets_of_tasks(eco: Runner, drill: Path, papers: Path) -> None:
    entry = '  T72:\n    targets:\n      T72-1: {value: 100, unit: "%", source: {title: 虚构的公报}}\n'
    text = (drill / DATA).read_text(encoding="utf-8")
    section = "" if "\ntasks:" in text else "\ntasks:\n"
    text = f"{text}{section}{entry}" if section else text.replace("\ntasks:\n", f"\ntasks:\n{entry}", 1)
    (drill / DATA).write_text(text, encoding="utf-8")
    args = ("--for", "T72-1", "--county", "青崖", "--year", "2025", "--title", "虚构的公报")
    ran = eco("evidence", "add", str(papers / "公报.pdf"), *args, folder=drill)
    assert (ran.code, ran.err) == (0, "")
    (one,) = listed(drill, "tasks", "T72", "targets", "T72-1")
    assert one["title"] == "虚构的公报"


def test_a_hash_that_lacks_is_written(eco: Runner, drill: Path) -> None:
    """A file of the project is named where it lies; recorded without a hash it gets one."""
    file = listed(drill)[0]["file"]
    assert "sha256" not in listed(drill)[0]
    ran = eco("evidence", "add", str(drill / file), *TO, folder=drill)
    assert (ran.code, ran.err) == (0, "")
    digest = hashlib.sha256((drill / file).read_bytes()).hexdigest()
    assert listed(drill)[0] == {"file": file, "sha256": digest}


def test_one_that_stands_alone_becomes_a_list(eco: Runner, drill: Path, papers: Path) -> None:
    path = drill / DATA
    text = path.read_text(encoding="utf-8")
    start = text.index("    evidence:\n", text.index("\n  24-2:"))
    stop = text.index("\n", text.index("- file:", start)) + 1
    alone = "    evidence: {held_by: 虚构的档案馆, archive_no: 虚-1}\n"
    path.write_text(text[:start] + alone + text[stop:], encoding="utf-8")
    assert eco("evidence", "add", str(papers / "公报.pdf"), *TO, folder=drill).code == 0
    assert [set(one) for one in listed(drill)] == [{"held_by", "archive_no"}, {"file", "sha256"}]


@pytest.mark.parametrize("written", ["", " []", "\n      - file: evidence/2025/青崖县/统计台账.csv"])
@pytest.mark.parametrize("flow", [True, False])
def test_however_the_entry_is_written(eco: Runner, drill: Path, papers: Path, written: str, *, flow: bool) -> None:
    """In brackets or not, with an empty list or none; and one that stands alone gets its hash in the same run."""
    entry = '  24-2:\n    value: 96\n    unit: "%"\n    source: {title: 虚构的台账}\n'
    entry += f"    evidence:{written}\n" if written or not flow else ""
    if flow and "\n" in written:
        entry = (
            '  24-2: {value: 96, unit: "%", source: {title: 虚构的台账}, evidence: '
            "{file: evidence/2025/青崖县/统计台账.csv}}\n"
        )
    text = (drill / DATA).read_text(encoding="utf-8")
    start, stop = text.index("  24-2:"), text.index("  # 考核指标尚未下达到县", text.index("  24-2:"))
    (drill / DATA).write_text(text[:start] + entry + text[stop:], encoding="utf-8")
    table = drill / "evidence/2025/青崖县/统计台账.csv"
    ran = eco("evidence", "add", str(papers / "公报.pdf"), str(table), *TO, folder=drill)
    assert (ran.code, ran.err) == (0, "")
    assert {one["file"]: one["sha256"] for one in listed(drill)} == {
        f"evidence/2025/青崖县/{one.name}": hashlib.sha256(one.read_bytes()).hexdigest()
        for one in (papers / "公报.pdf", table)
    }


def test_dry_run_shows_and_writes_nothing(eco: Runner, drill: Path, papers: Path) -> None:
    kept = everything(drill)
    ran = eco("evidence", "add", str(papers / "公报.pdf"), *TO, "--dry-run", folder=drill)
    assert (ran.code, ran.err) == (0, "")
    assert "+      - file: evidence/2025/青崖县/公报.pdf" in ran.out
    assert everything(drill) == kept


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (("公报.pdf", "--for", "24-1", "--county", "青崖县"), 2, "请先填报 24-1 的数据"),
        (("公报.pdf", "--for", "24", "--county", "青崖县"), 2, "24-1 或 24-2"),
        (("公报.pdf", "--for", "99-1", "--county", "青崖县"), 2, "99-1"),
        (("公报.pdf", "--for", "T99-1", "--county", "青崖县"), 2, "T99-1"),
        (("公报.pdf", "--for", "24-2", "--county", "青崖山"), 2, "青崖县"),
        (("公报.pdf", "--for", "24-2", "--county", "青崖县", "--year", "2031"), 2, "ecocheck form"),
        (("公报.pdf", "--for", "24-2"), 2, "--county"),
        (("公报.pdf", "--county", "青崖县"), 2, "--for"),
        (("--for", "24-2", "--county", "青崖县"), 2, "文件"),
        (("没有.pdf", *TO), 2, "没有.pdf"),
        ((".", *TO), 2, "不是文件"),
        (("空.pdf", *TO), 2, "空文件"),
        (("~$公报.docx", *TO), 2, "临时文件"),
        (("公报.pdf", *TO, "--write-hashes"), 2, "--write-hashes"),
        (("公报.pdf", *TO, "--format", "json"), 2, "--format"),
        (("公报.pdf", "污水台账.pdf", *TO, "--title", "两份"), 2, "--title"),
        (("公报.pdf", "空.pdf", *TO), 2, "空文件"),
    ],
)
def test_refused_in_words_and_nothing_is_written(  # noqa: PLR0913, PLR0917 a table of cases
    eco: Runner, drill: Path, papers: Path, args: tuple[str, ...], code: int, says: str
) -> None:
    (papers / "空.pdf").touch()
    (papers / "~$公报.docx").write_bytes(b"%PDF-1.7")
    kept = everything(drill)
    ran = eco("evidence", "add", *args, "--root", str(drill), folder=papers)
    assert (ran.code, ran.out) == (code, "")
    assert says in ran.err
    assert everything(drill) == kept


@pytest.mark.parametrize("file", ["data/青崖县/2025.yaml", "units.yaml", "README.md", "reviews/意见.txt"])
def test_the_projects_own_files_prove_nothing(eco: Runner, drill: Path, file: str) -> None:
    (drill / "README.md").write_text("虚构的说明", encoding="utf-8")
    (drill / "reviews").mkdir(exist_ok=True)
    (drill / "reviews/意见.txt").write_text("虚构的意见", encoding="utf-8")
    ran = eco("evidence", "add", str(drill / file), *TO, folder=drill)
    assert (ran.code, ran.out) == (2, "")
    assert "项目自身的文件" in ran.err


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_no_link_is_followed(eco: Runner, drill: Path, papers: Path) -> None:
    """Neither the file nor a folder on the way in the project, in either direction."""
    (papers / "链接.pdf").symlink_to(papers / "公报.pdf")
    (drill / "外面").symlink_to(papers)
    for path in (papers / "链接.pdf", drill / "外面" / "公报.pdf"):
        ran = eco("evidence", "add", str(path), *TO, folder=drill)
        assert (ran.code, ran.out) == (2, "")
        assert "链接" in ran.err
    (drill / "evidence/2025/青崖县").rename(drill / "evidence/2025/旧")
    (drill / "evidence/2025/青崖县").symlink_to(papers)
    ran = eco("evidence", "add", str(papers / "公报.pdf"), *TO, folder=drill)
    assert (ran.code, ran.out) == (2, "")
    assert "链接" in ran.err
    assert sorted(one.name for one in papers.iterdir()) == ["公报.pdf", "污水台账.pdf", "链接.pdf"]


@pytest.mark.skipif(not hasattr(os, "SEEK_HOLE"), reason="needs files with holes")
def test_a_file_without_an_end_is_not_read(eco: Runner, drill: Path, papers: Path) -> None:
    with (papers / "空洞.pdf").open("wb") as file:
        file.truncate(1 << 40)
    ran = eco("evidence", "add", str(papers / "空洞.pdf"), *TO, folder=drill)
    assert (ran.code, ran.out) == (2, "")
    assert "2 GB" in ran.err


def test_another_hash_is_for_people_to_settle(eco: Runner, drill: Path) -> None:
    path = drill / DATA
    file = listed(drill)[0]["file"]
    at = path.read_text(encoding="utf-8")
    start = at.index(f"- file: {file}", at.index("\n  24-2:"))
    end = at.index("\n", start) + 1
    path.write_text(f"{at[:end]}        sha256: {'a' * 64}\n{at[end:]}", encoding="utf-8")
    kept = everything(drill)
    ran = eco("evidence", "add", str(drill / file), *TO, folder=drill)
    assert (ran.code, ran.out) == (1, "")
    assert "校验值" in ran.err
    assert everything(drill) == kept


def test_the_data_file_must_not_get_worse(eco: Runner, drill: Path) -> None:
    """Another county's document, where it lies, would be a warning."""
    kept = everything(drill)
    foreign = drill / "evidence/2025/云岭县/统计台账.csv"
    ran = eco("evidence", "add", str(foreign), *TO, folder=drill)
    assert (ran.code, ran.out) == (1, "")
    assert "ECO719" in ran.err
    assert everything(drill) == kept


def test_an_unreadable_data_file(eco: Runner, drill: Path, papers: Path) -> None:
    (drill / DATA).write_text("region: [\n", encoding="utf-8")
    ran = eco("evidence", "add", str(papers / "公报.pdf"), *TO, folder=drill)
    assert (ran.code, ran.out) == (1, "")
    assert "ecocheck validate" in ran.err
    assert not (drill / SHELF / "公报.pdf").exists()


def test_a_failure_takes_everything_back(
    eco: Runner, drill: Path, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fails at the data file, which comes last."""
    kept, replace = everything(drill), Path.replace

    def failing(self: Path, target: Path) -> Path:
        if Path(target).suffix == ".yaml":
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    ran = eco("evidence", "add", str(papers / "公报.pdf"), *TO, folder=drill)
    assert ran.code == 3
    monkeypatch.undo()
    assert everything(drill) == kept


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
@pytest.mark.parametrize("moment", range(3))
def test_killed_at_any_moment(eco: Runner, drill: Path, papers: Path, moment: int) -> None:
    """The data file is as before or as after; a file that nothing names is told, and taken up by the next run."""
    import datetime

    from ecocheck.app.evidence.adding import Asked, plan_addition, write_addition
    from ecocheck.app.opening import open_project

    project = open_project(drill, exactly=True).project
    files = (papers / "公报.pdf", papers / "污水台账.pdf")
    addition = plan_addition(project, Asked(files, ("24-2",), "青崖县", 2025), datetime.date(2026, 6, 1))
    before = (drill / DATA).read_bytes()
    child = os.fork()
    if child == 0:
        replace, done = Path.replace, iter(range(9))

        def dying(self: Path, target: Path) -> Path:
            if next(done) == moment:
                os._exit(9)
            return replace(self, target)

        Path.replace = dying  # type: ignore[method-assign,assignment]  # a method that dies, for this process
        write_addition(addition, drill)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert (drill / DATA).read_bytes() == before
    said = eco("evidence", "verify", folder=drill).out
    assert [name for name in ("公报.pdf", "污水台账.pdf") if f"- evidence/2025/青崖县/{name}" in said] == [
        "公报.pdf",
        "污水台账.pdf",
    ][:moment]
    assert eco("evidence", "add", *map(str, files), *TO, folder=drill).code == 0
    assert {"公报.pdf", "污水台账.pdf"} <= {Path(one["file"]).name for one in listed(drill)}
    assert "没有登记的文件" not in eco("evidence", "verify", folder=drill).out


def test_a_file_that_changes_meanwhile(drill: Path, papers: Path) -> None:
    """Between hashing and copying another program writes the document or the data file."""
    import datetime

    from ecocheck.app.evidence.adding import Asked, plan_addition, write_addition
    from ecocheck.app.opening import open_project
    from ecocheck.source.evidence import AlteredMeanwhileError

    for changed in (papers / "公报.pdf", drill / DATA):
        project = open_project(drill, exactly=True).project
        asked = Asked((papers / "公报.pdf",), ("24-2",), "青崖县", 2025)
        addition = plan_addition(project, asked, datetime.date(2026, 6, 1))
        changed.write_bytes(changed.read_bytes() + b"\n")
        kept = everything(drill)
        with pytest.raises(AlteredMeanwhileError):
            write_addition(addition, drill)
        assert everything(drill) == kept


def test_a_form_is_no_evidence(eco: Runner, drill: Path, papers: Path) -> None:
    """What somebody fills in does not prove itself, whatever the file is called."""
    form = papers / "监测年报.xlsx"
    assert eco("form", "--county", "青崖县", "--year", "2025", "-o", str(form), folder=drill).code == 0
    before = everything(drill)
    ran = eco("evidence", "add", str(form), *TO, folder=drill)
    assert ran.code == 2
    assert "是填报表" in ran.err
    assert everything(drill) == before
