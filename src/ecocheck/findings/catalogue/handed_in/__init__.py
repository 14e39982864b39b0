"""ECO9xx: forms that were filled in and handed in."""

from ecocheck.findings.catalogue.handed_in import actions, cells, evidence, files, merging, reviews

ENTRIES = (
    *files.ENTRIES,
    *cells.ENTRIES,
    *merging.ENTRIES,
    *evidence.ENTRIES,
    *reviews.ENTRIES,
    *actions.ENTRIES,
)
