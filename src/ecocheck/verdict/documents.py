"""Whether a source names a document, and how well a success is backed by it.

Whoever claims success names a document. A title that consists of nothing but
the region, the year, the criterion and words such as 材料 names none.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.model.base import recorded
from ecocheck.verdict.kinds import Backing, Verdict

if TYPE_CHECKING:
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement, Source
    from ecocheck.model.realm import Realm

PUBLIC: Final = "公开报道"

_NUMBER: Final = re.compile(r"[^\W\d_][^〔〕]{0,20}〔(?:19|20)\d{2}〕\s?\d{1,5}\s?号")
"""X〔YYYY〕N号, once brackets of other kinds have been made 〔〕."""
_BRACKETS: Final = str.maketrans("[({【［（", "〔〔〔〔〔〔") | str.maketrans("])}】］）", "〕〕〕〕〕〕")
_NEEDED: Final = 2
"""So many Chinese characters must be left of a title."""
_DENIES: Final = re.compile(
    r"没有(?!发[生现]|出现)|尚未(?!发[生现]|出现)|(?:暂未|还未|未)(?:印发|下发|下达|找到|出台|制定|编制|发布|公布|报送|提供|形成|收到)"
    r"|(?<![接招等期优])待(?!遇|业)|(?<![模虚草])拟(?![合态声人物])|正在|TODO|TBD|N/?A(?![A-Z])|征求意见稿|送审稿|草案|草稿",
    re.IGNORECASE,
)
"""Words by which a title denies or promises a document."""
_FILLERS: Final = (
    *("听说", "据了解", "据说", "未记录", "不详", "暂无", "待补", "同上", "详见"),
    *("材料", "资料", "台账", "文件", "说明", "佐证", "证明", "相关", "有关", "依据", "来源", "附件", "工作", "总结"),
    *("情况", "年度", "本区", "本县", "本市", "我区", "我县", "我市", "全区", "全县", "全市"),
    *("见", "无", "略", "年", "月", "日", "的", "和", "及", "度", "份", "关于"),
)
_OTHER: Final = re.compile(r"[^\u3400-\u9fff]")


def names_document(source: Source | None, own: str, place: Place) -> bool:
    """Whether a source names a document. `own` is the name of the criterion or target."""
    if source is None:
        return False
    if source.title is not None and denies(source.title):
        return False
    if source.document is not None and has_number(source.document):
        return True
    if source.standing == PUBLIC and source.url is not None and source.quote is not None:
        return True
    return source.title is not None and says_enough(source.title, own, place.realm)


def named_in(text: str | None, own: str, place: Place) -> bool:
    """Whether a text that stands for a document, such as that of a target, names one."""
    if text is None or denies(text):
        return False
    return has_number(text) or says_enough(text, own, place.realm)


def has_number(text: str) -> bool:
    """Whether the text holds a document number of the form X〔YYYY〕N号."""
    return _NUMBER.search(unicodedata.normalize("NFKC", text).translate(_BRACKETS)) is not None


def denies(title: str) -> bool:
    """Whether a title says that there is no document, or none yet."""
    return not recorded(title) or _DENIES.search(unicodedata.normalize("NFKC", title)) is not None


@lru_cache(maxsize=8192)
def says_enough(title: str, own: str, realm: Realm) -> bool:
    """Whether something is left of a title without regions, years, the criterion's own name and empty words."""
    if has_number(title):
        return True
    rest = unicodedata.normalize("NFKC", title)
    for name in (unicodedata.normalize("NFKC", own), *realm.every_name, *_FILLERS):
        if name:
            rest = rest.replace(name, " ")
    return len(_OTHER.sub("", rest)) >= _NEEDED


def backing_of(verdict: Verdict, measurement: Measurement | None) -> Backing | None:
    """How well a success is documented, as far as the file says; whether stored files are sound is seen on disk."""
    if verdict is not Verdict.MET or measurement is None:
        return None
    source = measurement.source
    numbered = source is not None and source.document is not None and has_number(source.document)
    addressed = source is not None and source.url is not None
    return Backing.DOCUMENTED if numbered or addressed or measurement.archived else Backing.TITLED
