"""The history of a datum in words: what each version says, what changed, and the verdict of its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.history.places import place_of
from ecocheck.app.history.views import How, Unjudged
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.findings.entry import Text
from ecocheck.model.documents import Evidence
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.diff.causes import change_words
from ecocheck.render.phrases.diff.moves import row_of
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import COMMA, bracketed, clauses, joined, with_unit
from ecocheck.render.phrases.measured import side_by_side
from ecocheck.render.phrases.numbers import FACTS
from ecocheck.render.phrases.standings import reason_word
from ecocheck.render.phrases.verdicts import asked_words, judged_words
from ecocheck.verdict.reading import amount_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.git.commits import Commit
    from ecocheck.app.history.views import DatumHistory, History, Listed, Version
    from ecocheck.findings import Lang
    from ecocheck.model.measurement import Reading

_SHORT: Final = 8
"""How many digits of a commit's hash are shown."""

DAY: Final = Text("提交日期", "committed")
COMMIT: Final = Text("提交", "commit")
AUTHOR: Final = Text("提交人", "author")
CHANGE: Final = Text("改动", "what changed")
VERDICT: Final = Text("当时的判定", "verdict then")
RULE: Final = Text("当时的规定", "rule then")
UNCOMMITTED: Final = Text("未提交", "uncommitted")

_TITLE: Final = Text("{id} {name}：{region}{year}年的历次登记", "{id} {name}: every version, {region} {year}")
_HOW_JUDGED: Final = Text(
    "每一版按该次提交中的登记册和数据、以提交当日为准判定；未提交的按当前文件夹、以{day}为准。",
    "Each version is judged by the registry and the data of its commit, as of the day of the commit; what is not "
    "committed by the working folder, as of {day}.",
)
_WHAT_COUNTS: Final = Text(
    "只列改动该项数据本身的提交，新的在前；仅改登记册、下达的目标、基线或其他年份数据的不列，"
    "重排、换行、改注释不算改动。",
    "Only commits that changed the datum itself, the newest first: not those that changed only the registry, assigned "
    "targets, baselines or other years, and no mere reformatting.",
)
_READ: Final = Text("查看了当前版本以前的{n}次提交。", "{n} commits up to the present one were read.")
_NO_COMMITS: Final = Text("代码库里还没有提交。", "The repository has no commit yet.")
_CUT: Final = Text(
    "提交太多，只查看了最近的{n}次，更早的没有查看。", "Too many commits: only the newest {n} were read, none before."
)
_SHALLOW: Final = Text(
    "这里只取回了一部分历史，{commits}以前的提交不在这台电脑上，更早的登记查不到。"
    "取回全部：git fetch --unshallow origin",
    "Only part of the history is here: nothing before {commits}. Fetch the whole: git fetch --unshallow origin",
)
_LINKED: Final = Text(
    "有的提交里数据文件或它的文件夹是链接：git 只记链接指到哪里，不记所指的内容，链接以后改了什么、谁改的，这里查不到。"
    "数据文件要直接放在 data 下面。",
    "In some commits the data file or its folder is a link: git keeps where it leads and not what is there, so what "
    "changed since, and by whom, cannot be told. Keep data files themselves under data.",
)
_UNJUDGED: Final = Text(
    "改动太多，最早的{n}版只列内容，没有判定。", "Too many changes: the oldest {n} versions are listed and not judged."
)
NOT_APPLICABLE: Final = Text("本地不适用，登记了也不作判定。", "It does not apply here, so nothing of it is judged.")
_NEVER: Final = Text("没有登记过。", "Never recorded.")
_RENAMED: Final = Text(
    "data 下面的{folders}不是 units.yaml 里的地区，没有查看；地区改了名的，把文件夹也改成新名，以前的登记就接得上。",
    "Not looked at: {folders} under data, no region of units.yaml. Where a region was renamed, rename its folder too, "
    "and its records join on.",
)
_OTHER_YEARS: Final = Text(
    "{years}年的这个数登记以后也改过，用 --year 分别查看。",
    "The figures of {years} were changed after they were recorded, too; see each with --year.",
)
_NO_REGION: Final = "ECO150"
"""The finding of a folder that is no region."""

_HOW: Final = {
    How.RECORDED: Text("首次登记", "first recorded"),
    How.REMOVED: Text("整条删去", "removed"),
    How.RESTORED: Text("删去以后重新登记", "recorded again after it was removed"),
    How.MERGED: Text("合并时取了另一边的内容", "a merge took the other side's version"),
    How.ALREADY: Text(
        "可查的最早一次提交里已有，登记时间查不到", "already in the oldest commit that is here; when it came is unknown"
    ),
}
_LEFT_OUT: Final = Text("这一版在合并提交{commit}中没有保留", "this version was left out by the merge {commit}")
_OTHERWISE: Final = Text("内容有改动", "its content changed")
_GONE: Final = {
    Evidence: Text("减少佐证材料“{what}”", "the document “{what}” is gone"),
    None: Text("减少其他读数{what}", "the other reading {what} is gone"),
}
_ADDED: Final = {
    Evidence: Text("增加佐证材料“{what}”", "the document “{what}” was added"),
    None: Text("增加其他读数{what}", "the other reading {what} was added"),
}
_ALTERED: Final = Text("佐证材料“{what}”的登记有改动", "what is recorded of the document “{what}” changed")
_NO_ENTRY: Final = Text("（没有这一条）", "(no entry)")
_UNREADABLE: Final = Text("（写法有误，读不出来）", "(cannot be read)")
_REFUSED: Final = Text("数据有误", "refused")
_FOR_FILE: Final = Text("整份文件", "the whole file")
_WHY_NOT: Final = {
    Unjudged.TOO_MANY: Text("未判定（改动太多）", "not judged: too many changes"),
    Unjudged.NO_PROJECT: Text("当时还没有 units.yaml，未判定", "not judged: no units.yaml then"),
    Unjudged.BROKEN_REGISTRY: Text("当时的登记册有错，未判定", "not judged: the registry was broken then"),
    Unjudged.NO_REGION: Text("当时没有这个地区，未判定", "not judged: no such region then"),
    Unjudged.NO_ITEM: Text("当时没有这一项，未判定", "not judged: not in the registry then"),
    Unjudged.NO_STANDARD: Text("当时没有这个标准，未判定", "not judged: no such standard then"),
    Unjudged.MISPLACED: Text("当时文件不在数据文件夹里，未判定", "not judged: the file lay elsewhere then"),
    Unjudged.NOT_BOUND: Text("不适用于这个地区，不作判定", "not judged: the target does not bind the region"),
}


def title_words(datum: DatumHistory, history: History, lang: Lang) -> str:
    """The title of one datum's history."""
    one = datum.item
    return _TITLE.of(lang).format(id=one.id, name=one.name, region=history.place.name, year=history.year)


def about_words(history: History, lang: Lang) -> Iterator[str]:
    """What is listed, by what it is judged, and how much was read."""
    yield _WHAT_COUNTS.of(lang)
    yield _HOW_JUDGED.of(lang).format(day=history.as_of.isoformat())
    if history.head is None:
        yield _NO_COMMITS.of(lang)
    elif not history.cut:
        yield _READ.of(lang).format(n=history.commits)


def missing_words(history: History, lang: Lang) -> Iterator[str]:
    """What could not be read or was not judged."""
    if history.cut:
        yield _CUT.of(lang).format(n=history.commits)
    if history.linked:
        yield _LINKED.of(lang)
    if history.fetched_to:
        commits = clauses((f"{commit_words(one)} {one.day.isoformat()}" for one in history.fetched_to), lang)
        yield _SHALLOW.of(lang).format(commits=commits)
    if history.unjudged:
        yield _UNJUDGED.of(lang).format(n=history.unjudged)


def place_words(one: Version, _: Lang = "zh") -> str:
    """Where the entry stands, or the file from which it is gone; both from the project's own folder."""
    place = place_of(one.file)
    return spot_words(one.at) or (one.file if place is None else place.file)


def never_words(history: History, lang: Lang) -> Iterator[str]:
    """That nothing was recorded, and of which folders that is not known."""
    found = history.project.data.findings
    strays = [one.at.file.rpartition("/")[2] for one in found if one.code == _NO_REGION]
    yield _NEVER.of(lang)
    if strays:
        yield _RENAMED.of(lang).format(folders=joined(strays, lang))


def other_years_words(datum: DatumHistory, lang: Lang) -> str:
    """The other years in which the datum was changed."""
    return _OTHER_YEARS.of(lang).format(years=joined(datum.other_years, lang))


def commit_words(commit: Commit | None) -> str:
    """The first digits of a commit's hash; empty for the working folder."""
    return "" if commit is None else commit.name[:_SHORT]


def day_words(one: Version, lang: Lang) -> str:
    """The day of the commit, or that it is not committed."""
    return UNCOMMITTED.of(lang) if one.commit is None else one.commit.day.isoformat()


def author_words(one: Version, _: Lang = "zh") -> str:
    """The author of the commit."""
    return "" if one.commit is None else one.commit.author


def reporter_words(one: Version, lang: Lang) -> str:
    """Who reported the figure, or prepared the file, as the file says."""
    if one.reporter is None:
        return ""
    said = side_by_side(one.reporter.agency, one.reporter.person)
    day = "" if one.reporter.date is None else one.reporter.date.isoformat()
    return side_by_side(said, day) + (bracketed(_FOR_FILE.of(lang), lang) if one.reporter_of_file else "")


def figure_words(one: Version, lang: Lang) -> str:
    """The figure or fact as the version records it."""
    if one.measurement is None:
        return (_UNREADABLE if one.refused else _NO_ENTRY).of(lang)
    said = reading_words(one.measurement, lang)
    return said + (bracketed(_REFUSED.of(lang), lang) if one.refused else "")


def reading_words(one: Reading, lang: Lang) -> str:
    """A reading with its unit; a ratio with its parts."""
    if isinstance(one.value, bool):
        return FACTS[one.value].of(lang)
    amount = amount_of(one, one.unit)
    parts = "" if one.numerator is None else f"{one.numerator:f}/{one.denominator:f}"
    if amount is None:
        return parts
    return with_unit(amount.short(), one.unit, lang) + (bracketed(parts, lang) if parts else "")


def what_changed(one: Version, lang: Lang) -> str:
    """How the version came about: what differs from the version before, and what became of it in a merge."""
    said = [_HOW[one.how].of(lang)] if one.how in _HOW else []
    said += [change_words(each, lang) for each in one.changes]
    said += [_listed_words(each, lang) for each in one.listed]
    if one.left_out_in is not None:
        said.append(_LEFT_OUT.of(lang).format(commit=commit_words(one.left_out_in)))
    return clauses(said, lang) or _OTHERWISE.of(lang)


def _listed_words(one: Listed, lang: Lang) -> str:
    document = isinstance(one.entry, Evidence)
    what = one.entry.named if isinstance(one.entry, Evidence) else reading_words(one.entry, lang)
    if one.how == "altered":
        return _ALTERED.of(lang).format(what=what)
    texts = _GONE if one.how == "gone" else _ADDED
    return texts[Evidence if document else None].of(lang).format(what=what)


def verdict_words(one: Version, lang: Lang) -> str:
    """The verdict of its day with its backing and reason, or why there is none."""
    found = one.judged.row
    row = row_of(found)
    if row is None:
        return "" if one.judged.why_not is None else _WHY_NOT[one.judged.why_not].of(lang)
    more = (
        "" if row.reason is None else reason_word(row.reason, lang),
        labels.LATE.of(lang) if isinstance(found, TargetRow) and found.late else "",
        labels.WAIVED.of(lang) if row.waived else "",
    )
    return COMMA.of(lang).join((judged_words(row, lang), *(each for each in more if each)))


def rule_words_then(one: Version, lang: Lang) -> str:
    """The rule in force then, and since which year."""
    row = row_of(one.judged.row)
    if row is None or row.rule is None:
        return ""
    since = "" if row.effective is None else bracketed(labels.FROM_YEAR.of(lang).format(year=row.effective), lang)
    return asked_words(row, lang) + since
