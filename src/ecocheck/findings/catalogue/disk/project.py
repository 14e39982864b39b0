"""ECO150 to ECO159: the files of a project and the places where they belong."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO150",
        Text("数据文件夹的名字不是本市的地区", "A data folder of no known region"),
        Text(
            "data 下面的文件夹“{name}”{phrase_more}不是 units.yaml 里的地区名，里面的文件不会被读取。",
            '"{name}"{phrase_more} under data: no region of units.yaml, and its files are not read.',
        ),
        Text(
            (
                "不是地区的数据的，删去或者移到 data 外面。是的，改成地区名：{known}。"
                "用全称，一个字都不能差；有的字看着一样，其实是另一个字，可"
                "以从这里复制。units.yaml 的 counties 里漏了的，补上。"
            ),
            (
                "Delete it or move it out of data where it holds no region's figures. Else name it after its region, "
                "one of: {known}. Use the name in full; copy it from here, since some "
                "characters only look alike. A county that is missing there belongs into counties of units.yaml."
            ),
        ),
        Text(
            "文件夹名决定数据算在哪个县区名下，不能靠猜：“丙县”离“甲县”和“乙县”一样近。",
            "The folder says whose figures these are, and that is never guessed.",
        ),
        "data/演练县/2024.yaml\n",
        "data/演练区/2024.yaml\n",
        cause=("known",),
        many=Text(
            "data 下面有 {count} 个文件夹不是 units.yaml 里的地区名，里面的文件不会被读取。",
            "{count} folders under data are no regions of units.yaml, and their files are not read.",
        ),
    ),
    error(
        "ECO151",
        Text("数据文件的位置或名字不对", "A data file in a wrong place"),
        Text(
            "“{name}”{phrase_more}的位置或名字不对，不会被读取。",
            '"{name}"{phrase_more}: a wrong place or name, not read.',
        ),
        Text(
            "{phrase_whole}{phrase_move}；不是数据的，移到 data 外面。",
            "{phrase_whole}{phrase_move}. Move anything else out of data.",
        ),
        Text(
            (
                "只有放对地方、叫对名字的文件才会读。“2024年.yaml”“2024.yml”“2024.yaml.txt”“2024.xlsx”"
                "都不行，扩展名要小写。"
            ),
            "Only files in their place are read; 2024年.yaml, 2024.yml, 2024.yaml.txt and 2024.YAML are not.",
        ),
        "data/演练区/2024年.yaml\n",
        "data/演练区/2024.yaml\n",
    ),
    error(
        "ECO152",
        Text("地区名不能用作文件夹名", "A region whose name cannot be that of a folder"),
        Text(
            "地区名“{name}”不能用作文件夹名：{phrase}。",
            'The region "{name}" cannot give its name to a folder: {phrase}.',
        ),
        Text(
            "写地区的全称，只用汉字；前后不留空格和点，不写斜杠、冒号、引号一类的符号。",
            "Write the region's full name in Chinese characters, without blanks or dots around it and without signs.",
        ),
        Text(
            (
                "每个地区的数据放在以它命名的文件夹里。名字里有 / 或 .. 时会指到项目外面去；有的名字在 Windows 上建"
                "不了文件夹。有这样的名字，什么都不读、不写。"
            ),
            (
                "A region's data lie in a folder of its name. With / or .. in it the name leads out of the project; "
                "other names Windows does not take. With such a name nothing is read or written."
            ),
        ),
        """\
# units.yaml
counties:
  - {name: ../演练县, kind: 县}
""",
        """\
# units.yaml
counties:
  - {name: 演练县, kind: 县}
""",
    ),
    error(
        "ECO153",
        Text("文件里的地区和所在文件夹不一致", "The region is not that of the folder"),
        Text("文件里写的地区是“{written}”，文件夹是“{path}”。", 'The file says "{written}", its folder "{path}".'),
        Text("{phrase}", "{phrase}"),
        Text(
            "两处不一致时，不知道数据是谁的，整个文件都不参加判断。多半是复制了别的县区的文件，忘了改。",
            "While the two differ nobody knows whose figures these are, and none of them is judged.",
        ),
        """\
# data/演练区/2024.yaml
region: 云岭县
year: 2024
""",
        """\
# data/演练区/2024.yaml
region: 演练区
year: 2024
""",
    ),
    error(
        "ECO154",
        Text("文件里的年份和文件名不一致", "The year is not that of the file's name"),
        Text("文件里写的年份是 {written}，文件名是 {path}。", "The file says {written}, its name {path}."),
        Text(
            "确认是哪一年的数据，把 year 改成 {path}，或者给文件改名；已有那一年的文件的，先比较两份，不要盖掉。",
            "Make sure which year this is; then write {path}, or rename the file, but over no other file.",
        ),
        Text(
            "两处不一致时，不知道是哪一年的数据，整个文件都不参加判断。多半是复制了上年的文件，忘了改。",
            "While the two differ nobody knows which year this is, and nothing is judged.",
        ),
        """\
# data/演练区/2024.yaml
region: 演练区
year: 2023
""",
        """\
# data/演练区/2024.yaml
region: 演练区
year: 2024
""",
    ),
    error(
        "ECO155",
        Text("缺少登记册文件", "A file of the registry is missing"),
        Text("找不到“{file}”{phrase_more}。", '"{file}" is not there{phrase_more}.'),
        Text("{phrase_do}。", "{phrase_do}."),
        Text(
            "没有地区和指标的登记册，就没有判断的依据；任务清单（tasks.yaml）可以没有。",
            "Without regions and indicators there is nothing to judge by; only the list of tasks may be absent.",
        ),
        """\
# units.yaml
# 同一文件夹里没有 indicators.yaml
registry: .
""",
        """\
# units.yaml
# 同一文件夹里有 indicators.yaml
registry: .
""",
    ),
    error(
        "ECO156",
        Text("打不开这个文件夹", "A folder that cannot be opened"),
        Text(
            "打不开“{name}”{phrase_more}，里面的数据没有检查。",
            '"{name}"{phrase_more} cannot be opened; nothing in it was checked.',
        ),
        Text(
            "请管理员给当前用户读取这个文件夹的权限；是快捷方式或链接的，换成文件夹本身。",
            "Ask for permission to read it; if it is a link, put the folder itself in its place.",
        ),
        Text(
            "别的用户建的文件夹可能不让读，链接可能绕成了圈或者指向已经删掉的地方。打不开不等于没有数据。",
            "Another user may have closed it, or a link leads in a circle or nowhere. That is not the same as no data.",
        ),
        "# data/演练区 的属性里没有给当前用户“读取”权限\n",
        "region: 演练区\nyear: 2024\n",
    ),
    error(
        "ECO157",
        Text("data 不是文件夹", "data is no folder"),
        Text(
            "“{name}”应当是放数据的文件夹，实际是文件或指向别处的链接，没有读到任何数据。",
            '"{name}" should be the folder of the data; it is a file, or a link to nothing, and no data were read.',
        ),
        Text(
            "把它改名或移走，新建文件夹 data，数据放到 data/地区名/年份.yaml。",
            "Rename or move it, make the folder data, and put the data at data/REGION/YEAR.yaml.",
        ),
        Text(
            "没有这个文件夹就没有数据，而“没有数据”和“没有读到数据”不是一回事。",
            "Without the folder there are no data; having none and having read none are two things.",
        ),
        "# data 是一个文件\n",
        "region: 演练区\nyear: 2024\n",
    ),
    error(
        "ECO158",
        Text("数据文件夹的名字不对", "The data folder has another name"),
        Text(
            "文件夹“{name}”里的数据不会被读取：数据放在 data 里。",
            'The folder "{name}" is not read: data stand in data.',
        ),
        Text(
            "改名为 data（小写半角）；已经有 data 的，把里面的文件移过去，同名的先比较两份，不要盖掉。",
            "Rename it to data, in small letters; where there is a data already, move its files, but over no other.",
        ),
        Text(
            "在 Windows 上 DATA 和 data 是同一个文件夹，在服务器上不是：自己电脑上检查通过，交上去却没有数据。",
            "On Windows DATA and data are one folder, on a server they are not: sound at home, empty once handed in.",
        ),
        "DATA/演练区/2024.yaml\n",
        "data/演练区/2024.yaml\n",
    ),
    error(
        "ECO159",
        Text("没有 registry 所写的文件夹", "The folder of the registry is not there"),
        Text(
            "registry 写的“{name}”不是放登记册的文件夹{phrase_more}。",
            'registry says "{name}", which is no folder with a registry{phrase_more}.',
        ),
        Text(
            "{phrase_moved}登记册（indicators.yaml）和 units.yaml 放在一起的，写 registry: .；"
            "在上级文件夹的，写 ../.. 这样的路径。",
            "{phrase_moved}Write registry: . where indicators.yaml lies beside units.yaml, else a path such as ../..",
        ),
        Text("没有指标的登记册，就没有判断的依据。", "Without indicators there is nothing to judge by."),
        """\
# units.yaml
registry: ../没有这个文件夹
""",
        """\
# units.yaml
registry: .
""",
    ),
)
