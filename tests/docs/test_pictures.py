"""The pictures are those that tools/pictures makes: few, small, used, described, and of the drill."""

from __future__ import annotations

import json
import re

import pytest
from tools.pictures.documents import SHOTS
from tools.pictures.screens import DRILL, SCREENS, screen
from tools.site.navigation import PAGES
from tools.site.staging import ROOT, is_there, target

PICTURES = ROOT / "docs" / "pictures"
NAMES = {*SCREENS, *SHOTS}
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)\)")
_EACH, _ALL = 150_000, 700_000
_DIGEST = re.compile(r"[0-9a-f]{64}")


def _shown() -> list[tuple[str, str]]:
    """The picture and its description, for each place where one is shown."""
    pages = ((page, (ROOT / page).read_text(encoding="utf-8")) for page in PAGES if is_there(page))
    return [(target(page, file), words) for page, text in pages for words, file in _PICTURE.findall(text)]


def test_what_is_made_is_what_is_kept_and_shown() -> None:
    assert {path.name for path in PICTURES.iterdir()} == {*NAMES, "made-from.json"}
    assert {file for file, _ in _shown()} == {f"docs/pictures/{name}" for name in NAMES}


def test_every_picture_is_described_in_chinese_as_of_the_drill() -> None:
    assert [(file, words) for file, words in _shown() if "演练数据" not in words] == []


def test_they_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in PICTURES.iterdir()}
    assert max(sizes.values()) < _EACH
    assert sum(sizes.values()) < _ALL


def test_they_show_the_drill() -> None:
    commands = [*SCREENS.values(), *(shot.command for shot in SHOTS.values())]
    assert all(set(DRILL) <= set(command) for command in commands)


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_what_the_program_shows_today(name: str) -> None:
    """Made again by `python -m tools.pictures`."""
    made = screen(name)
    assert "演练数据" in made
    assert made == (PICTURES / name).read_text(encoding="utf-8")


def test_of_the_others_it_is_known_from_which_output() -> None:
    """Of no effect on a run: `python -m tools.pictures` makes those again whose output is another."""
    known = json.loads((PICTURES / "made-from.json").read_text(encoding="utf-8"))
    assert set(known) == set(SHOTS)
    assert all(_DIGEST.fullmatch(one) for one in known.values())
