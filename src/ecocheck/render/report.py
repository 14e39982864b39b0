"""The report in Markdown or HTML, by the project's templates or the defaults."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from ecocheck.app.bundled import templates_root
from ecocheck.findings.entry import Text
from ecocheck.render.environment import environment
from ecocheck.render.report_signs import SIGNS
from ecocheck.render.report_words import Words
from ecocheck.render.tables_aligned import aligned

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from jinja2 import Environment

    from ecocheck.app.reporting import Report
    from ecocheck.findings import Lang

Form: TypeAlias = Literal["md", "html"]

_KINDS = {
    "syntax": Text("模板的语法有误", "the template's syntax is wrong"),
    "undefined": Text("模板用了没有的名称", "the template uses a name that does not exist"),
    "missing": Text("模板要用的另一个模板不存在", "a template that is asked for does not exist"),
    "forbidden": Text("模板用了不允许的操作", "the template does what is not allowed"),
    "encoding": Text("模板不是 UTF-8 编码", "the template is not UTF-8"),
    "other": Text("模板运行出错", "the template failed"),
}
_PLACE = Text("{template} 第{line}行：{what}（{detail}）", "{template}, line {line}: {what} ({detail})")


class TemplateFault(Exception):  # noqa: N818 the user's fault, not ours
    """A broken template of the project, named with its line."""

    def __init__(self, template: str, line: int, kind: str, detail: str, lang: Lang) -> None:
        """`line` is 0 where none is known."""
        what = _KINDS[kind].of(lang)
        self.template, self.line = template, line
        self.message = _PLACE.of(lang).format(template=template, line=line, what=what, detail=detail)
        super().__init__(self.message)


def _prepared(form: Form, lang: Lang, own: Path | None) -> Environment:
    """An environment with the words of a language."""
    words = Words(lang)
    made = environment(form, own)
    made.filters |= words.filters()
    made.globals |= {"t": words.translate, "lang": lang, **SIGNS[lang].named()}
    return made


@cache
def _default(form: Form, lang: Lang) -> Environment:
    """The defaults do not change while the program runs; compiling them costs more than filling them in."""
    return _prepared(form, lang, None)


def _is_default(folder: Path) -> bool:
    """The checkout is a project whose own templates are the defaults: a fault in them is ours."""
    return folder.resolve() == templates_root().resolve()


def render_report(report: Report, *, form: Form, lang: Lang, templates: Path | None) -> str:
    """The whole report as text.

    `templates` is the project's own folder and need not exist; a file in it
    replaces the default of the same name. Raises TemplateFault where a
    project's own template is broken.
    """
    own = None if templates is None or not templates.is_dir() or _is_default(templates) else templates
    made = _default(form, lang) if own is None else _prepared(form, lang, own)
    name = f"report.{form}.j2"
    try:
        text = made.get_template(name).render(report=report)
    except Exception as error:
        if own is None:
            raise
        raise _fault(error, name, own, lang) from error
    return aligned(text) if form == "md" else text


def _fault(error: Exception, name: str, own: Path, lang: Lang) -> TemplateFault:
    """What went wrong in a project's template, and where."""
    match error:
        case TemplateSyntaxError():
            return TemplateFault(error.name or name, error.lineno, "syntax", error.message or "", lang)
        case TemplateNotFound():
            kind = "missing"
        case UndefinedError():
            kind = "undefined"
        case SecurityError():
            kind = "forbidden"
        case UnicodeDecodeError():
            return TemplateFault(_undecodable(own) or name, 0, "encoding", str(error.reason), lang)
        case _:
            kind = "other"
    template, line = _place(error.__traceback__, name)
    detail = error.message if isinstance(error, TemplateError) else str(error)
    return TemplateFault(template, line, kind, detail or type(error).__name__, lang)


def _place(trace: TracebackType | None, name: str) -> tuple[str, int]:
    """The innermost template on the way to the error: Jinja puts template lines into the traceback."""
    found = (name, 0)
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".j2"):
            found = (file.replace("\\", "/").rpartition("/")[2], trace.tb_lineno)
        trace = trace.tb_next
    return found


def _undecodable(own: Path) -> str | None:
    """The first template of the folder that is not UTF-8."""
    for path in sorted(own.glob("*.j2")):
        try:
            path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            return path.name
    return None
