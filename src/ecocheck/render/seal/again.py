"""Makes the documents of a seal again, for whoever verifies it."""

from __future__ import annotations

from ecocheck import __version__
from ecocheck.app.verifying.remaking import Maker
from ecocheck.render.seal.made import libraries, made_files


def maker(*, word: bool) -> Maker:
    """What makes documents here: the program with its libraries. Without the one for Word files it makes none."""
    return Maker(__version__, libraries(), made_files if word else None)
