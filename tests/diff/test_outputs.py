"""Whole outputs, as they were looked at: on a terminal, in a pipe, in both languages, as Markdown."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.diff.outputs import both
from tests.diff.running import copied
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

SNAPSHOTS = Path(__file__).parent / "snapshots"
_DAY = ("--as-of", "2025-06-30", "--year", "2024")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")


@pytest.fixture
def after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The later folder, from which the command is run; the earlier is beside it."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return both(tmp_path)[1]


@pytest.mark.parametrize(("name", "width"), [("text-80", 80), ("text-120", 120), ("text-pipe", None)])
def test_text(eco: Runner, after: Path, name: str, width: int | None) -> None:
    ran = eco("diff", "../旧", ".", *_DAY, folder=after, width=width)
    assert (ran.code, ran.err) == (0, "")
    if width is not None:
        assert max(map(_columns, ran.out.splitlines())) <= width
    same_as_snapshot(SNAPSHOTS / f"{name}.txt", ran.out)


def _columns(line: str) -> int:
    """Columns on a terminal; Chinese letters and signs take two."""
    return sum(2 if ord(one) > 0x2E7F else 1 for one in line)


def test_english(eco: Runner, after: Path) -> None:
    ran = eco("--lang", "en", "diff", "../旧", ".", *_DAY, folder=after, width=80)
    same_as_snapshot(SNAPSHOTS / "text-en.txt", ran.out)


def test_markdown(eco: Runner, after: Path) -> None:
    ran = eco("diff", "../旧", ".", *_DAY, "--format", "md", folder=after)
    assert ran.out.startswith("<!-- ecocheck diff -->\n")
    same_as_snapshot(SNAPSHOTS / "comment.md", ran.out)


def test_english_markdown(eco: Runner, after: Path) -> None:
    ran = eco("--lang", "en", "diff", "../旧", ".", *_DAY, "--format", "md", folder=after)
    same_as_snapshot(SNAPSHOTS / "comment-en.md", ran.out)


@pytest.mark.parametrize("form", ["text", "md"])
def test_no_chinese_words_of_ours_in_english(eco: Runner, after: Path, form: str) -> None:
    """What is Chinese stands in the project: names of places and criteria, units, documents, contradictions."""
    ran = eco("--lang", "en", "diff", "../旧", ".", *_DAY, "--format", form, folder=after)
    files = [path for folder in (after, after.parent / "旧") for path in sorted(folder.rglob("*.yaml"))]
    project = "".join(path.read_text(encoding="utf-8") for path in files) + "../旧"
    assert [one for one in _CHINESE.findall(ran.out) if one not in project] == []


@pytest.mark.parametrize("form", ["text", "md"])
def test_nothing_moved(eco: Runner, after: Path, form: str) -> None:
    """It is said, so that a comment of an earlier state can be replaced."""
    ran = eco("diff", ".", *_DAY, "--format", form, folder=after)
    assert "2024年共对照判定30项：没有变动" in ran.out
    assert "####" not in ran.out


_CITY, _DISTRICT, _COUNTY = (f"data/{region}/2024.yaml" for region in ("演练市", "演练区", "云岭县"))
_BY_SUM = "市级报送98.97%，各县区合计98%（1911 ÷ 1950 × 100 = 98）"


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ((_CITY, "numerator: 1930", "numerator: 1911"), f"{_BY_SUM} → 一致"),
        ((_CITY, "  1-1:", "  # 1-1:"), f"{_BY_SUM} → 不可比，全市没有可用的数"),
        ((_COUNTY, "  1-1:", "  # 1-1:"), f"{_BY_SUM} → 不可比，有的县区没有可用的分子、分母"),
        ((_COUNTY, "931,", "931, period: 2024-01/2024-06,"), f"{_BY_SUM} → 不可比，时段或口径不同"),
        (("indicators.yaml", "        totals: true\n", ""), f"{_BY_SUM} → 不按县区合计核对"),
        # 1930/1950 for both: only the parts differ.
        (
            (_DISTRICT, "980, denominator: 1000", "2929, denominator: 2950"),
            "各县区合计98.97%（3860 ÷ 3900 × 100 = 98.97）",
        ),
    ],
)
def test_a_sum_says_why_nothing_disagrees(eco: Runner, tmp_path: Path, edit: tuple[str, str, str], said: str) -> None:
    base = [{"file": _CITY, "old": "numerator: 1911", "new": "numerator: 1930"}]
    file, old, new = edit
    before = copied(tmp_path / "a", base)
    after = copied(tmp_path / "b", base, [{"file": file, "old": old, "new": new}])
    ran = eco("diff", str(before), str(after), *_DAY, folder=before)
    assert said in ran.out
    assert "；另有变动：全市数与各县区合计1项；" in ran.out


def test_figures_that_are_alike_are_told_by_their_parts(eco: Runner, tmp_path: Path) -> None:
    """1911/1950 and 1960/2000 are both 98 %."""
    before = copied(tmp_path / "a")
    edit = {"file": _CITY, "old": "1911, denominator: 1950", "new": "1960, denominator: 2000"}
    after = copied(tmp_path / "b", [edit])
    ran = eco("diff", str(before), str(after), *_DAY, folder=before)
    assert "一致 → 市级报送1960 ÷ 2000 × 100 = 98%，各县区合计98%（1911 ÷ 1950 × 100 = 98）" in ran.out


def test_a_basis_that_only_the_source_tells(eco: Runner, tmp_path: Path) -> None:
    sides = []
    for title in ("实况通报", "剔除沙尘通报"):
        old, new = (
            'value: 90, unit: "%", basis: 实况, source: {title: 统计台账}',
            f'value: 80, unit: "%", source: {{title: {title}}}',
        )
        unstated = {"file": "data/演练区/2023.yaml", "old": "basis: 实况, ", "new": ""}
        sides.append(str(copied(tmp_path / title, [{"file": _DISTRICT, "old": old, "new": new}, unstated])))
    ran = eco("diff", *sides, *_DAY, folder=tmp_path / "实况通报")
    assert "口径由实况变为剔除沙尘" in ran.out


@pytest.mark.parametrize("form", ["text", "md"])
def test_a_figure_that_cannot_be_used_any_more_says_why(eco: Runner, tmp_path: Path, form: str) -> None:
    """198 % of sewage: the finding with its code and line, for the target too that uses the figure."""
    before = copied(tmp_path / "a")
    after = copied(tmp_path / "b", [{"file": _DISTRICT, "old": "numerator: 980", "new": "numerator: 1980"}])
    said = eco("diff", str(before), str(after), *_DAY, "--format", form, folder=before).out
    why = "查出的错误：ECO532 “1-1”（污水处理率）是 198%，比例不会超过 100%。（data/演练区/2024.yaml:4）"
    assert said.count(why) == 2


@pytest.mark.parametrize(
    ("value", "target", "heading"),
    [
        (26, 27, "判定未变，标准、目标放宽"),  # 24 of at most 25, then 26 of at most 27: 1 below both
        (22, 23, "判定未变，相关情况有变"),
    ],
)
def test_a_target_that_became_easier_has_a_heading(
    eco: Runner, tmp_path: Path, value: int, target: int, heading: str
) -> None:
    before = copied(tmp_path / "a")
    edits = [
        {"file": _DISTRICT, "old": "2-2: {value: 24", "new": f"2-2: {{value: {value}"},
        {"file": _DISTRICT, "old": "at_most: 25", "new": f"at_most: {target}"},
    ]
    after = copied(tmp_path / "b", edits)
    said = eco("diff", str(before), str(after), *_DAY, folder=before).out
    assert f"{heading}\n- 演练区 2-2" in said


def test_a_hash_is_not_spelled_out(eco: Runner, tmp_path: Path) -> None:
    before = copied(tmp_path / "a")
    text = (before / _DISTRICT).read_text(encoding="utf-8")
    (hashed,) = re.findall(r"[0-9a-f]{64}", text)
    after = copied(tmp_path / "b", [{"file": _DISTRICT, "old": hashed, "new": "0" * 64}])
    said = eco("diff", str(before), str(after), *_DAY, folder=before).out
    assert "校验值已改" in said
    assert "0" * 20 not in said


@pytest.mark.parametrize(
    ("args", "codes"),
    [
        ((), (0, 0, 0)),
        (("--fail-on", "worsened"), (1, 0, 0)),
        (("--fail-on", "moved"), (1, 1, 0)),
    ],
)
def test_fail_on(eco: Runner, tmp_path: Path, args: tuple[str, ...], codes: tuple[int, ...]) -> None:
    """Of a figure that fell, a figure that only came nearer to its line, and nothing."""
    before = copied(tmp_path / "a")
    found = []
    for number, value in enumerate((29, 33, 35)):
        edit = {"file": "data/演练区/2024.yaml", "old": "3-3: {value: 35", "new": f"3-3: {{value: {value}"}
        after = copied(tmp_path / str(number), [edit])
        found.append(eco("diff", str(before), str(after), *_DAY, *args, folder=before).code)
    assert tuple(found) == codes


def test_wrong_usage(eco: Runner, after: Path) -> None:
    assert "--fail-on" in eco("diff", "--fail-on", "worse", folder=after).err
    for link in ("example.cn/{path}", "https://example.cn/blob", "javascript:{path}", 'https://x/{path}" onclick'):
        ran = eco("diff", "../旧", ".", "--format", "md", "--link", link, folder=after)
        assert (ran.code, ran.out) == (2, "")
        assert "--link" in ran.err
