"""Whether an office above the region confirms, in a document, that a criterion does not concern the region."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.verdict.sources.authority import Authority, authority_of
from ecocheck.verdict.sources.document_numbers import number_year
from ecocheck.verdict.sources.papers import asks_only
from ecocheck.verdict.words.regions import counties_in, numbered_by, numbered_by_city
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement


class Unconfirmed(StrEnum):
    """Why nothing confirms that a criterion does not concern the region."""

    NOBODY_ABOVE = "nobody_above"
    ASKS_ONLY = "asks_only"
    """The document asks for the confirmation."""
    DENIED = "denied"
    """The words say that it was refused, or has not been given yet."""
    OWN_PAPER = "own_paper"
    """The document is the region's own, or a county's."""
    OTHERS_PAPER = "others_paper"
    """The document is about another region."""


class Doubt(NamedTuple):
    """What is wrong with the confirmation, where that stands, and the words."""

    why: Unconfirmed
    route: tuple[str, ...]
    said: str


_DECIDING: Final = "批准|批复|同意|确认|认可|认定|审定|答复|回复|复函"
_ABOVE: Final = "[上级国省市州盟厅局政府主管部门的正式书面]{0,8}"
_DENIED: Final = regex(
    r"不(?:同意(?!见)|批准|予(?:批准|同意|认可|认定|确认|支持|采纳|受理|豁免|免)|认可|认定|确认)|驳回|否决|退回"
    rf"|未(?:经|获得?|得到|取得|收到|见)?{_ABOVE}(?:{_DECIDING}|审批|报批|印发|盖章)(?!建设|立项|实施|开工|用地|养殖)"
    rf"|没有?(?:收到|得到|取得|经)?{_ABOVE}(?:{_DECIDING})"
    rf"|待批|报批[中稿]|(?:等待?|待){_ABOVE}(?:{_DECIDING})"
    r"|正在[^，。；,;]{0,6}?(?:申请|报批|审批|审核|办理|上报|征求)|拟(?:同意|批准|确认|认定|上报|报)"
    r"|已(?:上报|报送|呈报|提交)[^，。；,;]{0,8}(?=[，。；,;]|$)|口头|电话|微信"
    r"|(?:批复|确认|函|文件|同意)[^，。；,;]{0,6}(?:撤销|收回|作废|废止|失效)|^(?:现?已)?(?:撤销|收回|作废|废止|失效)"
    r"|征求意见稿|草案|草稿|初稿|送审稿"
)
"""Words by which nobody has confirmed it: 不同意, 尚未批准, 待市局确认; 没有不同意见 is none of them."""
_REQUEST: Final = regex(r"恳请|请求|申请|提请|商请|请予|报请|呈请")
_GRANTED: Final = regex(r"同意|批复|复函|答复|批准|的确认")
_HEAD: Final = "《〈 "


def unconfirmed(one: Measurement, place: Place) -> Doubt | None:
    """Why the statement of a region that it is not concerned has no confirmation; None if an office above gives it."""
    if authority_of(one.approved_by, place) is not Authority.ABOVE:
        route = ("approved_by",) if one.approved_by is not None else ("not_concerned",)
        return Doubt(Unconfirmed.NOBODY_ABOVE, route, one.approved_by or "—")
    return next(_of_the_words(one), None) or next(_of_the_paper(one, place), None)


def _papers(one: Measurement) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Title and number of the document."""
    source = one.source
    found = () if source is None else ((("source", "title"), source.title), (("source", "document"), source.document))
    return tuple((route, text) for route, text in found if text is not None)


def _of_the_words(one: Measurement) -> Iterator[Doubt]:
    """Words that ask, refuse or put off."""
    for route, text in _papers(one):
        plain = folded(text)
        if asks_only(text) or (_REQUEST.search(plain) and not _GRANTED.search(plain)):
            yield Doubt(Unconfirmed.ASKS_ONLY, route, text)
    source = one.source
    said = [(("approved_by",), one.approved_by), *_papers(one), (("note",), one.note)]
    if source is not None:
        said += [(("source", "quote"), source.quote), (("source", "note"), source.note)]
    for route, words in said:
        found = None if words is None else _DENIED.search(folded(words))
        if found is not None:
            yield Doubt(Unconfirmed.DENIED, route, found[0])


def _of_the_paper(one: Measurement, place: Place) -> Iterator[Doubt]:
    """A document that the region or a county issued, or that is about another region."""
    papers = _papers(one)
    numbered = any(number_year(text) is not None for _, text in papers)
    names = place.realm.names_of(place.name)
    for route, text in papers:
        plain = folded(text)
        issued = numbered_by(plain, place.realm)
        own = place.is_city and numbered_by_city(plain, place.realm)
        if issued or own or (not numbered and plain.lstrip(_HEAD).startswith(names)):
            mine = own or not issued or place.name in issued or place.is_city
            yield Doubt(Unconfirmed.OWN_PAPER if mine else Unconfirmed.OTHERS_PAPER, route, text)
    named = {county for _, text in papers for county in counties_in(text, place.realm)}
    told = any(name in folded(text) for _, text in papers for name in names)
    if named and not told:
        route, text = next((route, text) for route, text in papers if counties_in(text, place.realm))
        yield Doubt(Unconfirmed.OTHERS_PAPER, route, text)
