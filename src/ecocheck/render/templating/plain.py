"""The environment for the program's own templates, which run without limits."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from jinja2.environment import TemplateModule

from ecocheck.render.templating.code import PlainCode
from ecocheck.render.templating.printing import Printer

if TYPE_CHECKING:
    from collections.abc import Callable

_KEPT = "_ecocheck_kept"


class Plain(Environment):
    """Prints what the sandbox prints, byte for byte, in half the time."""

    code_generator_class = PlainCode
    optimized = False

    def __init__(self, form: str, **options: Any) -> None:
        """`form` is `html` or `md`; the options are Jinja's."""
        super().__init__(**options)
        printer = Printer(form)
        self.printed: Callable[[Any], str] = printer.printed
        self.joined: Callable[..., str] = printer.joined

    @staticmethod
    def invoke(owner: Any, name: str, /, *args: Any) -> Any:
        """`owner.name(*args)`.

        The result of a macro of an imported template depends only on its
        arguments and the state at the import, so it is cached for arguments that are texts or members of an enum.
        """
        if type(owner) is not TemplateModule or not all(type(one) is str or isinstance(one, Enum) for one in args):
            return getattr(owner, name)(*args)
        kept = owner.__dict__.setdefault(_KEPT, {})
        key = (name, *args)
        if key not in kept:
            kept[key] = getattr(owner, name)(*args)
        return kept[key]
