"""What a template of the project cannot do, and that it is told so by name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from ecocheck.render.templating.report import TemplateFault
from tests.report.running import of, rendered

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.render.templating.report import Form

WANTED = of("演练区")


def fault(folder: Path, text: str | None, form: Form = "html") -> TemplateFault:
    """What is said of a report template with that text."""
    if text is not None:
        (folder / f"report.{form}.j2").write_text(text, encoding="utf-8", newline="")
    with pytest.raises(TemplateFault) as caught:
        rendered(WANTED, form, templates=folder)
    return caught.value


def made(folder: Path, text: str, form: Form = "html") -> str:
    (folder / f"report.{form}.j2").write_text(text, encoding="utf-8", newline="")
    return rendered(WANTED, form, templates=folder)


@pytest.mark.parametrize(
    "how", ['{% include "_x.html.j2" %}', '{% import "_x.html.j2" as x %}', '{% extends "_x.html.j2" %}']
)
@pytest.mark.parametrize("deep", [False, True])
def test_a_link_that_leads_out_is_not_followed(tmp_path: Path, how: str, *, deep: bool) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "templates"
    outside.mkdir()
    folder.mkdir()
    (outside / "_x.html.j2").write_text("geheim", encoding="utf-8")
    if deep:
        (folder / "sub").symlink_to(outside, target_is_directory=True)
        how = how.replace("_x", "sub/_x")
    else:
        (folder / "_x.html.j2").symlink_to(outside / "_x.html.j2")
    found = fault(folder, how)
    assert found.kind == "outside"
    assert found.template == ("sub/_x.html.j2" if deep else "_x.html.j2")
    assert "链接" in found.message
    assert "geheim" not in found.message


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "one.html.j2").write_text("一", encoding="utf-8")
    (tmp_path / "two.html.j2").symlink_to("one.html.j2")
    assert made(tmp_path, '{% include "two.html.j2" %}') == "一"


@pytest.mark.parametrize("switch", ["false", "true", "report.drill"])
def test_escaping_cannot_be_switched(tmp_path: Path, switch: str) -> None:
    found = fault(tmp_path, f"一\n二\n{{% autoescape {switch} %}}{{{{ report.title }}}}{{% endautoescape %}}")
    assert (found.kind, found.template, found.line) == ("autoescape", "report.html.j2", 3)
    assert "转义" in found.message


ENDLESS = {
    "nested loops": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "branching macros": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}",
    "branching blocks": (
        "{% set ns = namespace(n=40) %}{% for x in range(99999) %}{% for y in range(99999) %}"
        "{{ self.b() }}{% endfor %}{% endfor %}{% block b %}{% endblock %}"
    ),
    "includes": (
        "{% for a in range(99999) %}{% for b in range(99999) %}"
        '{% include "_x.html.j2" %}{% endfor %}{% endfor %}'
    ),
}  # fmt: skip # a table, read by rows


@pytest.mark.parametrize("name", ENDLESS)
def test_an_endless_template_stops_after_so_many_steps(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ecocheck.render.templating.budget.MOST_STEPS", 20_000)
    (tmp_path / "_x.html.j2").write_text("", encoding="utf-8")
    found = fault(tmp_path, f"一\n{ENDLESS[name]}")
    assert (found.kind, found.template, found.line) == ("steps", "report.html.j2", 2)
    assert "20,000" in found.message


GROWING = {
    "own text in a loop": "{% set x %}{% for a in range(99999) %}" + "字" * 20_000 + "{% endfor %}{% endset %}",
    "times": '{{ "字" * 10000000000 }}',
    "a list times": "{{ [1] * 10000000000 }}",
    "a power": "{{ 10 ** 100000000 }}",
    "a square of squares": (
        "{% set ns = namespace(x=10) %}{% for a in range(99) %}{% set ns.x = ns.x * ns.x %}{% endfor %}"
    ),
    "plus": '{% set ns = namespace(x="字") %}{% for a in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}',
    "side by side": '{% set ns = namespace(x="字") %}{% for a in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}',
    "printed into itself": (
        '{% set ns = namespace(x="字") %}{% for a in range(99) %}'
        "{% set ns.x %}{{ ns.x }}{{ ns.x }}{% endset %}{% endfor %}"
    ),
    "a filter": (
        '{% set ns = namespace(x="字") %}{% for a in range(99) %}'
        '{% set ns.x = ns.x|replace("字", "字字") %}{% endfor %}'
    ),
    "a method's width": '{{ "字".ljust(10000000000) }}',
    "a filter's width": '{{ "字"|center(10000000000) }}',
    "a width in a format": '{{ "{:10000000000}".format(1) }}',
    "a width beside a format": '{{ "{:{}}".format(1, 10000000000) }}',
    "a width after a percent sign": '{{ "%10000000000d" % 1 }}',
    "a width in the filter format": '{{ "%10000000000d"|format(1) }}',
}  # fmt: skip # a table, read by rows


@pytest.mark.parametrize("name", GROWING)
def test_what_grows_without_end_stops_before_it_is_there(tmp_path: Path, name: str) -> None:
    found = fault(tmp_path, f"一\n{GROWING[name]}")
    assert (found.template, found.line) == ("report.html.j2", 2)
    assert found.kind in {"size", "work"}
    assert "太多" in found.message


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize(
    "text",
    [
        "{{ self.b }}{% block b %}{% endblock %}", "{{ self }}", "{{ range }}", "{{ [range]|string }}",
        "{% macro m() %}{% endmacro %}{{ m }}", "{% macro m() %}{% endmacro %}{{ [m] }}",
        "{% macro m() %}{% endmacro %}{{ m ~ '' }}", "{% macro m() %}{% endmacro %}{{ [m]|join }}",
        "{% macro m() %}{% endmacro %}{{ m|upper }}", "{% macro m() %}{% endmacro %}{{ '%s' % m }}",
        "{% macro m() %}{% endmacro %}{{ '{}'.format(m) }}", "{{ '%r' % 1 }}", "{{ '{!r}'.format(1) }}",
        "{% for a in [1] %}{{ loop }}{% endfor %}", "{{ [1]|map('string') }}", "{{ {}.items }}",
    ],
)  # fmt: skip # a table, read by rows
def test_what_lies_where_in_memory_is_not_printed(tmp_path: Path, text: str, form: Form) -> None:
    found = fault(tmp_path, f"一\n{text}", form)
    assert (found.kind, found.line) == ("object", 2)
    assert "名称()" in found.message


@pytest.mark.parametrize(
    ("text", "made_of_it"),
    [
        ("{{ [1, 2.5, none, true, 'a'] }}", "[1, 2.5, None, True, 'a']"),
        ("{{ {'a': 1} }}", "{'a': 1}"),
        ("{{ '%05.1f|%s|%d%%' % (1.25, 'b', 3) }}", "001.2|b|3%"),
        ("{{ '{:>4}|{a}'.format(1, a=2) }}", "   1|2"),
        ("{{ ['b', 'a']|sort|join('，') }}", "a，b"),
        ("{{ [{'n': 2}, {'n': 1}]|sum('n') }}", "3"),
        ("{{ 'a-b'.split('-')|map('upper')|list|join }}", "AB"),
        ("{{ 'abc'[1:] }}{{ 'abc'[::-1] }}{{ [1, 2, 3][:2]|length }}", "bccba2"),
        ("{% for a in [1, 2, 3] if a != 2 %}{{ loop.index }}{{ a }}{{ loop.length }}{% endfor %}", "112232"),
        ("{{ 1 < 2 < 3 }}{{ 1 in [1] }}{{ 2 not in [1] }}{{ 3 is eq 3 }}", "TrueTrueTrueTrue"),
        ("{{ 2 ** 10 }}{{ 7 // 2 }}{{ 7 % 2 }}{{ 2.5|round(1) }}", "1024312.5"),
        ("{% for a, b in {'x': 1}.items() %}{{ a }}{{ b }}{% endfor %}", "x1"),
    ],
)
def test_what_honest_templates_do_works(tmp_path: Path, text: str, made_of_it: str) -> None:
    assert made(tmp_path, text).replace("&#39;", "'") == made_of_it


def test_what_reports_do_is_far_below_the_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecocheck.render.templating.budget.MOST_STEPS", 10_000)
    monkeypatch.setattr("ecocheck.render.templating.budget.MOST_WRITTEN", 1_000_000)
    assert "逐项对照" in made(tmp_path, '{% extends "default/report.html.j2" %}')


def test_every_document_counts_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ecocheck.render.templating.filling import Filler

    monkeypatch.setattr("ecocheck.render.templating.budget.MOST_STEPS", 150)
    (tmp_path / "one.html.j2").write_text("{% for a in range(100) %}一{% endfor %}", encoding="utf-8")
    filler = Filler("html", "zh", tmp_path)
    assert filler.fill("one.html.j2") == filler.fill("one.html.j2") == "一" * 100


def broken_link(path: Path) -> None:
    path.symlink_to("nirgends")


def folder(path: Path) -> None:
    path.mkdir()


def too_large(path: Path) -> None:
    path.write_text("字" * 400_000, encoding="utf-8")


@pytest.mark.parametrize(("make", "kind"), [(broken_link, "unreadable"), (folder, "unreadable"), (too_large, "large")])
@pytest.mark.parametrize("name", ["report.html.j2", "_findings.html.j2"])
def test_an_own_template_that_cannot_be_read_is_named_and_not_passed_over(
    tmp_path: Path, make: object, kind: str, name: str
) -> None:
    assert callable(make)
    make(tmp_path / name)
    found = fault(tmp_path, None)
    assert (found.kind, found.template, found.line) == (kind, name, 0)
    assert found.message.startswith(f"{name}：")


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_template_without_the_right_to_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "report.html.j2").write_text("一", encoding="utf-8")
    (tmp_path / "report.html.j2").chmod(0)
    assert fault(tmp_path, None).kind == "unreadable"


def test_a_refusal_of_the_disk_is_a_fault_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the right to read is missing, which root never sees."""
    (tmp_path / "_findings.html.j2").write_text("一", encoding="utf-8")
    monkeypatch.setattr("ecocheck.render.templating.loading.read", _refuse)
    found = fault(tmp_path, None)
    assert (found.kind, found.template) == ("unreadable", "_findings.html.j2")


def _refuse(path: Path, *_: object) -> bytes:
    raise PermissionError(path)


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "templates").write_text("一", encoding="utf-8")
    found = fault(tmp_path / "templates", None)
    assert (found.kind, found.template) == ("unreadable", "templates")


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize(
    "text",
    [
        '{{ "\\ud800" }}', '{{ "\\ud800"|e }}', '{{ "\\ud800" ~ "" }}', '{% set x = "\\ud800" %}{{ [x]|join }}',
        '{{ ("%s"|e) % "\\ud800" }}',
    ],
)  # fmt: skip # a table, read by rows
def test_half_a_pair_is_shown_and_can_be_written(tmp_path: Path, text: str, form: Form) -> None:
    assert made(tmp_path, text, form).encode("utf-8").decode().strip() == "〔U+D800〕"


@pytest.mark.parametrize("form", ["md", "html"])
def test_text_beside_escaped_text_is_escaped_for_its_format(tmp_path: Path, form: Form) -> None:
    text = made(tmp_path, '{% set a = "<b>|*\u202e" %}{{ ("x"|e) ~ a }} {{ a ~ a|e }}', form)
    assert "<b>" not in text
    assert "〔U+202E〕" in text
    assert form == "html" or "\\|\\*" in text


def test_chance_is_not_at_hand(tmp_path: Path) -> None:
    assert fault(tmp_path, "{{ lipsum(3) }}").kind == "undefined"
    assert fault(tmp_path, "{{ [1, 2]|random }}").kind == "syntax"
