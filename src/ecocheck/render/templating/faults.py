"""The errors of a project's template, worded with its name and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from ecocheck.findings.entry import Text
from ecocheck.regex import regex

if TYPE_CHECKING:
    from types import TracebackType

    from ecocheck.findings import Lang

_KINDS = {
    "syntax": Text("模板的语法有误", "the template's syntax is wrong"),
    "undefined": Text("模板用了没有的名称", "the template uses a name that does not exist"),
    "missing": Text("模板要用的另一个模板不存在", "a template that is asked for does not exist"),
    "forbidden": Text("模板用了不允许的操作", "the template does what is not allowed"),
    "encoding": Text("模板不是 UTF-8 编码", "the template is not UTF-8"),
    "autoescape": Text(
        "模板不能关掉或改动转义，数据里的标记会因此生效；请删去这一行和配对的 endautoescape",
        "a template may not switch escaping, marks in the data would take effect; take out autoescape",
    ),
    "outside": Text(
        "模板是一个链接，指到模板文件夹以外；请把文件本身放进来",
        "the template is a link that leads out of the folder of templates; put the file itself there",
    ),
    "unreadable": Text(
        "模板读不出来；请检查它是不是文件、有没有读的权限，不用它就把它移走",
        "the template cannot be read; see whether it is a file and may be read, or take it away",
    ),
    "capitals": Text(
        "模板的名字要和默认的一模一样，大小写也要一样；请改名，不用它就把它移走",
        "a template is called just as the default, with the same capitals; rename it, or take it away",
    ),
    "large": Text("模板文件太大，最多一百万字节", "the template is too large; a million bytes at most"),
    "steps": Text(
        "模板要走的步数太多，已停下；请检查循环和宏，最多 {most} 步",
        "the template takes too many steps and was stopped; look at its loops and macros, {most} at most",
    ),
    "size": Text(
        "模板写出的内容太多，已停下；请检查循环和重复的文字，最多 {most} 个字",
        "the template writes too much and was stopped; look at its loops, {most} characters at most",
    ),
    "work": Text(
        "模板要处理的内容太多，已停下；请检查循环里的排序、替换、连接和比较",
        "the template goes through too much and was stopped; look at what it sorts, replaces, joins and compares",
    ),
    "object": Text(
        "模板要写出来的不是数据，是宏、块或者循环本身；宏要写成 {{ 名称() }}",
        "the template prints no data but a macro, a block or a loop itself; call a macro as {{ name() }}",
    ),
    "parts": Text(
        "项目自己的模板加起来太长，标记和名称最多 {most} 个",
        "the project's own templates are too long together, {most} marks and names at most",
    ),
    "bar": Text(
        "换用的模板里没有 cover 块，网站的导航条没有地方放；请保留这一块，或者用 extends 接着默认的模板写",
        "an own template leaves out the block “cover”, which holds the site's bar; keep it, or extend the default",
    ),
    "memory": Text("模板要的内存太多", "the template asks for too much memory"),
    "range": Text("range 里的数太大，最多 100000", "the number in range is too large, 100000 at most"),
    "depth": Text("模板或宏自己套自己，层数太深", "templates or macros hold each other without end"),
    "other": Text("模板运行出错", "the template failed"),
}
_PLACE = Text("{template} 第{line}行：{what}", "{template}, line {line}: {what}")
_FILE = Text("{template}：{what}", "{template}: {what}")
_NAMED = regex(r"(?:attribute |^)'([^']+)'")
"""The name in Jinja's message on an unknown name or on an attribute that is not allowed."""
_DETAIL = Text("（{detail}）", " ({detail})")


class TemplateFault(Exception):  # noqa: N818 the user's fault, not ours
    """A broken template of the project, named with its line."""

    def __init__(self, template: str, line: int, kind: str, detail: str, lang: Lang) -> None:
        """`line` is 0 where none is known; the detail may be empty."""
        most = detail if kind in {"steps", "size", "parts"} else ""
        what = _KINDS[kind].of(lang).replace("{most}", most)
        if detail and not most:
            what += _DETAIL.of(lang).format(detail=detail)
        self.template, self.line, self.kind = template, line, kind
        self.message = (_PLACE if line else _FILE).of(lang).format(template=template, line=line, what=what)
        super().__init__(self.message)


class Refused(Exception):  # noqa: N818 the user's fault, not ours
    """What a template asks for is not allowed; `kind` is a key of `_KINDS`."""

    def __init__(self, kind: str, detail: str = "", template: str = "", line: int = 0) -> None:
        """Without a template the place is taken from the traceback."""
        super().__init__(kind)
        self.kind, self.detail, self.template, self.line = kind, detail, template, line


_BY_TYPE: tuple[tuple[type[Exception], str], ...] = (
    (TemplateNotFound, "missing"),
    (UndefinedError, "undefined"),
    (SecurityError, "forbidden"),
    (MemoryError, "memory"),
    (OverflowError, "range"),
    (RecursionError, "depth"),
)


def fault_of(error: Exception, name: str, lang: Lang) -> TemplateFault:
    """What went wrong in a project's template, and where; `name` is the template that was asked for."""
    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(error.name or name, error.lineno, "syntax", error.message or "", lang)
    template, line = _place(error.__traceback__, name)
    if isinstance(error, Refused):
        if error.template:
            template, line = error.template, error.line
        return TemplateFault(template, line, error.kind, error.detail, lang)
    kind = next((kind for one, kind in _BY_TYPE if isinstance(error, one)), "other")
    return TemplateFault(template, line, kind, _detail(error, kind), lang)


def _detail(error: Exception, kind: str) -> str:
    """The name that is unknown or forbidden; else the library's message, or nothing where the kind says enough."""
    said = (error.message if isinstance(error, TemplateError) else str(error)) or type(error).__name__
    if kind in {"range", "depth", "memory"}:
        return ""
    named = _NAMED.search(said) if kind in {"undefined", "forbidden"} else None
    return named[1] if named is not None else said


def _place(trace: TracebackType | None, name: str) -> tuple[str, int]:
    """The innermost template on the way to the error: Jinja puts template lines into the traceback."""
    found = (name, 0)
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            found = (file.replace("\\", "/").rpartition("/")[2], trace.tb_lineno)
        trace = trace.tb_next
    return found
