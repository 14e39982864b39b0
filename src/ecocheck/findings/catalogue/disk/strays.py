"""ECO165 to ECO168: what lies among the data files and is not read."""

from __future__ import annotations

from ecocheck.findings.entry import Entry, Text, error

ENTRIES: tuple[Entry, ...] = (
    error(
        "ECO165",
        Text("正本旁边还有一份", "A copy beside the true file"),
        Text(
            "“{name}”{phrase_more}不会被读取：已经有 {write}。",
            '"{name}"{phrase_more} is not read: there is {write} already.',
        ),
        Text(
            "不要改名盖掉 {write}。先比较两份，这一份里要用的数，抄进 {write}；抄完以后把这一份移到 data 外面。",
            "Do not rename it over {write}. Compare the two, copy into {write} what is to be used, then move this one "
            "out of data.",
        ),
        Text(
            "副本、备份、旧稿和正本放在一起，不知道哪一份是新的；改名会把正本盖掉，找不回来。",
            "Beside a copy, a backup or an old draft nobody knows which one is new; renaming would destroy the other.",
        ),
        """\
# data/演练区 里有 2024.yaml 和这一份
data/演练区/2024 - 副本.yaml
""",
        "data/演练区/2024.yaml\n",
    ),
    error(
        "ECO166",
        Text("地区的文件夹里还有文件夹", "A folder inside the folder of a region"),
        Text(
            "“{name}”{phrase_more}是文件夹{phrase_in}，都不会被读取。",
            '"{name}"{phrase_more}: a folder{phrase_in}. Nothing in it is read.',
        ),
        Text(
            "{phrase_taken}{phrase_free}里面没有要用的了，把这个文件夹移到 data 外面；空了的，删去。",
            "{phrase_taken}{phrase_free}When nothing in it is wanted any more, move the folder out of data; delete an "
            "empty one.",
        ),
        Text(
            "只读地区的文件夹里的 年份.yaml，不读更下一层：同一年有两份，不知道哪一份是新的。",
            "Only YEAR.yaml in the folder of the region is read: of two files for one year nobody knows which is new.",
        ),
        "# 放在下一层的文件夹里\ndata/演练区/新建文件夹/2024.yaml\n",
        "data/演练区/2024.yaml\n",
    ),
    error(
        "ECO167",
        Text("空文件", "An empty file"),
        Text(
            "“{name}”{phrase_more}是空文件，里面什么也没有。",
            '"{name}"{phrase_more}: an empty file, with nothing in it.',
        ),
        Text(
            "删去。记得里面有数的，是没有复制完整，从原处再取一份。",
            "Delete it. If there were figures in it the copy is not complete: fetch it once more.",
        ),
        Text(
            "在文件夹里点右键“新建”会留下空文件；复制中断也会。留着它，看不出是没有数据还是丢了数据。",
            "A file manager makes empty files, and so does a copy that broke off; nobody knows which it was.",
        ),
        "# 0 字节\ndata/演练区/新建 文本文档.txt\n",
        "data/演练区/2024.yaml\n",
    ),
    error(
        "ECO168",
        Text("空文件夹", "An empty folder"),
        Text("“{name}”{phrase_more}是空文件夹。", '"{name}"{phrase_more}: an empty folder.'),
        Text("删去。", "Delete it."),
        Text(
            "地区的文件夹里只放 年份.yaml；留着空的文件夹，别人会以为里面该有数据。",
            "The folder of a region holds YEAR.yaml only; an empty folder looks as if data had been lost.",
        ),
        "# 里面什么也没有\ndata/演练区/新建文件夹\n",
        "data/演练区/2024.yaml\n",
    ),
)
