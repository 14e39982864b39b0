"""Templates made to take all time or memory: each is stopped before it does, in a process that could not bear it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

BIG = '{% set big = "字" * 900000 %}'
MANY = "{% set many = range(60000)|list %}"
TURNS = "{% for a in range(99999) %}"
KEPT = "{% set ns = namespace(x=[]) %}" + TURNS
NEST = "{% set ns = namespace(x=[1]) %}{% for a in range(60) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}"
TWO = NEST + NEST.replace("set ns", "set other").replace("ns.x", "other.x")

STOPPED = {
    "turns passed over": TURNS + "{% for b in range(99999) if b > a + 99999 %}{% endfor %}{% endfor %}",
    "slice": "{{ [1]|slice(10**9)|list }}",
    "batch": "{{ [1]|batch(10**9, 1)|list }}",
    "replace that grows": BIG + '{{ big|replace("字", "字" * 1000) }}',
    "replace of nothing": BIG + '{{ big|replace("", big) }}',
    "the method replace": BIG + '{{ big.replace("字", big) }}',
    "replace in a loop": BIG + TURNS + '{% set b = big|replace("一", "二") %}{% endfor %}',
    "sort in a loop": MANY + TURNS + "{% set b = many|sort %}{% endfor %}",
    "unique in a loop": MANY + TURNS + "{% set b = many|unique|list %}{% endfor %}",
    "join of one long text": BIG + "{{ ([big] * 60000)|join }}",
    "join with a long text": BIG + "{{ many|join(big) }}".replace("many", "range(60000)|list"),
    "the method join": BIG + '{{ "".join([big] * 60000) }}',
    "join of what map gives": BIG + '{{ ([big] * 60000)|map("string")|join }}',
    "join by an attribute": BIG + '{{ ([{"a": big}] * 60000)|join(attribute="a") }}',
    "sort by an attribute": BIG + '{{ ([{"a": big}] * 60000)|sort(attribute="a") }}',
    "groupby": BIG + '{{ ([{"a": big}] * 60000)|groupby("a") }}',
    "sum of lists": "{{ ([[1] * 9999] * 60000)|sum(start=[]) }}",
    "map of upper": BIG + '{{ ([big] * 60000)|map("upper")|list|length }}',
    "a width in a percent format": "{{ '%1000000000d' % 1 }}",
    "many widths": "{{ '%999999d' * 1000 % 1 }}",
    "one text many times in a format": BIG + "{{ ('{0}' * 60000).format(big) }}",
    "one text many times by name": BIG + "{{ ('%(a)s' * 60000) % {'a': big} }}",
    "the filter format": BIG + "{{ ('%(a)s' * 60000)|format(a=big) }}",
    "indent": "{{ ('\\n字' * 90000)|indent(900000) }}",
    "indent by a text": BIG + "{{ ('\\n字' * 90000)|indent(big) }}",
    "center": "{{ 1|center(10**9) }}",
    "wordwrap": BIG + "{{ big|wordwrap(1, wrapstring=big) }}",
    "round": "{{ 5|round(-(10**9)) }}",
    "round up": "{{ 5.1|round(10**9, 'ceil') }}",
    "a power": "{{ (10**900) ** 1000 }}",
    "powers of powers": "{% set ns = namespace(x=9) %}" + TURNS + "{% set ns.x = ns.x ** 9 %}{% endfor %}",
    "a list within itself": NEST + "{{ ns.x }}",
    "a list within itself, compared": TWO + "{{ ns.x == other.x }}",
    "a list within itself, tested": TWO + "{{ ns.x is eq(other.x) }}",
    "a list within itself, as text": NEST + "{{ ns.x|string|length }}",
    "a list within itself, joined": NEST + "{{ (ns.x ~ '')|length }}",
    "long texts compared": BIG + "{% set c = big[1:] ~ '字' %}" + TURNS + "{% if c == big %}{% endif %}{% endfor %}",
    "looked for in a list": MANY + TURNS + "{% if -1 in many %}{% endif %}{% endfor %}",
    "pieces": BIG + TURNS + "{% set b = big[1:] %}{% endfor %}",
    "lists that are kept": KEPT + "{% set ns.x = [ns.x, " + "1, " * 900 + "] %}{% endfor %}",
    "much in one turn": TURNS + "{{ a }}" * 5000 + "{% endfor %}",
    "much in one file": TURNS + '{% include "_much.html.j2" %}{% endfor %}',
    "arguments": MANY + "{% for a in range(99999) %}{{ loop.cycle(*many) }}{% endfor %}",
    "split": BIG + TURNS + "{% set b = big.split('字') %}{% endfor %}",
    "long marks": "{{a}}" * 150_000,
    "deep brackets": "{{ " + "[" * 50_000 + "]" * 50_000 + " }}",
    "a chain of names": "{{ report" + ".a" * 20_000 + " }}",
    "a macro in itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "a file in itself": '{% include "report.html.j2" %}',
    "a method that makes bytes": "{{ (1).to_bytes(10**9, 'big') }}",
    "tabs": "{{ '\\t'.expandtabs(10**9) }}",
    "an odd width of a day": "{{ report.as_of.strftime('%99999999d') }}",
    "today": "{{ report.as_of.today() }}",
}  # fmt: skip # a table, read by rows

PROGRAM = """
import json, resource, sys, tempfile
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))
from ecocheck.render.templating.report import TemplateFault
from tests.report.running import of, rendered
folder, found = Path(sys.argv[1]), {}
(folder / "_much.html.j2").write_text("{{ 1 }}" * 5000, encoding="utf-8")
for name, text in json.loads((folder / "all.json").read_text(encoding="utf-8")).items():
    (folder / "report.html.j2").write_text(text, encoding="utf-8")
    try:
        found[name] = "done: " + rendered(of("演练区"), "html", templates=folder)[:20]
    except TemplateFault as fault:
        found[name] = fault.kind
print(json.dumps(found))
"""

KINDS = {"steps", "size", "work", "depth", "parts", "forbidden"}


@pytest.mark.skipif(sys.platform == "win32", reason="limits of memory are of Unix")
def test_each_is_stopped_before_it_takes_what_it_would(tmp_path: Path) -> None:
    (tmp_path / "all.json").write_text(json.dumps(STOPPED), encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", PROGRAM, tmp_path], capture_output=True, check=True, timeout=900)  # noqa: S603 our own program
    found = json.loads(done.stdout)
    assert {name: kind for name, kind in found.items() if kind not in KINDS} == {}
    assert found.keys() == STOPPED.keys()
