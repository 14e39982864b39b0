"""The page of `collect`: what was taken and what it changes, and what goes back and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.collecting.action_forms.action_form import CollectedActionForm
from ecocheck.findings.entry import Text
from ecocheck.render.columns.collected import CHANGES, PROBLEMS
from ecocheck.render.pages.frame import marked
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.collecting.collect import CollectedForm
    from ecocheck.app.collecting.collection import Collection
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part

_TITLE = Text("收表结果", "Forms collected")
_TRIED = Text("收表试算（没有写入数据）", "Forms tried; no data were written")
_COUNTS = Text(
    "收下 {taken} 份，退回 {returned} 份；改动 {changes} 处，收入佐证文件 {evidence} 个。",
    "{taken} taken, {returned} returned; {changes} changes, {evidence} files of evidence.",
)
_OTHERS = Text(
    "文件夹中另有 {count} 个表格不是填报表，未收（可能是佐证文件）。",
    "{count} more tables in the folders are no forms and were passed over; they may be evidence.",
)
_TAKEN = Text("收下：{file}", "taken: {file}")
_RETURNED = Text("退回：{file}", "returned: {file}")
_WHOSE = Text("{region}{year}年 · {agency} · 填了 {filled} 格", "{region}, {year} · {agency} · {filled} cells filled")
_OF_ACTIONS = Text("限期整改台账 · {agency} · 填了 {filled} 格", "form of actions · {agency} · {filled} cells filled")
_UNSAID = Text("未写填报单位", "no office named")
_ALL = Text("全部单位", "all offices")
_SAME = Text("与数据文件一致，无改动。", "Nothing differs from the data file.")
_SAME_ACTIONS = Text("与整改文件一致，无改动。", "Nothing differs from the files of actions.")
_NOT_TAKEN = Text("有问题的更正前，本表全部内容不收。", "Nothing of this form is taken before it is put right.")
_FILES = Text("写入：{files}", "written: {files}")


def collect_page(collection: Collection, lang: Lang, *, tried: bool) -> Page:
    """The whole page: the counts, what goes back, then what was taken."""
    return marked(lang, _parts(collection, lang, tried=tried), drill=collection.project.drill)


def _parts(collection: Collection, lang: Lang, *, tried: bool) -> Iterator[Part]:
    forms = collection.forms
    taken = [one for one in forms if one.taken]
    yield Title((_TRIED if tried else _TITLE).of(lang))
    yield Note(
        _COUNTS.of(lang).format(
            taken=len(taken),
            returned=collection.returned,
            changes=sum(len(one.changes) for one in taken),
            evidence=sum(one.copied for one in collection.evidence),
        ),
        "strong",
    )
    if collection.others:
        yield Note(_OTHERS.of(lang).format(count=collection.others))
    files = [one.file for one in collection.files]
    if not tried and files:
        yield Note(_FILES.of(lang).format(files=joined(files, lang)))
    if collection.problems:
        yield Break()
        yield Table(PROBLEMS, [Section(collection.problems)])
    for one in sorted(forms, key=lambda one: one.taken):
        yield from _form(one, lang)


def _whose(one: CollectedForm | CollectedActionForm, lang: Lang) -> str:
    if isinstance(one, CollectedActionForm):
        return _OF_ACTIONS.of(lang).format(agency=one.office or _UNSAID.of(lang), filled=one.filled)
    agency = one.form.agency or _ALL.of(lang)
    return _WHOSE.of(lang).format(region=one.form.region, year=one.form.year, agency=agency, filled=one.filled)


def _form(one: CollectedForm | CollectedActionForm, lang: Lang) -> Iterator[Part]:
    yield Break()
    yield Title((_TAKEN if one.taken else _RETURNED).of(lang).format(file=one.form.file), 2)
    yield Note(_whose(one, lang))
    if one.problems:
        if not one.taken:
            yield Note(_NOT_TAKEN.of(lang), "bad")
        yield Table(PROBLEMS, [Section(one.problems)])
    if one.taken and one.changes:
        yield Table(CHANGES, [Section(one.changes)])
    elif one.taken:
        yield Note((_SAME_ACTIONS if isinstance(one, CollectedActionForm) else _SAME).of(lang))
