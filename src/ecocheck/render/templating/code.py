"""The Python code that templates become.

Jinja documents that an environment may bring its own generator of code; the
hooks that are replaced here are those that its native types replace too.
Nothing is worked out while a template is compiled: a constant that a filter
changes would otherwise be as large as it likes before any limit holds, and
compiled code would depend on words that change without it.
"""

from __future__ import annotations

from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, operators

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.compiler import Frame

TICK: Final = "ecocheck tick"
"""The constant that stands, as a statement, where a loop or a macro counts a step."""


class Code(CodeGenerator):
    """Prints by `environment.printed` and joins by `environment.joined`."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:  # noqa: ARG002 as jinja has it
        if isinstance(node, nodes.TemplateData):
            return node.data
        raise nodes.Impossible

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 as jinja has it
        self.write("environment.printed(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 as jinja has it
        self.write(")")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 jinja's name
        """`a ~ b`."""
        self.write("environment.joined(")
        self._listed(node.nodes, frame)
        self.write(")")

    def _listed(self, several: list[nodes.Expr], frame: Frame) -> None:
        for place, one in enumerate(several):
            self.write(", " if place else "")
            self.visit(one, frame)


class PlainCode(Code):
    """For our own templates: names and calls are Python's, without a function of Jinja's around each."""

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802 jinja's name
        """What is printed one after another goes on as one piece: every piece passes every block that it stands in."""
        if frame.buffer is not None or frame.require_output_check or len(node.nodes) == 1:
            super().visit_Output(node, frame)
            return
        self.writeline("yield concat((", node)
        for one in node.nodes:
            if isinstance(one, nodes.TemplateData):
                self.write(f"{one.data!r}, ")
            else:
                self.newline(one)
                self.write("environment.printed(")
                self.visit(one, frame)
                self.write("), ")
        self.write("))")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 jinja's name
        """`a.b`."""
        if iskeyword(node.attr) or (isinstance(node.node, nodes.Name) and node.node.name == "self"):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 as jinja has it
        """`a(b)`; a macro of an imported template by a function that may know the answer."""
        simple = not (forward_caller or node.dyn_args or node.dyn_kwargs)
        if not simple or any(iskeyword(one.key) for one in node.kwargs):
            super().visit_Call(node, frame, forward_caller)
            return
        called, rest = node.node, [*node.args, *node.kwargs]
        if isinstance(called, nodes.Getattr) and isinstance(called.node, nodes.Name) and not node.kwargs:
            self.write("environment.invoke(")
            self.visit(called.node, frame)
            self.write(f", {called.attr!r}{', ' if rest else ''}")
        else:
            self.write("(")
            self.visit(called, frame)
            self.write(")(")
        self._listed(rest, frame)  # type: ignore[arg-type]  # keywords are visited alike
        self.write(")")


class WatchedCode(Code):
    """For a project's own templates: every step is counted, and a macro of theirs comes before one of ours."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        """As jinja has it."""
        super().__init__(*args, **keywords)
        self._defined: set[str] = set()
        """Macros of the template so far; what else is there when it begins, an extending one has defined."""

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:  # noqa: N802 jinja's name
        """A macro; where a template that extends this one has defined it already, that one."""
        if not frame.toplevel or node.name in self._defined:
            super().visit_Macro(node, frame)
            return
        self._defined.add(node.name)
        self.writeline(f"if {node.name!r} in context.vars:")
        self.indent()
        self.writeline(f"{frame.symbols.ref(node.name)} = context.vars[{node.name!r}]")
        self.outdent()
        self.writeline("else:")
        self.indent()
        super().visit_Macro(node, frame)
        self.outdent()

    def visit_ExprStmt(self, node: nodes.ExprStmt, frame: Frame) -> None:  # noqa: N802 jinja's name
        """A step, or what else is a statement."""
        found = node.node
        if isinstance(found, nodes.Tuple) and found.items and getattr(found.items[0], "value", None) == TICK:
            size, parts = (one.value for one in found.items[1:])  # type: ignore[attr-defined]  # our own constants
            self.writeline(f"environment.tick({size}, {parts})", node)
        else:
            super().visit_ExprStmt(node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802 jinja's name
        """A turn of a loop that its condition passes over is a step too."""
        if node.name == TICK:
            self.write("(environment.tick() or True)")
        else:
            super().visit_Filter(node, frame)

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802 jinja's name
        """Both sides of a comparison are looked at first."""
        self.write("(")
        self._weighed(node.expr, frame)
        for one in node.ops:
            self.write(f" {operators[one.op]} ")
            self._weighed(one.expr, frame)
        self.write(")")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802 jinja's name
        """A list that is written out."""
        self._made(super().visit_List, node, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802 jinja's name
        """A tuple that is written out; one that is only taken apart is none."""
        if node.ctx == "load":
            self._made(super().visit_Tuple, node, frame)
        else:
            super().visit_Tuple(node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802 jinja's name
        """A mapping that is written out."""
        self._made(super().visit_Dict, node, frame)

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 jinja's name
        """`a[1]`, or a piece `a[1:3]`."""
        if not isinstance(node.arg, nodes.Slice):
            super().visit_Getitem(node, frame)
            return
        self.write("environment.sliced(")
        self.visit(node.node, frame)
        self.write(", slice(")
        self._listed([one or nodes.Const(None) for one in (node.arg.start, node.arg.stop, node.arg.step)], frame)
        self.write("))")

    def _weighed(self, node: nodes.Expr, frame: Frame) -> None:
        if isinstance(node, nodes.Const):
            self.visit(node, frame)
            return
        self.write("environment.weighed(")
        self.visit(node, frame)
        self.write(")")

    def _made(self, visit: Callable[[Any, Frame], None], node: nodes.Expr, frame: Frame) -> None:
        self.write("environment.made(")
        visit(node, frame)
        self.write(")")


_STEPS: Final = (nodes.For, nodes.Macro, nodes.CallBlock, nodes.Block)


def with_ticks(tree: nodes.Template) -> nodes.Template:
    """The tree, with a step counted at the start of each turn of a loop, of each macro and of each block.

    A step knows how much text and how many things stand in what it starts.
    """
    for one in [tree, *(each for kind in _STEPS for each in tree.find_all(kind))]:
        body: list[nodes.Node] = one.body  # type: ignore[attr-defined] # all have one
        size = sum(len(data.data) for part in body for data in part.find_all(nodes.TemplateData))
        parts = sum(1 for part in body for _ in part.find_all(nodes.Node))
        size += sum(len(part.data) for part in body if isinstance(part, nodes.TemplateData))
        if isinstance(one, nodes.For) and one.test is not None:
            passed = nodes.Filter(nodes.Const(TICK, lineno=one.lineno), TICK, [], [], None, None, lineno=one.lineno)
            one.test = nodes.And(passed, one.test, lineno=one.lineno)
        if body:
            numbers = [nodes.Const(value, lineno=one.lineno) for value in (TICK, size, parts)]
            body.insert(0, nodes.ExprStmt(nodes.Tuple(numbers, "load"), lineno=one.lineno))
    return tree
