"""Whether a file was written by this program: a form, a report, a ledger, a seal. Its figures are the project's.

Office files, pages and JSON have marks. Tables and texts have none, and are
known by their heads and their first sentences, of which the lists are here:
the modules that write them lie above this one. tests/evidence/test_produced.py
writes every form of every command, so that a form without an entry fails.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.disk.reading import read
from ecocheck.regex import regex
from ecocheck.source.workbook.limits import FILE
from ecocheck.source.workbook.package import Package
from ecocheck.source.workbook.refused import RefusedFileError

if TYPE_CHECKING:
    from pathlib import Path

_ZIP: Final = b"PK\x03\x04"
_IN_PACKAGE: Final = (
    ("docprops/core.xml", b"<dc:creator>ecocheck</dc:creator>"),
    ("meta.xml", b"<meta:initial-creator>ecocheck</meta:initial-creator>"),
    ("xl/workbook.xml", b'"_ecocheck"'),
)
"""The author of Word and Excel files, which Word and Excel keep when they save, also as ODF; the hidden sheet."""
_SEAL: Final = b'"format": "ecocheck-seal"'

_HEAD: Final = 1024
"""The bytes in which marks and the head of a table stand."""
_SENTENCES: Final = 1 << 14
"""The bytes in which the first sentences of a text stand; marks of a drill and of the standard come before them."""

_PAGES: Final = (
    b"""content="default-src 'none'; style-src &#39;sha256-""",
    b"""content="default-src 'none'; style-src 'sha256-""",
    b'<meta name="generator" content="ecocheck',
)
"""How the pages of this program begin: they may load nothing."""
_JSON: Final = (
    (b'"schema_version"', b'"program"', b'"as_of"', b'"drill"'),
    (b'"format": "ecocheck-',),
    (b'"name": "ecocheck-open-data"',),
    (b'"name": "ecocheck"', b'"driver"'),
    (b'"check_name": "ECO',),
    (b'"$schema": "https://json-schema.org/', b'"errorMessage": "'),
)
"""Results, what a seal records, the package of open data, SARIF, the report for GitLab, the schemas."""
_JUNIT: Final = regex(rb'<testsuite name="ecocheck[ "]')

_TABLES: Final = (
    *("状态,整改编号,地区,年份,事项", "state,action,region,year,matter"),
    *("地区,年份,事项,状况,文件,材料名称,校验值", "region,year,matter,state,file,title,checksum"),
    *("年份,判定项,地区,顺序号,类目,文号", "year,criterion,region,serial no.,part,document"),
    *("类别,地区,年份,指标,事项,适用", "kind,region,year,indicator,matter,whose line"),
    *("地区,年份,单位,应报,已报,待核,冲突", "region,year,office,due,reported,waiting,in conflict"),
    *("所依标准,地区,年份,编号,判定项,数值", "standard,region,year,id,criterion,value"),
    *("地区,年份,编号,判定项,判定,佐证程度", "region,year,id,criterion,verdict,backing"),
    *("封装文件,核验结果,城市,年份", "seal,result,city,year"),
    *("单位,清单,职责,指标或任务,事项,要求", "office,list,role,indicator or task,matter"),
)
"""The first heads of each csv table; a column before them is a group."""
_OPEN_DATA: Final = regex(
    rb"(?:name,kind,areas,classes,aliases|name,aliases,leading_group|id,name,document,level,checked|id,name,clause,domain"
    rb"|id,indicator,name,unit,line|id,criterion,effective,standard|id,group,title,text,responsible|id,task,name,unit,line"
    rb"|agency,role,role_zh,id|id,topic,state,state_zh|region,year,id,criterion,target|region,year,criterion,(?:number"
    rb"|written_period|base_year)|region,year,task,status|region,year,id,kind,kind_zh|code,kind,kind_zh,region"
    rb"|number,code,severity,severity_zh)(?:,\w+)*,drill\r?\n"
)
"""The keys of the tables of open data, of which `drill` is the last."""

_FIRST: Final = (
    r"^\W*(?:演练数据：|DRILL DATA: )(?:出自演练项目|this rests on an invented project)",
    r"^#+ #+ 后为说明。填报某项时|^#+ Behind #+ is what explains",
    r"^\W*按判定项计：.{0,200}达标 \d+（有佐证\d+）|^\W*by criterion: .{0,200}met \d+ \(\d+ with evidence\)",
    r"期限判定截止日：\d{4}年|due dates judged as of: \d{4}-",
    r"^(?:# )?(?:Gaps|Duties and tasks of the offices|To be put right), \d{4}.{0,200}\s+(?:- )?as of \d{4}-",
    r"适用的\d+个判定项中，.{0,200}（有佐证\d+项）|of the \d+ criteria that apply, .{0,200}\(\d+ with evidence\)",
    r"登记的材料 \d+ 份：相符 |\d+ files recorded: \d+ unchanged",
    r"列\d+条（一个判定项在一个地区为一条）|\d+ entries \(a criterion in a region\)",
    r"^图例：达=达标|^legend: met=met",
    r"^\W*应报 \d+，已报 \d+|^\W*\d+ due, \d+ reported, \d+ to come",
    r"几个标准对照（|: standards side by side \(",
    r"^\W*收下 \d+ 份，退回 \d+ 份|^\W*\d+ taken, \d+ returned; \d+ changes",
    r"^<!-- ecocheck |^(?:#+ )?(?:判定变动\s+(?:- )?对照：|What moved\s+(?:- )?Compared: )",
    r"^(?:# )?\S.{0,200} / .{0,200} \d{4}年?\s+(?:- \*\*)?(?:判定\b|判定 |verdict\b)",
    r"^(?:# )?ECO\d{3}  \S+  ",
    r":\d+:\d+  (?:错误|警告|提示|error|warning|notice) ECO\d{3}",
    r"^::(?:error|warning|notice) .{0,200}title=ECO\d{3} ",
    r"^(?:没有发现错误（)?错误 \d+ · 警告 \d+|^No errors \(errors \d+",
    r"^(?:# )?.{0,200}年的历次登记$|^(?:# )?.{0,200}: every version, ",
    r"^(?:# )?(?:多年走势|Series of years)\s+(?:- )?(?:“→”|Years on both sides)",
    r"^(?:# )?(?:抽验记录|Review record)\s+(?:从\d+个判定中|\d+ of \d+ verdicts)",
    r"^(?:# )?(?:复核意见|opinions of reviewers)\s+(?:- )?(?:会?记入\d|已记|\d+ )",
    r"^(?:# )?(?:封装核验|Seals verified)\s+(?:## )?\S+",
    r"^(?:# )?(?:整改事项（截至\d{4}年|Actions, as of \d{4}-)",
    r"^# .{0,200}开放数据\s+Open data of |申报材料封装件，由 ecocheck \S+ 封",
    r"复核不改变判定|a review never changes a verdict",
    r"^编号 +判定项 +(?:单位 +适用 +区域|属于 +关系)|^id +criterion +(?:unit +whose line|standards +relation)",
    r"^编号 +(?:指标 +领域 +牵头单位|任务 +重点任务 +责任单位|标准 +文号 +用于|事项 +处理情况 +出处和原文)",
    r"^id +(?:indicator +domain +lead|task +main task|standard +document +level|matter +state +places and)",
    r"^地区 +类别 +区域 +别名|^region +kind +areas|^单位 +领导小组 +牵头指标|^office +group +leads",
)
"""First sentences of texts and Markdown, in both languages, that only this program writes."""
_TEXTS: Final = regex("|".join(_FIRST), re.MULTILINE)


def is_package(begin: bytes) -> bool:
    """Whether a file is a zip, as Office files are."""
    return begin.startswith(_ZIP)


def is_produced(path: Path, begin: bytes, size: int) -> bool:
    """Whether the file at `path` was written by this program.

    `begin` are its first bytes, of a text those in UTF-8; `size` is the number of all its bytes. Never raises for
    damaged files; raises OSError where the file cannot be read.
    """
    head = begin[:_HEAD]
    if is_package(head):
        return _SEAL in head or (size <= FILE and _in_package(read(path, FILE, None)))
    started = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if started.startswith(b"<"):
        return any(mark in head for mark in _PAGES) or _JUNIT.search(head) is not None or _is_text(begin)
    if started.startswith((b"{", b"[")):
        return any(all(mark in head for mark in marks) for marks in _JSON)
    return _is_table(started) or _is_text(begin)


def _is_table(head: bytes) -> bool:
    if _OPEN_DATA.match(head) is not None:
        return True
    first = head.split(b"\n", 1)[0].decode(errors="replace").replace("\t", ",").replace(";", ",")
    return any(heads in f",{first}" for heads in (f",{one}," for one in _TABLES))


def _is_text(begin: bytes) -> bool:
    return _TEXTS.search(begin[:_SENTENCES].decode(errors="replace")) is not None


def _in_package(content: bytes) -> bool:
    try:
        parts = Package(content)
        return any(parts.has(name) and mark in parts.part(name) for name, mark in _IN_PACKAGE)
    except RefusedFileError:
        return False
