"""The whole city as a site: everything is judged once, and each page shows a part of the result."""

from __future__ import annotations

from ecocheck.app.site.building import SiteBuilder, build_site
from ecocheck.app.site.views import Address, CriterionPage, IndicatorPage, Kind, Page, Reported, Site, TaskPage

__all__ = [
    "Address", "CriterionPage", "IndicatorPage", "Kind", "Page", "Reported", "Site", "SiteBuilder", "TaskPage",
    "build_site",
]  # fmt: skip # a table, read by rows
