"""The words of what is lacking behind figures: `status --readiness --fail-on`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.model.lack import Lack
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import BLANK, COMMA, bracketed, joined
from ecocheck.render.phrases.status import LEGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.lacking import Lacking
    from ecocheck.findings import Lang

TITLE: Final = Text("所列情况的缺项", "What is lacking")
WHO: Final = Text("由谁提供", "who is to bring it")
WHAT: Final = Text("缺什么", "what is lacking")
LACKS: Final = {
    Lack.NO_PLAN: Text("缺计划安排", "no plan"),
    Lack.NO_DATA: Text("缺数据支撑", "no data"),
    Lack.NO_EVIDENCE: Text("缺材料佐证", "no evidence"),
    Lack.PARTIAL: Text("不完整", "not complete"),
}
_COUNT: Final = Text("{lack}{count}项", "{lack}: {count}")
_WAIVED: Final = Text("另有已豁免的{count}项", "and {count} waived")
_NOTHING: Final = Text("指定的情况都没有出现。", "None of these cases occurs.")
_UNUSABLE: Final = Text(
    "{file}有错，{count}项的数不能用，算缺数据支撑。用 ecocheck validate 查看错在哪里，改正后再看。",
    "{file} has errors: {count} figures cannot be used and count as no data. See ecocheck validate, mend, look again.",
)


def counted(found: Sequence[Lacking], lang: Lang) -> str:
    """How many criteria lack what, those that are waived apart; that none does where there is none."""
    said = [
        _COUNT.of(lang).format(lack=LACKS[case].of(lang), count=count)
        for case in Lack
        if (count := sum(case in one.lacks for one in found))
    ]
    waived = sum(bool(one.waived) for one in found)
    said += [_WAIVED.of(lang).format(count=waived)] if waived else []
    return COMMA.of(lang).join(said) or _NOTHING.of(lang)


def unusable_words(found: Sequence[Lacking], lang: Lang) -> list[str]:
    """For each data file of which figures cannot be used: how many, and what to do."""
    files = Counter(one.unusable_in for one in found if one.unusable_in is not None)
    return [_UNUSABLE.of(lang).format(file=file, count=count) for file, count in files.items()]


def open_words(one: Lacking, lang: Lang) -> str:
    """What a criterion lacks and no waiver covers; empty where there is nothing."""
    return joined([_said(case, one, lang) for case in one.lacks], lang)


def waived_words(one: Lacking, lang: Lang) -> str:
    """What a criterion lacks and a waiver covers, and that it does; empty where there is nothing."""
    said = joined([_said(case, one, lang) for case in one.waived], lang)
    return said + bracketed(labels.WAIVED.of(lang), lang) if said else ""


def _said(case: Lack, one: Lacking, lang: Lang) -> str:
    """The case; of what is not complete with the names of those that are not."""
    said = LACKS[case].of(lang)
    if case is not Lack.PARTIAL:
        return said
    return joined([LEGS[name][1].of(lang) for name in one.partial], lang) + BLANK.of(lang) + said
