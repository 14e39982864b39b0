"""Verifies a seal without the project it was made from: structure, digests, verdicts, and every document made again."""

from ecocheck.app.verifying.verify import verify
from ecocheck.app.verifying.views import Result, Verified

__all__ = ["Result", "Verified", "verify"]
