"""The content security policy of a page: only its own style and script are allowed, named by their hashes."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def csp_hash(block: object) -> str:
    """The source expression that allows just this text of a style or script element."""
    digest = hashlib.sha256(str(block).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


FILTERS: dict[str, Callable[..., Any]] = {"csp_hash": csp_hash}
