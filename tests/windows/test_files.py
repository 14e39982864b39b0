"""Files as Windows saves them: CRLF, a byte order mark; and paths with slashes that lean forward."""

from __future__ import annotations

import json
import shutil
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.render.formats.ci.choose import folder_in_repository
from ecocheck.source.discover import shown_path
from tests.rules.cases import RULES, all_cases
from tests.rules.project import make
from tests.windows.starting import dated, faulty, start

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.rules.cases import Case

BOM = b"\xef\xbb\xbf"
DRILL = Path(__file__).parents[2] / "examples" / "演练市"


def crlf(content: bytes) -> bytes:
    """The content as git's `autocrlf` and the Notepad leave it."""
    return content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def marked(content: bytes) -> bytes:
    """The content with a byte order mark, as the Notepad saves "UTF-8 with BOM"."""
    return BOM + content.removeprefix(BOM)


def both(content: bytes) -> bytes:
    """CRLF and a mark."""
    return marked(crlf(content))


SAVED = (crlf, marked, both)


def _saved(folder: Path, save: Callable[[bytes], bytes]) -> None:
    for path in folder.rglob("*.yaml"):
        path.write_bytes(save(path.read_bytes()))


def _found(folder: Path, *args: str) -> Any:
    ran = start(folder, *args, "--format", "json", encoding="cp936")
    assert ran.code in {0, 1}
    return json.loads(ran.out)


@pytest.mark.parametrize("save", SAVED, ids=lambda save: save.__name__)
def test_saved_by_windows_they_say_the_same(tmp_path: Path, save: Callable[[bytes], bytes]) -> None:
    """Every finding with line, column and route, every verdict with its two places."""
    plain, saved = faulty(tmp_path / "甲"), faulty(tmp_path / "乙")
    _saved(saved, save)
    for args in (dated("validate"), dated("check")):
        assert _found(saved, *args) == _found(plain, *args)


@pytest.mark.parametrize("save", SAVED, ids=lambda save: save.__name__)
def test_the_drill_saved_by_windows(tmp_path: Path, save: Callable[[bytes], bytes]) -> None:
    """The drill's registry lies two folders up, and its evidence keeps its bytes."""
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copyfile(DRILL.parents[1] / name, tmp_path / name)
    folder = tmp_path / "examples" / "演练市"
    shutil.copytree(DRILL, folder)
    plain = _found(folder, "validate", "--as-of", "2026-06-30")
    _saved(tmp_path, save)
    assert _found(folder, "validate", "--as-of", "2026-06-30") == plain
    assert len(plain["findings"]) > 20


TEXTS = [case for case in all_cases(RULES)[::5] if "\0" not in case.wrong]
"""Every fifth case of the rules; an editor of texts saves nothing that is no text."""


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: case.name)
def test_cases_saved_by_windows(case: Case, tmp_path: Path) -> None:
    """The findings are at the same places."""
    from ecocheck.app.validating import validate

    found = []
    for name in ("甲", "乙"):
        root = make(tmp_path / name, {case.file: case.wrong}, case.setting)
        if name == "乙":
            _saved(root, both)
        findings = validate(root, case.setting.as_of).findings
        found.append([(one.code, one.at, one.params, one.related) for one in findings])
    assert found[0] == found[1]


def test_lines_of_source_end_where_they_should(tmp_path: Path) -> None:
    """No carriage return reaches the screen, a report for CI, or a file of text."""
    folder = faulty(tmp_path / "甲")
    _saved(folder, both)
    for form in ("text", "json", "github", "gitlab", "junit", "sarif"):
        assert b"\r" not in start(folder, *dated("validate", "--format", form), encoding="utf-8").out


@pytest.mark.parametrize(
    ("path", "root", "shown"),
    [
        (r"D:\生态\data\武都区\2025.yaml", r"D:\生态", "data/武都区/2025.yaml"),
        (r"D:\生态\indicators.yaml", r"D:\生态\examples\演练市", "../../indicators.yaml"),
        (r"E:\别处\units.yaml", r"D:\生态", "E:/别处/units.yaml"),
        (r"\\服务器\共享\生态\units.yaml", r"\\服务器\共享\生态", "units.yaml"),
    ],
)
def test_paths_lean_forward(path: str, root: str, shown: str) -> None:
    """As they would on Windows; a pure path has all that is asked of it."""
    windows = (PureWindowsPath(path), PureWindowsPath(root))
    assert shown_path(*windows) == shown  # type: ignore[arg-type] # pure ones, so that it runs anywhere


def test_paths_in_a_report_for_ci_lean_forward() -> None:
    top = {"CI_PROJECT_DIR": r"C:\builds\生态"}
    project = PureWindowsPath(r"C:\builds\生态\examples\演练市")
    assert folder_in_repository("gitlab", project, top, None) == "examples/演练市"


def test_no_path_of_a_finding_leans_backward(tmp_path: Path) -> None:
    for one in _found(faulty(tmp_path / "甲"), *dated("validate"))["findings"]:
        file = one["file"] if "file" in one else one["at"]["file"]
        assert file == PurePosixPath(file).as_posix()
        assert "\\" not in file
