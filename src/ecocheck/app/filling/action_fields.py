"""The fields of a form of actions (限期整改台账): those of an action, of its milestones, and of the cover."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.field import Field, Kind, Section
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

LOG: Final = "log"
"""The field whose text becomes a new entry of the log."""
AGENCY: Final = "owner.agency"

ACTION_FIELDS: Final[Mapping[Section, tuple[Field, ...]]] = {
    Section.ACTION: (
        Field(
            AGENCY,
            Text("责任单位", "office in charge"),
            Kind.TEXT,
            13,
            Text("没有写的，由本单位认领时填本单位全称", "where it is empty: your own office, if you take it on"),
        ),
        Field("owner.person", Text("责任人", "person in charge"), Kind.TEXT, 8, Text("姓名", "name")),
        Field(
            "measure", Text("整改措施", "measure"), Kind.TEXT, 22, Text("做什么来补上这个差距", "what is done about it")
        ),
        Field(
            LOG,
            Text("本次进展", "progress since"),
            Kind.TEXT,
            22,
            Text(
                "这一次新增的进展，记入整改记录，日期用封面的填报日期；没有的留空",
                "what is new; it goes into the log under the date of the cover",
            ),
        ),
    ),
    Section.MILESTONE: (
        Field(
            "what",
            Text("整改节点", "milestone"),
            Kind.TEXT,
            20,
            Text("新增的节点写在“新增”的行里", "a new step goes into one of the spare rows"),
        ),
        Field(
            "due",
            Text("完成期限", "due"),
            Kind.DAY,
            11,
            Text("年-月-日，如 2026-12-31；定了的期限在本表里不能改", "2026-12-31; once set it cannot be moved here"),
        ),
        Field(
            "done",
            Text("完成日期", "done"),
            Kind.DAY,
            11,
            Text("做完了才填，填实际完成的日期", "only when it is done: the day on which it was"),
        ),
        Field(
            "evidence",
            Text("佐证材料", "evidence"),
            Kind.FILES,
            18,
            Text(
                "文件名，一行一个；文件与本表一并报送。只能增加，不能减少",
                "file names, one a line, handed in with the form; they can only be added",
            ),
        ),
    ),
    Section.RECORD: (
        Field("agency", Text("填报单位", "office"), Kind.TEXT, 30, Text("单位全称", "full name")),
        Field("person", Text("记录人", "recorded by"), Kind.TEXT, 12, Text("姓名，可留空", "name; may stay empty")),
        Field("date", Text("填报日期", "date"), Kind.DAY, 12, Text("年-月-日", "2026-01-15")),
    ),
}
"""The fields of each kind of row, in the order of the columns."""
