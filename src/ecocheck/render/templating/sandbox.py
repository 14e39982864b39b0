"""The environment for a project's own templates, which are not trusted.

They see the fields of our data but none of its methods, cannot print anything
unescaped, and stop after a number of steps and of characters. Steps are
counted, not seconds: the same template stops at the same place everywhere.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from types import ModuleType
from typing import Any, ClassVar, Final

from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ecocheck.render.templating.budget import ITEM, LARGEST_BITS, LONGEST, Budget
from ecocheck.render.templating.code import WatchedCode, with_ticks
from ecocheck.render.templating.faults import Refused
from ecocheck.render.templating.filters import NOT_FOR_OTHERS, calling, formatting, priced, priced_test
from ecocheck.render.templating.printing import Printer

MOST_PARTS: Final = 60_000
"""Tokens in all templates of one environment; ours have fifteen thousand. Compiling takes a kilobyte for each."""
_UNSAFE_GLOBALS: Final = ("lipsum",)
_OPERATORS: Final = frozenset({"+", "-", "*", "/", "//", "**", "%"})


class Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox. Templates see the fields of our objects but no methods, since models can read files."""

    code_generator_class = WatchedCode
    optimized = False
    intercepted_binops: ClassVar[frozenset[str]] = _OPERATORS  # type: ignore[misc] # jinja leaves it open

    def __init__(self, form: str, **options: Any) -> None:
        """`form` is `html` or `md`; the options are Jinja's."""
        super().__init__(**options)
        self._printer = Printer(form)
        self._parts = MOST_PARTS
        self.budget = Budget()
        self.tick = self.budget.tick
        for name in NOT_FOR_OTHERS:
            self.filters.pop(name, None)
        for name in _UNSAFE_GLOBALS:
            self.globals.pop(name, None)

    def start(self) -> None:
        """Start to count again, once for every document."""
        self.budget.start()

    def watch(self) -> None:
        """Let filters and tests count their work; called when all filters are there."""
        self.filters = {name: priced(name, one, self, self.budget) for name, one in self.filters.items()}
        self.tests = {name: priced_test(name, one, self.budget) for name, one in dict[str, Any](self.tests).items()}

    def printed(self, value: Any) -> str:
        """The value as text of the format."""
        if type(value) is not str:
            self.budget.look_at(value, only=True)
        made = self._printer.printed(value)
        self.budget.wrote(len(made))
        return made

    def joined(self, *items: Any) -> str:
        """What `~` makes."""
        self.budget.look_at(*items, only=True)
        made = self._printer.joined(*items)
        self.budget.room_for(len(made))
        return made

    def weighed(self, value: Any) -> Any:
        """The value, which is about to be compared, with its work counted."""
        self.budget.look_at(value)
        return value

    def made(self, value: Any) -> Any:
        """The value of a list, tuple or dict literal, with its items counted."""
        self.budget.spend(ITEM * len(value))
        return value

    def sliced(self, value: Any, part: slice) -> Any:
        """A piece of a text or list, with its work counted."""
        made = value[part]
        self.budget.look_at(made, data=False)
        return made

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """The result of an operator, counted before, since operators make much from little. Raises Refused."""
        budget = self.budget
        if operator == "%" and isinstance(left, str):
            formatting(left, [right], budget)
        elif operator == "*":
            for one, other in ((left, right), (right, left)):
                if isinstance(one, str | list | tuple) and isinstance(other, int):
                    budget.room_for(len(one) * max(0, other) * (1 if isinstance(one, str) else ITEM))
        elif operator == "**":
            bits = left.bit_length() if isinstance(left, int) else 1
            if not isinstance(right, int | float) or bits * abs(right) > LARGEST_BITS:
                raise Refused("size", f"{LONGEST:,}")
        made = budget.bounded(super().call_binop(context, operator, left, right))
        if isinstance(made, str | list | tuple):
            budget.look_at(made, data=False)
        return made

    def call(self, context: Any, obj: Any, /, *args: Any, **keywords: Any) -> Any:
        """The result of a call that the sandbox allows, with its work counted and its size limited. Raises Refused."""
        name, owner = getattr(obj, "__name__", ""), getattr(getattr(obj, "__wrapped__", obj), "__self__", None)
        self.budget.spend(len(args))
        if owner is not None and not isinstance(owner, ModuleType):
            calling(owner, name, [*args, *keywords.values()], self.budget)
        elif obj is dict:
            self.budget.look_at(*args, data=False)
        return self.budget.bounded(super().call(context, obj, *args, **keywords))

    def get_template(self, *args: Any, **keywords: Any) -> Any:
        """A template; asking for one is a step."""
        self.tick()
        return super().get_template(*args, **keywords)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        for _ in self.lexer.tokeniter(source, name, filename):
            self._parts -= 1
            if self._parts < 0:
                raise Refused("parts", f"{MOST_PARTS:,}", template=name or "")
        return super()._parse(source, name, filename)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may read it: fields and properties of our data, Jinja's rules for all else."""
        kind = type(obj)
        if kind not in _NAMES:
            _NAMES[kind] = _data_names(kind)
        names = _NAMES[kind]
        return attr in names if names is not None else super().is_safe_attribute(obj, attr, value)

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, *args: Any, **keywords: Any
    ) -> str:
        switch = source.find(nodes.EvalContextModifier)  # also its subclass with a scope, which `autoescape` makes
        if switch is not None:
            raise Refused("autoescape", template=name or "", line=switch.lineno)
        return super()._generate(with_ticks(source), name, filename, *args, **keywords)


_NAMES: dict[type, frozenset[str] | None] = {}
"""The names that templates may read, cached by type, since a report asks thousands of times."""


def _data_names(kind: type) -> frozenset[str] | None:
    """What templates may see of our models and views; None for other types."""
    model_fields = getattr(kind, "model_fields", None)
    if isinstance(model_fields, dict):
        return frozenset(model_fields)
    if not is_dataclass(kind):
        return None
    named = {field.name for field in fields(kind)}
    return frozenset(named.union(name for name in dir(kind) if isinstance(getattr(kind, name), property)))
