"""Whether a source names a document, of which year it is, and how well a success is backed by it.

Whoever claims success names a document. A title that consists of nothing but
the region, the year, the criterion and words such as 材料 names none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from ecocheck.model.base import recorded
from ecocheck.model.rule_kinds.base import Form
from ecocheck.regex import regex
from ecocheck.verdict.outcome import Backing, Verdict
from ecocheck.verdict.sources.document_numbers import number_year
from ecocheck.verdict.sources.papers import is_archived, names_none, not_there
from ecocheck.verdict.words.bare_titles import is_bare, is_whole
from ecocheck.verdict.words.spans import spoken_in_title
from ecocheck.verdict.words.text import folded, forms, only_han
from ecocheck.verdict.words.years import told_from, years_in

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from ecocheck.model.documents import Source
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.realm import Realm
    from ecocheck.quantity import Month
    from ecocheck.verdict.subject import Subject

PUBLIC: Final = "公开报道"

_ADDRESS: Final = regex(
    r"https?://[\w-]+(?:\.[\w-]+)+|(?:[a-z0-9-]+\.)+(?:cn|com|net|org|gov|edu|info)(?=[:/?#]|$)", re.IGNORECASE
)
"""An address; without its scheme only under a usual top name, since 年报.pdf is the name of a file."""
_NEEDED: Final = 2
"""How many Chinese characters must be left of a title."""

_FILLERS: Final = (
    *("听说", "据了解", "据说", "未记录", "不详", "暂无", "待补", "同上", "详见"),
    *("材料", "资料", "台账", "文件", "说明", "佐证", "证明", "相关", "有关", "依据", "来源", "附件", "工作", "总结"),
    *("年度", "上半年", "下半年", "全年", "本区", "本县", "本市", "我区", "我县", "我市", "全区", "全县", "全市"),
    *("本州", "本盟", "本旗", "全州", "全盟", "全旗"),
    *("见", "无", "略", "年", "月", "日", "的", "和", "及", "份", "关于"),
)
_KINDS: Final = regex(
    r"报告|报表|公报|年报|月报|季报|通知|方案|办法|名录|清单|决定|纪要|制度|统计|通报|批复|公告|汇总|调查|监测"
)
"""Words for kinds of documents: most titles have one, and need no second look."""
_BARE: Final = frozenset(("情况", "数据", "情况表", "数据表"))
"""A word for a kind of document, which does not say which one: 2024年数据, 情况说明."""
_ASIDE: Final = regex(r"\([^()]*\)")


def names_document(source: Source | None, own: str, place: Place) -> bool:
    """Whether a source names a document. `own` is the name of the criterion or target."""
    if source is None:
        return False
    title, number = source.title, source.document
    if faulty_text(source) is not None:
        return False
    if number is not None and has_number(number):
        return True
    if source.standing == PUBLIC and addressed(source) and recorded(source.quote):
        return True
    return named_in(title, own, place)


def dated_ahead(source: Source | None, as_of: datetime.date) -> bool:
    """Whether a source is dated after `as_of`, so that it cannot exist yet; a month counts from its first day."""
    return source is not None and source.out_since is not None and source.out_since > as_of


def in_hand(source: Source | None, own: str, place: Place, as_of: datetime.date) -> bool:
    """Whether a source names a document that can exist on that day."""
    return names_document(source, own, place) and not dated_ahead(source, as_of)


def faulty_text(source: Source) -> Literal["title", "document"] | None:
    """Which text of a source says that there is no document yet, or leaves its number blank."""
    if source.title is not None and not_there(source.title):
        return "title"
    return "document" if source.document is not None and not_there(source.document) else None


def named_in(text: str | None, own: str, place: Place) -> bool:
    """Whether a text that is given as a document, such as that of a target, names one."""
    if text is None or names_none(text):
        return False
    return says_enough(text, own, place.realm) or has_number(text)


def titled_by_nothing(title: str, realm: Realm) -> bool:
    """Whether the title of a piece of evidence names nothing: 附件1, 截图, 1, the name of a region."""
    if has_number(title):
        return False
    bare = _without(folded(title), realm.every_name)
    return is_bare(bare)


def has_number(text: str) -> bool:
    """Whether the text holds a document number of the form X〔YYYY〕N号."""
    return number_year(text) is not None


def addressed(source: Source) -> bool:
    """Whether the source can be looked up under an address."""
    return source.url is not None and _ADDRESS.match(source.url) is not None


@lru_cache(maxsize=8192)
def says_enough(title: str, own: str, realm: Realm) -> bool:
    """Whether something is left of a title without regions, years, the criterion's own name and empty words."""
    return all(_enough(form, folded(own), realm) for form in forms(title))


def _enough(title: str, own: str, realm: Realm) -> bool:
    unplaced = _without(title, realm.every_name)
    if is_bare(unplaced):
        return False
    if is_whole(unplaced):
        return True
    kind = _KINDS.search(title)
    if kind is not None and kind[0] not in own:
        return True
    empty = (*realm.every_name, *_FILLERS)
    if only_han(_without(title, empty)) in _BARE:
        return False
    rest = _without(title, (own, _ASIDE.sub("", own), *empty))
    return len(only_han(rest)) >= _NEEDED


def _without(text: str, names: Iterable[str]) -> str:
    for name in names:
        if name:
            text = text.replace(name, " ")
    return text


def year_of(source: Source, year: int) -> int | None:
    """The year of the document that a source names: the earliest year in its number, publication date and title.

    上年 in a title means the year before the document's own year or, if that is
    not known, before the file's year. A title that names a later year only cites
    the number in it: 2024年情况报告（落实演政发〔2022〕3号）.
    """
    texts = [text for text in (source.document, None if _cites(source.title) else source.title) if text is not None]
    years = [found for text in texts if (found := number_year(text)) is not None]
    if source.out_since is not None:
        years.append(source.out_since.year)
    return min([*years, *_titled(source, min(years, default=year))], default=None)


def _cites(title: str | None) -> bool:
    """Whether the number in a title is that of another document, since the title names a later year."""
    numbered = None if title is None else number_year(title)
    return numbered is not None and max(years_in(folded(title or "")), default=0) > numbered


def _titled(source: Source, own: int) -> tuple[int, ...]:
    """The last year in a title, or the year that 上年 means there."""
    if source.title is None:
        return ()
    return tuple(year for title in forms(source.title) for year in _year_titled(title, own))


def _year_titled(title: str, own: int) -> tuple[int, ...]:
    before = told_from(title, own)
    return years_in(title)[-1:] if before is None else (before,)


def numbered_before(source: Source | None, year: int) -> int | None:
    """The year of a source's document number if it is before `year`; else None.

    Without a `document`, the number in the title is taken, unless the title also
    names `year` or a later one. Such a title cites an older document:
    落实演政发〔2022〕3号2024年情况报告.
    """
    if source is None:
        return None
    numbered = number_year(source.document or source.title or "")
    if numbered is None or numbered >= year:
        return None
    cited = source.document is None and max(years_in(folded(source.title or "")), default=0) >= year
    return None if cited else numbered


def impossible_year(source: Source | None, year: int) -> int | None:
    """The year of a source that cannot contain the figures of `year`; None if it can.

    A document numbered before the year cannot contain them. A title may name the
    year after, as a yearbook does, but not only years later than that.
    """
    numbered = numbered_before(source, year)
    if source is None or numbered is not None:
        return numbered
    first = min(spoken_in_title(folded(source.title), year).years, default=0) if source.title is not None else 0
    return first if first > year + 1 else None


def dated_before(document: str | None, issued: datetime.date | Month | str | None, year: int) -> int | None:
    """The newest year that a document's name, number and date give, if all of them are before `year`; else None."""
    found = [named for form in forms(document or "") for named in years_in(form)]
    numbered = number_year(document or "")
    found += [] if numbered is None else [numbered]
    found += [] if issued is None or isinstance(issued, str) else [issued.year]
    newest = max(found, default=year)
    return newest if newest < year else None


def first_year(subject: Subject, year: int) -> int | None:
    """The earliest year of a document that may prove a success of `year`; None if any year will do."""
    if subject.document_of == "any":
        return None
    return year if subject.document_of == "year" else year - subject.document_of + 1


def too_old(source: Source | None, subject: Subject, year: int) -> int | None:
    """The year of a document that is too old to prove a success of `year`; None if it is not, or is of unknown year."""
    first = first_year(subject, year)
    found = None if source is None or first is None else year_of(source, year)
    return found if found is not None and first is not None and found < first else None


def cannot_hold(source: Source | None, subject: Subject, year: int) -> int | None:
    """The year of a document that cannot prove a success of `year`: too old, or numbered before the figure's year.

    A state rests on its document for years; a figure is that of one year.
    """
    found = too_old(source, subject, year)
    return numbered_before(source, year) if found is None and subject.form is Form.NUMBER else found


def backing_of(verdict: Verdict, measurement: Measurement | None) -> Backing | None:
    """How well a success is documented according to the file; stored files are checked in `app.evidence_files`."""
    if verdict is not Verdict.MET or measurement is None:
        return None
    source = measurement.source
    numbered = source is not None and any(text and has_number(text) for text in (source.document, source.title))
    looked_up = source is not None and addressed(source)
    return Backing.DOCUMENTED if numbered or looked_up or is_archived(measurement) else Backing.TITLED


def weakest(several: Iterable[Backing | None]) -> Backing | None:
    """The weakest of several; None if one of them has none."""
    order = (*Backing, None)
    return max(several, key=order.index, default=None)


def is_flash(measurement: Measurement | None) -> bool:
    """Whether the figure is a 快报: successes by a 快报 are counted apart from those by final figures."""
    return measurement is not None and measurement.stage == "快报"
