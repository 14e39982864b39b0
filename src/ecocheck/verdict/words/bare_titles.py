"""Whether a title names nothing: a kind of document alone (报告), a medium (截图), a claim (已完成), an office.

A table with honest titles beside each kind is in tests/verdict/bare_titles.yaml.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ecocheck.regex import regex
from ecocheck.verdict.words.text import only_han

_KIND: Final = (
    "报告书|报告|报表|通知|通报|公告|批复|方案|办法|清单|名录|名单|决定|纪要|制度|规定|规划|计划|意见|函件|函"
    "|统计|监测|调查|汇总|台账"
)
"""A word for a kind of document says not which. Two of them do (监测报告), and a publication of a year: 年报, 公报."""
_EMPTY: Final = (
    "年度|上半年|下半年|全年|季度|月份|年|月|日|第|份|号|册|页|卷|版|稿"
    "|手机|微信|网页|屏幕|截图|截屏|图片|照片|影像|视频|录音|扫描|复印|拍照|电子|纸质|书面|附图|附表|表格|见图|见表|如图|如表|如下"
    "|原件|复件|件|图|表|新建|文档|文本|文件夹|文件|未命名|无标题|测试|定稿|终稿|最终|最新|初步"
    "|本单位|各单位|各部门|单位|部门|本级|县级|市级|区级|上级|内部|提供|报送|上报|填报|上传|另附|后附|附后|附上|附件|附|存档|归档|备查"
    "|自查|自评|核实|核对|审核|确认|齐全|齐备|完备|完成|达标|合格|符合|满足|要求|属实|同意|通过|已经|已|有|是|无|略|另|见|详|及"
    "|红头|有关|相关|基本|具体|详细|情况|工作|内容|数据|数字|数值|信息|材料|资料|佐证|证明|依据|来源|说明|总结|明细|一览|本项|该项|指标"
    "|政府网站|政府网|官方网站|官网|门户|网站|网址|网络|互联网|上网|百度|搜索|电话|口头|以上|以下|上述|如上|同上|其他|其它|全部|所有"
    "|的|和|等|之|一|二|三|四|五|六|七|八|九|十"
)
_BARE: Final = regex(rf"(?:{_EMPTY})*(?:{_KIND})?(?:{_EMPTY})*")
_LONGEST: Final = 14
"""In Chinese characters. A longer title says something, and would take long to be split into words."""
_OFFICE: Final = regex(
    r"(?:[\u3400-\u9fff]{0,9}?(?:局|厅|委员会|办公室|人民政府|管委会|发改委|中心)){1,3}"
    r"(?:提供|报送|填报|反馈|上报|出具|核实|确认|网站|官网|门户网站|数据|材料|资料)*"
)
_ABOUT_AN_OFFICE: Final = regex("关于|成立|设立|组建|印发|建设|数据中心")


@lru_cache(maxsize=8192)
def is_bare(title: str) -> bool:
    """Whether a title, without the names of regions, names no document. What has no Chinese is not judged here."""
    han = only_han(title)
    if not han:
        return False
    if len(han) <= _LONGEST and _BARE.fullmatch(han) is not None:
        return True
    return _OFFICE.fullmatch(han) is not None and _ABOUT_AN_OFFICE.search(han) is None
