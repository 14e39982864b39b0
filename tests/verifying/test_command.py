"""The command: what it prints in each form, exit codes, and a seal from long ago."""

from __future__ import annotations

import csv
import io
import json
import lzma
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app import verifying
from ecocheck.render.seal.again import maker
from tests.cli.conftest import eco
from tests.sealing.building import args, city
from tests.verifying.building import DATA, MAKER, REPORT, WITHOUT_WORD, Built, built, changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.verifying import Verified
    from tests.cli.conftest import Runner

__all__ = ["eco"]
OLD = Path(__file__).parent / "sealed_2026.zip.xz"
"""Made from the small project in December 2026, by the program of that day, which calls itself 0.0.9 in it."""


@pytest.fixture
def seals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a sound seal, one with an altered figure, and a file that is none; documents are stand-ins."""
    monkeypatch.setattr("ecocheck.cli.commands.verify._maker", lambda _: MAKER)
    honest = built()
    (tmp_path / "甲市.zip").write_bytes(honest.bytes_of())
    text = honest.files[DATA].replace(b"1-2: {value: 65", b"1-2: {value: 75")
    assert text != honest.files[DATA]
    forged = Built(honest.files | {DATA: text}, honest.manifest).mended()
    (tmp_path / "乙市.zip").write_bytes(forged.bytes_of())
    (tmp_path / "丙市.zip").write_bytes(b"no zip")
    return tmp_path


@pytest.mark.parametrize("word", [False, pytest.param(True, marks=pytest.mark.needs("word"))])
def test_a_seal_from_long_ago(eco: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, word: bool) -> None:
    """It verifies for ever: files, digests and verdicts; its documents are another version's, and that is said."""
    monkeypatch.setattr("ecocheck.cli.commands.verify._maker", lambda _: maker(word=word))
    (tmp_path / "旧.zip").write_bytes(lzma.decompress(OLD.read_bytes()))
    found = eco("verify", "旧.zip", "--fail-on", "program", "--format", "json", folder=tmp_path)
    assert found.code == 1, found.out
    (one,) = json.loads(found.out)["seals"]
    assert (one["result"], one["sealed_by"], one["verdicts"]["recorded"], one["verdicts"]["different"]) == (
        "uncompared",
        "0.0.9",
        30,
        0,
    )
    assert one["problems"] == []


def test_sound(eco: Runner, seals: Path) -> None:
    """Result first, then why; nothing is left open but what only the stamped page can prove."""
    found = eco("verify", "甲市.zip", folder=seals)
    assert found.code == 0, found.err
    assert found.out.splitlines()[3].startswith("核验通过：12个文件与清单一致；重新判定30项")
    assert "盖章的校验页" in found.out


def test_not_made_again(eco: Runner, seals: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the library for Word files is missing nothing is called sound, and who insists fails on it."""
    monkeypatch.setattr("ecocheck.cli.commands.verify._maker", lambda _: WITHOUT_WORD)
    found = eco("verify", "甲市.zip", folder=seals)
    assert (found.code, found.out.splitlines()[3][:16]) == (0, "数据、判定无误，报告等未能核对：")
    assert eco("verify", "甲市.zip", "--fail-on", "program", folder=seals).code == 1


def test_several(eco: Runner, seals: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One table of all, and what is wrong with each below it, in every form; they are verified once for all forms."""
    usual = verifying.verify
    kept: dict[tuple[str, ...], tuple[Verified, ...]] = {}

    def once(files: Sequence[tuple[str, Path]], *more: Any) -> tuple[Verified, ...]:
        names = tuple(name for name, _ in files)
        if names not in kept:
            kept[names] = usual(files, *more)
        return kept[names]

    monkeypatch.setattr(verifying, "verify", once)
    found = eco("verify", "甲市.zip", "乙市.zip", "丙市.zip", folder=seals)
    assert found.code == 1
    assert "乙市.zip" in found.out
    assert "演练区 2024 1-2 污水收集率" in found.out
    table = eco("verify", "甲市.zip", "乙市.zip", "丙市.zip", "--format", "csv", folder=seals)
    rows = list(csv.DictReader(io.StringIO(table.out.removeprefix("\ufeff"))))
    assert [row["核验结果"] for row in rows] == ["核验通过", "有出入", "不能核验"]
    assert [row["判定不同"] for row in rows] == ["0", "1", ""]
    whole = json.loads(eco("verify", "甲市.zip", "乙市.zip", "丙市.zip", "--format", "json", folder=seals).out)
    (differing,) = whole["seals"][1]["differences"]
    assert (differing["recorded"]["verdict"], differing["judged"]["verdict"]) == ("not_met", "met")
    assert (differing["recorded"]["value"], differing["judged"]["value"]) == ("65", "75")
    assert eco("verify", "甲市.zip", "乙市.zip", "丙市.zip", "-o", "核验.xlsx", folder=seals).code == 1
    assert eco("verify", "甲市.zip", "乙市.zip", "丙市.zip", "-o", "核验.md", folder=seals).code == 1
    assert "数值由65%变为75%" in (seals / "核验.md").read_text(encoding="utf-8")


def test_exit_codes(eco: Runner, seals: Path) -> None:
    """2 where nothing is a seal or a file is not there; 1 where one differs."""
    assert eco("verify", "丙市.zip", folder=seals).code == 2
    assert eco("verify", "丁市.zip", folder=seals).code == 2
    assert eco("verify", "甲市.zip", "丁市.zip", folder=seals).code == 2
    assert eco("verify", "甲市.zip", "丙市.zip", folder=seals).code == 1
    assert eco("verify", "甲市.zip", "--fail-on", "gaps", folder=seals).code == 1
    assert eco("verify", "甲市.zip", "--fail-on", "withheld", folder=seals).code == 0
    assert eco("verify", "甲市.zip", "--fail-on", "没有", folder=seals).code == 2
    assert eco("verify", folder=seals).code == 2


def test_a_digest_of_the_page(eco: Runner, seals: Path) -> None:
    """Typed as the page has it, in groups; a wrong one differs, and what is none is refused."""
    whole = json.loads(eco("verify", "甲市.zip", "--format", "json", folder=seals).out)
    digest = whole["seals"][0]["volumes"][0]["sm3"]
    grouped = " ".join(digest[at : at + 4] for at in range(0, 64, 4)).upper()
    found = eco("verify", "甲市.zip", "--digest", grouped, folder=seals)
    assert (found.code, "；与所给校验值相符（甲市.zip 的 SM3）" in found.out) == (0, True)
    assert "同盖章的校验页对照" not in found.out  # what it reminds of was done
    both = eco("verify", "甲市.zip", "乙市.zip", "--digest", grouped, folder=seals)
    assert "同盖章的校验页对照" in both.out
    assert eco("verify", "甲市.zip", "--digest", "0" * 64, folder=seals).code == 1
    assert eco("verify", "甲市.zip", "--digest", "0" * 63, folder=seals).code == 2


def test_names_give_no_orders(eco: Runner, tmp_path: Path) -> None:
    """Control characters of a stranger's names reach neither the terminal nor JSON as they are."""
    seal = built()
    seal.manifest = changed(seal.manifest, city="甲\x1b[31m市")
    (tmp_path / "甲.zip").write_bytes(Built(seal.files | {"报告/\x1b[2J.html": b"x"}, seal.manifest).bytes_of())
    for form in ("text", "md", "csv"):
        assert "\x1b" not in eco("verify", "甲.zip", "--format", form, folder=tmp_path).out


@pytest.mark.needs("word")
def test_a_real_seal(eco: Runner, tmp_path: Path) -> None:
    """What seal wrote verifies, every document made again; words of a report altered with mended digests are named."""
    from ecocheck.model.manifest import MANIFEST
    from ecocheck.source.manifest import read_manifest
    from tests.sealing.building import members

    root = city(tmp_path / "项目")
    out = tmp_path / "报送.zip"
    assert eco(*args(out), folder=root).code == 0
    found = eco("verify", "报送.zip", folder=tmp_path)
    assert found.code == 0, found.out
    assert found.out.splitlines()[3].startswith("核验通过：")
    files = members(out)
    seal = Built(files, read_manifest(files.pop(MANIFEST)))
    assert seal.bytes_of() == out.read_bytes()
    for file, before, after in (
        (REPORT, "不达标".encode(), "已达标".encode()),
        ("封面.html", "不达标".encode(), "已达标".encode()),
        ("开放数据/verdicts.csv", b"not_met", b"met"),
        ("报告/全市.docx", b"", b""),
    ):
        if file not in files:
            file = next(name for name in files if name.startswith("开放数据/") and before in files[name])  # noqa: PLW2901 the one that has it
        content = files[file].replace(before, after, 1) if before else _other_word(files[file])
        assert content != files[file], file
        out.write_bytes(Built(files | {file: content}, seal.manifest).mended().bytes_of())
        again = json.loads(eco("verify", "报送.zip", "--format", "json", folder=tmp_path).out)["seals"][0]
        assert [(one["kind"], one["about"]) for one in again["problems"]] == [("remade", file)]


@pytest.mark.needs("word")
@pytest.mark.parametrize(
    "template",
    [
        "{% for i in range(99999999) %}{% for j in range(99999999) %}x{% endfor %}{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ 'x' * 9999999999 }}",
    ],
)
def test_a_strangers_template(eco: Runner, tmp_path: Path, template: str) -> None:
    """It runs in the sandbox, with bounds, and what it comes to is told."""
    from ecocheck.model.manifest import MANIFEST
    from ecocheck.source.manifest import read_manifest
    from tests.sealing.building import members

    out = tmp_path / "报送.zip"
    assert eco(*args(out), folder=city(tmp_path / "项目")).code == 0
    files = members(out)
    manifest = read_manifest(files.pop(MANIFEST))
    files["项目/templates/report.html.j2"] = template.encode()
    out.write_bytes(Built(files, manifest).mended().bytes_of())
    found = eco("verify", "报送.zip", "--format", "json", folder=tmp_path)
    assert found.code == 1
    kinds = {one["kind"] for one in json.loads(found.out)["seals"][0]["problems"]}
    assert kinds & {"not_remade", "remade", "remade_many"}
    assert "root:" not in found.out


@pytest.mark.needs("word")
def test_own_templates(eco: Runner, tmp_path: Path) -> None:
    """A report by a template of the project's own says what that says: the result names it, and can fail on it."""
    root = city(tmp_path / "项目")
    (root / "templates").mkdir()
    (root / "templates/report.html.j2").write_text("全部指标达标，没有差距", encoding="utf-8")
    assert eco(*args(tmp_path / "报送.zip"), folder=root).code == 0
    found = eco("verify", "报送.zip", folder=tmp_path)
    assert found.code == 0, found.out
    said = found.out.splitlines()[3]
    assert said.startswith("核验通过（报告用自备模板）：")
    assert "报告用自备模板：report.html.j2，文字以封面和判定.json为准" in said
    assert eco("verify", "报送.zip", "--fail-on", "templates", folder=tmp_path).code == 1


@pytest.mark.needs("word")
def test_one_figure(eco: Runner, tmp_path: Path) -> None:
    """One altered figure is told with the verdict that differs; the documents that differ with it are one line."""
    from ecocheck.model.manifest import MANIFEST
    from ecocheck.source.manifest import read_manifest
    from tests.sealing.building import members

    out = tmp_path / "报送.zip"
    assert eco(*args(out, "--without-names"), folder=city(tmp_path / "项目", restricted=True)).code == 0
    assert eco("verify", "报送.zip", folder=tmp_path).code == 0
    files = members(out)
    manifest = read_manifest(files.pop(MANIFEST))
    data = "项目/data/上泽区/2024.yaml"
    files[data] = files[data].replace(b"numerator: 9", b"numerator: 8", 1)
    out.write_bytes(Built(files, manifest).mended().bytes_of())
    problems = json.loads(eco("verify", "报送.zip", "--format", "json", folder=tmp_path).out)["seals"][0]["problems"]
    (together,) = (one for one in problems if one["kind"] == "remade_many")
    assert together["message"].startswith("报告等")
    assert not [one for one in problems if one["kind"] == "remade"]


def _other_word(content: bytes) -> bytes:
    """A Word file with other words, packed as a sound one."""
    import zipfile

    from ecocheck.disk.archive.writing import zip_bytes

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        inside = [(name, archive.read(name)) for name in archive.namelist()]
    return zip_bytes([(name, one.replace("达标".encode(), "未达".encode(), 1)) for name, one in inside])
