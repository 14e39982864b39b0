"""Pieces of messages about figures that are out of scale, and about words of another year."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

SCALE: Final[dict[str, Text]] = {
    "judged_as_stated": Text("按填的时段判断", "the period stated is judged"),
    "title_of_another_year": Text("名称是别的年份的，不作判断", "the title is of another year, so it is not judged"),
    "last_years_words": Text(
        "这是上年的数和文件的，换成{year}年的数和文件。",
        " Where these are last year's figure and document, put those of {year} in their place.",
    ),
    "share_of_other_scope": Text("；例如分子里有上年结转的，要去掉", "; what was carried over does not count"),
    "share_of_other_multiples": Text(
        "；差出十倍以上，多半是单位错了：是不是颠倒了，是不是一个以吨计、一个以万吨计；只填了 value 的，核对小数点",
        "; more than ten times the whole is a slip of units: the wrong way round, or one in tons and one in 10,000 "
        "tons; where value stands alone check the decimal point",
    ),
    "scale_more": Text("{times}倍", "{times} times"),
    "scale_less": Text("1/{times}", "1/{times} of"),
    "scale_line": Text("标准", "its line"),
    "scale_baseline": Text("基线", "its baseline"),
    "scale_target": Text("考核目标", "its target"),
    "scale_prior": Text("上年的数", "last year's figure"),
    "scale_unit": Text(
        "像是把{other}填成了{unit}：{written}{other}={write}{unit}",
        "as if it were in {other}: {written} {other} are {write} {unit}",
    ),
    "scale_swapped": Text("像是分子、分母颠倒了", "as if its parts were swapped"),
    "scale_parts": Text(
        "像是分子、分母一个以万计、一个不是", "as if one part were counted in 10,000 and the other not"
    ),
    "scale_point": Text("像是单位或小数点错了", "as if unit or decimal point were wrong"),
}
