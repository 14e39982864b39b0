"""Pieces of messages about figures that are out of scale, and about words of another year."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text

SCALE: Final[dict[str, Text]] = {
    "judged_as_stated": Text("按填的时段判断", "the period stated is judged"),
    "title_of_another_year": Text("名称是别的年份的，不作判断", "the title is of another year, so it is not judged"),
    "months_left_out": Text("有几个月没有计入，不作判断", "some months are not counted, so it is not judged"),
    "last_years_words": Text(
        "这是上年的数和文件的，换成{year}年的数和文件。",
        " Where these are last year's figure and document, put those of {year} in their place.",
    ),
    "fraction_before": Text("上年是 {before}%，", ", after {before} % the year before"),
    "copied_from_before": Text(
        "数和文件都同 {place} 的一样，像是抄来没有改：换成{year}年的数和文件。不是抄来的，",
        "Figure and title are those at {place}, as if copied and left unchanged: put those of {year} in their place. "
        "Otherwise: ",
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
    "scale_wider": Text("上级地区或全市的数", "the figure of the wider region or the city"),
    "scale_unit": Text(
        "像是把{other}填成了{unit}：{written}{other}={write}{unit}",
        "as if it were in {other}: {written} {other} are {write} {unit}",
    ),
    "scale_swapped": Text("像是分子、分母颠倒了", "as if its parts were swapped"),
    "scale_parts": Text(
        "像是分子、分母一个以万计、一个不是", "as if one part were counted in 10,000 and the other not"
    ),
    "scale_point": Text("像是单位或小数点错了", "as if unit or decimal point were wrong"),
    "scale_fraction": Text("像是 {write}% 写成了小数", "as if {write} % were written as a fraction"),
    "how_fraction": Text(
        "对照来源，是 {write}% 的改成 {write}", "Check the source, and write {write} if that is meant"
    ),
    "how_unit": Text(
        "对照来源，是{other}的换算成 {write} 再填；不是的，核对小数点",
        "Check the source: if it says {other} write {write}, otherwise check the decimal point",
    ),
    "how_value": Text("核对单位和小数点，换算以后再填", "Check unit and decimal point, and convert the figure"),
    "how_swapped": Text("分子、分母对调", "Swap numerator and denominator"),
    "how_parts": Text(
        "核对分子 {numerator}、分母 {denominator} 各以什么计，写成同一个量级",
        "See in what the numerator {numerator} and the denominator {denominator} are counted, and write both in one "
        "multiple",
    ),
    "how_units": Text(
        "：{above}除以{below}，或者万{above}除以万{below}", ": {above} over {below}, or 万{above} over 万{below}"
    ),
    "how_numerator_in_wan": Text(
        "分母 {denominator} 像是以{below}计，分子 {numerator} 像是以万{above}计："
        "分母改成以万{below}计的 {write_below}，或者分子改成以{above}计的 {write_above}",
        "The denominator {denominator} seems to be in {below}, the numerator {numerator} in 万{above}: write "
        "{write_below} (万{below}) for the denominator, or {write_above} ({above}) for the numerator",
    ),
    "how_denominator_in_wan": Text(
        "分子 {numerator} 像是以{above}计，分母 {denominator} 像是以万{below}计："
        "分子改成以万{above}计的 {write_above}，或者分母改成以{below}计的 {write_below}",
        "The numerator {numerator} seems to be in {above}, the denominator {denominator} in 万{below}: write "
        "{write_above} (万{above}) for the numerator, or {write_below} ({below}) for the denominator",
    ),
    "how_numerator_in_wan_bare": Text(
        "分子 {numerator} 像是以万计，分母 {denominator} 像是没有：分母改成 {write_below}，或者分子改成 {write_above}",
        "The numerator {numerator} seems to be in 10,000, the denominator {denominator} not: write {write_below} for "
        "the denominator, or {write_above} for the numerator",
    ),
    "how_denominator_in_wan_bare": Text(
        "分母 {denominator} 像是以万计，分子 {numerator} 像是没有：分子改成 {write_above}，或者分母改成 {write_below}",
        "The denominator {denominator} seems to be in 10,000, the numerator {numerator} not: write {write_above} for "
        "the numerator, or {write_below} for the denominator",
    ),
    "check_prior": Text("数没有错的，核对上年的数。", "If the figure is right check last year's. "),
    "check_target": Text("数没有错的，核对考核目标。", "If the figure is right check the target. "),
    "check_baseline": Text(
        "数没有错的，核对基线；上级批准重新划定或者扩大的，写进 adjusted，连同批准文件、批准单位。",
        "If the figure is right check the baseline; one that an office above approved anew goes into adjusted, with "
        "document and approved_by. ",
    ),
    "check_wider": Text(
        "数没有错的，核对市级文件里上级地区或全市的数。",
        "If the figure is right check the figure of the wider region or the city in the city's file. ",
    ),
    "check_line": Text("", ""),
    "days_missing": Text(
        "只有部分月份的，在 period 里写明；监测缺了两个月以上的，在 note 里说明原因，就不再提醒。",
        "Write the months that it covers into period; where the monitoring was out for months say why in note, which "
        "settles it.",
    ),
    "days_too_many": Text(
        "几个站点的天数加在一起的，换成本地区的天数；核对是不是多写了一位。",
        "Where the days of several stations were added up, write those of the region; or a digit is too many.",
    ),
    "sample_small": Text("太少，代表不了全县（区）的公众", "too few to speak for the public of a county"),
    "sample_large": Text("太多，像是多写了几位，或者写成了人口数", "too many, as if it were the population"),
}
