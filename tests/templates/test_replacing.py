"""A project replaces a block, a macro, a part or the whole, as docs/templates.md says."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from ecocheck.render.templating.faults import TemplateFault
from tests.report.running import of, rendered

DOCS = Path(__file__).parents[2] / "docs" / "templates.md"
WANTED = of("演练区")


def own(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_block(tmp_path: Path) -> None:
    text = '{% extends "default/report.html.j2" %}{% block cover %}<p>本局</p>{{ super() }}{% endblock %}'
    made = rendered(WANTED, "html", templates=own(tmp_path, "report.html.j2", text))
    assert made == rendered(WANTED, "html").replace(
        '<header class="cover">\n', '<header class="cover">\n<p>本局</p>', 1
    )


def test_other_capitals_are_refused_on_every_system(tmp_path: Path) -> None:
    """Windows would use the file, a server the default: the report must not depend on that."""
    with pytest.raises(TemplateFault) as caught:
        rendered(WANTED, "html", templates=own(tmp_path, "Report.html.j2", "本局"))
    assert (caught.value.template, caught.value.kind) == ("Report.html.j2", "capitals")


def test_the_style_and_its_hash(tmp_path: Path) -> None:
    text = '{% extends "default/report.html.j2" %}{% block style %}{{ super() }} h1 { color: red }{% endblock %}'
    made = rendered(WANTED, "html", templates=own(tmp_path, "report.html.j2", text))
    assert "h1 { color: red }</style>" in made
    policies = [re.search(r"style-src '([^']+)'", html.unescape(page)) for page in (made, rendered(WANTED, "html"))]
    assert policies[0]
    assert policies[1]
    assert policies[0][1] != policies[1][1]


def test_one_macro_and_no_other(tmp_path: Path) -> None:
    """The default's own macros use it too: `verdict` shows the swatch."""
    text = '{% extends "default/_macros.html.j2" %}{% macro swatch(kind) %}<b>甲</b>{% endmacro %}'
    made = rendered(WANTED, "html", templates=own(tmp_path, "_macros.html.j2", text))
    plain = rendered(WANTED, "html")
    swatch = re.compile(r'<svg viewBox="0 0 12 12"[^>]*>.*?</svg>')
    assert len(swatch.findall(plain)) > 20
    assert made == swatch.sub("<b>甲</b>", plain)


def test_a_macro_built_on_a_default_one(tmp_path: Path) -> None:
    text = (
        '{% extends "default/_macros.html.j2" %}{% import "default/_macros.html.j2" as d %}'
        "{% macro swatch(kind) %}<b>{{ d.swatch(kind) }}</b>{% endmacro %}"
    )
    made = rendered(WANTED, "html", templates=own(tmp_path, "_macros.html.j2", text))
    assert re.search(r'<b><svg viewBox="0 0 12 12"', made)


def test_a_macro_of_ones_own_file_is_the_last_that_was_written(tmp_path: Path) -> None:
    text = "{% macro a() %}1{% endmacro %}{% macro a() %}2{% endmacro %}{{ a() }}"
    assert rendered(WANTED, "html", templates=own(tmp_path, "report.html.j2", text)) == "2"


@pytest.mark.parametrize("block", re.findall(r"```jinja\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL))
def test_what_the_manual_shows_works(tmp_path: Path, block: str) -> None:
    name = re.search(r'extends "default/([^"]+)"', block)
    assert name
    folder = own(tmp_path, name[1], block)
    assert "逐项对照" in rendered(WANTED, "html", templates=folder)


def test_the_manual_names_the_blocks_there_are() -> None:
    said = DOCS.read_text(encoding="utf-8").split("## 有哪些块")[1].split("##")[0]
    template = DOCS.parents[1] / "templates" / "report.html.j2"
    blocks = re.findall(r"\{% block (\w+) %\}", template.read_text(encoding="utf-8"))
    assert blocks
    assert [one for one in blocks if f"`{one}`" not in said] == []


def test_the_manual_says_the_limits_there_are() -> None:
    from ecocheck.app.templates import LARGEST
    from ecocheck.render.templating.budget import LONGEST, MOST_STEPS, MOST_WORK, MOST_WRITTEN
    from ecocheck.render.templating.sandbox import MOST_PARTS

    assert (MOST_STEPS, MOST_WRITTEN, MOST_WORK, LONGEST) == (3 * 10**5, 2 * 10**7, 2 * 10**7, 10**6)
    assert (LARGEST, MOST_PARTS) == (10**6, 60_000)
    text = DOCS.read_text(encoding="utf-8")
    assert "最多走三十万步" in text
    assert "最多写两千万个字，一个值最多一百万个字，一个模板文件最多一百万字节" in text
