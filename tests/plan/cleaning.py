"""The scan of the plan, cleaned by a short listed set of substitutions.

The registry is compared with the plan itself and not with a tidied copy of it, so the scan stays verbatim under
``docs/plan/`` and everything that is taken off it is listed here, each with its reason. Slips of the original
(规划环评环境影响评价 and the like) are no noise and stay as they stand.
"""

import re
from dataclasses import dataclass
from pathlib import Path

PLAN = Path(__file__).resolve().parents[2] / "docs" / "plan" / "plan-2023-80.md"

SUBSTITUTIONS: tuple[tuple[str, str, str], ...] = (
    (r"(?m)^— \d+ —\n\n?", "", "page number"),
    (r"</?sub>", "", "markup of the scan: PM<sub>2.5</sub> is PM2.5"),
    (r"\*\*", "", "bold marks, some of them without a partner"),
    (r"(?<=[一-鿿]) and (?=[一-鿿])", "和", "the scan translated a 和; restored, see RESTORED"),
    (
        r"(?m)^(?!#|序号|\d+\t|[一-鿿]{1,3} [一-鿿])(.*[一-鿿，、])\n\n(?=[一-鿿])",
        r"\1",
        "page break inside a sentence; headings, rows of 附件2, names of 附件1 end without a stop too and stay apart",
    ),
    (r"\n\n(?=（牵头单位)", "", "page break between the last sentence of an item and its offices"),
    (r"(?<=[一-鿿）”])[ ]*,[ ]*(?=[一-鿿“（])", "，", "ASCII comma between Chinese"),
    (r"(?<=[一-鿿）”])[ ]*;[ ]*(?=[一-鿿“（])", "；", "ASCII semicolon between Chinese"),
    (r"(?<=[一-鿿）”])[ ]*:[ ]*(?=[一-鿿“（])", "：", "ASCII colon between Chinese"),
    (r"(?<=[一-鿿，。、；：）”“（]) +(?=[0-9A-Za-z])", "", "space between Chinese and a number or letters"),
    (r"(?<=[0-9A-Za-z%]) +(?=[一-鿿，。、；：）”“（])", "", "space between a number or letters and Chinese"),
    (r"(?<=[，。、；：）”“（]) +(?=[一-鿿“（])", "", "space after full-width punctuation"),
    (r"(?<=[一-鿿]) +(?=[，。、；：）”“])", "", "space before full-width punctuation"),
    (
        r"(?<=办公室) (?=关于)|(?<=生态) (?=文明建设)|(?<=示范市) (?=工作)|(?<=建设) (?=示范市)",
        "",
        "line break inside a printed title",
    ),
)
"""Pattern, replacement, reason; applied once each, in this order. ASCII hyphens (徽县-两当) are left as they stand."""

RESTORED: tuple[str, ...] = ("社会组织和个人", "产业布局和空间开发格局", "示范和经验借鉴")
"""Where the scan has `` and `` for 和. A quote that holds one of these must be marked as restored."""

UNSPLIT: tuple[str, ...] = ("各级党委、政府部门",)
"""Parties whose own name holds a 、."""

_DOMAIN = re.compile(r"(?m)^#+ （([一二三四五六七八九十])）(.+)$")
_ITEM = re.compile(r"(?m)^(\d+)\. ([^。\n]+)。(.+)（牵头单位：([^；）\n]+)；配合单位：([^）\n]+)）$")
_NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True)
class Paragraph:
    """One of the 37 numbered items of 二、重点任务."""

    number: int
    domain: int
    heading: str
    body: str
    """The sentences between heading and offices."""
    lead: tuple[str, ...]
    support: tuple[str, ...]
    text: str
    """The whole item, heading and offices too."""

    @property
    def clause(self) -> str:
        """Where the item stands, as citations write it: 二、（八）24."""
        return f"二、（{_NUMERALS[self.domain - 1]}）{self.number}"


def plan_text() -> str:
    """Read the scan as it lies in ``docs/plan/``, nothing changed."""
    return PLAN.read_text(encoding="utf-8")


def clean(text: str) -> str:
    """Take the noise of the scan off ``text``; what the substitutions do not list stays."""
    for pattern, replacement, _reason in SUBSTITUTIONS:
        text = re.sub(pattern, replacement, text)
    return text


def squeeze(text: str) -> str:
    """Drop all blanks: narrow cells of 附件2 break inside words, so they only compare this way."""
    return re.sub(r"\s+", "", text)


def split_parties(text: str) -> tuple[str, ...]:
    """Split the offices of one list. What follows a comma is a remark of item 1 and names nobody."""
    names = text.split("，", 1)[0]
    return (names,) if names in UNSPLIT else tuple(names.split("、"))


def tasks_section() -> str:
    """Cut out 二、重点任务, cleaned. The sections jump from 二 to 五 in the original."""
    return clean(plan_text()).split("## 二、重点任务\n", 1)[1].split("## 五、保障措施", 1)[0]


def domains() -> dict[int, str]:
    """Find the ten headings of 二, by number."""
    return {_NUMERALS.index(found[1]) + 1: found[2] for found in _DOMAIN.finditer(tasks_section())}


def paragraphs() -> dict[int, Paragraph]:
    """Find the 37 items of 二, by number."""
    section = tasks_section()
    heads = [(found.start(), _NUMERALS.index(found[1]) + 1) for found in _DOMAIN.finditer(section)]
    items: dict[int, Paragraph] = {}
    for found in _ITEM.finditer(section):
        number = int(found[1])
        items[number] = Paragraph(
            number=number,
            domain=[domain for start, domain in heads if start < found.start()][-1],
            heading=found[2],
            body=found[3],
            lead=split_parties(found[4]),
            support=split_parties(found[5]),
            text=found[0],
        )
    return items
