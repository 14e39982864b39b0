"""What a reviewer filled in comes back; what cannot be taken is told, all at once, with its row."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.reviewing import form_layout as layout
from ecocheck.app.reviewing.form import read_form
from ecocheck.app.reviewing.given import Given
from ecocheck.app.sampling import key_of
from tests.explain.running import AFTER, AS_OF, DRILL, PROJECT
from tests.reviewing_form.making import (
    FILE,
    HEAD,
    WHO,
    beside,
    changed,
    codes,
    filled,
    heads,
    made,
    places,
    print_of,
    project_at,
    read_back,
    rows_of,
    sample_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ecocheck.findings import Lang

pytestmark = pytest.mark.needs("openpyxl")

ONE = {0: ("同意", None)}


def given(number: int, opinion: Any, reason: str | None = None, day: datetime.date = AS_OF) -> Given:
    """The opinion on a drawn row."""
    region, year, ident = key = key_of(rows_of(sample_of())[number])
    where = f"抽验表.xlsx《抽验》L{HEAD + 1 + number}"
    return Given(region, year, ident, opinion, reason, "样例市生态环境局", "周八", day, print_of(key), where)


def test_a_form_that_nobody_filled_in_says_nothing() -> None:
    form = read_back(made(sample_of()))
    assert (form.given, form.problems, form.drawn, form.silent) == ((), (), 4, 4)


def test_all_that_came_in_comes_out() -> None:
    def as_text(book: Any) -> None:
        book["抽验"][f"M{HEAD + 4}"].data_type = "s"  # as in Excel, since the cell has the format of text

    opinions = {0: ("同意", None), 1: (" 退回 ", "分母与年报不符\n见第3页"), 3: ("存疑", "=1+1")}
    form = read_back(filled(made(sample_of()), opinions, change=as_text))
    assert form.given == (
        given(0, "agreed"),
        given(1, "returned", "分母与年报不符\n见第3页"),
        given(3, "doubted", "=1+1"),
    )
    assert (form.problems, form.drawn, form.silent) == ((), 4, 1)


def test_the_english_form() -> None:
    def fill(book: Any) -> None:
        page = book["sample"]
        page["L5"], page["M5"] = "returned", "wrong denominator"
        for title, said in zip(layout.SIGNED, WHO.values(), strict=True):
            beside(page, title.en).value = said

    form = read_back(changed(made(sample_of(), "en"), fill))
    assert [(one.opinion, one.reason, one.person) for one in form.given] == [("returned", "wrong denominator", "周八")]
    assert codes(form) == []


def test_without_a_fingerprint_nothing_was_seen() -> None:
    from ecocheck.render.formats.excel.review_form import excel_review_form

    form = read_back(filled(excel_review_form(sample_of(), {}, lang="zh"), ONE))
    assert [one.seen for one in form.given] == [None]


@pytest.mark.parametrize(
    "said",
    ["2025-05-30", "2025/5/30", "2025.5.30", "2025年5月30日", datetime.datetime(2025, 5, 30)],  # noqa: DTZ001 as cells
)
def test_days_as_people_write_them(said: Any) -> None:
    form = read_back(filled(made(sample_of()), ONE, {**WHO, "复核日期": said}))
    assert form.given == (given(0, "agreed", day=datetime.date(2025, 5, 30)),)


@pytest.mark.parametrize(
    ("title", "said", "code", "place"),
    [
        ("复核单位", None, "ECO947", "E3"),
        ("复核人", "  ", "ECO947", "H3"),
        ("复核日期", None, "ECO947", "K3"),
        ("复核日期", "三月初", "ECO948", "K3"),
        ("复核日期", "2025-02-30", "ECO948", "K3"),
        ("复核日期", 20250530, "ECO948", "K3"),
        ("复核日期", datetime.date(2025, 6, 2), "ECO949", "K3"),
        ("复核人", "=A1", "ECO921", "H3"),
    ],
)
def test_who_and_when(title: str, said: Any, code: str, place: str) -> None:
    form = read_back(filled(made(sample_of()), ONE, {**WHO, title: said}))
    assert (form.given, codes(form), places(form)) == ((), [code], [f"抽验表.xlsx《抽验》{place}"])
    assert form.faulty


def test_nobody_is_asked_for_a_name_where_nothing_was_reviewed() -> None:
    assert codes(read_back(filled(made(sample_of()), {}, dict.fromkeys(WHO)))) == []


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        (("基本属实", None), "ECO950", "L"),
        (("属实", None), "ECO950", "L"),
        (("不同意", None), "ECO950", "L"),
        ((1, None), "ECO950", "L"),
        (("退回", None), "ECO951", "M"),
        (("存疑", "  "), "ECO951", "M"),
        ((None, "分母不符"), "ECO956", "L"),
        (("=IF(1,2)", None), "ECO921", "L"),
        (("退回", "长" * 5001), "ECO927", "M"),
    ],
)
def test_a_row_that_cannot_be_taken_leaves_the_others(cells: Any, code: str, column: str) -> None:
    form = read_back(filled(made(sample_of()), {0: ("同意", None), 2: cells}))
    assert form.given == (given(0, "agreed"),)
    assert (codes(form), places(form)) == ([code], [f"抽验表.xlsx《抽验》{column}7"])
    assert (form.faulty, form.silent) == (True, 2)


def test_all_faults_are_told_at_once() -> None:
    opinions = {0: ("好", None), 1: ("退回", None), 2: (None, "不符"), 3: ("同意", None)}
    form = read_back(filled(made(sample_of()), opinions, {**WHO, "复核人": None}))
    assert (form.given, codes(form)) == ((), ["ECO947", "ECO950", "ECO951", "ECO956"])


def on_page(change: Callable[[Any, dict[str, int]], None]) -> Callable[[Any], None]:
    """A change of the sheet with rows, which gets the columns of its titles too."""

    def of_book(book: Any) -> None:
        change(book["抽验"], heads(book["抽验"]))

    return of_book


def add_row(page: Any, at: dict[str, int]) -> None:
    for title, said in {"编号": "1-1", "地区": "西河县", "年份": "2024", "复核意见": "同意"}.items():
        page.cell(HEAD + 5, at[title]).value = said


def other_year(page: Any, at: dict[str, int]) -> None:
    page.cell(HEAD + 1, at["年份"]).value = "2023"


def no_id(page: Any, at: dict[str, int]) -> None:
    page.cell(HEAD + 1, at["编号"]).value = None


def copied(page: Any, _: dict[str, int]) -> None:
    for column in range(1, 14):
        page.cell(HEAD + 5, column).value = page.cell(HEAD + 1, column).value


def other_verdict(page: Any, at: dict[str, int]) -> None:
    page.cell(HEAD + 1, at["判定"]).value = "达标（有佐证）"


def other_figure(page: Any, at: dict[str, int]) -> None:
    page.cell(HEAD + 1, at["数值"]).value = 98.5


def merged(page: Any, at: dict[str, int]) -> None:
    page.merge_cells(start_row=HEAD + 1, end_row=HEAD + 2, start_column=at["复核意见"], end_column=at["复核意见"])


def renamed(page: Any, at: dict[str, int]) -> None:
    page.cell(HEAD, at["复核意见"]).value = "意见"


def deleted_column(page: Any, at: dict[str, int]) -> None:
    page.delete_cols(at["来源"])


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (add_row, ["ECO952"]),
        (other_year, ["ECO952", "ECO958"]),
        (no_id, ["ECO952", "ECO958"]),
        (copied, ["ECO953", "ECO953"]),
        (other_verdict, ["ECO957"]),
        (other_figure, ["ECO957"]),
        (merged, ["ECO937"]),
        (renamed, ["ECO955"]),
        (deleted_column, ["ECO955"]),
    ],
)
def test_a_sheet_that_was_changed(change: Any, found: list[str]) -> None:
    form = read_back(filled(made(sample_of()), ONE, change=on_page(change)))
    assert codes(form) == found
    assert len(form.given) == (1 if change in {add_row, merged} else 0)
    assert form.faulty


def test_a_row_that_was_deleted_is_told() -> None:
    def deleted(page: Any, _: dict[str, int]) -> None:
        page.delete_rows(HEAD + 4)

    form = read_back(filled(made(sample_of()), ONE, change=on_page(deleted)))
    assert (form.given, codes(form), form.faulty) == ((given(0, "agreed"),), ["ECO958"], False)
    assert (form.drawn, form.silent) == (4, 3)


def test_rows_and_columns_may_be_moved() -> None:
    """Somebody sorts the rows, writes a letter above them, and puts the opinion first."""

    def moved(book: Any) -> None:
        page = book["抽验"]
        lines = [[one.value for one in line] for line in page.iter_rows()]
        new = book.create_sheet("送审稿", 0)
        for line in [["关于抽验的函"], *lines[:3], *([line[-2:] + line[:-2] for line in [lines[3], *lines[:3:-1]]])]:
            new.append(line)
        del book["抽验"]

    form = read_back(filled(made(sample_of()), {0: ("同意", None), 1: ("存疑", "缺年报")}, change=moved))
    assert codes(form) == []
    assert {(one.region, one.key, one.opinion, one.where) for one in form.given} == {
        (rows_of(sample_of())[0].region, rows_of(sample_of())[0].id, "agreed", "抽验表.xlsx《送审稿》A9"),
        (rows_of(sample_of())[1].region, rows_of(sample_of())[1].id, "doubted", "抽验表.xlsx《送审稿》A8"),
    }


def test_a_blank_copy_of_the_sheet_is_no_fault() -> None:
    def copy(book: Any) -> None:
        book.copy_worksheet(book["抽验"]).title = "备份"

    blank = filled(made(sample_of()), {}, {}, copy)
    assert codes(read_back(blank)) == []
    assert codes(read_back(filled(blank, ONE))) == ["ECO953"]


def test_sheets_that_were_hidden_or_deleted() -> None:
    def hide(book: Any) -> None:
        book["抽验"].sheet_state = "hidden"

    def delete(book: Any) -> None:
        del book["抽验"]

    for change in (hide, delete):
        form = read_back(filled(made(sample_of()), ONE, change=change))
        assert (codes(form), form.given, form.silent) == (["ECO955"], (), 4)


@pytest.mark.parametrize(
    ("column", "said"),
    [(4, "0" * 64), (3, "4-1"), (5, "f" * 64), (2, "二〇二四"), (1, None)],
    ids=["fingerprint", "criterion", "shown", "year", "region"],
)
def test_a_hidden_sheet_that_was_changed(column: int, said: str | None) -> None:
    """A fingerprint of today, put into an old form, would make an opinion on old figures one on new ones."""

    def forge(book: Any) -> None:
        page = book[layout.HIDDEN]
        page.cell(page.max_row, column).value = said

    form = read_back(filled(made(sample_of()), {0: ("同意", None), 1: ("同意", None)}, change=forge))
    assert form.given == ()
    assert "ECO954" in codes(form)


@pytest.mark.parametrize("year", ["二〇二四", "", "0", "9999", "２０２４"])
def test_a_hidden_sheet_with_a_year_that_is_none(year: str) -> None:
    """Even where the id of the form was reckoned anew."""

    def forge(book: Any) -> None:
        page = book[layout.HIDDEN]
        row = page.max_row
        page.cell(row, 2).value = year
        texts = [[str(one or "") for one in line] for line in page.iter_rows(values_only=True)]
        start = next(number for number, line in enumerate(texts) if line[0] == layout.ROWS[0])
        head = {key: said for key, said, *_ in texts[:start] if key}
        page["B2"] = layout.form_ident(head, [layout.Line(*line[:5]) for line in texts[start + 1 :]])

    form = read_back(filled(made(sample_of()), ONE, change=forge))
    assert form.given == ()
    assert "ECO954" in codes(form)


def test_a_line_that_was_added_to_the_hidden_sheet() -> None:
    def forge(book: Any) -> None:
        book[layout.HIDDEN].append(["西河县", "2024", "1-1", "0" * 64, "0" * 64])

    assert "ECO954" in codes(read_back(filled(made(sample_of()), ONE, change=forge)))


def test_another_version() -> None:
    def older(book: Any) -> None:
        book[layout.HIDDEN]["B1"] = "0"

    form = read_back(filled(made(sample_of()), ONE, change=older))
    assert (form.given, codes(form)) == ((), ["ECO945"])


def test_a_form_of_another_project() -> None:
    """Both are drills, of two cities."""
    form = read_back(filled(made(sample_of()), ONE), DRILL, datetime.date.fromisoformat(AFTER))
    assert (form.given, codes(form)) == ((), ["ECO946"])


@pytest.mark.parametrize(("drill", "why"), [(True, "sample_of_drill"), (False, "sample_of_real")])
def test_a_drill_vouches_for_nothing_real(drill: bool, why: str, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 a parameter
    from ecocheck.source.project import Project

    monkeypatch.setattr(Project, "drill", property(lambda _: drill))
    content = filled(made(sample_of()), ONE)
    monkeypatch.setattr(Project, "drill", property(lambda _: not drill))
    form = read_back(content)
    assert (form.given, codes(form)) == ((), ["ECO946"])
    assert form.problems[0].finding.params["phrase_why"] == why


def test_files_that_are_no_form_for_reviews(tmp_path: Path) -> None:
    """Each is told what it is, and which command reads it."""
    from ecocheck.findings.catalogue import hint_of
    from tests.filling.making import content_of

    def told(name: str, content: bytes) -> tuple[list[str], str]:
        path = tmp_path / name
        path.write_bytes(content)
        form = read_form(path, AS_OF, project_at())
        assert form.given == ()
        return codes(form), hint_of(form.problems[0].finding, "zh")

    def bare(book: Any) -> None:
        del book[layout.HIDDEN]

    found, hint = told("填报表.xlsx", content_of("演练区"))
    assert (found, "ecocheck collect" in hint, "ecocheck sample" in hint) == (["ECO944"], True, False)
    found, hint = told(FILE, filled(made(sample_of()), ONE, change=bare))
    assert (found, "ecocheck sample" in hint) == (["ECO944"], True)
    assert told("表.csv", "编号,复核意见\n2-2,同意\n".encode())[0] == ["ECO944"]
    assert told("表.pdf", b"%PDF-1.7\n")[0] == ["ECO901"]
    assert told("空.xlsx", b"")[0] == ["ECO901"]
    assert told("断.xlsx", made(sample_of())[:3000])[0] == ["ECO901"]
    assert codes(read_form(tmp_path / "没有.xlsx", AS_OF, project_at())) == ["ECO901"]
    assert codes(read_form(tmp_path, AS_OF, project_at())) == ["ECO901"]


def test_a_form_for_reviews_is_not_collected(tmp_path: Path) -> None:
    """Its column 编号 makes it no form for figures."""
    from ecocheck.app.collecting.collection import WholeTable, collect_files
    from ecocheck.app.opening import open_project

    path = tmp_path / FILE
    path.write_bytes(filled(made(sample_of()), ONE))
    found = collect_files(open_project(PROJECT, exactly=True), [path], AS_OF, WholeTable())
    assert [one.finding.code for one in found.problems] == ["ECO902"]


@pytest.mark.needs("libreoffice")
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_saved_by_libreoffice(lang: Lang, tmp_path: Path) -> None:
    """The words of both languages are read, and a copy says what the form said."""
    from tests.requirements import program, run_tool

    def fill(book: Any) -> None:
        page = book[layout.SHEET.of(lang)]
        for number, (opinion, reason) in enumerate((("同意", None), ("退回", "分母不符\n=1+1")), HEAD + 1):
            page[f"L{number}"], page[f"M{number}"] = opinion, reason
        for title, said in zip(layout.SIGNED, WHO.values(), strict=True):
            beside(page, title.of(lang)).value = said

    (tmp_path / FILE).write_bytes(changed(made(sample_of(), lang), fill))
    run_tool(
        program("libreoffice"), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path / "again", tmp_path / FILE, folder=tmp_path,
    )  # fmt: skip
    form = read_form(tmp_path / "again" / FILE, AS_OF, project_at())
    assert codes(form) == []
    assert [(one.opinion, one.reason, one.date) for one in form.given] == [
        ("agreed", None, AS_OF), ("returned", "分母不符\n=1+1", AS_OF),
    ]  # fmt: skip
    assert [one.seen for one in form.given] == [print_of(key_of(one)) for one in rows_of(sample_of())[:2]]
