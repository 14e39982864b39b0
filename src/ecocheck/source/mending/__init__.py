"""Mending what has one right answer, as the smallest change of text.

Nothing here decides what is wrong: the strict reader does, and its findings
say where to look. Whatever is tried is read again, and dropped unless the file
is the better for it and says the same everywhere else.
"""

from ecocheck.source.mending.edits import Edit, Kind, Mended
from ecocheck.source.mending.known import Known
from ecocheck.source.mending.mend import mend_bytes

__all__ = ["Edit", "Kind", "Known", "Mended", "mend_bytes"]
