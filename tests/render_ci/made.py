"""A small catalogue and findings over it, so that these tests do not hang on what the real codes say."""

from __future__ import annotations

from types import MappingProxyType

from ecocheck.findings import Entry, Finding, Related, Severity, Spot, Text

RATIO = Entry(
    code="ECO901",
    severity=Severity.ERROR,
    title=Text("比例超出范围", "ratio out of range"),
    message=Text("“{name}”写了 {value}%，比例不能大于 100%", "{name} says {value}%, a ratio is at most 100%"),
    hint=Text("请核对后改成 0 到 100 之间的数", "write a number from 0 to 100"),
    why=Text("比例是部分与全部之比。", "A ratio is a part of a whole."),
    wrong="value: 980\n",
    right="value: 98\n",
)
TWICE = Entry(
    code="ECO902",
    severity=Severity.WARNING,
    title=Text("同一个键写了两次", "key written twice"),
    message=Text("“{name}”写了两次", "{name} is written twice"),
    hint=Text("", ""),
    why=Text("后写的会盖掉先写的。", "The later one hides the earlier."),
    wrong="rule: {at_least: 98}\n",
    right="rule:\n  at_least: 98\n",
)
KNOWN = Entry(
    code="ECO903",
    severity=Severity.NOTICE,
    title=Text("方案前后不一致", "the plan disagrees with itself"),
    message=Text("{name}", "{name}"),
    hint=Text("{value}", "{value}"),
    why=Text("等待明确。", "To be settled."),
    wrong="",
    right="",
)
CATALOGUE = MappingProxyType({entry.code: entry for entry in (RATIO, TWICE, KNOWN)})

FILE = "data/武都区/2024.yaml"
OVER = Finding(
    "ECO901",
    Spot(FILE, ("measurements", "24-1", "value"), "value", 12, 12),
    {"name": "市区污水处理率", "value": "980"},
)
DOUBLE = Finding(
    "ECO902",
    Spot(FILE, ("measurements", "7-1"), "key", 20, 3),
    {"name": "7-1"},
    (Related(Spot(FILE, ("measurements", "7-1"), "key", 4, 3), "first"),),
)
WHOLE_FILE = Finding("ECO903", Spot("tasks.yaml"), {"name": "第 36 条与附件不一致", "value": ""})
THREE = (OVER, DOUBLE, WHOLE_FILE)


def many(code: str, number: int) -> tuple[Finding, ...]:
    """So many findings of one code, one below the other."""
    return tuple(
        Finding(code, Spot(FILE, ("measurements", f"{line}-1"), "key", line, 3), {"name": f"第{line}项", "value": "1"})
        for line in range(1, number + 1)
    )


def nasty(name: str, value: str = "") -> Finding:
    """A finding whose words are whatever the data holds."""
    return Finding("ECO903", Spot(name or "x", (name, 0), "value", 1, 1), {"name": name, "value": value})
