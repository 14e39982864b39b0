"""What several opinions come to, worked out by hand; and that their order in the file decides nothing."""

from __future__ import annotations

import datetime
import shutil
from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ecocheck.app.reviewing.ground import as_recorded
from tests.reviewing.records import Said, text_of
from tests.reviewing.trying import DAY, HERE, PROJECT, edited, judged, states

if TYPE_CHECKING:
    from pathlib import Path

CASES = yaml.safe_load((HERE / "states.yaml").read_text(encoding="utf-8"))
OF = ("演练区", 2024, "3-2")
NOW = as_recorded(judged(PROJECT).of[OF])
OLD = {**NOW, "figure": {**NOW["figure"], "value": "64"}}
REASONS = {"退回": "数和年报不一致", "存疑": "样本偏少", "同意": None}


def _entry(one: dict[str, Any]) -> dict[str, Any]:
    said = Said(
        (one.get("region", OF[0]), one.get("year", OF[1]), one.get("of", OF[2])),
        one["agency"],
        one.get("person", "周正"),
        str(one.get("date", "2025-06-20")),
        one["opinion"],
        REASONS[one["opinion"]],
        OLD if one.get("ground") == "old" else NOW,
    )
    return said.edited(**{key: str(value) for key, value in one.get("altered", {}).items()})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_what_they_come_to(case: dict[str, Any], tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    reporter = {"agency": "演练区丙局", "person": case.get("reporter", "何青")}
    edited(root, "区24/measurements/3-2/reported_by", reporter)
    path = root / "reviews/演练区/2024.yaml"
    path.parent.mkdir(parents=True)
    for order in permutations(map(_entry, case["opinions"])):
        path.write_text(text_of(*OF[:2], {OF[2]: list(order)} if order else {}), "utf-8")
        found = states(root)[OF]
        assert found.state.value == case["state"]
        if "decisive" in case:
            assert found.decisive is not None
            assert found.decisive.review.agency == case["decisive"]
        days = [one.review.date for one in found.opinions]
        assert days == sorted(days)


def test_whoever_is_named_at_the_head_of_the_file_reported_what_names_nobody(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    path = root / "reviews/演练区/2024.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text_of(*OF[:2], {key: [_of(key)] for key in ("1-1", "3-2")}), "utf-8")
    assert {key: states(root)[*OF[:2], key].state.value for key in ("1-1", "3-2")} == {
        "1-1": "unreviewed",  # 何青 filled in the file
        "3-2": "unreviewed",  # and this entry, too
    }
    edited(root, "区24/prepared_by/person", "何红")
    assert states(root)[*OF[:2], "1-1"].state.value == "reviewed"
    assert states(root)[*OF[:2], "3-2"].state.value == "unreviewed"


def test_of_a_lasting_state_whoever_recorded_it_reported_it(tmp_path: Path) -> None:
    """The file of the year itself says nothing of it."""
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    edited(root, "区23/prepared_by", {"agency": "演练区乙局", "person": "何红"})
    path = root / "reviews/演练区/2024.yaml"
    path.parent.mkdir(parents=True)
    for person, state in (("何红", "unreviewed"), ("何青", "reviewed")):
        path.write_text(text_of(*OF[:2], {"1-2": [_of("1-2", person, root)]}), "utf-8")
        assert states(root)[*OF[:2], "1-2"].state.value == state


def _of(key: str, person: str = "何青", root: Path = PROJECT) -> dict[str, Any]:
    return Said((*OF[:2], key), "市丁局", person, ground=as_recorded(judged(root).of[*OF[:2], key])).entry


def test_before_its_date_an_opinion_is_not_there(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    path = root / "reviews/演练区/2024.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text_of(*OF[:2], {OF[2]: [_entry({"agency": "甲", "opinion": "退回"})]}), "utf-8")
    for days, state in ((-11, "unreviewed"), (-10, "returned"), (0, "returned")):
        assert states(root, DAY + datetime.timedelta(days))[OF].state.value == state


@pytest.mark.parametrize(
    ("spoil", "file"),
    [
        (lambda text: text.replace("region: 演练区", "region: 云岭县"), "reviews/演练区/2024.yaml"),
        (lambda text: text.replace("region: 演练区", "region: 演练"), "reviews/演练区/2024.yaml"),
        (lambda text: text.replace("year: 2024", "year: 2023"), "reviews/演练区/2024.yaml"),
        (lambda text: text + "reviews: {}\n", "reviews/演练区/2024.yaml"),
        (lambda text: "reviews: {}\n" + text, "reviews/演练区/2024.yaml"),
        (lambda text: text + "year: 2024\n", "reviews/演练区/2024.yaml"),
        (lambda text: text + "  3-2: []\n", "reviews/演练区/2024.yaml"),
        (lambda text: text.replace("  3-2:", '  "3-2 ":'), "reviews/演练区/2024.yaml"),
        (
            lambda text: text.replace("    opinion: 同意", "    opinion: 同意\n    opinion: 退回"),
            "reviews/演练区/2024.yaml",
        ),
        (lambda text: text.replace("  - agency", "  - 备注: 无\n    agency"), "reviews/演练区/2024.yaml"),
        (lambda text: text, "reviews/演练区/2024.yml"),
        (lambda text: text, "reviews/演练区/2024 .yaml"),
        (lambda text: text, "reviews/演练/2024.yaml"),
        (lambda text: text, "Reviews/演练区/2024.yaml"),
    ],
)
def test_a_file_that_is_not_as_it_was_written_makes_nothing_reviewed(spoil: Any, file: str, tmp_path: Path) -> None:
    """The return is not seen either, so the verdict must not count as reviewed by the agreement beside it."""
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    text = text_of(*OF[:2], {OF[2]: [_entry({"agency": "甲", "opinion": "同意"})]})
    path = root / file
    path.parent.mkdir(parents=True)
    good = root / "reviews/演练区/2024.yaml"
    good.parent.mkdir(parents=True, exist_ok=True)
    good.write_text(text, "utf-8")
    assert states(root)[OF].state.value == "reviewed"
    good.unlink()
    spoilt = spoil(text)
    assert spoilt != text or file != "reviews/演练区/2024.yaml"
    path.write_text(spoilt, "utf-8")
    found = states(root)
    assert not found or found[OF].state.value == "unreviewed"


def test_how_well_a_success_is_backed_is_no_part_of_a_ground_though_a_record_holds_it(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    path = root / "reviews/演练区/2024.yaml"
    path.parent.mkdir(parents=True)
    ground = {**NOW, "evidence": {**NOW.get("evidence", {}), "backing": "named"}}
    path.write_text(text_of(*OF[:2], {OF[2]: [Said(OF, "市丁局", "周正", ground=ground).entry]}), "utf-8")
    assert states(root)[OF].state.value == "reviewed"
