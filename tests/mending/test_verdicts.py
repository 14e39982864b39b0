"""Judges a county's file with slips of the pen, before and after `validate --fix`.

An honest file states what somebody measured. A slip changes how a figure or
fact is written, or puts a word in its place. Then, before and after mending:

1. no criterion is met that the honest file does not meet;
2. a figure that is judged is that of the honest file;
3. if the slip leaves no figure or fact (是 for a number, 约98, ≥98, 6O, 无,
   基本完成), the criterion is not met, whatever the honest file says.

So a slip may lose a verdict, but neither a slip nor `--fix` wins one.
"""

from __future__ import annotations

import datetime
import random
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ecocheck.app.checking import check
from ecocheck.app.known import known_of
from ecocheck.app.opening import Opened, open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.source.mending import mend_bytes
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

REPOSITORY = Path(__file__).parents[2]
DRILL: Final = Path("examples", "演练市")
REGION, YEAR = "石潭县", 2024
FILE: Final = f"data/{REGION}/{YEAR}.yaml"
AS_OF: Final = datetime.date(2026, 6, 1)
KEPT: Final = ("4-1", "7-2", "9-1", "10-1", "12-1", "13-2", "14-4", "15-1", "24-2", "28-1", "T72")
"""Facts, states that last, counts, ratios and indices, met and missed, a target handed down, a baseline, a task."""

_WIDE: Final = str.maketrans("0123456789.", "０１２３４５６７８９．")
_NUMBER: Final = r"(?P<key> +(?:value|numerator|denominator): )(?P<said>[0-9.]+)"
_FACT: Final = r"(?P<key> +value: )(?P<said>true|false)"
_ID: Final = r"(?P<key>  )(?P<said>[0-9]+-[0-9]+|T[0-9]+)(?P<rest>:.*)"
_ANY: Final = r"(?P<key> +)(?P<said>\S.*)"


class Slip(NamedTuple):
    """Where a slip can be made, what becomes of `said` there, and whether the text still says the same."""

    pattern: str
    forms: tuple[str | Callable[[str], str], ...]
    same: bool = True


SLIPS: Final = {
    "number-written-otherwise": Slip(
        _NUMBER,
        (
            lambda said: said.translate(_WIDE),
            '"{}"',
            "'{}'",
            "“{}”",
            "{}，",
            "{}。",
            "{}\u00a0",
            "\u3000{}",
            "\u200b{}",
        ),
    ),
    "number-with-something": Slip(
        _NUMBER, ("{}%", "{}％", "{} 平方公里", "{}（实况）", "{} # 注", "{}#注", "+{}", "{}.0")
    ),
    "no-number": Slip(
        r"(?P<key> +value: )(?P<said>[0-9.]+)",
        (
            "是",
            "已完成",
            "TRUE",
            "≥{}",
            ">{}",
            "<={}",
            "约{}",
            "{}左右",
            "{}-{}",
            "{}万",
            "{}O",
            "l{}",
            "无",
            "待报",
            "—",
            "",
        ),
        same=False,
    ),
    "fact-written-otherwise": Slip(
        _FACT,
        (
            lambda said: {"true": "是", "false": "否"}[said],
            lambda said: {"true": "已完成", "false": "未完成"}[said],
            str.upper,
            '"{}"',
            "{}。",
        ),
    ),
    "no-fact": Slip(_FACT, ("1", '"100"', "基本完成", "正在推进", "有", "×", "", "~"), same=False),
    "id-written-otherwise": Slip(
        _ID,
        (
            lambda said: said.replace("-", "_"),
            lambda said: said.replace("-", "—"),
            lambda said: said.replace("-", "."),
            lambda said: said.translate(_WIDE),
            str.lower,
            "'{}'",
            " {}",
            "\ufeff{}",
        ),
    ),
    "line-moved": Slip(_ANY, (" {}", "  {}", "\t{}", "　{}")),
    "sign-of-a-comment-left": Slip(r"(?P<key>  )(?P<said>[0-9]+-[0-9]+:.*)", ("# {}", "#{}")),
    "colon-lost": Slip(_ANY, (lambda said: said.replace(": ", "：", 1), lambda said: said.replace(": ", ":", 1))),
    "key-written-otherwise": Slip(
        r"(?P<key> +)(?P<said>(?:value|unit|source|title): .*)",
        (lambda said: said[0].upper() + said[1:], lambda said: said.replace("value", "数值").replace("unit", "单位")),
    ),
}
WHOLE: Final[tuple[Callable[[str], bytes], ...]] = (
    lambda text: text.encode(),
    lambda text: ("\ufeff" + text).encode(),
    lambda text: (text + "\x1a").encode(),
    lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: text.encode("gb18030"),
    lambda text: re.sub("^ +", lambda blanks: "\t" * (len(blanks[0]) // 2), text, flags=re.MULTILINE).encode(),
)


def only_some(text: str) -> str:
    """The file without most of its entries."""
    entries = re.split(r"(?m)^(?=(?:  [0-9T][0-9-]*:|\S))", text)
    return "".join(one for one in entries if one[:1] != " " or one.strip().partition(":")[0] in KEPT)


class Trial:
    """A project with one county's honest file, and its verdicts. No tuple, because hypothesis would print all of it."""

    def __init__(self, root: Path) -> None:
        """Judge the file as it stands."""
        self.root = root
        self.opened = open_project(root, exactly=True)
        self.text = only_some((root / FILE).read_text("utf-8"))
        self.honest = judged(root, self.opened, self.text.encode())


def judged(root: Path, opened: Opened, content: bytes) -> dict[str, tuple[Verdict, object]]:
    """Verdict and figure of every criterion, with that content in the county's file."""
    (root / FILE).write_bytes(content)
    rows = check(opened, select(opened.project, Wanted(counties=(REGION,), years=(YEAR,))), AS_OF).rows
    return {row.id: (row.verdict, row.fact if row.value is None else row.value.exact) for row in rows}


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """The drill's registry with one county's files of two years."""
    top = tmp_path_factory.mktemp("drill")
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(REPOSITORY / name, top)
    root = top / DRILL
    shutil.copytree(REPOSITORY / DRILL / "data" / REGION, root / "data" / REGION)
    shutil.copy(REPOSITORY / DRILL / "units.yaml", root)
    return Trial(root)


def entry_of(text: str, at: int) -> str:
    """The id of the entry in which an index of the text lies; empty above the first."""
    above = text[:at] + text[at:].partition("\n")[0]
    ids = [found[1] for found in re.finditer(r"(?m)^  ([0-9]+-[0-9]+|T[0-9]+):", above)]
    return ids[-1] if ids else ""


def slipped(text: str, name: str, form: int, odds: float, chance: random.Random) -> tuple[str, set[str]]:
    """The text with one kind of slip at some of its places, at one at least, and the ids of their entries."""
    slip = SLIPS[name]
    found = list(re.finditer(rf"(?m)^{slip.pattern}$", text)) or list(re.finditer(rf"(?m)^{slip.pattern}", text))
    picked = [one for one in found if chance.random() < odds] or [chance.choice(found)]
    make = slip.forms[form]
    for at in reversed(picked):
        said: str = at["said"]
        new = make(said) if callable(make) else make.replace("{}", said)
        text = text[: at.start("said")] + new + text[at.end("said") :]
    return text, {entry_of(at.string, at.start()) for at in picked}


def wrong(trial: Trial, content: bytes, emptied: Collection[str] = ()) -> list[str]:
    """The verdicts that break the property, by id. The ids in `emptied` have no figure or fact any more."""
    said = []
    for key, (verdict, figure) in judged(trial.root, trial.opened, content).items():
        before, honest = trial.honest[key]
        better = verdict is Verdict.MET and (before is not Verdict.MET or key in emptied)
        another = figure is not None and figure != honest and verdict is not Verdict.UNDETERMINED
        if better or another:
            said.append(f"{key}: {before.value} {honest} is now {verdict.value} {figure}")
    return said


@given(
    st.sampled_from([(name, form) for name, slip in SLIPS.items() for form in range(len(slip.forms))]),
    st.sampled_from((0, 0, 0.3, 1)),
    st.integers(0, 2**32),
    st.sampled_from((*WHOLE[:1] * len(WHOLE), *WHOLE[1:])),
)
@settings(max_examples=90, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_slip_and_no_mending_makes_a_verdict_better(
    trial: Trial, kind: tuple[str, int], odds: float, seed: int, whole: Callable[[str], bytes]
) -> None:
    """The property in the head of this file holds for every kind of slip."""
    name, form = kind
    text, ids = slipped(trial.text, name, form, odds, random.Random(seed))  # noqa: S311 no secret
    mended = mend_bytes(whole(text), FILE, known_of(trial.opened.project)(FILE)).content
    emptied = () if SLIPS[name].same else ids
    for done, content in (("typed", whole(text)), ("mended", mended)):
        against = wrong(trial, content, emptied)
        assert not against, f"{name}, {SLIPS[name].forms[form]!r} in {ids}, as {done}: {against}"


def test_the_property_can_fail(trial: Trial) -> None:
    """The honest file meets some criteria and misses others, and an invented figure breaks the property."""
    verdicts = {verdict for key, (verdict, _) in trial.honest.items() if key in KEPT}
    assert {Verdict.MET, Verdict.NOT_MET} <= verdicts
    made_up = re.sub(r"(?m)^(  10-1:.*(?:\n    .*)*?\n    (?:numerator|value): )\S+", r"\g<1>1500", trial.text)
    assert wrong(trial, made_up.encode())
