"""`--changed-since`: what a branch brought, and nothing that was there before."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.changed_since.findings import brought_since
from ecocheck.app.git.trouble import GitError
from ecocheck.app.validating import validate
from tests.changes.repositories import CITY, FILE, Repository, made
from tests.cli.conftest import eco
from tests.cli.running import DAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

__all__ = ["eco"]

AS_OF = datetime.date.fromisoformat(DAY)

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is missing")


@pytest.fixture(params=["", "项目/子 文件夹"], ids=["at-the-top", "in-a-folder"])
def work(request: pytest.FixtureRequest, tmp_path: Path) -> Repository:
    """A repository with an old mistake on main, and a branch that has left it."""
    repository = made(tmp_path, request.param)
    repository.change(CITY, "year: 2024", 'year: "2024年"')
    repository.commit()
    repository.git("branch", "-f", "main")
    return repository


def new(work: Repository, rev: str = "main") -> list[tuple[str, str, int]]:
    """Code, file and line of what is new."""
    since = brought_since(validate(work.project, AS_OF, exactly=True), AS_OF, rev)
    return [(one.code, one.at.file, one.at.line) for one in since.validated.findings]


def test_nothing_changed(work: Repository) -> None:
    assert new(work) == []


@pytest.mark.parametrize("state", ["committed", "staged", "in the folder"])
def test_a_new_mistake(work: Repository, state: str) -> None:
    work.change(FILE, "value: 98.4", "value: 98.4％")
    if state == "committed":
        work.commit()
    elif state == "staged":
        work.git("add", "-A")
    assert new(work) == [("ECO250", FILE, 26)]


def test_an_old_mistake_in_a_moved_line(work: Repository) -> None:
    work.change(CITY, "region:", "# 说明\n\nregion:")
    assert new(work) == []


def test_an_old_mistake_in_a_changed_line(work: Repository) -> None:
    work.change(CITY, 'year: "2024年"', 'year: "2024年"  # 待改')
    assert new(work) == []


def test_the_same_mistake_written_otherwise_is_new(work: Repository) -> None:
    work.change(CITY, 'year: "2024年"', 'year: "二〇二四年"')
    assert [code for code, _, _ in new(work)] != []


def test_a_new_file_that_git_does_not_know(work: Repository) -> None:
    text = (work.project / FILE).read_text("utf-8").replace("year: 2024", "year: 2022")
    (work.project / "data/演练区/2022.yaml").write_bytes(text.replace("value: 98.4", "value: 98.4％").encode())
    found = new(work)
    assert ("ECO250", "data/演练区/2022.yaml", 26) in found
    assert {file for _, file, _ in found} <= {"data/演练区/2022.yaml", "data/演练区/2023.yaml"}


def test_a_changed_rule_answers_for_files_nobody_touched(work: Repository) -> None:
    work.change("indicators.yaml", 'unit: "%"', "unit: 公顷")
    assert ("ECO511", FILE) in {(code, file) for code, file, _ in new(work)}


def test_a_broken_registry(work: Repository) -> None:
    work.change("indicators.yaml", "rule: {at_least: 98}", "rule: {at_leest: 98}")
    assert [(code, file) for code, file, _ in new(work)] == [("ECO335", "indicators.yaml")]


def test_a_registry_that_was_broken_before(work: Repository) -> None:
    """By a broken registry no data file is checked, so its errors count however old they are."""
    work.change("indicators.yaml", "rule: {at_least: 98}", "rule: {at_leest: 98}")
    work.commit()
    work.git("branch", "-f", "main")
    work.change(FILE, "value: 98.4", "value: 98.4％")
    assert [(code, file) for code, file, _ in new(work)] == [("ECO335", "indicators.yaml")]


def test_evidence_that_was_altered(work: Repository) -> None:
    """The data file is the same; what it rests on is not."""
    evidence = next(path for path in sorted((work.project / "evidence").rglob("*")) if path.is_file())
    file = evidence.relative_to(work.project).as_posix()
    assert file in (work.project / FILE).read_text("utf-8") + (work.project / CITY).read_text("utf-8")
    evidence.unlink()
    assert new(work) != []


def test_a_file_with_another_name(work: Repository) -> None:
    """The mistake came along; only what the name itself brings is new."""
    work.change(FILE, "value: 98.4", "value: 98.4％")
    work.commit()
    work.git("branch", "-f", "main")
    (work.project / FILE).rename(work.project / "data/演练区/2022.yaml")
    work.git("add", "-A")
    codes = [code for code, _, _ in new(work)]
    assert "ECO154" in codes
    assert "ECO250" not in codes


def test_main_has_gone_on(work: Repository) -> None:
    """What main has mended since is not counted against the branch."""
    work.git("checkout", "-q", "main")
    work.change(CITY, 'year: "2024年"', "year: 2024")
    work.commit()
    work.git("checkout", "-q", "work")
    assert new(work) == []


def test_items_of_lists_are_known_by_name(work: Repository) -> None:
    """A contradiction that stands open is a notice; one put in before it does not make it new."""
    one = "  - {id: 乙, places: [一], says: [一, 二], settled: null}\n"
    work.change("indicators.yaml", "contradictions:\n", f"contradictions:\n{one}")
    found = brought_since(validate(work.project, AS_OF, exactly=True), AS_OF, "main").validated.findings
    assert {(one.code, one.params["id"]) for one in found} == {("ECO410", "乙"), ("ECO803", "乙")}


def test_a_registry_outside_of_the_repository(work: Repository, tmp_path: Path) -> None:
    """It is the same for both, and what stands open in it is not new."""
    outside = tmp_path / "登记册"
    outside.mkdir()
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(work.project / name, outside / name)
    one = "  - {id: 乙, places: [一, 二], says: [一, 二], settled: null}\n"
    text = (outside / "indicators.yaml").read_text(encoding="utf-8")
    (outside / "indicators.yaml").write_bytes(text.replace("contradictions:\n", f"contradictions:\n{one}").encode())
    work.change("units.yaml", "registry: .\n", f"registry: {outside.as_posix()}\n")
    work.commit()
    work.git("branch", "-f", "main")
    assert "ECO803" in {one.code for one in validate(work.project, AS_OF, exactly=True).findings}
    assert new(work) == []


def test_a_project_that_is_new(work: Repository) -> None:
    work.git("checkout", "-q", "--orphan", "empty")
    work.git("rm", "-rq", "--cached", ".")
    work.git("commit", "-q", "--allow-empty", "-m", "x")
    work.commit()
    found = validate(work.project, AS_OF, exactly=True).findings
    assert len(new(work, "HEAD~1")) == len(found)


def test_settings_of_the_machine_do_not_matter(
    work: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config = tmp_path / "config"
    config.write_text(
        "[core]\n quotepath = true\n fsmonitor = /nonexistent\n autocrlf = true\n"
        "[diff]\n relative = true\n noprefix = true\n external = /nonexistent\n renames = false\n"
        "[color]\n ui = always\n[status]\n relativePaths = true\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("GIT_INDEX_FILE", "/nonexistent")
    monkeypatch.setenv("GIT_DIR", "/nonexistent")
    monkeypatch.setenv("LANGUAGE", "zh_CN")
    work.change(FILE, "value: 98.4", "value: 98.4％")
    assert new(work) == [("ECO250", FILE, 26)]


def test_nothing_is_written(work: Repository) -> None:
    work.change(FILE, "value: 98.4", "value: 98.4％")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in work.top.rglob("*") if path.is_file()}
    new(work)
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in work.top.rglob("*") if path.is_file()}
    assert after == before


@pytest.mark.parametrize(
    ("rev", "trouble"),
    [
        ("没有的分支", "unknown"),
        ("", "unknown"),
        ("--all", "unknown"),
        ("main..work", "unknown"),
        ("main:units.yaml", "unknown"),
        ("main\0", "unknown"),
        ("main\n", "unknown"),
    ],
)
def test_unknown_revision(work: Repository, rev: str, trouble: str) -> None:
    with pytest.raises(GitError) as caught:
        new(work, rev)
    assert caught.value.trouble == trouble


def test_no_common_history(work: Repository) -> None:
    work.git("checkout", "-q", "--orphan", "other")
    work.commit()
    with pytest.raises(GitError) as caught:
        new(work)
    assert caught.value.trouble == "unrelated"


def test_part_of_the_history(work: Repository, tmp_path: Path, eco: Runner) -> None:
    work.commit()
    subprocess.run(  # noqa: S603 a fixed program
        [shutil.which("git") or "git", "clone", "-q", "--depth", "1", work.top.as_uri(), str(tmp_path / "浅")],
        check=True,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull},
    )
    folder = tmp_path / "浅" / work.project.relative_to(work.top)
    ran = eco("validate", "--changed-since", "origin/main", folder=folder)
    assert (ran.code, ran.out) == (2, "")
    assert "fetch-depth: 0" in ran.err


def test_command(work: Repository, eco: Runner) -> None:
    ran = eco("validate", "--changed-since", "main", "--as-of", DAY, folder=work.project)
    assert ran.code == 0
    assert ran.err.startswith("只列出与 main 相比新出现的问题；原有的 ")
    work.change(FILE, "value: 98.4", "value: 98.4％")
    ran = eco("validate", "--changed-since", "main", "--as-of", DAY, "--format", "json", folder=work.project)
    assert ran.code == 1
    assert [one["code"] for one in json.loads(ran.out)["findings"]] == ["ECO250"]


def test_fix_writes_nothing_where_the_revision_is_unknown(work: Repository, eco: Runner) -> None:
    work.change(FILE, "value: 98.4", "value：98.4")
    before = (work.project / FILE).read_bytes()
    ran = eco("validate", "--fix", "--changed-since", "无此版本", folder=work.project)
    assert ran.code == 2
    assert "无此版本" in ran.err
    assert (work.project / FILE).read_bytes() == before


def test_no_repository(tmp_path: Path, eco: Runner) -> None:
    work = made(tmp_path)
    shutil.rmtree(work.top / ".git")
    ran = eco("validate", "--changed-since", "main", folder=work.project)
    assert (ran.code, ran.out) == (2, "")
    assert "不在 git 代码库里" in ran.err


def test_no_git(work: Repository, eco: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    ran = eco("validate", "--changed-since", "main", folder=work.project)
    assert ran.code == 2
    assert "没有安装" in ran.err
