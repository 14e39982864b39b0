"""The Chinese meanings of the English words that a field may take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

from ecocheck.model.registry import DocumentOf
from ecocheck.model.reviews import OPINION_WORDS
from ecocheck.source.expected.annotations import bare, union_members, words_of
from ecocheck.source.shape.sentences import NAMES
from ecocheck.source.written.characters import bare_word, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.source.shape.locate_error import Site

_MEANINGS: Final[Mapping[str, str]] = {
    "result": "结果",
    "target": "目标",
    "verdict": "判定",
    "evidence": "佐证",
    "plan": "计划",
    "each": "各县区分别判",
    "city": "全市整体，县区只作对照",
    "city_only": "只判全市",
    "county_only": "只判县区",
    "handed": "按下达的目标判",
    "named": "只约束点名的县区",
    "must": "必须完成",
    "strive": "力争",
    "text": "正文写明",
    "title": "由清单标题推定",
    "same": "相同",
    "narrower": "较窄",
    "wider": "较宽",
    "other_basis": "口径不同",
    "higher": "越高越好",
    "lower": "越低越好",
    "any": "不限年份",
    "year": "须是当年文件",
    "met": "达标",
    "not_met": "不达标",
    "undetermined": "现状不清",
    "not_applicable": "不适用",
    **{word: chinese for chinese, word in OPINION_WORDS.items()},
}
_ALSO: Final[Mapping[str, frozenset[str]]] = {
    "evidence": frozenset({"佐证材料"}),
    "plan": frozenset({"计划安排"}),
    "each": frozenset({"各县区", "各县区分别"}),
    "result": frozenset({"实绩", "实际结果"}),
    "target": frozenset({"规划目标", "计划目标", "目标值"}),
    "快报": frozenset({"快报数", "快报数据"}),
    "初步": frozenset({"初步数", "初步数据", "初步核算数"}),
    "核定": frozenset({"核定数", "核定数据", "已核定", "经核定"}),
    "填报": frozenset({"填报的", "自报", "自行填报"}),
    "公开报道": frozenset({"公开报道的", "媒体报道", "新闻报道"}),
}
"""Further Chinese words that mean nothing else."""
_OF_SCOPE: Final[Mapping[str, str]] = {"each": "各县区", "city": "全市"}


def word_meant(annotation: Any, key: str, written: object) -> str | None:
    """The one word that was written in Chinese, in capitals or in full width."""
    said = bare_word(str(written))
    meanings = _meanings(key)
    meant = [word for word in words_for(annotation) if said in {word, meanings.get(word), *_ALSO.get(word, ())}]
    return meant[0] if len(meant) == 1 else None


def words_for(annotation: Any) -> tuple[str, ...]:
    """The words of the fixed list that a field takes; empty for any other field."""
    members = (bare(annotation), *union_members(annotation))
    return next((found for one in members if (found := words_of(one))), ())


def _meanings(key: str) -> Mapping[str, str]:
    return {**_MEANINGS, **(_OF_SCOPE if key == "scope" else {})}


def words_of_text(annotation: Any, key: str, said: str) -> tuple[str, ...] | None:
    """The fixed words that a text names, several with signs between them; None if one of its names is no such word."""
    meant = [word_meant(annotation, key, name) for name in NAMES.split(said.strip())]
    return tuple(word for word in meant if word is not None) if all(meant) else None


def no_such_words(site: Site, value: object) -> dict[str, str] | None:
    """The words for a text where a list of fixed words is expected, if it names another word; else None."""
    kind = bare(site.annotation)
    item = get_args(kind)[0] if get_origin(kind) is tuple else None
    if not isinstance(value, str) or not words_for(item) or words_of_text(item, site.key, value) is not None:
        return None
    others = [name for name in NAMES.split(value.strip()) if word_meant(item, site.key, name) is None]
    more = {"phrase": "of_these_words_listed", "phrase_more": "nothing", "phrase_fix": "nothing"}
    return {"written": shown("、".join(others)), "known": _known(item, site.key), "first": words_for(item)[0], **more}


def known_words(site: Site) -> str:
    """The words that a field may take, each English word with its meaning."""
    return _known(site.annotation, site.key)


def _known(annotation: Any, key: str) -> str:
    words, meanings = words_for(annotation), _meanings(key)
    known = [f"{word}（{meanings[word]}）" if word in meanings else word for word in words]
    return "、".join([*known, "正整数（最近几年的文件）"] if annotation == DocumentOf else known)
