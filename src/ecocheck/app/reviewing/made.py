"""What a run of `review` came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.reviewing.form import Form
    from ecocheck.app.reviewing.recording import Recorded


@dataclass(frozen=True, slots=True)
class Made:
    """What was recorded, and the form that it came from."""

    checked: Checked | None
    """What was judged; None where a form gives nothing to judge."""
    recorded: Recorded
    written: bool
    """Whether it was to be written."""
    form: Form | None = None
    drill: bool = False
    """Whether the project is a drill, where nothing was judged."""

    @property
    def faulty(self) -> bool:
        """Whether an opinion was refused, or the form has an error."""
        return bool(self.recorded.refused) or (self.form is not None and self.form.faulty)
