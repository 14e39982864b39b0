"""ECO41x and ECO42x, references: citations, names and kinds of area in the registry."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error, warning

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO410",
        Text("出处和原文的条数不一样", "Places and sentences do not pair"),
        Text(
            "“{id}”写了 {places} 个出处、{says} 句原文，应当一一对应。",
            '"{id}" has {places} places and {says} sentences; they go in pairs.',
        ),
        Text(
            "每个出处补一句原文，顺序一致；同一出处有两句的，出处写两次。",
            "Give every place its sentence, in the same order; a place with two sentences stands twice.",
        ),
        Text("对不上时，看的人不知道哪句话出自哪里。", "Otherwise nobody can tell which sentence stands where."),
        """\
places:
  - 二、（十）36
  - 附表 第3项
says:
  - 参与度均不低于90%
""",
        """\
places:
  - 二、（十）36
  - 附表 第3项
says:
  - 参与度均不低于90%
  - 参与度、满意度达到95%
""",
    ),
    error(
        "ECO412",
        Text("名称重复", "A name stands twice"),
        Text("名称“{name}”在 units.yaml 里用了两次。", 'The name "{name}" stands twice in units.yaml.'),
        Text(
            "名称和别名都不能重复；删去重的一个，或者写成能分清的名称。",
            "Names and aliases are unique: take one out, or tell the two apart.",
        ),
        Text("两个单位同名，就不知道任务派给谁。", "With one name for two nobody knows who is meant."),
        """\
agencies:
  - name: 市水务局
    aliases: []
  - name: 市水利局
    aliases:
      - 市水务局
""",
        """\
agencies:
  - name: 市水务局
    aliases:
      - 市水利局
""",
    ),
    error(
        "ECO413",
        Text("领导小组的席位找不到单位", "A seat of nobody"),
        Text(
            "领导小组席位上的“{name}”不在 units.yaml 的单位或县区里。",
            '"{name}" in the leading group is no office or county of units.yaml.',
        ),
        Text("改成 agencies 或 counties 里的名称。", "Write a name of agencies or counties."),
        Text(
            "席位要对应到单位，才看得出哪个牵头单位不在领导小组里。",
            "Seats belong to offices, so that one sees which lead has none.",
        ),
        """\
leading_group:
  - role: 成员
    office: 市水务局局长
    agency: 市水利水务局
""",
        """\
leading_group:
  - role: 成员
    office: 市水务局局长
    agency: 市水务局
""",
    ),
    error(
        "ECO415",
        Text("登记册里的单位要用通用写法", "The registry uses usual units"),
        Text(
            "登记册里的计量单位“{written}”应写成“{write}”。",
            'The unit "{written}" is written "{write}" in the registry.',
        ),
        Text("改成“{write}”；validate --fix 可以代改。", 'Write "{write}"; validate --fix does it.'),
        Text("登记册的单位决定比例怎样算，只认通用写法。", "The registry's unit decides how ratios are computed."),
        "unit: ％\n",
        'unit: "%"\n',
    ),
    error(
        "ECO421",
        Text("没有写区域类型", "No area"),
        Text(
            "“{name}”没有写区域类型 {key}，不知道只适用于某类区域的判定项管不管它。",
            '"{name}" has no {key}, so nobody knows whether the criteria of an area apply to it.',
        ),
        Text("在 units.yaml 里补上 {key}：{known}。", "Write {key} into units.yaml: {known}."),
        Text(
            "市区和县城的污水处理率标准不同。未写区域类型的地区两项均不判定，看似不适用。",
            "Some criteria hold for the city proper, some for county towns. A region of neither would be let off both.",
        ),
        """\
city:
  name: 演练市
  areas: [市区, 县城]
counties:
  - name: 演练区
    kind: 区
""",
        """\
city:
  name: 演练市
  areas: [市区, 县城]
counties:
  - name: 演练区
    kind: 区
    area: 市区
""",
    ),
    error(
        "ECO422",
        Text("县区的区域类型不在本市的名单里", "An area that the city does not have"),
        Text(
            "“{name}”的区域类型写成了“{area}”，本市的区域类型里没有。",
            'The area of "{name}" is "{area}", which is none of the city\'s.',
        ),
        Text(
            "改成其中一个：{known}；确有这一类的，在 city 的 areas 里补上。",
            "Write one of these: {known}; if there is such an area, add it to areas of the city.",
        ),
        Text(
            "区域类型写错一个字，只适用于某类区域的判定项就不再管这个县区。",
            "With a slip in its area a county is let off the criteria that hold for it.",
        ),
        """\
city:
  areas: [市区, 县城]
counties:
  - name: 云岭县
    area: 县成
""",
        """\
city:
  areas: [市区, 县城]
counties:
  - name: 云岭县
    area: 县城
""",
        cause=("area", "known"),
        many=Text(
            "{count} 个县区的区域类型写成了“{area}”，本市的区域类型里没有。",
            'The area of {count} counties is "{area}", which is none of the city\'s.',
        ),
    ),
    warning(
        "ECO446",
        Text("一行里不是一个名称", "Not one name"),
        Text(
            "units.yaml 里的名称“{name}”有标点或空格。",
            'The name "{name}" in units.yaml has a sign or a blank in it.',
        ),
        Text("{phrase}。", "{phrase}."),
        Text(
            "软件按整个名称找，一行写了两个，哪一个都找不到。",
            "Names are looked for as they stand, and neither of two on one line is found.",
        ),
        """\
counties:
  - name: 青崖县
    aliases:
      - 青崖、青崖山
""",
        """\
counties:
  - name: 青崖县
    aliases:
      - 青崖
      - 青崖山
""",
    ),
    error(
        "ECO447",
        Text("两个县区在同一格", "Two counties on one tile"),
        Text(
            "方格图上，“{name}”和“{other}”写在同一格。",
            'On the map of tiles "{name}" and "{other}" have the same place.',
        ),
        Text("给其中一个换一格：改它的 row（第几行）或 column（第几列）。", "Give one of them another row or column."),
        Text("同一格只看得见一个，另一个的判定就看不到了。", "Only one of them would be seen."),
        """counties:
  - name: 青崖县
    tile: {row: 1, column: 2}
  - name: 云岭县
    tile: {row: 1, column: 2}
""",
        """counties:
  - name: 青崖县
    tile: {row: 1, column: 2}
  - name: 云岭县
    tile: {row: 1, column: 3}
""",
    ),
)
