"""Words for opinions that were recorded, and for why others were not."""

from __future__ import annotations

from typing import Final

from ecocheck.app.reviewing.recording import Refusal
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels

TITLE: Final = labels.OPINIONS
BEFORE: Final = Text("以前的复核", "reviews so far")
TAKEN: Final = Text("已记入{n}项", "{n} recorded")
WOULD: Final = Text("会记入{n}项，没有写入", "{n} would be recorded; nothing was written")
REFUSED: Final = Text("没有记入{n}项", "{n} refused")
FAULTY: Final = Text("表里有错，一条也没有记；改好以后再收一次", "the form has errors, so nothing was recorded")
SILENT: Final = Text("抽取的{drawn}项里，没有填写意见的{n}项", "{n} of {drawn} drawn verdicts have no opinion")
STANDS: Final = Text(
    "{agency}的退回仍有效，须由{agency}再看", "the return of {agency} still stands, and {agency} must look again"
)
SEE: Final = Text("用 ecocheck status --reviews 查看", "see ecocheck status --reviews")
FILE: Final = Text("文件：{file}", "file: {file}")
NAMED: Final = Text("{region} {year}年 {key} {name}", "{region} {year} {key} {name}")
REFUSALS: Final = {
    Refusal.NO_VERDICT: Text("那里没有这个判定，核对地区、年份和编号", "nothing is judged there under that id"),
    Refusal.FUTURE: Text("复核日期还没有到", "its date is still to come"),
    Refusal.OWN_FIGURE: Text(
        "{person}是这个数的填报人，不能自己复核，请由别人复核",
        "{person} reported the figure; somebody else must review it",
    ),
    Refusal.NAMELESS: Text("没有写明复核单位和复核人", "it does not say which office and person reviewed"),
    Refusal.NO_REASON: Text("退回和存疑要写明理由", "a return or a doubt needs a reason"),
    Refusal.CHANGED: Text(
        "看过以后数据、标准或材料变了，请重新查看再复核", "it has changed since it was shown; look at it again"
    ),
    Refusal.KNOWN: Text("同样的意见已经记过", "the same opinion is recorded already"),
    Refusal.UNREADABLE: Text(
        "复核文件有错误，先用 ecocheck validate 查看并改正", "the file of reviews has errors; see ecocheck validate"
    ),
}
