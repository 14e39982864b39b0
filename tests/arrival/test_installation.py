"""The hint about the missing Word library names the way in which the program was installed."""

from __future__ import annotations

import importlib.util
import os
import sys
from typing import TYPE_CHECKING, Final

import pytest

from ecocheck.app.installation import Installation, Way, installation
from ecocheck.render.formats.word_library import how_to_add

if TYPE_CHECKING:
    from pathlib import Path

UV: Final = "home = /usr/bin\nimplementation = CPython\nuv = 0.13.9\n"
PLAIN: Final = "home = /usr/bin\nversion = 3.13.0\ncommand = python3 -m venv /x/uv = 1\n"


def _receipt(requirement: str) -> str:
    return f'[tool]\nrequirements = [{{ name = "rich" }}, {{ {requirement} }}]\nentrypoints = []\n'


def _way(tmp_path: Path, files: dict[str, str], place: str = "env") -> Installation:
    prefix = tmp_path / place
    prefix.mkdir(parents=True)
    for name, text in files.items():
        (prefix / name).write_text(text, encoding="utf-8")
    return installation(prefix, tmp_path / "python", tmp_path / "stdlib")


@pytest.mark.parametrize(
    ("files", "place", "expected"),
    [
        ({"pyvenv.cfg": PLAIN}, "env", Installation(Way.VENV)),
        ({}, "env", Installation(Way.VENV)),
        ({"pyvenv.cfg": UV}, "env", Installation(Way.UV_VENV)),
        ({"pyvenv.cfg": UV}, "uv/archive-v0/x1", Installation(Way.UVX)),
        ({"pyvenv.cfg": PLAIN}, "uv/archive-v0/x1", Installation(Way.VENV)),
        ({"pyvenv.cfg": PLAIN, "ecocheck-offline.txt": "0.1.0"}, "env", Installation(Way.BUNDLE)),
        (
            {"pyvenv.cfg": UV, "pipx_metadata.json": '{"environment": "ecocheck-2"}'},
            "env",
            Installation(Way.PIPX, name="ecocheck-2"),
        ),
        ({"pipx_metadata.json": '{"environment": "a; rm"}'}, "venvs/eco", Installation(Way.PIPX, name="eco")),
        ({"pipx_metadata.json": "{"}, "venvs/eco", Installation(Way.PIPX, name="eco")),
        ({"pipx_metadata.json": "[" * 100_000}, "venvs/eco", Installation(Way.PIPX, name="eco")),
    ],
)
def test_the_way_is_told_by_files(tmp_path: Path, files: dict[str, str], place: str, expected: Installation) -> None:
    assert _way(tmp_path, files, place) == expected


@pytest.mark.parametrize(
    ("requirement", "source"),
    [
        ('name = "ecocheck"', "ecocheck"),
        ('name = "ecocheck", extras = ["x"], specifier = ">=0.1"', "ecocheck"),
        ('name = "ecocheck", path = "D:/软件 包/e.whl"', "D:/软件 包/e.whl"),
        ('name = "ecocheck", directory = "/src"', "/src"),
        ('name = "ecocheck", git = "https://e.invalid/e"', None),
        ('name = "ecocheck", path = "a\\"b"', None),
        ('name = "ecocheck", path = "a\\nb"', None),
        ('name = "ecocheck", path = 3', None),
        ('name = "other"', None),
        ("nonsense", None),
    ],
)
def test_the_source_is_that_of_the_receipt(tmp_path: Path, requirement: str, source: str | None) -> None:
    found = _way(tmp_path, {"pyvenv.cfg": UV, "uv-receipt.toml": _receipt(requirement)})
    assert found == Installation(Way.UV_TOOL, source=source)


def test_the_system_s_own_python(tmp_path: Path) -> None:
    (tmp_path / "stdlib").mkdir()
    assert installation(tmp_path, tmp_path, tmp_path / "stdlib") == Installation(Way.PYTHON)
    (tmp_path / "stdlib" / "EXTERNALLY-MANAGED").write_text("[externally-managed]\n", encoding="utf-8")
    assert installation(tmp_path, tmp_path, tmp_path / "stdlib") == Installation(Way.MANAGED)


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (Installation(Way.PIPX, name="eco"), "  pipx inject eco python-docx"),
        (Installation(Way.UV_TOOL, source="ecocheck"), "  uv tool install --with python-docx ecocheck"),
        (Installation(Way.UV_TOOL, source="D:/包/e.whl"), '  uv tool install --with python-docx "D:/包/e.whl"'),
        (Installation(Way.UV_TOOL), f'  uv pip install --python "{sys.executable}" python-docx'),
        (Installation(Way.UV_VENV), f'  uv pip install --python "{sys.executable}" python-docx'),
    ],
)
def test_the_hint_is_a_line_to_copy(found: Installation, line: str) -> None:
    for lang in ("zh", "en"):
        assert line in how_to_add(found, lang).splitlines()


@pytest.mark.parametrize("way", [Way.VENV, Way.PYTHON])
def test_pip_is_that_of_the_environment(monkeypatch: pytest.MonkeyPatch, way: Way) -> None:
    launcher = "py -3" if os.name == "nt" else "python3"
    for there, line in (
        (True, f'  "{sys.executable}" -m pip install python-docx'),
        (False, f'  {launcher} -m pip --python "{sys.executable}" install python-docx'),
    ):
        monkeypatch.setattr(importlib.util, "find_spec", lambda _, there=there: there or None)
        assert line in how_to_add(Installation(way), "zh").splitlines()


def test_no_command_where_none_would_work() -> None:
    assert "安装.bat" in how_to_add(Installation(Way.BUNDLE), "zh")
    assert "请在 uvx 后面加上 --with python-docx" in how_to_add(Installation(Way.UVX), "zh")
    said = how_to_add(Installation(Way.MANAGED), "zh")
    assert "venv" in said
    assert "pip install" not in said


def test_every_way_has_words_in_both_languages() -> None:
    for way in Way:
        for lang in ("zh", "en"):
            said = how_to_add(Installation(way), lang)
            assert "python-docx" in said
            assert "{" not in said
