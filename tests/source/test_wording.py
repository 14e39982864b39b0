"""A line as it should be, in the hint: whoever writes it so is understood."""

from __future__ import annotations

import re

import pytest

from ecocheck.source.yaml.reader import read_bytes

HEAD = "measurements:\n  8-2:\n"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ('    value: 98 unit: "%"', {"value": 98, "unit": "%"}),
        ('    value: 98, unit: "%"', {"value": 98, "unit": "%"}),
        ('    value: 98，unit: "%"', {"value": 98, "unit": "%"}),
        ("    evidence: file: a.pdf", {"evidence": [{"file": "a.pdf"}]}),
        ("    source: title: 公报", {"source": {"title": "公报"}}),
        ("    value = 98", {"value": 98}),
        ("    value；98", {"value": 98}),
        ("    value 98", {"value": 98}),
        ("    title: @公报", {"title": "@公报"}),
        ("    title: %公报", {"title": "%公报"}),
        ("    title: *公报 # 说明", {"title": "*公报"}),
    ],
)
def test_as_the_hint_writes_it(line: str, meant: dict[str, object]) -> None:
    found = read_bytes(f"{HEAD}    note: x\n{line}\n".encode(), "data/演练区/2024.yaml").findings
    assert len(found) == 1
    params = found[0].params
    if "lines" in params:
        lines = [f"    {one}" for one in re.findall("“([^”]*)”", params["lines"])]
    else:
        write = params["write"]
        lines = [f"    title: {write}" if write.startswith('"') else f"    {write}"]
    document = read_bytes((HEAD + "\n".join(lines)).encode(), "data/演练区/2024.yaml")
    assert document.findings == ()
    assert document.data == {"measurements": {"8-2": meant}}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("title: 公报: 2024年\n", "colon_in_text"),
        ("8-2: {value: 98，unit: x}\n", "wide_comma"),
        ("8-2: ｛value: 98, unit: x｝\n", "wide_braces"),
        ("```yaml\na: 1\n", "no_data"),
    ],
)
def test_what_it_was(text: str, phrase: str) -> None:
    assert read_bytes(text.encode(), "x.yaml").findings[0].params["phrase_more"] == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("measurements:\n  8-2:\n    evidence:\n      file: a\n      file: b\n", "keep_each"),
        ("measurements:\n  8-2:\n    value: 1\n    value: 2\n", "keep_one"),
        ("assigned:\n  7-2:\n    at_most: 1\n  7-2:\n    at_most: 2\n", "keep_both"),
    ],
)
def test_twice_where_a_list_belongs(text: str, phrase: str) -> None:
    assert [one.params["phrase"] for one in read_bytes(text.encode(), "x.yaml").findings] == [phrase]
