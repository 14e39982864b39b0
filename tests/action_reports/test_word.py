"""限期整改台账 as a Word document: its text and tables, its paper, and names that would break out of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.action_reports.sample import ACTIONS, AS_OF, document, project, written
from tests.actions.running import listed
from tests.report.poison import poisoned
from tests.snapshots import same_as_snapshot
from tests.word.making import W, paragraphs, parts, structure, tables, text_of

pytestmark = pytest.mark.needs("word")

SNAPSHOTS = Path(__file__).parent / "snapshots"
NASTY = "</w:t></w:r><w:br/>&lt;=1+1|\u202e\x1b{{ 1 }}" + "长" * 200
"""The reader refuses the two signs that cannot be seen; what writes must not depend on that."""


def told(content: bytes) -> str:
    """Paragraphs with their styles, then tables, a row a line."""
    said = [f"[{style}] {text}" for style, text in paragraphs(content)]
    rows = [" | ".join(cell.replace("\n", " / ") for cell in row) for table in tables(content) for row in table]
    return "\n".join([*said, "", *rows, ""])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_it_says(tmp_path: Path, lang: str) -> None:
    made = told(document(project(tmp_path), "en" if lang == "en" else "zh"))
    same_as_snapshot(SNAPSHOTS / f"actions-{lang}.docx.txt", made)


def test_it_is_the_same_each_time(tmp_path: Path) -> None:
    root = project(tmp_path)
    assert document(root) == document(root)


def test_it_lies_on_a4_in_landscape_from_the_first_page_to_the_last(tmp_path: Path) -> None:
    sheets = list(parts(document(project(tmp_path)))["word/document.xml"].iter(f"{W}pgSz"))
    sizes = [(int(one.get(f"{W}w")), int(one.get(f"{W}h"))) for one in sheets]
    assert sizes
    assert set(sizes) == {(16838, 11906)}


def test_every_page_is_marked_as_a_drill(tmp_path: Path) -> None:
    made = parts(document(project(tmp_path)))
    heads = [name for name in made if name.startswith("word/header")]
    assert heads
    assert all("演练数据" in "".join(made[name].itertext()) for name in heads)


def test_places_in_files_stand_in_the_attachment_alone(tmp_path: Path) -> None:
    body, attached = text_of(document(project(tmp_path))).split("\n附件\n")
    assert ".yaml" not in body
    assert attached.count("actions/整改.yaml:") == len(ACTIONS)


def test_the_cells_of_an_action_go_down_through_its_milestones(tmp_path: Path) -> None:
    root = project(tmp_path, [ACTIONS[0]])
    merged = [one.get(f"{W}val") for one in parts(document(root))["word/document.xml"].iter(f"{W}vMerge")]
    assert merged.count("restart") == 9  # all columns but the three of a milestone
    assert merged.count(None) == 2 * 9


def test_names_stay_text(tmp_path: Path) -> None:
    found = listed(project(tmp_path), AS_OF)
    nasty = written(replace(found, all=poisoned(found.all, NASTY), shown=poisoned(found.shown, NASTY)))
    assert structure(nasty) == structure(written(found))
    assert "\u202e" not in text_of(nasty)
    assert "长" * 200 in text_of(nasty)


def test_without_actions_it_says_so(tmp_path: Path) -> None:
    said = text_of(document(project(tmp_path, [])))
    assert "没有整改事项" in said
    assert tables(document(project(tmp_path, []))) == []


def test_only_what_is_late(tmp_path: Path) -> None:
    said = document(project(tmp_path), only_overdue=True)
    assert "本表仅列逾期和整改后仍不达标的事项。" in text_of(said)
    assert {row[0] for row in tables(said)[0][1:]} == {"1", ""}
