"""A project's own templates: they replace, they build on the defaults, and where they break they are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.render.templating.report import TemplateFault
from tests.report.running import of, rendered

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.render.templating.report import Form

WANTED = of("演练区")


def own(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        stem, form = name.rsplit("__", 1)
        (folder / f"{stem}.{form}.j2").write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.mark.parametrize("form", ["md", "html"])
def test_an_own_template_replaces_the_default(tmp_path: Path, form: Form) -> None:
    folder = own(tmp_path, **{f"report__{form}": "\ufeff本局报告：{{ report.regions[0].region }}\r\n"})
    assert rendered(WANTED, form, templates=folder) == "本局报告：演练区\n"


def test_an_own_part_replaces_that_part_alone(tmp_path: Path) -> None:
    folder = own(tmp_path, _findings__md="## 本局另行核对\n")
    text = rendered(WANTED, "md", templates=folder)
    assert "## 本局另行核对" in text
    assert "### 逐项对照" in text
    assert "所报数据没有错误" not in text


@pytest.mark.parametrize("form", ["md", "html"])
def test_an_own_template_may_change_one_block(tmp_path: Path, form: Form) -> None:
    body = f'{{% extends "default/report.{form}.j2" %}}{{% block findings %}}本局另有说明{{% endblock %}}'
    text = rendered(WANTED, form, templates=own(tmp_path, **{f"report__{form}": body}))
    assert "本局另有说明" in text
    assert "逐项对照" in text
    assert "所报数据没有错误" not in text


def test_a_folder_that_is_absent_or_empty_changes_nothing(tmp_path: Path) -> None:
    plain = rendered(WANTED, "md")
    assert rendered(WANTED, "md", templates=tmp_path / "templates") == plain
    assert rendered(WANTED, "md", templates=tmp_path) == plain


def test_data_is_escaped_in_own_templates_too(tmp_path: Path) -> None:
    folder = own(
        tmp_path, report__md="{% set x = '<b>|' ~ report.title %}{{ x }} {{ x|upper }} {{ [x, x]|join('，') }}"
    )
    text = rendered(WANTED, "md", templates=folder)
    assert "<b>" not in text.lower()
    assert "\\|" in text


BROKEN = {
    "syntax": ("一\n{% if %}\n", 2),
    "unclosed": ("{% for one in report.regions %}\n{{ one.region }}\n", 2),
    "unknown name": ("一\n二\n{{ raport.title }}", 3),
    "unknown field": ("一\n{{ report.titel }}", 2),
    "unknown filter": ("一\n{{ report.title|schoen }}", 2),
    "arithmetic": ("一\n二\n{{ 1 // 0 }}", 3),
    "safe is not there": ("{{ report.title|safe }}", 1),
    "a missing part": ('一\n{% include "nirgends.md.j2" %}', 2),
    "a way out": ('{% include "../../units.yaml" %}', 1),
    "the class": ("一\n{{ report.__class__.__mro__ }}", 2),
    "a model's method": ("一\n{{ report.rules[0].citation.model_dump() }}", 2),
    "reading a file": ("{{ report.rules[0].citation.parse_file('units.yaml') }}", 1),
    "reading through a filter": ("{{ [report.rules[0].citation]|map(attribute='model_fields')|first }}", 1),
    "endless": ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 1),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("form", ["md", "html"])
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, name: str, form: Form) -> None:
    text, line = BROKEN[name]
    folder = own(tmp_path, **{f"report__{form}": text})
    with pytest.raises(TemplateFault) as caught:
        rendered(WANTED, form, templates=folder)
    assert (caught.value.template, caught.value.line) == (f"report.{form}.j2", line)
    assert f"report.{form}.j2" in caught.value.message


def test_a_broken_part_is_named_and_not_the_template_that_includes_it(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault) as caught:
        rendered(WANTED, "html", templates=own(tmp_path, _findings__html="一\n\n{{ nichts }}\n"))
    assert (caught.value.template, caught.value.line) == ("_findings.html.j2", 3)
    assert "没有的名称" in caught.value.message


def test_a_template_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "_findings.md.j2").write_bytes("数据问题".encode("gb18030"))
    with pytest.raises(TemplateFault) as caught:
        rendered(WANTED, "md", templates=tmp_path)
    assert caught.value.template == "_findings.md.j2"
    assert "UTF-8" in caught.value.message


def test_a_fault_is_said_in_the_language_asked_for(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="line 1: the template's syntax is wrong"):
        rendered(WANTED, "md", lang="en", templates=own(tmp_path, report__md="{% if %}"))
