"""What is typed wrong: exit 2, in plain Chinese, nothing on the standard output."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import SNAPSHOTS
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

WRONG = {
    "no-such-command": ["chek"],
    "no-such-command-far": ["xyz"],
    "no-such-option": ["check", "--contry", "演练区"],
    "no-such-option-far": ["check", "--zzz"],
    "no-such-short-option": ["check", "-x"],
    "no-such-option-of-the-program": ["--zzz", "check"],
    "option-without-value": ["check", "--county"],
    "root-without-value": ["check", "--root"],
    "root-empty": ["check", "--root="],
    "lang-unknown": ["check", "--lang", "fr"],
    "root-missing": ["check", "--root", "没有的文件夹"],
    "argument-left-out": ["history"],
    "too-much": ["check", "演练区", "2024"],
    "format-unknown": ["check", "--format", "xml"],
    "fail-on-unknown": ["check", "--fail-on", "everything"],
    "year-not-a-year": ["check", "--year", "２０２４"],
    "day-not-a-day": ["check", "--as-of", "2024-02-30"],
    "day-not-iso": ["check", "--as-of", "20240601"],
    "unknown-county": ["check", "--county", "微县"],
    "unknown-indicator": ["check", "--indicator", "99"],
    "unknown-agency": ["gaps", "--agency", "市林草局"],
    "nothing-of-both": ["gaps", "--indicator", "1", "--agency", "市住建局"],
    "fail-on-in-chinese": ["check", "--fail-on", "不达标"],
    "by-in-chinese": ["gaps", "--by", "县区"],
    "by-in-capitals": ["gaps", "--by", "County"],
    "format-in-capitals": ["check", "--format", "Excel"],
    "lang-in-chinese": ["check", "--lang", "中文"],
    "fail-on-of-diff-in-chinese": ["diff", "--fail-on", "变差"],
    "year-with-a-sign": ["check", "--year", "2024年"],
    "day-in-chinese": ["check", "--as-of", "2024年6月1日"],
    "a-region-as-evidence": ["evidence", "verify", "演练区"],
    "a-region-as-an-action": ["evidence", "演练区"],
    "a-region-as-a-code": ["explain", "演练区"],
    "a-region-as-a-series": ["trend", "演练区"],
    "a-region-as-a-datum": ["history", "演练区"],
    "list-unknown": ["list", "everything"],
    "list-by-a-title": ["list", "任务"],
    "several-as-one": ["check", "--county", "演练区、云岭县"],
    "several-after-one-option": ["check", "--county", "演练区", "云岭县"],
    "several-numbers-as-one": ["check", "--indicator", "1，2"],
    "wide-dashes": ["check", "－－county", "演练区"],
    "one-long-dash": ["check", "—county=演练区"],
    "one-hyphen": ["validate", "-county", "演练区"],
    "capital-option": ["check", "--County", "演练区"],
    "wide-dashes-before-the-command": ["——root", ".", "check"],
    "a-region-alone": ["validate", "演练区"],
    "a-region-in-the-place-of-a-number": ["explain", "演练区", "1-2"],
    "a-data-file-alone": ["check", "data/演练区/2024.yaml"],
    "number-with-a-point": ["check", "--indicator", "1.1"],
    "number-in-words": ["check", "--indicator", "第1项"],
    "task-as-indicator": ["check", "--indicator", "T1"],
    "code-without-letters": ["explain", "301"],
    "option-of-another-command": ["status", "--fail-on", "warning"],
    "value-for-a-switch": ["validate", "--fix=true"],
    "option-before-the-command": ["--county", "演练区", "check"],
    "root-is-a-file": ["check", "--root", "units.yaml"],
    "report-format-unknown": ["report", "--format", "pdf"],
    "deadline-in-the-past": ["report", "--until", "2024-06-30", "--as-of", "2025-06-30"],
    "deadline-of-a-site-in-the-past": ["report", "--all", "-o", "x", "--until", "2025-06-29", "--as-of", "2025-06-30"],
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_wrong_usage(eco: Runner, lang: str) -> None:
    said = []
    for name, args in WRONG.items():
        ran = eco("--lang", lang, *args)
        assert (name, ran.code, ran.out) == (name, 2, "")
        said.append(f"{name}: {' '.join(args)}\n{ran.err}")
        if lang == "zh":
            words = re.sub(r"ecocheck( [a-z]+)*", "", ran.err)
            assert not re.search(r"[A-Za-z]+ [a-z]+", words), ran.err
    same_as_snapshot(SNAPSHOTS / f"usage-{lang}.txt", "\n".join(said))


def test_no_project(eco: Runner, tmp_path: Path) -> None:
    for args in (["check"], ["validate"], ["gaps"], ["report"], ["schema"]):
        ran = eco(*args, folder=tmp_path)
        assert (ran.code, ran.out) == (2, "")
        assert "units.yaml" in ran.err
        assert "--root" in ran.err


def test_root_is_taken_exactly(eco: Runner, tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text("city: {name: 演练市}\n", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    ran = eco("check", "--root", str(tmp_path / "sub"))
    assert ran.code == 2
    assert "--root" in ran.err


@pytest.mark.parametrize("typed", ["ECO301。", "ECO 301", "eco-301", "ＥＣＯ３０１"])
def test_a_code_is_known_however_it_is_typed(eco: Runner, typed: str) -> None:
    assert eco("explain", typed).out == eco("explain", "ECO301").out != ""


def test_a_file_without_a_suffix_tells_its_format(eco: Runner, tmp_path: Path) -> None:
    told = eco("report", "--county", "演练区", "-o", str(tmp_path / "报告")).out
    assert "没有写后缀，内容是 md 格式；要别的格式，写后缀：.md、.html、.docx" in told
    assert "后缀" not in eco("report", "--county", "演练区", "-o", str(tmp_path / "报告.md")).out


def test_unknown_code_names_the_families(eco: Runner) -> None:
    ran = eco("explain", "ECO999")
    assert (ran.code, ran.out) == (2, "")
    assert "ECO1xx" in ran.err
    assert "ECO101" not in ran.err
