"""The state of the walk over YAML events: open containers, notes so far, and points that are still to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.findings.crowds import MOST
from ecocheck.source.written.characters import code_point
from ecocheck.source.yaml.pending_finding import NOTHING, Note

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.findings import Part, Route
    from ecocheck.source.yaml.scan import Watch

MAX_SCALAR: Final = 20_000


class Stop(Exception):  # noqa: N818  # not an error: the walk has seen enough
    """Nothing more can or should be read; the last note gives the reason."""


class Frame:
    """An open mapping or list.

    `wants` is True where the next node is a key. `keep` is False below a
    refused key: its value is still walked for findings, but not kept. `forms`
    holds the normalised forms of keys that are not ASCII; `cut` is the key
    whose text a comma has cut; `second` is the key with which a further item
    has begun that has no dash.
    """

    __slots__ = ("at", "cut", "data", "flow", "forms", "is_map", "keep", "key", "key_event", "marks", "second", "wants")

    def __init__(self, data: Any, marks: Any, flow: bool, at: int) -> None:  # noqa: FBT001  # names cost time here
        """Open an empty container: `data` and `marks` are both dicts or both lists."""
        self.data = data
        self.marks = marks
        self.is_map = self.wants = data.__class__ is dict
        self.flow = flow
        self.at = at
        self.keep = True
        self.key: str = ""
        self.key_event: Any = None
        self.forms: dict[str, str] | None = None
        self.cut: str | None = None
        self.second: str | None = None


class Trail:
    """The state that the walk shares with the checks of suspect keys and values."""

    def __init__(self, text: str, original: str, points: list[Watch]) -> None:
        """Start before the first event; `text` is what the parser sees, and `points` are in order."""
        self.text = text
        self.original = original
        self.points = points[::-1]
        self.notes: list[Note] = []
        self.root = Frame([], [], False, 0)  # noqa: FBT003 by place, for speed
        self.stack = [self.root]
        self.anchors: dict[str, tuple[int, Route]] = {}
        self.used: set[str] = set()
        self.sound = True

    def route(self) -> Route:
        """The route of the node that is being read, or of its key."""
        steps: list[str | int] = []
        last = len(self.stack) - 1
        for depth, frame in enumerate(self.stack[1:], start=1):
            if not frame.is_map:
                steps.append(len(frame.data) - (depth != last))
            elif depth != last or not frame.wants:
                steps.append(frame.key)
        return tuple(steps)

    def named(self, at: int) -> dict[str, str]:
        """The words that name the character at an index of the original text."""
        return {"code_point": code_point(self.original[at])}

    def note(
        self,
        code: str,
        at: int,
        params: Mapping[str, str] = NOTHING,
        *,
        part: Part = "value",
        related: tuple[tuple[int, str], ...] = (),
    ) -> None:
        """Add a note about the node that is being read."""
        self.add(Note(code, min(at, len(self.text)), params, self.route(), part, related))

    def add(self, note: Note) -> None:
        """Add a note; raise Stop where there are too many."""
        self.notes.append(note)
        if len(self.notes) >= MOST:
            self.stop("ECO114", note.at, {"most": str(MOST)})

    def stop(self, code: str, at: int, params: Mapping[str, str] = NOTHING) -> None:
        """Add a note why nothing of the file can be used, and raise Stop."""
        self.notes.append(Note(code, min(at, len(self.text)), params, self.route()))
        raise Stop
