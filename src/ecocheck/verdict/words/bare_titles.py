"""Whether a title names nothing: a kind of document alone (报告), a medium (截图), a claim (已完成), an office.

A place to look (见网盘) names nothing either, nor the name that a scanner or a program gives a file (IMG 2023).
A table with honest titles beside each kind is in tests/verdict/bare_titles.yaml.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ecocheck.regex import regex
from ecocheck.verdict.words.text import only_han

_KIND: Final = "报告书|报告|报表|通知|通报|公告|批复|清单|名录|名单|决定|纪要|函件|函|汇总|台账"
"""A word for a kind of document says not which. Two of them do, a publication of a year
(年报, 公报), and what may itself be asked for (规划, 方案, 制度, 统计).
通报, 公告, 决定, 批复, 名录 alone do not: an office has hundreds of each, and nobody can look one up by that word.
With a word of what it is about (考核通报, 环评批复) each does."""
_WHOLE: Final = regex(r"年?度?(?:自评报告|自查报告)|年度报告|年?(?:卫星|遥感)?影像图")
"""Titles of such words that offices do give: of one region and year there is one of each."""
_EMPTY: Final = (
    "年度|上半年|下半年|全年|季度|月份|年|月|日|第|份|号|册|页|卷|版|稿"
    "|手机|微信|网页|屏幕|截图|截屏|图片|照片|影像|视频|录音|扫描|复印|拍照|电子|纸质|书面|附图|附表|表格|见图|见表|如图|如表|如下"
    "|原件|复件|件|图|表|新建|文档|文本|文件夹|文件|未命名|无标题|测试|定稿|终稿|最终|最新|初步"
    "|本单位|各单位|各部门|单位|部门|本级|县级|市级|区级|上级|内部|提供|报送|上报|填报|上传|另附|后附|附后|附上|附件|附|存档|归档|备查"
    "|自查|自评|核实|核对|审核|确认|齐全|齐备|完备|完成|达标|合格|符合|满足|要求|属实|同意|通过|已经|已|有|是|无|略|另|见|详|及"
    "|红头|有关规定|相关规定|有关|相关|基本|具体|详细|情况|工作|内容|数据|数字|数值|信息|材料|资料|佐证|证明|依据|来源|说明|总结|明细|一览|本项|该项|指标"
    "|政府网站|政府网|官方网站|官网|门户|网站|网址|网络|互联网|上网|百度|搜索|电话|口头|以上|以下|上述|如上|同上|其他|其它|全部|所有"
    "|支撑|档案|补充|正式|政府文件|盖章|公章|领导|真实|有效|统计口径|备注|标题|题名|压缩包|压缩|副本|链接|网上|网盘|邮箱"
    "|局里|县里|区里|市里|我局|某某|某|关于|于|条|项|款|工作簿|工作表|新|改|上"
    "|的|和|等|之|一|二|三|四|五|六|七|八|九|十"
)
_BARE: Final = regex(rf"(?:{_EMPTY})*(?:{_KIND})?(?:{_EMPTY})*")
_POINTER: Final = regex(
    rf"(?:详|参|另)?[见同](?:{_EMPTY}|{_KIND}|前|实施|建设|规划|方案|办法|制度|统计|年鉴|公报|年报|系统|平台|电脑|群)*"
)
"""见 or 同 and where: it leads to another paper without saying of which year or number."""
_YEAR: Final = regex(r"\d{4}")
_SUFFIX: Final = regex(r"\.[a-z][a-z0-9]{1,4}$", re.IGNORECASE)
_LATIN: Final = regex(r"[a-z]{2,}", re.IGNORECASE)
_OF_FILES: Final = frozenset((
    *("aa", "aaa", "abc", "asdf", "book", "copy", "doc", "docx", "document", "dsc", "excel", "file", "final"),
    *("image", "img", "jpg", "new", "page", "pdf", "photo", "pic", "picture", "png", "qwe", "scan", "screenshot"),
    *("sheet", "table", "test", "title", "tmp", "txt", "untitled", "word", "xls", "xlsx", "xx", "xxx"),
))  # fmt: skip # a table, read by rows
"""What cameras, scanners and programs call files, and what hands type to type something."""
_TELLING: Final = 2
"""So many other Latin words name something: EIA report."""
_LONGEST: Final = 14
"""In Chinese characters. A longer title says something, and would take long to be split into words."""
_OFFICE: Final = regex(
    r"(?:[\u3400-\u9fff]{0,9}?(?:局|厅|委员会|办公室|人民政府|管委会|发改委|中心)){1,3}"
    r"(?:提供|报送|填报|反馈|上报|出具|核实|确认|网站|官网|门户网站|数据|材料|资料)*"
)
_ABOUT_AN_OFFICE: Final = regex("关于|成立|设立|组建|印发|建设|数据中心")


def is_whole(title: str) -> bool:
    """Whether a title, without the names of regions, is one that says enough although each of its words is empty."""
    return _WHOLE.fullmatch(only_han(title)) is not None


@lru_cache(maxsize=8192)
def is_bare(title: str) -> bool:
    """Whether a title, without the names of regions, names no document."""
    han = only_han(title)
    if not han:
        words = {word.casefold() for word in _LATIN.findall(_SUFFIX.sub("", title.strip()))}
        return len(words - _OF_FILES) < _TELLING
    if is_whole(title):
        return False
    if len(han) <= _LONGEST and not _YEAR.search(title) and _POINTER.fullmatch(han) is not None:
        return True
    if len(han) <= _LONGEST and _BARE.fullmatch(han) is not None:
        return True
    return _OFFICE.fullmatch(han) is not None and _ABOUT_AN_OFFICE.search(han) is None
