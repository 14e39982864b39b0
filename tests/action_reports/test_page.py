"""The page of `actions`: its text, its chart, the sandbox, names that would break out of it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from ecocheck.render.templating.actions import render_actions
from tests.action_reports.sample import ACTIONS, AS_OF, action, page, project, step
from tests.actions.running import listed
from tests.report.poison import poisoned
from tests.snapshots import same_as_snapshot

SNAPSHOTS = Path(__file__).parent / "snapshots"
NASTY = "</text><script>alert(1)</script>\"'=1+1|\u202e\x1b{{ 1 }}" + "长" * 200


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_it_says(tmp_path: Path, lang: str) -> None:
    made = page(project(tmp_path), "en" if lang == "en" else "zh")
    body = made[made.index("<body") :]
    same_as_snapshot(SNAPSHOTS / f"actions-{lang}.html", body)


def drawn(made: str) -> list[tuple[str, list[str]]]:
    """For each row of the chart: what a screen reader says of it, and the words beside its marks."""
    chart = made[made.index('<table class="dates">') :]
    body = fromstring(chart[chart.index("<tbody>") : chart.index("</tbody>")] + "</tbody>")  # noqa: S314 our own
    return [(svg.get("aria-label") or "", [one.text or "" for one in svg.iter("text")]) for svg in body.iter("svg")]


def test_each_mark_has_its_words_and_a_screen_reader_hears_every_milestone(tmp_path: Path) -> None:
    rows = drawn(page(project(tmp_path)))
    heard = (
        "1 可研批复，期限2024-01-31，2024-02-12完成，迟12天；2 管网开工，期限2024-05-31，逾期30天；"
        "3 通水验收，期限2024-11-30，还剩153天"
    )
    assert rows[0] == (heard, ["1 逾期完成", "2 逾期30天", "3 未到期限"])
    assert ("没有整改节点", []) in rows
    assert len(rows) == len(ACTIONS)


def test_marks_stand_where_their_days_are(tmp_path: Path) -> None:
    """From 1 May 2024 to 1 August are 92 days on 702, after 9: the 31st of May is the 30th of them."""
    one = action("甲", ("样例县", 2023, "1-1"), ("市甲局", None), step("一", "2024-05-31"), step("二", "2024-07-31"))
    made = page(project(tmp_path, [one]))
    assert f'class="k-late" transform="translate({9 + 702 * 30 / 92:.1f} 10)"' in made
    assert f'class="k-due" transform="translate({9 + 702 * 91 / 92:.1f} 10)"' in made
    assert f'class="today" d="M{9 + 702 * 60 / 92:.1f}-400V900"' in made


def test_without_a_single_day_there_is_no_chart(tmp_path: Path) -> None:
    one = action("甲", ("样例县", 2023, "1-1"), ("市甲局", None), step("一"))
    made = page(project(tmp_path, [one]))
    assert 'class="dates"' not in made
    assert "未定期限" in made


def test_without_actions_it_says_so(tmp_path: Path) -> None:
    made = page(project(tmp_path, []))
    assert "没有整改事项" in made
    assert "<table" not in made


def test_what_could_not_be_read_is_told_first(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "actions" / "坏.yaml").write_text("actions:\n  - {id: 1, gap: 2}\n", encoding="utf-8")
    made = page(root)
    assert made.index("actions/坏.yaml") < made.index("整改事项共")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_is_the_same_in_the_sandbox(tmp_path: Path, lang: str) -> None:
    own = tmp_path / "own"
    own.mkdir()
    root, said = project(tmp_path / "root"), "en" if lang == "en" else "zh"
    assert page(root, said, own) == page(root, said)  # type: ignore[arg-type] # narrowed by the two words


def test_it_has_one_style_no_script_and_no_style_attribute(tmp_path: Path) -> None:
    made = page(project(tmp_path))
    assert made.count("<style>") == 1
    assert "<script" not in made
    assert "script-src" not in made
    assert not re.search(r"<[^>]+\sstyle=", made)
    assert "演练数据" in made


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_names_stay_text(tmp_path: Path, lang: str) -> None:
    found = listed(project(tmp_path / "root"), AS_OF)
    nasty = replace(found, all=poisoned(found.all, NASTY), shown=poisoned(found.shown, NASTY))
    (tmp_path / "own").mkdir()
    pages = [
        render_actions(nasty, lang="en" if lang == "en" else "zh", templates=own) for own in (None, tmp_path / "own")
    ]
    assert pages[0] == pages[1]
    assert "<script" not in pages[0]
    assert "\u202e" not in pages[0]
    assert "\x1b" not in pages[0]
    assert len(drawn(pages[0])) == len(ACTIONS)


def test_two_hundred_actions_of_fifteen_years_are_drawn_in_the_sandbox(tmp_path: Path) -> None:
    many = [
        action(
            f"{number}",
            ("样例县", 2023, "1-1"),
            ("市甲局", None),
            *(step(f"节点{n}", f"{2010 + (number + n) % 15}-{n:02}-15") for n in range(1, 7)),
        )
        for number in range(200)
    ]
    own = tmp_path / "own"
    own.mkdir()
    made = page(project(tmp_path / "root", many), templates=own)
    assert len(drawn(made)) == 200
    heads = made[made.index('<table class="dates">') : made.index("<tbody>")]
    assert re.findall(r">(\d{4})年<", heads) == [str(year) for year in range(2010, 2025)]
