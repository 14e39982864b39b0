"""Models of units.yaml: the city, its counties, the offices, and the collective parties."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema

from ecocheck.model.base import Model, Number, Text, text_or_list
from ecocheck.model.realm import Realm

MOST_TILES: Final = 30
Seat: TypeAlias = Literal["组长", "副组长", "成员"]


CityKind: TypeAlias = Literal["市", "州", "盟", "地区"]
CountyKind: TypeAlias = Literal["区", "县", "县级市", "市", "旗", "自治县", "自治旗", "林区", "特区"]
"""市 is the older spelling of 县级市."""
Classes: TypeAlias = dict[
    Text,
    Annotated[
        tuple[Text, ...],
        BeforeValidator(text_or_list),
        Field(min_length=1, strict=False),
        WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "minItems": 1, "items": {"type": "string"}}]}),
    ],
]


class City(Model):
    """The city; its areas are those of all its parts, its classes are its own."""

    name: Text = Field(title="市名")
    kind: CityKind = Field("市", title="类别")
    classes: Classes = Field(
        default_factory=dict, title="分类", description="市自己的类别，如 地形: 山区；不由各县区推出"
    )
    areas: tuple[Text, ...] = Field((), strict=False, title="区域类型")
    aliases: tuple[Text, ...] = Field((), strict=False, title="别名")
    under: tuple[Text, ...] = Field((), strict=False, title="上级", description="市的上一级，如 某省")


class Tile(Model):
    """A county's place in the map of tiles, counted from the north-west."""

    row: int = Field(ge=1, le=MOST_TILES, title="第几行", description="从北往南数")
    column: int = Field(ge=1, le=MOST_TILES, title="第几列", description="从西往东数")


class County(Model):
    """A county or district of the city."""

    name: Text = Field(title="县区名")
    kind: CountyKind = Field(title="类别")
    classes: Classes = Field(default_factory=dict, title="分类", description="在各种分法里属于哪一类，如 地形: 山区")
    area: Text | None = Field(None, title="区域类型")
    tile: Tile | None = Field(None, title="在方格图上的位置", description="各县区均填写后，报告中列方格图")
    aliases: tuple[Text, ...] = Field((), strict=False, title="别名")


class Agency(Model):
    """An office that leads, supports or is responsible."""

    name: Text = Field(title="单位名称")
    aliases: tuple[Text, ...] = Field((), strict=False, title="别名")
    of: Text | None = Field(None, title="属于哪个地区", description="名称不能表明层级的单位填写：市、县区或上级的名称")
    leading_group: Seat | None = Field(None, title="在领导小组中的席位")


class GroupSeat(Model):
    """A seat of the leading group, by office."""

    role: Seat = Field(title="席位")
    office: Text = Field(title="职务")
    agency: Text | None = Field(None, title="所属单位")
    county: Text | None = Field(None, title="所属县区")


class Party(Model):
    """A collective name of the plan, and whom it stands for."""

    name: Text = Field(title="名称")
    stands_for: Text = Field(title="所指单位")


class Units(Model):
    """The whole of units.yaml."""

    schema_version: Number | None = Field(None, title="格式版本")
    drill: bool = Field(default=False, title="演练", description="true：据此得出的结果均标明演练数据")
    registry: Text = Field(".", title="登记册所在文件夹")
    city: City = Field(title="市")
    counties: tuple[County, ...] = Field((), strict=False, title="县区")
    agencies: tuple[Agency, ...] = Field((), strict=False, title="单位")
    leading_group: tuple[GroupSeat, ...] = Field((), strict=False, title="领导小组")
    parties: tuple[Party, ...] = Field((), strict=False, title="集合称谓")
    wider: tuple[Text, ...] = Field(
        (), strict=False, title="其他上级地区", description="under 以外可与之比较的地区，如 全国、流域"
    )

    def regions(self) -> tuple[str, ...]:
        """The city and its counties, in the order of the file."""
        return (self.city.name, *(county.name for county in self.counties))

    def has_leading_group(self) -> bool:
        """Whether anything says that there is a leading group, which sets days and decides."""
        return bool(self.leading_group) or any(one.leading_group is not None for one in self.agencies)

    def wider_regions(self) -> tuple[str, ...]:
        """The regions beyond the city whose figures may be recorded and compared with."""
        return (*self.city.under, *self.wider)

    def areas(self) -> dict[str, tuple[str, ...]]:
        """The kinds of area that each region has."""
        found: dict[str, tuple[str, ...]] = {}
        for county in self.counties:
            own = (county.area,) if county.area is not None else ()
            found[county.name] = (*found.get(county.name, ()), *own)
        return found | {self.city.name: self.city.areas}

    def classes(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The classes of each region by axis."""
        return {one.name: one.classes for one in self.counties} | {self.city.name: self.city.classes}

    def tiles(self) -> dict[str, Tile]:
        """The place of each county in the map of tiles; empty unless every county has one."""
        found = {one.name: one.tile for one in self.counties if one.tile is not None}
        return found if len(found) == len(self.counties) else {}

    def realm(self) -> Realm:
        """The names of regions and offices, used to tell whose a document or issuer is."""
        offices = {name: one.of for one in self.agencies if one.of is not None for name in (one.name, *one.aliases)}
        return Realm(
            city=(self.city.name, *self.city.aliases),
            counties={one.name: (one.name, *one.aliases) for one in self.counties},
            under=self.city.under,
            offices=offices,
            city_kind=self.city.kind,
            county_kinds={one.name: one.kind for one in self.counties},
        )
