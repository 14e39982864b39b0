"""ECO214 to ECO225, YAML that the strict reader refuses: repeated keys, anchors, tags, several documents, sizes."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        code="ECO214",
        title=Text("同一个名称写了两次", "A name that stands twice"),
        message=Text(
            "“{key}”在同一处写了两次，不知道以哪一个为准。",
            '"{key}" stands twice in one place; nobody knows which holds.',
        ),
        hint=Text("{phrase}。", "{phrase}."),
        why=Text(
            "一般的软件会悄悄用后面的一个，前面填的就丢了。全角和半角写法不同、其实相同的名称也算重复。",
            "Other programs take the last in silence. Names that differ only in width count as the same.",
        ),
        wrong="year: 2023\nregion: 演练区\nyear: 2024\n",
        right="region: 演练区\nyear: 2024\n",
    ),
    error(
        code="ECO215",
        title=Text("用 * 引用别处的内容", "A reference with *"),
        message=Text(
            "“*{name}”是引用别处内容的写法，这里不允许。", '"*{name}" refers to another place, which is not allowed.'
        ),
        hint=Text(
            "把内容原样写一遍；本来是文字的，整段加英文双引号。",
            'Write the content out; if it is meant as text, put it into " ".',
        ),
        why=Text(
            "数据要一眼看得到，改一处不能悄悄改了别处。",
            "Figures must be seen where they stand, and changing one place must not change another.",
        ),
        wrong="lead: &a 市水务局\nsupport: *a\n",
        right="lead: 市水务局\nsupport: 市水务局\n",
    ),
    error(
        code="ECO216",
        title=Text("用 & 起了代号", "A label with &"),
        message=Text(
            "“&{name}”是给内容起代号的写法，这里不允许。", '"&{name}" gives the content a label, which is not allowed.'
        ),
        hint=Text(
            "删去 &{name}；本来是文字的，整段加英文双引号。", 'Delete &{name}; if it is meant as text, put it into " ".'
        ),
        why=Text("理由同 ECO215：代号只为引用而用。", "As for ECO215: labels serve references only."),
        wrong="lead: &a 市水务局\n",
        right="lead: 市水务局\n",
    ),
    error(
        code="ECO217",
        title=Text("用 << 并入别处的内容", "A merge with <<"),
        message=Text(
            "“<<”是并入别处内容的写法，这里不允许。", '"<<" merges another place into this one, which is not allowed.'
        ),
        hint=Text("把要并入的各项原样写出来。", "Write out the items that were to be merged."),
        why=Text(
            "理由同 ECO215：每个数据都要在自己的位置上看得到。", "As for ECO215: every datum must stand in its place."
        ),
        wrong="a: &a {unit: 平方公里}\nb:\n  <<: *a\n",
        right="a: {unit: 平方公里}\nb: {unit: 平方公里}\n",
    ),
    error(
        code="ECO218",
        title=Text("以感叹号开头", "Starts with an exclamation mark"),
        message=Text("“{tag}”是指定类型的写法，这里不允许。", '"{tag}" names a type, which is not allowed.'),
        hint=Text(
            "删去 {tag}；本来是文字的，整段加英文双引号。", 'Delete {tag}; if it is meant as text, put it into " ".'
        ),
        why=Text(
            "内容是什么类型由各项的规定决定，不由写的人指定。",
            "What type a content has is settled by its item, not by who writes it.",
        ),
        wrong="value: !!str 98\n",
        right="value: 98\n",
    ),
    error(
        code="ECO219",
        title=Text("以百分号开头的一行", "A line that starts with a percent sign"),
        message=Text(
            "以 % 开头的这一行是给软件的指令，这里不允许。",
            "This line, which starts with %, instructs the software; not allowed.",
        ),
        hint=Text("删去这一行；是说明的，改成以 # 开头。", "Delete the line, or start it with # if it is a remark."),
        why=Text("文件的写法是统一的，不能由文件自己改。", "All files are written in one way; none may change it."),
        wrong="%YAML 1.1\n---\nyear: 2024\n",
        right="year: 2024\n",
    ),
    error(
        code="ECO220",
        title=Text("一个文件里有两份内容", "Two documents in one file"),
        message=Text(
            "这里的 --- 把文件分成了两份，一个文件只能有一份。",
            "The --- here starts a second document; a file has one.",
        ),
        hint=Text("删去 --- 这一行；确是两份的，分成两个文件。", "Delete the line ---, or make two files."),
        why=Text("只读第一份，后面的数据就悄悄丢了。", "Reading the first only would lose the rest in silence."),
        wrong="region: 演练区\n---\nyear: 2024\n",
        right="region: 演练区\nyear: 2024\n",
    ),
    error(
        code="ECO221",
        title=Text("名称不是文字", "A name that is no text"),
        message=Text(
            "名称的位置上是一个列表或括号，名称只能是文字。", "A list or bracket stands where a name should be."
        ),
        hint=Text(
            "名称本来含括号的，加英文双引号；以“? ”开头的，改成“名称: 内容”。",
            'Put a name with brackets into " "; instead of a leading "? " write `name: content`.',
        ),
        why=Text("每一项都按名称查找，名称只能是一段文字。", "Items are found by name, and a name is a piece of text."),
        wrong="{[市区]: 98}\n",
        right="{市区: 98}\n",
    ),
    error(
        code="ECO222",
        title=Text("层次太深", "Too many levels"),
        message=Text("层次超过 {most} 层，没有再读。", "There are more than {most} levels; reading stopped."),
        hint=Text("检查是不是多打了括号或横线。", "See whether brackets or dashes were typed too often."),
        why=Text("正常的数据只有五六层。", "Sound data have five or six levels."),
        wrong="a: " + "[" * 40 + "]" * 40 + "\n",
        right="a: [[1]]\n",
    ),
    error(
        code="ECO223",
        title=Text("项目太多", "Too many items"),
        message=Text("文件里的项目超过 {most} 个，没有再读。", "There are more than {most} items; reading stopped."),
        hint=Text(
            "看看是不是放错了文件；确实有这么多的，分成几个文件。", "See whether it is the wrong file, or split it."
        ),
        why=Text("一个县一年的数据不到一千项。", "A county's year has less than a thousand items."),
        wrong="# 超过十万项的文件\n",
        right="a: [1, 2]\n",
    ),
    error(
        code="ECO224",
        title=Text("一段文字太长", "A text too long"),
        message=Text(
            "这段文字超过 {most} 个字，没有再读。", "This text is longer than {most} characters; reading stopped."
        ),
        hint=Text(
            "看看是不是少了一个引号，把后面都并了进来；确实要留存全文的，放进 evidence 文件夹。",
            "See whether a missing quote has drawn in what follows; whole documents belong into the folder evidence.",
        ),
        why=Text("摘录用的文字只有几百字。", "Quotations take some hundred characters."),
        wrong="# 一段超过两万字的文字\n",
        right="quote: 到2023年底，市区污水处理率不低于98%\n",
    ),
    error(
        code="ECO225",
        title=Text("文件开头不是“名称: 内容”", "The file is no list of names"),
        message=Text(
            "整个文件应当由“名称: 内容”组成，这里从头就是一个列表或一段文字。",
            "A file consists of `name: content`; this one is a list or a text from the start.",
        ),
        hint=Text(
            "对照同类文件，在最前面补上名称，例如 measurements:。", "Compare a sound file and put the name before it."
        ),
        why=Text("没有名称，就不知道这些内容是什么。", "Without names nobody knows what the content is."),
        wrong="- 98\n- 97\n",
        right="values:\n  - 98\n  - 97\n",
    ),
)
