"""Plain scalars and texts in the place of numbers: values, traps, and what to write instead."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.findings.catalogue import CATALOGUE
from ecocheck.source.written.number_traps import number_trap
from ecocheck.source.written.scalars import NUMBER, REFUSED, plain, plain_trap
from ecocheck.source.yaml.reader import read_bytes

VALUES = [
    ("98", 98),
    ("0", 0),
    ("-5", -5),
    ("9" * 30, int("9" * 30)),
    ("-" + "9" * 30, -int("9" * 30)),
    ("0.57", Decimal("0.57")),
    ("98.00", Decimal("98.00")),
    ("-0.5", Decimal("-0.5")),
    ("1" * 15 + "." + "1" * 15, Decimal("1" * 15 + "." + "1" * 15)),
    ("true", True),
    ("false", False),
    ("null", None),
    ("~", None),
    ("", None),
    *((text, text) for text in ("no", "yes", "on", "off", "No", "Y", "n")),
    *((text, text) for text in ("2023-11-20", "2023-13-45", "2024-01/2024-09", "2024-01", "7-1", "T72", "2024年")),
    *(
        (text, text)
        for text in ("98%", "９８", "≥98", "3.14万", "98，", "-", "--", "1:1000", "1,234", "nan", "inf", "tRUE")
    ),
    *((text, text) for text in ("0x", "0xZZ", "1e", "e3", "1_a", "+", ".", "..", "-.", "1.2.3", "+-5", "a_1")),
]
TRAPS = [
    *(("ECO240", text, write) for text, write in (("010", "10"), ("-007", "-7"), ("00", "0"), ("01.50", "1.50"))),
    *(("ECO241", text, None) for text in ("0x1F", "0X1f", "0o17", "0b1", "-0x1F", "0b1_0")),
    *(("ECO242", text, write) for text, write in (("1_000", "1000"), ("1_000.5", "1000.5"), ("1__0", "10"))),
    *(
        ("ECO243", text, write)
        for text, write in (
            ("1e3", "1000"),
            ("1E3", "1000"),
            ("1.0e+400", None),
            ("-1.5e-3", "-0.0015"),
            (".5e3", "500"),
            ("1e" + "9" * 60, None),
        )
    ),
    *(("ECO244", text, None) for text in (".nan", ".NaN", ".NAN", ".inf", "-.inf", "+.Inf")),
    *(("ECO245", text, None) for text in ("1:30", "8:30:00", "-1:30", "190:20:30.15", "12:5")),
    *(("ECO246", text, write) for text, write in (("+5", "5"), ("+.5", "0.5"), ("+05", "5"))),
    *(("ECO247", text, write) for text, write in ((".5", "0.5"), ("5.", "5"), ("-.5", "-0.5"))),
    *(("ECO248", text, None) for text in ("9" * 31, "-" + "9" * 5000, "0." + "1" * 30, "0" * 40)),
    *(("ECO249", text, write) for text, write in (("True", "true"), ("FALSE", "false"), ("Null", "null"))),
]
NUMBER_TRAPS = [
    *(
        ("ECO250", text, "98")
        for text in ("98%", "98％", "98 %", "９８％", "98微克/立方米", "98m³/s", "98个", "098%", "+98%")
    ),
    *(
        ("ECO251", text, write)
        for text, write in (("９８", "98"), ("98．5", "98.5"), ("98。5", "98.5"), ("−5", "-5"), ("－５", "-5"))
    ),
    *(
        ("ECO252", text, None)
        for text in ("≥98", ">98", "＞98", ">=98%", "不低于98%", "98以上", "98%以上", "超过98", "＝98")
    ),
    *(
        ("ECO253", text, write)
        for text, write in (
            ("3.14万", "31400"),
            ("3.14 亿", "314000000"),
            ("2万元", "20000"),
            ("1,234万元", "12340000"),
            ("0.5万亿", "500000000000"),
            ("-1万", "-10000"),
        )
    ),
    *(
        ("ECO254", text, write)
        for text, write in (
            ("1,234", "1234"),
            ("1，234.5", "1234.5"),
            ("1 234", "1234"),
            ("1.234,5", "1234.5"),
            ("26,5", "26.5"),
            ("26，5", "26.5"),
        )
    ),
    *(("ECO255", text, "98") for text in ("98，", "98,", "98。", "98；", "98、", "９８，")),
    *(("ECO256", text, "98") for text in ("98", " 98 ", "“98”", "'98'", "「98」")),
    *(
        ("ECO257", text, None)
        for text in (
            "95-98",
            "95～98",
            "95%-98%",
            "约98",
            "98左右",
            "5/8",
            "95至98",
            "300余",
            "98±1",
            "2023-11-20",
            "48（预计）",
            "≈98",
            "~98",
            "九成以上",
            "八成",
            "过半",
            "98多万",
            "几十",
        )
    ),
    *(
        ("ECO258", text, None)
        for text in (
            "-",
            "—",
            "——",
            "/",
            "无",
            "暂无",
            "未统计",
            "未监测",
            "无数据",
            "N/A",
            "",
            "　",
            "待补",
        )
    ),
    *(("ECO259", text, None) for text in ("abc", "98.5.1", "FALSE", "x" * 5000, "9" * 20 + "x" * 5000)),
    *(
        ("ECO259", text, write)
        for text, write in (("零", "0"), ("九十八", "98"), ("二十", "20"), ("一百零五", "105"), ("九十八点五", "98.5"))
    ),
    *(("ECO250", text, "5") for text in ("百分之五", "百分之5", "五个", "5（%）")),
    ("ECO262", "48（按可比价）", "48"),
    ("ECO262", "60(实况)", "60"),
    ("ECO262", "60%（实况）", "60"),
    ("ECO262", "60#注", "60"),
    ("ECO262", "48按可比价", None),
    ("ECO263", "6O", "60"),
    ("ECO263", "l2", "12"),
    ("ECO263", "O", "0"),
    *(("ECO258", text, None) for text in ("没有", "未发生", "从未发生过", "数据待核", "数据缺失", "数目不详")),
    *(("ECO257", text, None) for text in ("数十个", "几个")),
    *(("ECO259", text, None) for text in ("98.5→99.1", "98.5;99", "98.5(98.3)", "98.5 上年97", "2025年98.5", "3 4")),
    *(("ECO259", text, None) for text in ("(1.2)", "（1.2）", "(1,234.5)", "1.2-", "-1.2-")),
    ("ECO257", "三分之一", None),
    ("ECO243", "1e3", "1000"),
    ("ECO243", "1.0218×10^3", "1021.8"),
    ("ECO262", "50.1 ＃交通局口径", "50.1"),
    ("ECO262", "50.1 // 交通局口径", "50.1"),
    ("ECO240", "010", "10"),
    ("ECO240", "０１０", "10"),
    ("ECO247", "5.", "5"),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_plain_value(text: str, value: object) -> None:
    """A sound scalar has its value, and exactly that type."""
    made = plain(text)
    assert made == value
    assert type(made) is type(value)
    assert plain_trap(text) is None


@pytest.mark.parametrize(("code", "text", "write"), TRAPS)
def test_plain_trap(code: str, text: str, write: str | None) -> None:
    """A trap is refused by its own code; what to write is a sound scalar."""
    trap = plain_trap(text)
    assert plain(text) is REFUSED
    assert trap is not None
    assert trap.code == code
    assert trap.params.get("write") == write
    assert CATALOGUE[code].message.zh.format_map(trap.params)
    assert CATALOGUE[code].hint.en.format_map(trap.params)


@pytest.mark.parametrize(("code", "text", "write"), TRAPS)
def test_trap_in_a_file(code: str, text: str, write: str | None) -> None:
    """In a file the trap has a place and a route; as a key or in quotes it is text."""
    document = read_bytes(f"a:\n  - {text}\n{text[:99]}: '{text}'\n".encode(), "f")
    assert write is None or plain(write) is not REFUSED
    assert [(one.code, one.at.line, one.at.column, one.at.route) for one in document.findings] == [
        (code, 2, 5, ("a", 0))
    ]
    assert document.data == {"a": [REFUSED], text[:99]: text}


@pytest.mark.parametrize(("code", "text", "write"), NUMBER_TRAPS)
def test_number_trap(code: str, text: str, write: str | None) -> None:
    """Each habit of writing has its code; the message says what to write where that is certain."""
    trap = number_trap(text)
    assert trap.code == code
    assert trap.params.get("write") == write
    for words in (CATALOGUE[code].message, CATALOGUE[code].hint):
        assert words.zh.format_map(trap.params).isprintable()
        assert words.en.format_map(trap.params)


SURE = {"零", "９８", "98。5", "98，", "98", "“98”", "二十", "1,234,567", "1，234.5"}
UNSURE = {
    "1,234",
    "12 345",
    "1.234,5",
    "6O",
    "60.",
    "010",
    "+5",
    "1e3",
    "5%",
    "无",
    "约60",
    "48（按可比价）",
    "≥98",
}


@pytest.mark.parametrize("text", sorted(SURE | UNSURE))
def test_sure_of_a_number(text: str) -> None:
    """Whether nothing else can be meant: one comma may be a slip for the point, and a zero may be missing."""
    assert (number_trap(text).params["phrase_fix"] == "fix") == (text in SURE)


@pytest.mark.parametrize(("text", "number"), [("(1.2)", "1.2"), ("(1,234.5)", "1234.5"), ("1.2-", "1.2"), ("-3-", "3")])
def test_sign_of_accounts_is_asked_about(text: str, number: str) -> None:
    """Nobody knows whether brackets mean minus, so both numbers are named and none is certain."""
    params = number_trap(text).params
    assert (params["phrase"], params["number"], params["phrase_fix"]) == ("sign_of_accounts", number, "nothing")


@pytest.mark.parametrize("text", ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#num!"])
def test_error_of_a_spreadsheet(text: str) -> None:
    """It says that a formula is broken, not that there is no figure."""
    trap = number_trap(text)
    assert (trap.code, trap.params["phrase"]) == ("ECO259", "of_excel")


def test_happened_not_or_not_counted() -> None:
    """Of 无 nobody can tell whether nothing happened or nobody has looked; of 未统计 everybody can."""
    assert number_trap("未发生").params["phrase"] == "none_or_missing"
    assert number_trap("未统计").params["phrase"] == "nothing_there"


@given(st.text() | st.from_regex(r"[-+≥约]?[0-9０-９.,，_ ]{1,12}[%％万亿个以上。]{0,3}"))
def test_number_trap_always_answers(text: str) -> None:
    """Whatever stands there, the answer is a code with all the words of its message, and `write` is a number."""
    trap = number_trap(text)
    entry = CATALOGUE[trap.code]
    for words in (entry.message, entry.hint):
        words.zh.format_map(trap.params)
        words.en.format_map(trap.params)
    assert "write" not in trap.params or NUMBER.fullmatch(trap.params["write"])


@given(st.from_regex(NUMBER.pattern, fullmatch=True).filter(lambda text: len(text) < 30))
def test_numbers_are_exact(text: str) -> None:
    """A number is made from its source text and nothing is lost."""
    made = plain(text)
    assert isinstance(made, (int, Decimal))
    assert Decimal(text) == made
    assert isinstance(made, int) == ("." not in text)
