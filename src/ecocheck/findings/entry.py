"""The form of a catalogue entry: one code with its messages and manual page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from ecocheck.findings.finding import Severity

Lang: TypeAlias = Literal["zh", "en"]


class Text(NamedTuple):
    """One text in the two languages of the product."""

    zh: str
    en: str

    def of(self, lang: Lang) -> str:
        """The text in that language."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Entry:
    """A code, what it says, and its page in the manual.

    `message` and `hint` are `str.format` templates over the finding's params.
    `wrong` and `right` are YAML that shows the mistake and its mending.
    """

    code: str
    severity: Severity
    title: Text
    message: Text
    hint: Text
    why: Text
    wrong: str
    right: str
