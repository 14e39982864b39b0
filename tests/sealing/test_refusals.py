"""What is not sealed, and that nothing is written then."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.sealing.refusal import REASONS
from ecocheck.cli.sealing import writing
from ecocheck.cli.sealing.refusals import REFUSALS
from tests.sealing.building import REPORT, args, members

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.explain.running import Runner

pytestmark = pytest.mark.needs("word")


def _drill(root: Path) -> None:
    units = root / "units.yaml"
    units.write_text(
        units.read_text(encoding="utf-8").replace("drill: false\n", "") + "drill: true\n", encoding="utf-8"
    )


def _error(root: Path) -> None:
    file = root / "data/下泽县/2024.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("numerator: 960", "numerator: 九百六"), encoding="utf-8")


def _missing(root: Path) -> None:
    (root / REPORT).unlink()


def _altered(root: Path) -> None:
    (root / REPORT).write_bytes(b"%PDF-1.4 other")


def _broken(root: Path) -> None:
    (root / "indicators.yaml").write_text("indicators: [\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "code", "said"),
    [
        (_drill, 1, "演练项目"),
        (_error, 1, "data/下泽县/2024.yaml"),
        (_missing, 1, "ECO701"),
        (_altered, 1, "没有封装"),
        (_broken, 1, "登记册有错误"),
    ],
)
def test_a_project_that_is_not_sealed(  # noqa: PLR0913, PLR0917 a table
    eco: Runner, project: Path, tmp_path: Path, spoil: Callable[[Path], None], code: int, said: str
) -> None:
    spoil(project)
    before = sorted(tmp_path.iterdir())
    ran = eco(*args(tmp_path / "报送.zip"), folder=project)
    assert ran.code == code
    assert said in ran.err
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--evidence", "some"), "files"),
        (("--evidence", "hashes", "--with-restricted"), "--with-restricted"),
        (("--volume-size", "big"), "100MB"),
        (("--volume-size", "0MB"), "100MB"),
        (("--volume-size", "100"), "要带单位"),
        (("--volume-size", "10KB"), "--volume-size 写到 1MB 以上"),
    ],
)
def test_options_that_are_refused(eco: Runner, project: Path, tmp_path: Path, more: tuple[str, ...], said: str) -> None:
    ran = eco(*args(tmp_path / "报送.zip", *more), folder=project)
    assert ran.code == 2
    assert said in ran.err
    assert not (tmp_path / "报送.zip").exists()


def test_it_needs_a_file(eco: Runner, project: Path) -> None:
    assert eco("seal", "--year", "2024", folder=project).code == 2
    assert eco("seal", "--year", "2024", "-o", "-", folder=project).code == 2
    assert eco("seal", "--year", "2024", "-o", "报送.rar", folder=project).code == 2


def test_a_year_without_data(eco: Runner, project: Path, tmp_path: Path) -> None:
    assert eco("seal", "--year", "2031", "-o", str(tmp_path / "报送.zip"), folder=project).code == 4


@pytest.mark.parametrize("name", ["报送.zip", "报送.校验页.html"])
def test_a_file_of_somebody_else_is_left_alone(eco: Runner, project: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04 somebody's")
    ran = eco(*args(tmp_path / "报送.zip"), folder=project)
    assert ran.code == 2
    assert "不会覆盖" in ran.err
    assert (tmp_path / name).read_bytes() == b"PK\x03\x04 somebody's"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_seal_is_replaced(eco: Runner, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "报送.zip"
    assert eco(*args(out), folder=project).code == 0
    first = out.read_bytes()
    assert eco(*args(out, "--to", "省厅"), folder=project).code == 0
    assert out.read_bytes() != first


def test_a_volume_that_an_earlier_seal_left(eco: Runner, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "报送.zip"
    eco(*args(out), folder=project)
    shutil.copy(out, tmp_path / "报送.第2卷.zip")
    before = out.read_bytes()
    ran = eco(*args(out, "--to", "省厅"), folder=project)
    assert ran.code == 2
    assert "第2卷" in ran.err
    assert out.read_bytes() == before


def test_within_the_project_it_is_not_read_as_one_of_its_files(eco: Runner, project: Path) -> None:
    ran = eco(*args(project / "data" / "报送.zip"), folder=project)
    assert ran.code == 2
    assert not (project / "data" / "报送.zip").exists()


def test_what_fails_half_way_writes_nothing(
    eco: Runner, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page is made last, when the volume has been staged; then the disk fails."""
    out = tmp_path / "报送.zip"
    eco(*args(out), folder=project)
    before = {path.name: path.read_bytes() for path in tmp_path.glob("报送*")}

    def full(*_: object) -> object:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing, "_page", full)
    assert eco(*args(out, "--to", "省厅"), folder=project).code == 3
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*报送*")} == before


def test_a_file_that_changes_meanwhile(
    eco: Runner, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between measuring and writing somebody saves a document in place; its second name shows it."""
    usual = writing._write

    def later(session: object, sealed: object, path: object) -> None:
        folder = sealed.folder  # type: ignore[attr-defined] # a Sealed, which the test has no need to name
        (folder / "项目" / REPORT).write_bytes(b"%PDF-1.4 " + b"x" * 50)
        usual(session, sealed, path)  # type: ignore[arg-type] # as they came

    monkeypatch.setattr(writing, "_write", later)
    ran = eco(*args(tmp_path / "报送.zip"), folder=project)
    assert ran.code == 3
    assert REPORT in ran.err
    assert not list(tmp_path.glob("报送*"))


def test_every_reason_has_its_words() -> None:
    assert set(REASONS) == set(REFUSALS)


def test_evidence_that_is_only_named_elsewhere_does_not_travel(eco: Runner, project: Path, tmp_path: Path) -> None:
    (project / "evidence/2024/上泽区/草稿.pdf").write_bytes("%PDF-1.4 草稿".encode())
    out = tmp_path / "报送.zip"
    eco(*args(out), folder=project)
    assert not any("草稿" in name for name in members(out))


def test_the_page_is_written_through_no_link(eco: Runner, project: Path, tmp_path: Path) -> None:
    """Such a link may come with a stranger's project."""
    (project / "报送.校验页.html").symlink_to(tmp_path / "别处.html")
    ran = eco(*args(project / "报送.zip"), folder=project)
    assert ran.code == 2
    assert not (tmp_path / "别处.html").exists()
    assert not (project / "报送.zip").exists()


def test_without_word_nothing_is_sealed(
    eco: Runner, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ecocheck.render.formats.word_library._MODULE", "no_such_module_here")
    ran = eco(*args(tmp_path / "报送.zip"), folder=project)
    assert ran.code == 2
    assert "python-docx" in ran.err
    assert not (tmp_path / "报送.zip").exists()
