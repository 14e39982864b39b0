"""Inputs with the findings that they must give: code, line, column. Nothing else may be found.

One tuple a case: a name that says what a person did, the bytes or the text
of the file, and the findings in the order in which they are shown. An empty
list says that the input is sound, which is half of what each code promises.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Case(NamedTuple):
    """A file and what must be found in it."""

    name: str
    content: str | bytes
    found: list[tuple[str, int, int]]

    @property
    def raw(self) -> bytes:
        """The file as bytes."""
        return self.content if isinstance(self.content, bytes) else self.content.encode("utf-8")


BYTES: Final = [
    Case("empty", "", [("ECO106", 1, 1)]),
    Case("blank-lines-only", "\n\n  \n", [("ECO106", 1, 1)]),
    Case("comments-only", "# 待填\n", [("ECO106", 1, 1)]),
    Case("null-only", "---\n", [("ECO106", 1, 1)]),
    Case("bom-utf8", "\ufeffregion: 演练区\n", []),
    Case("bom-utf8-and-trap-keeps-columns", "\ufeffyear: 010\n", [("ECO240", 1, 7)]),
    Case("crlf", "region: 演练区\r\nyear: 010\r\n", [("ECO240", 2, 7)]),
    Case("lone-cr", "region: 演练区\ryear: 010\r", [("ECO240", 2, 7)]),
    Case("utf-16-with-mark", "region: 演练区\n".encode("utf-16"), [("ECO107", 1, 1)]),
    Case("utf-16-le-without-mark", "region: 演练区\nyear: 2024\n".encode("utf-16-le"), [("ECO107", 1, 1)]),
    Case("utf-16-be-without-mark", "region: 演练区\nyear: 2024\n".encode("utf-16-be"), [("ECO107", 1, 1)]),
    Case("utf-32-with-mark", "region: 演练区\n".encode("utf-32"), [("ECO108", 1, 1)]),
    Case("utf-32-without-mark", "region: 演练区\n".encode("utf-32-le"), [("ECO108", 1, 1)]),
    Case("gbk", "region: 武都区\nyear: 2024\n".encode("gbk"), [("ECO109", 1, 9)]),
    Case("gbk-further-down", "year: 2024\nregion: 武都区\n".encode("gbk"), [("ECO109", 2, 9)]),
    Case("gb18030", "region: 武都区䶮\nyear: 2024\n".encode("gb18030"), [("ECO109", 1, 9)]),
    Case("utf8-with-one-bad-byte", "region: 武都区\nname: 康".encode() + b"\xff\n", [("ECO110", 2, 8)]),
    Case("utf8-with-a-line-in-gbk", "region: 武都区\n".encode() + "name: 康县\n".encode("gbk"), [("ECO110", 2, 7)]),
    Case("utf8-cut-in-a-character", "region: 武都区".encode()[:-1], [("ECO110", 1, 11)]),
    Case("lone-surrogate-in-bytes", "note: 康".encode() + b"\xed\xa0\x80\n", [("ECO110", 1, 8)]),
    Case("zero-byte", b"region: a\0b\n", [("ECO111", 1, 10)]),
    Case("zero-byte-after-chinese", "\ufeffregion: 演练区\r\nnote: 康\0县\0\r\n", [("ECO111", 2, 8)]),
    Case("zero-byte-after-lone-cr", "region: 演练区\rnote: \0\r", [("ECO111", 2, 7)]),
    Case("zero-byte-after-a-bad-byte", b"note: \xff\0\n", [("ECO111", 1, 8)]),
    Case("zeros-only", b"\0" * 64, [("ECO111", 1, 1)]),
    Case("excel", b"PK\x03\x04\x14\x00\x06\x00", [("ECO112", 1, 1)]),
    Case("old-word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", [("ECO112", 1, 1)]),
    Case("pdf", b"%PDF-1.7\n", [("ECO112", 1, 1)]),
    Case("shortcut", b"L\0\0\0\x01\x14\x02\0\0\0\0\0", [("ECO112", 1, 1)]),
    Case("garbled", "# 说明\nregion: 闈掑礀鍘?\ntitle: 婕旂粌鍖虹敓鎬佺幆澧冨眬\n", [("ECO116", 2, 9)]),
    Case("garbled-without-a-mark", "# 说明\r\ntitle: 2025骞?婕旂粌鍖虹敓鎬佺幆澧冨眬\n", [("ECO116", 2, 14)]),
    Case("rare-names", "region: 宕昌县\nname: 张骞路、鍏、礀、锛\n", []),
    Case("page-of-the-web", "<html>\n<body>year: 2024</body></html>\n", [("ECO112", 1, 1)]),
    Case("page-in-gbk", "\n<!DOCTYPE html>\n<p>武都区\n".encode("gbk"), [("ECO112", 1, 1)]),
    Case("rows-of-commas", "编号,数值,单位\n7-1,98.3,%\n", [("ECO112", 1, 1)]),
    Case("rows-of-tabs-in-gbk", "编号\t数值\t单位\n7-1\t98.3\t%\n".encode("gbk"), [("ECO112", 1, 1)]),
    Case("commas-in-a-comment", "# 甲,乙,丙\n# 丁,戊,己\na: 1\n", []),
    Case("conflict", "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", [("ECO113", 2, 1)]),
    Case("conflict-half-removed", "a: 1\n=======\nb: 2\n", [("ECO113", 2, 1)]),
    Case("conflict-with-crlf", "a: 1\r\n<<<<<<< HEAD\r\nb: 1\r\n", [("ECO113", 2, 1)]),
    Case("equals-signs-inside-text", "title: 标题\nnote: |\n  =======\n", []),
]

LINES: Final = [
    Case("full-width-colon-whole-file", "指标：98\n", [("ECO202", 1, 3)]),
    Case("no-blank-whole-file", "a:98", [("ECO202", 1, 2)]),
    Case(
        "every-colon-full-width",
        "region：演练区\nyear：2024\nmeasurements：\n",
        [("ECO202", 1, 7), ("ECO202", 2, 5), ("ECO202", 3, 13)],
    ),
    Case("full-width-colon-in-a-mapping", "region: x\n指标：98\nyear: 010\n", [("ECO202", 2, 3), ("ECO240", 3, 7)]),
    Case(
        "first-two-lines-swallowed-by-third",
        "region：演练区\nyear：2024\nm:\n  a: 1\n",
        [("ECO202", 1, 7), ("ECO202", 2, 5)],
    ),
    Case("full-width-colon-alone-under-a-key", "7-1:\n  value：98\n", [("ECO202", 2, 8)]),
    Case("glued-colon-alone-under-a-key", "7-1:\n  value:98\n", [("ECO202", 2, 8)]),
    Case("full-width-colon-in-the-middle", "7-1:\n  value: 98\n  unit：平方公里\n  note: x\n", [("ECO202", 3, 7)]),
    Case("full-width-colon-last", "7-1:\n  value: 98\n  unit：平方公里\n", [("ECO202", 3, 7)]),
    Case("full-width-colon-in-a-list-item", "targets:\n  - title：x\n", [("ECO202", 2, 10)]),
    Case("full-width-colon-in-braces", "a: {value：98, unit: x}\n", [("ECO202", 1, 10)]),
    Case("glued-colon-in-braces", "a: {value:98, unit: x}\n", [("ECO202", 1, 10)]),
    Case("every-colon-and-comma-in-braces", "a: {value：98，b：{c：1}}\n", [("ECO202", 1, 10)]),
    Case("glued-braces-in-braces", "a: {value:98, b:{c:1}}\n", [("ECO202", 1, 10)]),
    Case("full-width-comma-in-braces", "a: {value: 98，b: {c: 1}}\n", [("ECO210", 1, 16)]),
    Case("full-width-colon-opens-a-level", "a：\n  b: 1\n  c: 010\n", [("ECO202", 1, 2), ("ECO240", 3, 6)]),
    Case("full-width-colon-opens-a-deep-level", "m:\n  7-1：\n    value: 98\n  7-2: 1\n", [("ECO202", 2, 6)]),
    Case("full-width-colon-and-a-remark", "value：98 # x\nb: 1\n", [("ECO202", 1, 6)]),
    Case(
        "full-width-colon-before-quotes",
        'a：“x”\nb："y: z"\nc: 010\n',
        [("ECO202", 1, 2), ("ECO202", 2, 2), ("ECO240", 3, 4)],
    ),
    Case("full-width-colon-in-prose", "note: 结论：达标\nquote:\n  其中：优良350天\n", []),
    Case("full-width-colon-in-quotes-and-blocks", 'a: "value：98"\nb: |\n  value：98\n', []),
    Case("an-address", "source:\n  http://www.example.cn/\n", []),
    Case("no-colon", "a: 1\nb\nc: 2\n", [("ECO203", 2, 1)]),
    Case("no-colon-whole-file", "abc\n", [("ECO203", 1, 1)]),
    Case("row-of-a-table", "a: 1\n7-1\t98.3\t%\nb: 1\n", [("ECO203", 2, 1)]),
    Case("preface", "以下是2025年数据，请查收：\nregion: 演练区\n", [("ECO203", 1, 1)]),
    Case("the-end", "region: 演练区\n——完——\n", [("ECO271", 2, 1)]),
    *(
        Case(f"remark-{line}", f"m:\n  7-1:\n    value: 98\n  {line}\n  7-2:\n    value: 010\n", found)
        for line, found in (
            ("注：以下由交通局填报", [("ECO271", 4, 3), ("ECO240", 6, 12)]),
            ("（以下由交通局填报）", [("ECO271", 4, 3), ("ECO240", 6, 12)]),
            ("//以下由交通局填报", [("ECO271", 4, 3), ("ECO240", 6, 12)]),
            ("九、生活方式绿色化", [("ECO271", 4, 3), ("ECO240", 6, 12)]),
            ("----------", [("ECO271", 4, 3), ("ECO240", 6, 12)]),
            ("单位：平方公里", [("ECO202", 4, 5), ("ECO240", 6, 12)]),
            ("以下由交通局填报", [("ECO271", 4, 3), ("ECO240", 6, 12)]),
        )
    ),
    Case(
        "dash-lost",
        "counties:\n  - name: 甲\n    kind: 县\n    name: 乙\n    kind: 区\n    name: 丙\n    kind: 区\n",
        [("ECO272", 4, 5), ("ECO272", 6, 5)],
    ),
    Case(
        "dash-lost-of-a-target",
        "assigned:\n  7-2:\n    at_most: 23\n    document: 甲\n    at_most: 25\n    document: 乙\n",
        [("ECO272", 5, 5)],
    ),
    Case("item-with-a-line-twice", "a:\n  - name: 甲\n    kind: 县\n    name: 甲\n", [("ECO214", 4, 5)]),
    Case("item-with-its-name-twice", "a:\n  - name: 甲\n    name: 乙\n    kind: 县\n", [("ECO214", 3, 5)]),
    Case("item-with-a-key-twice", "a:\n  - name: 甲\n    kind: 县\n    kind: 区\n", [("ECO214", 4, 5)]),
    Case("heading-that-goes-on", "a: 一、甲，\n二、乙乙乙乙乙\nb: 1\n", [("ECO203", 2, 1)]),
    *(
        Case(
            f"no-colon-of-a-block{name}", f"m:\n  7-1:\n    value: 98\n  7-2{more}\n    value: 97\n", [("ECO203", 4, 3)]
        )
        for name, more in (("", ""), ("-and-a-remark", "  # PM2.5"))
    ),
    Case(
        "no-colon-of-a-list",
        "m:\n  7-1:\n    value: 98\n    evidence\n      - file: a.pdf\n    value: 97\n",
        [("ECO203", 4, 5), ("ECO214", 6, 5)],
    ),
    Case("broken-line-not-indented", "quote: 第一行\n第二行\nb: 1\n", [("ECO203", 2, 1)]),
    Case("broken-line-indented", "quote: 第一行\n  第二行\nb: 1\n", []),
    Case("tab-indent", "a:\n\tb: 1\n\tc: 2\n", [("ECO207", 2, 1), ("ECO207", 3, 1)]),
    Case("tab-after-blanks", "a:\n  \tb: 1\n", [("ECO207", 2, 3)]),
    Case("tab-before-comment-and-at-the-end", "a: 1\t# x\nb: x\t\nc: [1,\t2]\nd:\t3\n", []),
    Case("tab-in-text", "a: x\ty\n", [("ECO261", 1, 5)]),
    Case("tab-between-cells", "value: 98\t%\nb: 1\n", [("ECO261", 1, 10)]),
    Case("tab-in-quotes", 'a: "x\ty"\nb: |\n  x\ty\n', []),
    Case("wide-indent-key", "a:\n　　b: 1\n　　c: 2\n", [("ECO208", 2, 1), ("ECO208", 3, 1)]),
    Case("wide-indent-after-blanks", "a:\n  b: 1\n 　c: 2\n", [("ECO208", 3, 2)]),
    Case("no-break-indent-key", "a:\n\u00a0\u00a0b: 1\n", [("ECO208", 2, 1)]),
    Case("wide-indent-item", "a:\n  - x\n　　- y\n", [("ECO208", 3, 1)]),
    Case("wide-indent-item-deeper", "a:\n  　- x\n", [("ECO208", 2, 3)]),
    Case("wide-blank-line", "a: 1\n　\nb: 2\n", [("ECO208", 2, 1)]),
    Case("wide-indent-in-a-block", "text: |\n  　　为了……\nb: 1\n", []),
    Case("wide-blank-inside-text", "text: 武都　康县\n", []),
    Case("wide-blanks-before-a-value", "a:\n  b:\n　　　　c: 1\n    d:\n      e: x\n", [("ECO208", 3, 1)]),
    Case("wide-blanks-between-values", "a:\n  b: 1\n　　c: 1\n  d:\n    e: x\n", [("ECO208", 3, 1)]),
    Case("deeper-under-a-value", "a: 98\n  b: 1\n", [("ECO209", 2, 3)]),
    Case("deeper-under-a-quoted-value", 'a: "98"\n  b: 1\n', [("ECO209", 2, 3)]),
    Case("number-beside-an-id-with-parts", "7-1: 98\n  unit: x\n", [("ECO273", 1, 6)]),
    Case("number-beside-an-id-and-below", "7-1: 98\n  value: 98\n", [("ECO273", 1, 6)]),
    Case("text-beside-an-id", "m:\n  7-1: 优良天数 # 比例\n    value: 010\n", [("ECO273", 2, 8), ("ECO240", 3, 12)]),
    Case("quoted-text-beside-an-id", 'm:\n  7-1: "优良天数"\n\n    value: 98\n', [("ECO273", 2, 8)]),
    Case("two-colons-beside-an-id", "m:\n  7-1: 优良: 天数\n    value: 98\n", [("ECO273", 2, 8)]),
    Case("wide-colon-and-text-beside-an-id", "m:\n  7-1：优良天数\n    value: 98\n", [("ECO273", 2, 7)]),
    Case("wide-colon-beside-an-id-alone", "m:\n  7-1：优良天数\n  7-2: x\n", [("ECO202", 2, 6)]),
    Case("title-beside-a-source", "source: 公报\n  document: 甲\n", [("ECO273", 1, 9)]),
    Case("text-beside-a-survey", "survey: 甲\n  sample: 400\n", [("ECO273", 1, 9)]),
    Case("text-beside-a-section", "measurements: 指标\n  7-1:\n    value: 98\n", [("ECO273", 1, 15)]),
    Case("source-and-a-line-that-belongs-beside-it", "source: 公报\n  unit: x\n", [("ECO209", 2, 3)]),
    Case("back-to-no-level", "a:\n    b: 1\n  c: 2\n", [("ECO209", 3, 3)]),
    Case("first-line-indented", "  a: 1\nb: 2\n", [("ECO209", 2, 1)]),
    Case("key-among-items", "a:\n- x\nb\nc: 1\n", [("ECO203", 3, 1)]),
    Case("item-too-deep", "a:\n  - x\n   - y\n", [("ECO227", 3, 4)]),
    Case("dash-inside-text", "a: 2020 - 2024\nb: x - y\n", []),
    Case("no-name", ": 1\n", [("ECO229", 1, 1)]),
    Case("empty-name", '"": 1\n', [("ECO229", 1, 1)]),
    Case("dash-glued", "a:\n  -市住建局\n  -市水务局\n", [("ECO230", 2, 3)]),
    Case("dash-glued-once", "a:\n  - 市住建局\n  -市水务局\n", [("ECO230", 3, 3)]),
    Case("negative-number-and-dash", "a: -5\nb: [-1.5]\nc: -x\n", []),
    Case("item-after-colon", "a: - x\n", [("ECO238", 1, 4)]),
]

_ENTRY: Final = "measurements:\n  7-1:\n"

SIGNS: Final = [
    Case("wide-quote-at-the-end", 'note: "甲”\nyear: 1\nunit: "%"\nlead: "乙"\n', [("ECO205", 1, 7)]),
    Case("quote-without-end-above-others", 'note: "甲\nyear: 1\nunit: "%"\nlead: "乙"\n', [("ECO205", 1, 7)]),
    Case("quote-without-end-above-a-name", 'note: "甲”\nlead: "乙"\n', [("ECO205", 1, 7)]),
    Case("two-labels", "a: &x &y 1\n", [("ECO201", 1, 7)]),
    Case("percent", "unit: %\nb: 010\n", [("ECO204", 1, 7), ("ECO240", 2, 4)]),
    Case("percent-in-braces", "a: {unit: %, value: 1}\n", [("ECO204", 1, 11)]),
    Case("at-and-grave", "a: @x\nb: `y`\n", [("ECO204", 1, 4), ("ECO204", 2, 4)]),
    Case("stars", "a: **重要**\nb: *重要*\n", [("ECO204", 1, 4), ("ECO204", 2, 4)]),
    Case("text-after-star", "a: *x 重要\n", [("ECO204", 1, 4)]),
    Case("greater-than", "a: >98\n", [("ECO204", 1, 4)]),
    Case("greater-than-one-figure", "a: >5\nb: 1\n", [("ECO204", 1, 4)]),
    Case("greater-or-equal", "a: >=98\n", [("ECO204", 1, 4)]),
    Case("bar", "a: |x\n", [("ECO204", 1, 4)]),
    Case("starts-with-comma", "a: ,x\n", [("ECO204", 1, 4)]),
    Case("question-mark", "a: ? x\n", [("ECO204", 1, 4)]),
    Case("dash-in-braces", "a: {b: - x}\n", [("ECO204", 1, 8)]),
    Case("percent-inside-text", 'a: 达到98%\nb: "%"\nc: 50%以上\n', []),
    Case("block-with-its-own-depth", "a: |2\n     x\nb: >-\n", []),
    Case("blocks", "a: |\n  x\nb: >-\n  y\n  z\nc: |+\n\n", []),
    Case("quote-open-to-the-end", 'a: "abc\nb: 1\n', [("ECO205", 1, 4)]),
    Case("single-quote-open", "a: 'abc\nb: 1\n", [("ECO205", 1, 4)]),
    Case("quote-closed-by-the-next", 'a: "abc\nb: "x"\n', [("ECO205", 1, 4)]),
    Case("curly-quotes-are-text", "a: “十四五”规划\n", []),
    Case("bracket-open", "a: [1, 2\nb: 3\n", [("ECO206", 1, 4)]),
    Case("brace-open", "a: {b: 1\n", [("ECO206", 1, 4)]),
    Case("quote-open-in-braces", 'a: {title: "x, c: y}\nd: {e: "%", f: 1}\n', [("ECO205", 1, 12)]),
    Case("quote-open-in-braces-below-others", 'a: {b: "x", title: "y}\nd: {e: "%", f: 1}\n', [("ECO205", 1, 20)]),
    Case("bracket-in-a-number-of-a-document", "a: {b: 演政发[2024]3号, c: 1}\n", [("ECO274", 1, 8)]),
    Case("bracket-in-a-text", "a: {c: 1, b: 二级[见附件]}\n", [("ECO274", 1, 14)]),
    Case("inner-bracket-open", "a: {b: [1, c: 2}\n", [("ECO213", 1, 16)]),
    Case("two-colons", "a: b: c\n", [("ECO210", 1, 5)]),
    Case("two-colons-and-a-trap", "a: b: c\nd: 010\n", [("ECO210", 1, 5), ("ECO240", 2, 4)]),
    Case("two-colons-in-braces", "a: {b: c: d}\n", [("ECO210", 1, 9)]),
    Case("text-after-quote", 'a: "x"y\nb: 010\n', [("ECO211", 1, 7), ("ECO240", 2, 4)]),
    Case("apostrophe", "a: 'it's'\n", [("ECO211", 1, 8)]),
    Case("text-after-bracket", "a: [2023]80号\n", [("ECO211", 1, 10)]),
    Case("text-after-quote-in-brackets", 'a: ["x"y]\n', [("ECO211", 1, 8)]),
    Case("backslash", 'a: "D:\\数据"\n', [("ECO212", 1, 7)]),
    Case("path-that-became-a-bell", 'file: "佐证\\a.pdf"\n', [("ECO212", 1, 10)]),
    Case("path-that-became-two-lines", 'file: "佐证\\n.pdf"\n', [("ECO212", 1, 10)]),
    Case("backslash-x", 'a: "\\xZZ"\n', [("ECO212", 1, 5)]),
    Case("far-character", 'a: "\\UFFFFFFFF"\n', [("ECO212", 1, 5)]),
    Case("half-a-pair", 'a: "\\ud800"\n', [("ECO212", 1, 5)]),
    Case("backslash-unquoted", "a: D:\\数据\nb: 'D:\\数据'\n", []),
    Case("escapes", 'a: "x\\ny\\tz\\"\\\\\\u4e00"\n', []),
    Case("two-commas", "a: [1,,2]\n", [("ECO213", 1, 7)]),
    Case("bracket-too-many", "a: [1]]\n", [("ECO211", 1, 7)]),
    Case("brace-too-many", "a: 1\n}\n", [("ECO213", 2, 1)]),
    Case("comma-cuts", "q: {quote: 比例为15%,占比23%}\n", [("ECO226", 1, 18)]),
    Case("comma-cuts-twice", "q: {quote: 甲,乙,丙, title: x}\n", [("ECO226", 1, 13)]),
    Case("comma-cuts-a-number", "q: {value: 1,234}\n", [("ECO226", 1, 13)]),
    Case("word-alone-in-braces", "q: {甲}\n", [("ECO203", 1, 5)]),
    Case("word-after-quotes-in-braces", 'q: {a: "x", 甲}\n', [("ECO203", 1, 13)]),
    Case("no-value-in-braces", "q: {a: , b: 1}\n", []),
    Case("full-width-comma", "q: {quote: 比例为15%，占比23%}\n", []),
    Case("hash-cuts", "note: 见附表 #3\n", [("ECO228", 1, 11)]),
    Case("hash-cuts-after-two-blanks", "note: 见附表  #3\n", [("ECO228", 1, 12)]),
    Case("remarks", "a: 1 # x\nb: x  # y\nc: [x] # y\nd: 'x' # y\ne: # y\n  f: x   # y\n#z\n", []),
    Case("hash-first", "region: #演练区\n", [("ECO260", 1, 9)]),
    Case("hash-first-further-on", f"{_ENTRY}    plan:   #3月底 # 说明\n    note: x\n", [("ECO260", 3, 13)]),
    Case("hash-first-at-the-end", f"{_ENTRY}    value: #98", [("ECO260", 3, 12)]),
    Case("hash-first-with-carriage-returns", "region: #甲\r\nyear: #2024\r\n", [("ECO260", 1, 9), ("ECO260", 2, 7)]),
    Case("hash-first-in-a-list", "indicators:\n  - name: #1\n", [("ECO260", 2, 11)]),
    Case(
        "remark-in-place-of-a-value",
        f"{_ENTRY}    plan: # 3月底\n    value: #待报\n    note: #无\n    basis: ## x\n    unit: #\n",
        [],
    ),
    *(
        Case(f"error-of-a-spreadsheet-{said}", f"{_ENTRY}    value: {said}\n    note: x\n", [("ECO259", 3, 12)])
        for said in ("#DIV/0!", "#N/A", "#REF!", "#VALUE!  # x")
    ),
    Case("error-of-a-spreadsheet-in-a-text", f"{_ENTRY}    note: #N/A\n", []),
    Case("remark-before-a-level", "measurements: #数据\n  7-1: #优良\n    source: #公报\n      title: x\n", []),
    Case("remark-where-a-level-may-follow", "waivers: #暂不申请\ntasks: #见附件\n甲: #优良天数\n", []),
    Case("hash-first-in-quotes", "plan: '#3月底'\nnote: |\n  a: #3\nquote: \"b: #4\"\n# c: #5\n", []),
    Case("hash-in-text", "a: 第3#井\nb: 'x #1'\nc: |\n  x #1\n", []),
]

STRUCTURE: Final = [
    Case("twice", "a: 1\nb: 2\na: 3\n", [("ECO214", 3, 1)]),
    Case("three-times", "a: 1\na: 2\na: 3\n", [("ECO214", 2, 1), ("ECO214", 3, 1)]),
    Case("twice-deep", "x:\n  a: {b: 1}\n  a: {b: 010}\n", [("ECO214", 3, 3), ("ECO240", 3, 10)]),
    Case("twice-after-normalising", "国考（个）: 1\n国考(个): 2\n", [("ECO214", 2, 1)]),
    Case("twice-quoted", 'a: 1\n"a": 2\n', [("ECO214", 2, 1)]),
    Case("alike-but-text", "1: a\n1.0: b\n01: c\ntrue: d\nTrue: e\nnull: f\n~: g\n", []),
    Case("same-key-elsewhere", "a: {b: 1}\nc: {b: 2}\n", []),
    Case("anchor-and-alias", "a: &x 1\nb: *x\nc: *x\n", [("ECO215", 2, 4), ("ECO215", 3, 4)]),
    Case("alias-of-nothing", "a: *x\n", [("ECO215", 1, 4)]),
    Case("alias-as-key", "a: &x y\n*x : 1\n", [("ECO221", 2, 1)]),
    Case("anchor-alone", "a: &x 1\nb: &y\n  c: 1\n", [("ECO216", 1, 4), ("ECO216", 2, 4)]),
    Case("merge", "a: &x {c: 1}\nb:\n  <<: *x\n", [("ECO217", 3, 3)]),
    Case("merge-list", "a: &x {c: 1}\nb:\n  <<: [*x, *x]\n", [("ECO217", 3, 3)]),
    Case("recursive", "a: &x\n  b: *x\n", [("ECO215", 2, 6)]),
    Case(
        "alias-bomb",
        "a: &a [1]\nb: &b [*a,*a]\nc: [*b,*b]\n",
        [("ECO215", 2, 8), ("ECO215", 2, 11), ("ECO215", 3, 5), ("ECO215", 3, 8)],
    ),
    Case("tag", "a: !!str 98\nb: ! x\nc: !foo {d: 1}\n", [("ECO218", 1, 4), ("ECO218", 2, 4), ("ECO218", 3, 4)]),
    Case("tag-unknown-handle", "a: !x!y 1\n", [("ECO218", 1, 4)]),
    Case("exclamation-inside-text", "a: 注意!\nb: a & b * c\n", []),
    Case("directive", "%YAML 1.2\n---\na: 1\n", [("ECO219", 1, 1)]),
    Case("directive-tag", "%TAG ! tag:x,2000:\n---\na: 1\n", [("ECO219", 1, 1)]),
    Case("one-document-with-marks", "---\na: 1\n...\n", []),
    Case("second-document", "a: 1\n---\nb: 2\n", [("ECO220", 2, 1)]),
    Case("list-as-key", "? [a]\n: 1\n", [("ECO221", 1, 3)]),
    Case("braces-as-key", "{{a}}: 1\n", [("ECO221", 1, 1)]),
    Case("deep", "a: " + "[" * 40 + "]" * 40 + "\n", [("ECO222", 1, 35)]),
    Case("as-deep-as-may-be", "a: " + "[" * 31 + "]" * 31 + "\n", []),
    Case("list-at-the-top", "- a\n", [("ECO225", 1, 1)]),
    Case("quoted-text-at-the-top", '"abc"\n', [("ECO225", 1, 1)]),
    Case("block-at-the-top", "|\n  abc\n", [("ECO225", 1, 1)]),
]

CHARACTERS: Final = [
    Case("escape-sequence", 'a: "\\e[31m"\n', [("ECO231", 1, 4)]),
    Case("raw-control", "a: x\x1b[31m\nb: 1\n", [("ECO231", 1, 5)]),
    Case("control-in-a-comment", "# \x1b[31m\na: 1\n", [("ECO231", 1, 3)]),
    Case("ctrl-z-at-the-end", "a: 1\nb: 2\x1a\x1a\r\n\x1a", [("ECO270", 2, 5), ("ECO270", 3, 1)]),
    Case("ctrl-z-on-a-line-of-its-own", "a: 1\n \x1a \n\ufeffb: 1\n", [("ECO270", 2, 2), ("ECO233", 3, 1)]),
    Case("ctrl-z-with-lone-cr", "a: 1\r\x1a\rb: 1\r", [("ECO270", 2, 1)]),
    Case("ctrl-z-in-a-block", "a: |\n  x\n\x1a\n  y\nb: 1\n", [("ECO270", 3, 1)]),
    Case("ctrl-z-and-a-mark-before-a-remark", "a: 1\n\x1a\n\ufeff# x\nb: 1\n", [("ECO270", 2, 1), ("ECO233", 3, 1)]),
    Case("ctrl-z-in-a-text", "a: x\x1ay\nb: 1\n", [("ECO231", 1, 5)]),
    Case("ctrl-z-after-a-text", "a: x\x1a\nb: 1\n", [("ECO231", 1, 5)]),
    Case("ctrl-z-in-a-comment", "a: 1  # x\x1a\nb: 1\n", [("ECO231", 1, 10)]),
    Case("bidi", "a: x\u202ey\n", [("ECO232", 1, 5)]),
    Case("bidi-in-a-comment", "a: 1  # \u202e\n", [("ECO232", 1, 9)]),
    Case("zero-width-value", "a: 康\u200b县\n", [("ECO233", 1, 5)]),
    Case("zero-width-key", "康县\u200b: 1\nb: 2\n", [("ECO233", 1, 3)]),
    Case("zero-width-escaped", 'a: "康\\u200b县"\n', [("ECO233", 1, 4)]),
    Case("zero-width-escaped-key", '"康\\u200b县": 1\n', [("ECO233", 1, 1)]),
    Case("mark-inside", "a: 1\nb: x\ufeffy\n", [("ECO233", 2, 5)]),
    Case("variation-selector", "a: 康\ufe00县\n", [("ECO233", 1, 5)]),
    Case("zero-width-in-a-block", "a: |\n  x\u200by\n", [("ECO233", 2, 4)]),
    Case("zero-width-in-a-comment", "# x\u200by\na: 1\n", []),
    Case("zero-width-before-a-key", "a:\n\u200b  b: 1\n", [("ECO233", 2, 1)]),
    Case("line-separator", "a: x\u2028b: 1\n", [("ECO234", 1, 5)]),
    Case("paragraph-separator-in-text", "a: x\u2029y\n", [("ECO234", 1, 5)]),
    Case("next-line", "a: x\u0085y\n", [("ECO234", 1, 5)]),
    Case("line-separator-in-a-comment", "# x\u2028a: 2\na: 1\n", [("ECO234", 1, 4)]),
    Case("replacement-character", "a: 康\ufffd\n", [("ECO235", 1, 5)]),
    Case("private-character", "a: \ue000\n", [("ECO235", 1, 4)]),
    Case("astral-text-and-columns", "a: {\U00020000\U0001f600: 1, b: 010}\n", [("ECO240", 1, 15)]),
    Case("radical-key", "⽂县: 1\n", [("ECO236", 1, 1)]),
    Case("radical-supplement-key", "⺠政: 1\n", [("ECO236", 1, 1)]),
    Case("full-width-key", "７-1: 2\n", [("ECO236", 1, 1)]),
    Case("en-dash-key", "7–1: 2\n", [("ECO236", 1, 1)]),
    Case("cyrillic-key", "Т72: 2\n", [("ECO236", 1, 1)]),
    Case("compatibility-twice", "7-1: 1\n７-1: 2\n", [("ECO236", 2, 1)]),
    Case("chinese-keys", "国考断面（个）: 12\n康縣: 1\n微县: 2\n", []),
    Case("blank-around-key", '" a": 1\n', [("ECO237", 1, 1)]),
    Case("wide-blank-at-the-end", "a: 演练区　\n", [("ECO239", 1, 7)]),
    Case("no-break-blank-after-a-number", "a: 98\u00a0\n", [("ECO239", 1, 6)]),
    Case("wide-blank-quoted", 'a: "　x"\n', []),
]

_TOP: Final = "region: 演练区\nyear: 2024\nmeasurements:\n"
_BELOW: Final = "    value: 98\n    source:\n      title: 公报\n"

_ENTRY_OF_A_FORM: Final = "measurements:\n  9-1:%s\n    value: 70\n"
_FORM_HEAD: Final = (
    "# yaml-language-server: $schema=x.json\n## 演练数据：全是虚构\n##   period: 2026-01/2026-09  写时段\n"
)
_REST: Final = "region: 演练区\nyear: 2026\n"

EXPLANATIONS: Final = [
    Case("form-as-it-is", _FORM_HEAD + _REST + _ENTRY_OF_A_FORM % "  ## 指数。要求：不低于66。", []),
    Case("all-signs-gone", (_FORM_HEAD + _REST).replace("#", ""), [("ECO268", 1, 2)]),
    Case("schema-line", f" yaml-language-server: $schema=x.json\n{_REST}", [("ECO268", 1, 2)]),
    Case("prose-at-the-top", f"## 甲\n两个 # 后面是说明。没有数据的，不动它。\n{_REST}", [("ECO268", 2, 1)]),
    Case("sample-at-the-top", f"## 甲\n  period: 2026-01/2026-09  写时段\n{_REST}", [("ECO268", 2, 3)]),
    Case("heading-of-a-section", f"## 甲\n{_REST}\n数据\nmeasurements:\n  9-1:\n    value: 1\n", [("ECO268", 5, 1)]),
    Case("rule", "measurements:\n   ── 生态 ──\n  #9-1:  ## 甲\n  #  value:\n", [("ECO268", 2, 4)]),
    Case("after-an-id", _ENTRY_OF_A_FORM % "   指数。要求：不低于66。", [("ECO268", 2, 10)]),
    Case("before-comments", "measurements:\n  9-1:  指数。要求：不低于66。\n  #  value:\n", [("ECO268", 2, 9)]),
    Case(
        "more-mistakes-beside",
        f"## 甲\n数据。没有的，不填。\n{_REST}{_ENTRY_OF_A_FORM % ''}    unit：x\n",
        [("ECO268", 2, 1), ("ECO202", 8, 9)],
    ),
    Case("no-explanation-a-key-at-the-top", "地区：演练区\nyear: 2026\n", [("ECO202", 1, 3)]),
    Case("no-explanation-a-lost-colon", "region 演练区\nyear: 2026\n", [("ECO203", 1, 1)]),
    Case("no-explanation-a-value-after-an-id", "measurements:\n  9-1:  已完成，有文件。\n", []),
    Case("no-explanation-a-number-after-an-id", "measurements:\n  9-1:  70，见公报。已核。\n  #  value:\n", []),
    Case("no-explanation-in-a-text", "a: 1\nnote: |\n  ── 生态 ──\n  数据。没有的，不填。\nb: 1\n", []),
    Case("no-explanation-in-quotes", 'a: 1\nnote: "一。\n\n  二，三。\n"\nmeasurements:\n  9-1:\n    value: 1\n', []),
    Case("no-explanation-a-text-below-its-key", "a:\n  note:\n    一，二。\n\n    三，四。\nmeasurements:\n", []),
    Case("no-explanation-a-broken-text", "a:\n  note: 一，\n二，三。\ntasks:\n  T1:\n", [("ECO203", 3, 1)]),
]

LAYOUT: Final = [
    Case("parent-still-a-comment", f"{_TOP}#  8-2:\n{_BELOW}", [("ECO265", 4, 1)]),
    Case("second-parent-still-a-comment", f"{_TOP}  8-1:\n{_BELOW}#  8-2:\n{_BELOW}", [("ECO265", 8, 1)]),
    Case("comment-put-in-by-an-editor", f"{_TOP}  8-1:\n{_BELOW}  # 8-2:\n{_BELOW}", [("ECO265", 8, 3)]),
    Case("parent-with-a-remark", f"{_TOP}#  8-2:   # 劣Ⅴ类\n{_BELOW}", [("ECO265", 4, 1)]),
    Case("parent-with-crlf", f"{_TOP}#  8-2:\n{_BELOW}".replace("\n", "\r\n"), [("ECO265", 4, 1)]),
    Case("figure-would-go-to-another-id", f"{_TOP}  8-1:\n#    value:\n#  8-2:\n{_BELOW}", [("ECO265", 6, 1)]),
    Case(
        "inner-parent-still-a-comment",
        f"{_TOP}  8-1:\n    value: 1\n#    source:\n      title: x\n",
        [("ECO265", 6, 1)],
    ),
    Case("section-still-a-comment", f"region: 演练区\n#measurements:\n  8-2:\n{_BELOW}", [("ECO265", 2, 1)]),
    Case(
        "three-parents-at-once",
        f"{_TOP}#  8-1:\n    value: 1\n#    source:\n      title: x\n#  8-2:\n{_BELOW}",
        [("ECO265", 4, 1), ("ECO265", 6, 1), ("ECO265", 8, 1)],
    ),
    Case("whole-entry-a-comment", f"{_TOP}  8-1:\n{_BELOW}#  8-2:\n#    value: 1\n  8-3:\n{_BELOW}", []),
    Case("remark-above-a-level", f"{_TOP}  8-1:\n    # 来源\n{_BELOW}", []),
    Case("key-in-a-remark-above-its-like", "a: 1\n# note:\nnote: x\n", []),
    *(
        Case(f"remark-like-a-key-that-takes-a-text-{key}", f"{_TOP}  8-1:\n  # {key}:\n    numerator: 3\n", [])
        for key in ("note", "value", "unit", "quote", "as_of")
    ),
    Case("parent-in-a-text", "note: |\n  # value:\n    a: 1\n", []),
    *(
        Case(f"blank-{ord(blank):x}-after-a-colon", f"a: 1\nvalue:{blank}98\nunit: x\n", [("ECO266", 2, 7)])
        for blank in "\u00a0\u2002\u2003\u3000"
    ),
    Case("blank-after-the-colon-of-a-level", "m:\n  8-2:\u3000\n    value: 98\n", [("ECO266", 2, 7)]),
    Case("blank-after-a-colon-alone", "value:\u00a098\n", [("ECO266", 1, 7)]),
    Case("two-blanks-after-colons", "a:\u00a01\nb: 2\nc:\u3000x\n", [("ECO266", 1, 3), ("ECO266", 3, 3)]),
    Case("blank-after-a-colon-in-prose", "note: 见 a:\u3000b\n", []),
    *(
        Case(f"dash-{ord(sign):x}", f"evidence:\n  {sign} file: a\n    title: b\n", [("ECO267", 2, 3)])
        for sign in "－—–−•·●"
    ),
    Case("dash-and-special-blank", "evidence:\n  -\u00a0file: a\n", [("ECO267", 2, 3)]),
    Case("path-without-its-key", "evidence:\n  - a/b.md\n    sha256: x\n", [("ECO269", 2, 5)]),
    Case(
        "paths-without-their-keys",
        "evidence:\n- a.pdf # 注\n  title: x\n- b/c\n  # 注\n  held_by: x\n",
        [("ECO269", 2, 3), ("ECO269", 4, 3)],
    ),
    Case(
        "second-path-without-its-key",
        "evidence:\n  - file: a\n    title: b\n  - b.pdf\n    title: x\n",
        [("ECO269", 4, 5)],
    ),
    Case("path-and-its-key-below", "evidence:\n  - a.pdf\n    file: b.pdf\n", [("ECO209", 3, 5)]),
    Case("path-and-no-key-of-evidence", "evidence:\n  - a.pdf\n    value: 1\n", [("ECO209", 3, 5)]),
    Case("path-and-a-key-further-in", "evidence:\n  - a.pdf\n      title: x\n", [("ECO209", 3, 7)]),
    Case("text-of-a-list-and-a-key", "evidence:\n  - 公报\n    title: x\n", [("ECO209", 3, 5)]),
    Case("path-of-another-list", "support:\n  - a.pdf\n    title: x\n", [("ECO209", 3, 5)]),
    Case("dash-glued-to-a-key", "evidence:\n  -file: a\n    title: b\n", [("ECO230", 2, 3)]),
    Case("dashes-of-prose", "note:\n  — 第一点\n  — 第二点\n", []),
    Case("dash-in-a-block", "note: |\n  — file: a\n", []),
    Case("id-without-a-colon", "m:\n  8-2\n    value: 1\n", [("ECO203", 2, 3)]),
    Case("section-without-a-colon", "measurements\n  8-2:\n    value: 1\n", [("ECO203", 1, 1)]),
    Case(
        "zero-width-before-a-key-is-told-once",
        "a: 1\n\u200bb: 2\nc:\n    d: 1\n  e: 1\n",
        [("ECO233", 2, 1), ("ECO209", 5, 3)],
    ),
    Case("wide-hash-is-no-key", "a: 1\n＃b: 2\n", [("ECO236", 2, 1)]),
]

CASES: Final = [*BYTES, *LINES, *SIGNS, *STRUCTURE, *CHARACTERS, *LAYOUT, *EXPLANATIONS]
