"""Models of received/REGION/YEAR.yaml: which forms were handed in, when, and what they said."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ecocheck.model.base import Date, Model, Text, Year


class Receipt(Model):
    """The last form of one office, or of one file that is for all offices."""

    agency: Text | None = Field(None, title="填报单位", description="不写：整个地区的填报表")
    form: Text | None = Field(None, title="填报表编号", description="不写：不是本工具生成的表")
    file: Text = Field(title="文件名")
    sha256: Text = Field(title="校验值")
    date: Date = Field(title="收件日期")
    state: Literal["taken", "returned"] = Field(title="收下或退回", description="taken 收下；returned 退回")
    cells: dict[Text, Text] = Field(default_factory=dict, title="收下的内容", description="每格一行：表、编号和字段")
    conflicts: tuple[Text, ...] = Field((), strict=False, title="有冲突的编号")
    earlier: tuple[Text, ...] = Field(
        (), strict=False, title="以前收下的各份", description="校验值；已被后来的一份更正，不再收"
    )
    waiting: tuple[Text, ...] = Field((), strict=False, title="待核的编号", description="有问题退回、还没有改好的")


class Receipts(Model):
    """The whole of received/REGION/YEAR.yaml."""

    region: Text = Field(title="地区")
    year: Year = Field(title="年份")
    received: tuple[Receipt, ...] = Field((), strict=False, title="收件记录")


class ActionReceipt(Model):
    """The last copy of one form of actions that an office handed in."""

    agency: Text | None = Field(None, title="填报单位", description="不写：表里没有写明")
    form: Text = Field(title="表号")
    file: Text = Field(title="文件名")
    sha256: Text = Field(title="校验值")
    date: Date = Field(title="收件日期")
    state: Literal["taken", "returned"] = Field(title="收下或退回", description="taken 收下；returned 退回")
    cells: dict[Text, Text] = Field(default_factory=dict, title="收下的内容", description="每格一行：编号和栏")


class ActionReceipts(Model):
    """The whole of received/actions.yaml."""

    received: tuple[ActionReceipt, ...] = Field((), strict=False, title="收件记录")
