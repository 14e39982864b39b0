"""Mending mistakes that have one right answer, by the smallest change of text.

The strict reader decides what is wrong, and its findings tell where to look.
After every change the file is read again; the change is dropped unless the
file is better for it and has the same content everywhere else.
"""

from ecocheck.source.mending.edits import Edit, Kind, Mended, adding, line_before
from ecocheck.source.mending.known import Known
from ecocheck.source.mending.mend import mend_bytes

__all__ = ["Edit", "Kind", "Known", "Mended", "adding", "line_before", "mend_bytes"]
