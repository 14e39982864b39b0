"""Models of mappings.yaml: which column of an office's own table is which field of a form."""

from __future__ import annotations

from pydantic import Field

from ecocheck.model.base import Model, Text, Year


class Mapping(Model):
    """One kind of table, known by the titles of its columns."""

    name: Text = Field(title="名称")
    columns: dict[Text, Text] = Field(
        min_length=1, title="各列", description="填报表的栏名: 这份表的列名，如 编号: 指标编号"
    )
    region: Text | None = Field(None, title="地区", description="整份表为一个地区的填写；分地区的，在 columns 写 地区")
    year: Year | None = Field(None, title="年份", description="整份表为一年的填写；不写则由命令的 --year 确定")
    agency: Text | None = Field(None, title="填报单位")


class Mappings(Model):
    """The whole of mappings.yaml."""

    mappings: tuple[Mapping, ...] = Field((), strict=False, title="对照表")
