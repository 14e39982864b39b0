"""Generates the Python code that templates are compiled to.

Jinja documents that an environment may bring its own generator of code; the
hooks that are replaced here are those that its native types replace too.
No expression is evaluated while a template is compiled: otherwise a filter on a
constant could make a value of any size before a limit applies, and compiled
code would depend on words that change without it.
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
"""The constant that marks, as a statement or a filter, where a step is counted."""


class Code(CodeGenerator):
    """Prints by `environment.printed` and joins by `environment.joined`."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:  # noqa: ARG002 as in Jinja
        if isinstance(node, nodes.TemplateData):
            return node.data
        raise nodes.Impossible

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 as in Jinja
        self.write("environment.printed(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ARG002 as in Jinja
        self.write(")")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 Jinja's name
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

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802 Jinja's name
        """Output joined to one piece, since every piece passes through all blocks around it."""
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

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 Jinja's name
        """`a.b`."""
        if iskeyword(node.attr) or (isinstance(node.node, nodes.Name) and node.node.name == "self"):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 as in Jinja
        """`a(b)`; a macro of an imported template by `environment.invoke`, which may know the result."""
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
        self._listed(rest, frame)  # type: ignore[arg-type]  # keywords are visited in the same way
        self.write(")")


class WatchedCode(Code):
    """For a project's own templates: every step is counted, and the project's macros replace ours."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        """Take the arguments of Jinja's generator."""
        super().__init__(*args, **keywords)
        self._defined: set[str] = set()
        """Macros that this template has defined so far; other macros come from a template that extends it."""

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:  # noqa: N802 Jinja's name
        """A macro; a macro of this name in a template that extends this one replaces it."""
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

    def visit_ExprStmt(self, node: nodes.ExprStmt, frame: Frame) -> None:  # noqa: N802 Jinja's name
        """A statement; a `TICK` counts a step."""
        found = node.node
        if isinstance(found, nodes.Tuple) and found.items and getattr(found.items[0], "value", None) == TICK:
            size, parts = (one.value for one in found.items[1:])  # type: ignore[attr-defined]  # our own constants
            self.writeline(f"environment.tick({size}, {parts})", node)
        else:
            super().visit_ExprStmt(node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802 Jinja's name
        """A filter; a `TICK` counts a step for each round of a loop with a condition, also for skipped rounds."""
        if node.name == TICK:
            self.write("(environment.tick() or True)")
        else:
            super().visit_Filter(node, frame)

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802 Jinja's name
        """A comparison; the work of reading both sides is counted first."""
        self.write("(")
        self._weighed(node.expr, frame)
        for one in node.ops:
            self.write(f" {operators[one.op]} ")
            self._weighed(one.expr, frame)
        self.write(")")

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802 Jinja's name
        """A list literal; its items are counted."""
        self._made(super().visit_List, node, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802 Jinja's name
        """A tuple literal; its items are counted, unless it is the target of an assignment."""
        if node.ctx == "load":
            self._made(super().visit_Tuple, node, frame)
        else:
            super().visit_Tuple(node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802 Jinja's name
        """A dict literal; its items are counted."""
        self._made(super().visit_Dict, node, frame)

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802 Jinja's name
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
    """The tree, with a step counted at the start of the template, of each round of a loop, macro and block.

    A step holds how many characters of text and how many nodes are in the body that it starts.
    """
    for one in [tree, *(each for kind in _STEPS for each in tree.find_all(kind))]:
        body: list[nodes.Node] = one.body  # type: ignore[attr-defined] # all of them have a body
        size = sum(len(data.data) for part in body for data in part.find_all(nodes.TemplateData))
        parts = sum(1 for part in body for _ in part.find_all(nodes.Node))
        size += sum(len(part.data) for part in body if isinstance(part, nodes.TemplateData))
        if isinstance(one, nodes.For) and one.test is not None:
            passed = nodes.Filter(nodes.Const(TICK, lineno=one.lineno), TICK, [], [], None, None, lineno=one.lineno)
            one.test = nodes.And(passed, one.test, lineno=one.lineno)
        if body or isinstance(one, nodes.For):  # an empty loop runs as long
            numbers = [nodes.Const(value, lineno=one.lineno) for value in (TICK, size, parts)]
            body.insert(0, nodes.ExprStmt(nodes.Tuple(numbers, "load"), lineno=one.lineno))
    return tree
