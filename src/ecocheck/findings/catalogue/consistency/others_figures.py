"""ECO661 to ECO663, consistency: figures of another county, last year's that cannot be used, figures in comments."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, warning

ENTRIES: tuple[Entry, ...] = (
    warning(
        "ECO661",
        Text("写的是其他县区的数据", "The figure of another county"),
        Text(
            "“{id}”（{name}）旁边写的是{county}，没有写{region}，看不出是本地区的数。",
            'The words beside "{id}" ({name}) name {county} and not {region}.',
        ),
        Text(
            "写{region}自己的数和文件；文件里两地都有的，在 quote 里摘{region}的那一句。改好以前不判达标。",
            "Write the figure and the document of {region}; where one document has both, quote its sentence about "
            "{region}. Nothing counts as met by it before that.",
        ),
        Text(
            "别的县区的数证明不了本县区；市里的公报、同时写到本县区的文件都可以用。",
            "Another county's figure proves nothing here; a bulletin of the city, or a document that names both, may.",
        ),
        """\
measurements:
  24-1:
    value: 98.4
    unit: "%"
    source:
      title: 云岭县2024年生态环境状况公报
""",
        """\
measurements:
  24-1:
    value: 98.4
    unit: "%"
    source:
      title: 演练市2024年生态环境状况公报
""",
        cause=("county", "region"),
        many=Text(
            "有 {count} 项旁边写的是{county}，没有写{region}，像是从{county}的文件抄来的；逐项换成{region}的。",
            "The words beside {count} figures name {county} and not {region}, as if copied from its file; put those of "
            "{region} in their place one by one.",
        ),
    ),
    warning(
        "ECO662",
        Text("上年数值用不上", "Last year's value cannot be used"),
        Text(
            "“{id}”（{name}）的上年数值要有 {year} 年全年的来源，这里{phrase}，不能据以比较。",
            'Last year\'s value of "{id}" ({name}) needs a source for the whole of {year}; here {phrase}.',
        ),
        Text(
            "写 {year} 年全年的数和它的文件；补建了 data/地区/{year}.yaml 的，上年的数写在那里，删去 compare。",
            "Write the figure of the whole of {year} and its document; or make data/REGION/{year}.yaml, write it there "
            "and take compare out.",
        ),
        Text(
            "和上年比的，要是上年的数错了，本年的判定也跟着错。",
            "Where the figure is compared with last year's, a wrong one there makes this year's verdict wrong too.",
        ),
        """\
# data/演练区/2024.yaml
measurements:
  7-1:
    value: 98.1
    unit: "%"
    basis: 实况
    compare:
      year: 2023
      value: 97.5
      basis: 实况
      source:
        title: 2021年环境空气质量年报
    source:
      title: 2024年环境空气质量年报
""",
        """\
# data/演练区/2024.yaml
measurements:
  7-1:
    value: 98.1
    unit: "%"
    basis: 实况
    compare:
      year: 2023
      value: 97.5
      basis: 实况
      source:
        title: 2023年环境空气质量年报
    source:
      title: 2024年环境空气质量年报
""",
    ),
    warning(
        "ECO663",
        Text("填了数，前面还有 #", "A figure behind #"),
        Text(
            "“{id}”（{name}）在这一行填了数，可是行首还有 #，软件不读，算没有数据。",
            'A figure of "{id}" ({name}) is written here behind #; it is not read, and counts as missing.',
        ),
        Text(
            "要填的，把这一项从“{id}:”起各行开头的 # 删去；不填的，把冒号后面的数删去。",
            'To fill it in take the # away from each line of the entry, from "{id}:" on; else take the figure out.',
        ),
        Text(
            "# 后面的都是说明，软件不读。",
            "Whatever stands behind # is an explanation, and is not read.",
        ),
        """\
measurements:
  #10-1:
  #  value: 71.5
  #  unit: "%"
""",
        """\
measurements:
  10-1:
    value: 71.5
    unit: "%"
    source:
      title: 2024年林草资源年报
""",
    ),
)
