"""The words for notes on what a verdict rests on beyond its own figure: branches, other verdicts, counties."""

from __future__ import annotations

from typing import Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases.numbers import COUNTIES_LACK
from ecocheck.verdict.notes import NoteCode

BEYOND: Final = {
    NoteCode.NO_BRANCH: Text(
        "各种情形的条件均不成立，规则对此未作规定", "no condition of the rule holds, and it says nothing for this case"
    ),
    NoteCode.OPEN_BRANCHES: Text("适用哪种情形不明：{branches}", "which case applies is not known: {branches}"),
    NoteCode.CONDITION_OPEN: Text(
        "条件所看的{id}{name}不能确定（{why}）", "the figure of {id} {name} does not tell which case applies ({why})"
    ),
    NoteCode.CLASS_UNKNOWN: Text(
        "未登记本地区的{axis}类别（是否属{classes}）", "the region has no class of {axis} on record ({classes} or not)"
    ),
    NoteCode.CLASSES_BOTH: Text(
        "本地区登记了{both}两类，是否按{classes}不能确定",
        "the region has the classes {both} on record, so whether it counts as {classes} is not known",
    ),
    NoteCode.OTHER_OPEN: Text("{id}{name}现状不清（{why}）", "{id} {name} is undetermined ({why})"),
    NoteCode.OTHER_MISSED: Text("{id}{name}不达标", "{id} {name} is not met"),
    NoteCode.COUNTIES_MEET: Text("{of}个县区中{met}个达到{id}", "{met} of {of} counties meet {id}"),
    NoteCode.COUNTIES_LACK: COUNTIES_LACK,
    NoteCode.COUNTIES_UNCLASSED: Text(
        "只数{classes}县区，{counties}属于哪一类未登记",
        "only counties of class {classes} are counted, and the class of {counties} is not on record",
    ),
    NoteCode.COUNTIES_OPEN: Text(
        "{id}现状不清的县区：{counties}", "counties of which {id} is undetermined: {counties}"
    ),
    NoteCode.COUNTIES_MISSED: Text("{id}不达标的县区：{counties}", "counties that miss {id}: {counties}"),
    NoteCode.SOME_HOLD: Text(
        "{of}项中{met}项满足、{open}项不明，要求至少{needed}项",
        "{met} of {of} parts hold and {open} are open; {needed} are asked for",
    ),
    NoteCode.SOME_LACK: Text("还差{n}项", "parts still lacking: {n}"),
    NoteCode.NOT_CONCERNED: Text("不涉及：{reason}", "not concerned: {reason}"),
    NoteCode.NOT_CONCERNED_BY_NOBODY: Text(
        "不涉及须由上级单位确认，没有登记确认单位（approved_by）",
        "an office above has to confirm that the region is not concerned; no office is on record (approved_by)",
    ),
    NoteCode.NOT_CONCERNED_BY_WHOM: Text(
        "不涉及须由上级单位确认，登记的确认单位为“{by}”",
        "an office above has to confirm that the region is not concerned; the office on record is “{by}”",
    ),
    NoteCode.NOT_CONCERNED_NO_PAPER: Text(
        "“{found}”不能作为上级确认本地区不涉及的文件", "“{found}” is no confirmation by an office above"
    ),
}
