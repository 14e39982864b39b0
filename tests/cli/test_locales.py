"""Locales that are not UTF-8: names of files are read alike, and what is said is in the terminal's encoding."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING

import pytest

from ecocheck.cli import session
from tests.cli.running import DAY, PROJECT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.cli.conftest import Runner

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such locales")

CHARMAPS = {"zh_CN.GBK": "gbk", "zh_CN.GB18030": "gb18030", "zh_CN.GB2312": "gb2312"}
COMMANDS: tuple[Sequence[str | bytes], ...] = (
    ["validate", "--as-of", DAY],
    ["check", "--county", "演练区"],
    ["check", "--county", "微县"],
)
_PLACES = ("/usr/share/i18n/charmaps", "/usr/share/i18n/locales")


@pytest.fixture(scope="session")
def locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with Chinese locales of our own making, as few machines have them."""
    maker = shutil.which("localedef")
    if maker is None or not all(map(os.path.isdir, _PLACES)):
        pytest.skip("localedef or its sources are missing")
    folder = tmp_path_factory.mktemp("locales")
    for name in CHARMAPS:
        words = [maker, "-f", name.partition(".")[2], "-i", "zh_CN", str(folder / name)]
        subprocess.run(words, check=False, capture_output=True)  # noqa: S603 it warns by its exit code
        if not (folder / name).is_dir():
            pytest.skip(f"{name} could not be made")
    return folder


def _run(words: Sequence[str | bytes], folder: Path = PROJECT, /, **env: str) -> tuple[int, bytes, bytes]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    done = subprocess.run(  # noqa: S603 our own program
        [sys.executable, "-m", "ecocheck", *words], cwd=folder, env=kept | env, capture_output=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


@cache
def _whole(number: int) -> tuple[int, bytes, bytes]:
    """What a command says under UTF-8."""
    return _run(COMMANDS[number], LC_ALL="C.UTF-8", PYTHONUTF8="1")


@pytest.mark.parametrize("name", CHARMAPS)
@pytest.mark.parametrize("number", range(len(COMMANDS)), ids=lambda number: str(COMMANDS[number]))
def test_a_chinese_locale_reads_the_same_names(locales: Path, name: str, number: int) -> None:
    whole = _whole(number)
    code, out, err = _run(COMMANDS[number], LC_ALL=name, LOCPATH=str(locales))
    assert code == whole[0]
    wanted = [one.decode().encode(CHARMAPS[name], "replace") for one in whole[1:]]
    assert [out, err] == wanted
    assert "gb2312" in CHARMAPS[name] or b"?" not in out + err


@pytest.mark.parametrize("typed", ["gbk", "utf-8"])
def test_what_is_typed_in_either_encoding(locales: Path, tmp_path: Path, typed: str) -> None:
    """The terminal sends GBK, or is one of UTF-8 under that locale; files get names of UTF-8."""
    words: list[str | bytes] = ["report", "--county", "演练区".encode(typed), "-o", "报告.md".encode(typed)]
    words += ["--root", str(PROJECT)]
    assert _run(words, tmp_path, LC_ALL="zh_CN.GBK", LOCPATH=str(locales))[0] == 0
    assert [os.fsencode(one.name) for one in tmp_path.iterdir()] == ["报告.md".encode()]
    assert "演练区" in (tmp_path / "报告.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}], ids=str)
def test_a_locale_of_ascii_reads_the_same_names(env: dict[str, str]) -> None:
    for number, args in enumerate(COMMANDS):
        assert _run(args, PROJECT, **env) == _whole(number)


def test_an_encoding_that_was_asked_for_stays() -> None:
    code, out, _ = _run(["list"], LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="gbk")
    assert code == 0
    assert "指标" in out.decode("gbk")


def test_another_way_in_is_refused(eco: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no command could start anew, an empty project must not be made of names that cannot be read."""
    monkeypatch.setattr(session, "names_are_utf8", lambda: False)
    ran = eco("check")
    assert (ran.code, ran.out) == (2, "")
    assert "PYTHONUTF8=1" in ran.err
