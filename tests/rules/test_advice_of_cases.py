"""What some cases are told to write: the finding is as before, and the advice is what matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.findings.catalogue import hint_of
from tests.rules.cases import RULES, SHAPE, read_case
from tests.rules.project import found_in, make

if TYPE_CHECKING:
    from pathlib import Path

ADVICE = {
    "rules/ECO404-两个单位写在一行": "各写一行：“- 市水务局” / “- 市住建局”",
    "rules/ECO431-任务编号只有数字": "改成“T72”",
    "rules/ECO645-分项比分母多": "只算在前一项",
    "rules/ECO701-文件夹改了名": "在“佐证材料”里，像是文件夹改了名：改回 佐证",
    "rules/ECO807-任务写成了目标": "写到“T72”下面的编号：T72-1",
    "rules/ECO807-判定项写成了目标": "“4-1”写成 criterion: 4-1",
    "rules/ECO151-地区的文件夹放进了另一个地区": "把整个文件夹移到 data/演练区",
    "rules/ECO151-放在项目文件夹里": "这里应当是 data/演练区/2024.yaml",
    "rules/ECO165-正本旁边有副本": "不要改名盖掉 data/演练区/2024.yaml",
    "shape/ECO262-清单的一项里有几个数": "一项一行：“- 4” / “- 24”",
    "shape/ECO303-处理情况写成一句话": "“      date: …” / “      decision: 以90%为准” / “      effects:”",
    "shape/ECO303-处理结果写成一句话": "“      - target: T72-1” / “        effective: …” / “        rule:”",
    "shape/ECO305-任务的目标没有写在targets下面": "在第 7 行上面加一行“    targets:”",
    "shape/ECO312-判定项编号写成小数": "写成 4-1",
    "shape/ECO312-计划安排写成是": "写打算怎么做、什么时候完成",
    "shape/ECO317-年份后面带了起字": "这里写成 2023",
    "shape/ECO320-判定项编号加引号的小数": "写成 4-1",
}


@pytest.mark.parametrize("name", ADVICE)
def test_what_to_write(name: str, tmp_path: Path) -> None:
    room, _, case_name = name.partition("/")
    case = read_case((RULES if room == "rules" else SHAPE) / f"{case_name}.yaml")
    make(tmp_path, {case.file: case.wrong}, case.setting)
    told = [hint_of(one, "zh") for one in found_in(tmp_path, case.setting.as_of) if one.code in case.codes]
    assert any(ADVICE[name] in one for one in told), told
