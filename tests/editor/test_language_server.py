"""The schemas in the real yaml-language-server, as VS Code in Chinese runs it, over right and wrong files."""

from __future__ import annotations

import itertools
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest

from tests.editor.client import Editor

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.needs("node")

ROOT = Path(__file__).parents[2]
DATA = Path("data/演练区/2025.yaml")
MODELINE = "# yaml-language-server: $schema=../../schemas/region-year.schema.json"
_NUMBERS = itertools.count(2031)
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def drill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The drill, where no schema but its own can be found."""
    return Path(shutil.copytree(ROOT / "examples" / "演练市", tmp_path_factory.mktemp("editor") / "演练市"))


@pytest.fixture(scope="module")
def editor(drill: Path) -> Iterator[Editor]:
    """An editor with the drill open."""
    with Editor(drill) as running:
        yield running


def _said(diagnostics: list[dict[str, Any]]) -> list[tuple[int, int, str]]:
    """Line and column from 1, and the message, in the order of the file."""
    starts = [(one["range"]["start"], one["message"]) for one in diagnostics]
    return sorted((at["line"] + 1, at["character"] + 1, said) for at, said in starts)


def _draft(drill: Path, *lines: str) -> tuple[Path, str]:
    """A new file of the drill that is still being written, each under a name of its own, and its text."""
    return drill / "data" / "演练区" / f"{next(_NUMBERS)}.yaml", "\n".join([MODELINE, *lines, ""])


@pytest.mark.parametrize("county", ["演练区", "云岭县", "柳溪县"])
def test_a_right_file_has_nothing_underlined(editor: Editor, drill: Path, county: str) -> None:
    path = drill / "data" / county / "2025.yaml"
    assert path.read_text(encoding="utf-8").startswith(MODELINE)
    assert _said(editor.open(path)) == []


def test_shipped_files_have_nothing_underlined() -> None:
    files = [path for path in ROOT.glob("data/*/*.yaml") if "yaml-language-server" in path.read_text(encoding="utf-8")]
    files += [ROOT / "indicators.yaml", ROOT / "units.yaml", ROOT / "tasks.yaml"]
    assert len(files) > 3
    with Editor(ROOT) as running:
        assert {path.name: said for path in files if (said := _said(running.open(path)))} == {}


def test_a_wrong_file_is_underlined_where_it_is_wrong(editor: Editor, drill: Path) -> None:
    """One mark for one mistake, in Chinese; the relative path of the first line leads to the drill's own schema."""
    path, text = _draft(
        drill,
        "region: 微县",
        "year: 2031",
        "measurements:",
        "  7-1:",
        "    valeu: 98",
        '    value: "98%"',
        "  99-9:",
        "    value: 1",
        "  7-2:",
        "    numerator: 3",
    )
    found = editor.open(path, text)
    used = {unquote(uri) for one in found for uri in one["data"]["schemaUri"]}
    assert used == {unquote((drill / "schemas" / "region-year.schema.json").as_uri())}
    assert _said(found) == [
        (2, 9, "这里只能写：演练市、演练区、云岭县、石潭县、青崖县、柳溪县"),
        (6, 5, "属性 valeu 不被允许。"),
        (7, 12, "这里只写数字，如 98.5：不加引号、百分号和单位"),
        (8, 3, "属性 99-9 不被允许。"),
        (10, 3, "缺少 denominator（分母）：分子、分母要一起写"),
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("value: true", "这里只写数字"),
        ("value: 九十八", "这里只写数字"),
        ("numerator: 是", "这里只写数字"),
        ("unit: 98", "这里写文字"),
        ("basis: 别的口径", "这里只能写：实况、剔除沙尘、未说明"),
        ("as_of: 2025年6月", "日期写成 2025-06-30"),
        ("stage: 定稿", "这里只能写：快报、初步、核定"),
    ],
)
def test_a_wrong_value_is_explained_in_chinese(editor: Editor, drill: Path, line: str, said: str) -> None:
    sound = [] if line.startswith("value") else ["    value: 1"]
    parts = ["    denominator: 2"] if line.startswith("numerator") else []
    path, text = _draft(drill, "region: 演练区", "year: 2031", "measurements:", "  7-1:", *sound, *parts, f"    {line}")
    (only,) = _said(editor.open(path, text))
    assert only[2].startswith(said)


def _place(path: Path, key: str, *, below: str = "") -> tuple[int, int]:
    """Line and column of a key, the first below another."""
    lines = path.read_text(encoding="utf-8").splitlines()
    start = next((n for n, line in enumerate(lines) if line.strip().startswith(below)), 0) if below else 0
    at = next(n for n in range(start, len(lines)) if lines[n].strip().startswith(f"{key}:"))
    return at + 1, lines[at].index(key) + 2


@pytest.mark.parametrize(
    ("key", "below", "title"),
    [
        ("region", "", "地区"),
        ("measurements", "", "监测和统计数据"),
        ("7-1", "", "7-1 优良天数比例"),
        ("numerator", "7-1:", "分子"),
        ("unit", "7-1:", "计量单位"),
        ("basis", "7-1:", "口径"),
        ("source", "7-1:", "来源"),
        ("title", "7-1:", "来源名称"),
    ],
)
def test_the_mouse_on_a_key_shows_chinese(editor: Editor, drill: Path, key: str, below: str, title: str) -> None:
    path = drill / DATA
    editor.open(path)
    heading, _, rest = editor.hover(path, *_place(path, key, below=below)).partition("\n")
    assert heading == f"#### {title}"
    assert CHINESE.search(rest)


def test_a_criterion_brings_its_sentence_of_the_plan(editor: Editor, drill: Path) -> None:
    path = drill / DATA
    editor.open(path)
    shown = editor.hover(path, *_place(path, "7-1"))
    assert "计量单位：%" in shown
    assert "方案原文" in shown


def test_ids_are_offered_below_measurements(editor: Editor, drill: Path) -> None:
    path, text = _draft(drill, "region: 演练区", "year: 2031", "measurements:", "  7-1:", "    value: 98", "  ")
    editor.open(path, text)
    offers = {one["label"]: one for one in editor.offers(path, 7, 3)}
    assert "7-2" in offers
    assert "7-1" not in offers, "it is there already"
    assert len(offers) > 50
    assert offers["24-1"]["insertText"].startswith("24-1:")
    assert all(CHINESE.search(one["documentation"]) for one in offers.values())


def test_keys_are_offered_with_what_to_write(editor: Editor, drill: Path) -> None:
    path, text = _draft(drill, "region: ", "year: 2031", "measurements:", "  7-1:", "    ")
    editor.open(path, text)
    offers = {one["label"]: one for one in editor.offers(path, 6, 5)}
    assert {"value", "numerator", "unit", "source", "basis"} <= set(offers)
    assert all(CHINESE.search(one["documentation"]) for one in offers.values())
    assert '"%"' in offers["unit"]["insertText"]
    regions = [one["label"] for one in editor.offers(path, 2, 9)]
    assert regions == ["演练市", "演练区", "云岭县", "石潭县", "青崖县", "柳溪县"]
