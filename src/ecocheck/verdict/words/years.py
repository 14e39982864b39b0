"""Finds the years in a title, with 年 or without: 2023年年报, 2023年报, 方案（2023）, 上年总结."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ecocheck.regex import regex

_YEAR: Final = r"(?:19|20)\d{2}"
_WITH_SIGN: Final = regex(rf"(?<!\d)({_YEAR})\s?年")
_COUNTED: Final = "年版修号户人个台件吨万亿亩公千百余多名家处项次天平立座辆套条份株头只米元国"
"""Characters after a number that is not a year: a thing that is counted, an edition, 2000国家大地坐标系."""
_LAW: Final = "(?<!标准)(?<!规范)(?<!规程)(?<!办法)(?<!条例)(?<!细则)(?<!指南)(?<!导则)(?<!目录)(?<!要求)"
_BARE: Final = regex(
    rf"{_LAW}[(\[〔【](?P<bracketed>20[0-3]\d)[)\]〕】](?!\s?第?\s?\d{{0,5}}\s?号)"
    r"|(?<!\d)20[0-3]\d\s?[-—–~～至]\s?(?P<until>20[0-3]\d)(?![\d年])"
    r"|(?<!\d)(?P<dated>20[0-3]\d)[-./](?:0?[1-9]|1[0-2])(?:[-./]\d{1,2})?(?![\d.])"
    r"|(?<!\d)(?P<packed>20[0-3]\d)(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)"
    r"|(?<=[\u4e00-\u9fff][-_.—])(?P<tail>20[0-3]\d)(?=[》)\s]*$)"
    rf"|(?<![\d.A-Za-z/:-])(?<![比较与同于])(?P<plain>20[0-3]\d)(?=[\u4e00-\u9fff])(?![{_COUNTED}])"
    r"|(?:^|(?<=[县区市]))(?P<short>1[5-9]|2\d)年(?=[\u4e00-\u9fff])(?!以?来|期|内|间|限|规划|质保)"
    rf"|(?<![\d.A-Za-z/:-])(?<![比较与同于])(?P<last>20[0-3]\d)(?=[》)\s]*$)",
    re.ASCII,
)
_MAY_BE_BARE: Final = regex(r"20[0-3]\d(?!年)|(?<!\d)[12]\d年", re.ASCII)
"""Whatever the longer pattern finds has one of these; most titles have only 2024年."""
_BEFORE: Final = regex(
    r"(?<![比较与同和及])(?:(?P<two>前年)|去年|上一?年)度?(?!同期|末|结转|底|[^，。；]{0,4}(?:对比|相比))",
    needs="上前去",
)


@lru_cache(maxsize=8192)
def years_in(title: str) -> tuple[int, ...]:
    """The years that a title (folded already) gives, in the order in which they stand."""
    found = [(one.start(), int(one[1])) for one in _WITH_SIGN.finditer(title)]
    return tuple(year for _, year in sorted([*found, *_bare(title)]))


def bare_years(title: str) -> frozenset[int]:
    """The years that a title gives without 年, or with two digits."""
    return frozenset(year for _, year in _bare(title))


@lru_cache(maxsize=8192)
def _bare(title: str) -> tuple[tuple[int, int], ...]:
    if _MAY_BE_BARE.search(title) is None:
        return ()
    return tuple((one.start(), int(f"20{one[one.lastgroup or 0][-2:]}")) for one in _BARE.finditer(title))


def told_from(title: str, year: int) -> int | None:
    """The year that 上年 or 前年 in a title means, counted from `year`; None if the title itself names a year."""
    found = None if years_in(title) else _BEFORE.search(title)
    return None if found is None else year - (2 if found["two"] else 1)
