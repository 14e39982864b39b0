"""The environment for a project's own templates, which nobody of us has read.

They see the fields of data and no methods that are ours, cannot let anything
pass unescaped, and stop at a number of steps and of characters. Steps are
counted, not seconds: the same template stops at the same place everywhere.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, ClassVar, Final

from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ecocheck.render.templating.code import WatchedCode, with_ticks
from ecocheck.render.templating.faults import Refused
from ecocheck.render.templating.printing import Printer

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_STEPS: Final = 1_000_000
"""Turns of loops, macros, blocks and templates in one document; the report of ten regions takes some ten thousand."""
MOST_WRITTEN: Final = 100_000_000
"""Characters of one document; the report of ten regions has some million and a half."""
LONGEST: Final = 1_000_000
"""Characters of one value."""
_LARGEST_BITS, _LARGEST_POWER = 100_000, 1_000
_WIDE_FORMAT = re.compile(r"[%{][^%{}]*(?:\d{7}|\*)|\{[^}]*\{")
"""A width of seven digits, or one that is an argument."""
_WIDTHS = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs", "indent"})
"""Methods and filters that fill up to a width."""

_UNSAFE_FILTERS = ("safe", "urlize", "xmlattr", "tojson", "pprint", "random", "forceescape")
_UNSAFE_GLOBALS = ("lipsum",)


class Sandbox(ImmutableSandboxedEnvironment):
    """Of our own objects templates see the fields, and no methods: models can read files."""

    code_generator_class = WatchedCode
    optimized = False
    intercepted_binops: ClassVar[frozenset[str]] = frozenset({"+", "*", "**", "%"})  # type: ignore[misc] # jinja leaves it open

    def __init__(self, form: str, **options: Any) -> None:
        """`form` is `html` or `md`; the options are Jinja's."""
        super().__init__(**options)
        self._printer = Printer(form)
        self.start()
        for name in _UNSAFE_FILTERS:
            self.filters.pop(name, None)
        for name in _UNSAFE_GLOBALS:
            self.globals.pop(name, None)

    def start(self) -> None:
        """Begin to count anew: once for every document."""
        self._steps, self._written = MOST_STEPS, MOST_WRITTEN

    def watch(self) -> None:
        """Hold what filters make to its limit too; called once all filters are there."""
        self.filters = {name: self._watched(name, one) for name, one in self.filters.items()}

    def _watched(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def watched(*args: Any, **keywords: Any) -> Any:
            if name in _WIDTHS or name == "format":
                _narrow(name, args[0] if args else "", (*args[1:], *keywords.values()))
            return self._bounded(function(*args, **keywords))

        return watched

    def tick(self, size: int = 0) -> None:
        """Count a step that writes so much text of the template itself. Raises Refused."""
        self._steps -= 1
        if self._steps < 0:
            raise Refused("steps", f"{MOST_STEPS:,}")
        if size:
            self.wrote(size)

    def wrote(self, size: int) -> None:
        """Count characters. Raises Refused."""
        self._written -= size
        if self._written < 0:
            raise Refused("size", f"{MOST_WRITTEN:,}")

    def printed(self, value: Any) -> str:
        """The value as text of the format."""
        made = self._printer.printed(value)
        self.wrote(len(made))
        return made

    def joined(self, *items: Any) -> str:
        """What `~` makes."""
        made = self._printer.joined(*items)
        self.wrote(len(made))
        self._bounded(made)
        return made

    def _bounded(self, value: Any) -> Any:
        """The value, unless it is larger than any value need be. Raises Refused."""
        if isinstance(value, str | list | tuple) and len(value) > LONGEST:
            raise Refused("size", f"{LONGEST:,}")
        return value

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """`+`, `*`, `**` and `%`, which make much from little; looked at before they are worked out. Raises Refused."""
        if operator == "**" and not (_small(left) and isinstance(right, int | float) and abs(right) <= _LARGEST_POWER):
            raise Refused("size", f"{LONGEST:,}")
        if operator == "*":
            for one, other in ((left, right), (right, left)):
                if isinstance(one, str | list | tuple) and isinstance(other, int) and len(one) * other > LONGEST:
                    raise Refused("size", f"{LONGEST:,}")
            if not (_small(left) and _small(right)):
                raise Refused("size", f"{LONGEST:,}")
        if operator == "%" and isinstance(left, str):
            _narrow("format", left, ())
        return self._bounded(super().call_binop(context, operator, left, right))

    def call(self, context: Any, obj: Any, /, *args: Any, **keywords: Any) -> Any:
        """A call, as the sandbox allows it; what it gives is held to the limit of values."""
        name, owner = getattr(obj, "__name__", ""), getattr(getattr(obj, "__wrapped__", obj), "__self__", None)
        if isinstance(owner, str) and (name in _WIDTHS or name.startswith("format")):
            _narrow("format" if name.startswith("format") else name, owner, (*args, *keywords.values()))
        return self._bounded(super().call(context, obj, *args, **keywords))

    def get_template(self, *args: Any, **keywords: Any) -> Any:
        """A template; asking for one is a step."""
        self.tick()
        return super().get_template(*args, **keywords)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Fields and properties of data; Jinja's own rules for everything else."""
        kind = type(obj)
        if kind not in _NAMES:
            _NAMES[kind] = _data_names(kind)
        names = _NAMES[kind]
        return attr in names if names is not None else super().is_safe_attribute(obj, attr, value)

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, *args: Any, **keywords: Any
    ) -> str:
        switch = source.find(nodes.EvalContextModifier)  # also the one with a scope, which `autoescape` makes
        if switch is not None:
            raise Refused("autoescape", template=name or "", line=switch.lineno)
        return super()._generate(with_ticks(source), name, filename, *args, **keywords)


def _narrow(name: str, text: Any, given: tuple[Any, ...]) -> None:
    """Refuse to fill text up to a width that no page has, before it is done. Raises Refused."""
    wide = _WIDE_FORMAT.search(text) is not None if name == "format" and isinstance(text, str) else False
    if wide or (name in _WIDTHS and any(isinstance(one, int) and one > LONGEST for one in given)):
        raise Refused("size", f"{LONGEST:,}")


def _small(value: Any) -> bool:
    return not isinstance(value, int) or value.bit_length() <= _LARGEST_BITS


_NAMES: dict[type, frozenset[str] | None] = {}
"""By type, since a report asks thousands of times."""


def _data_names(kind: type) -> frozenset[str] | None:
    """What templates may see of our models and views; None for other types."""
    model_fields = getattr(kind, "model_fields", None)
    if isinstance(model_fields, dict):
        return frozenset(model_fields)
    if not is_dataclass(kind):
        return None
    named = {field.name for field in fields(kind)}
    return frozenset(named.union(name for name in dir(kind) if isinstance(getattr(kind, name), property)))
