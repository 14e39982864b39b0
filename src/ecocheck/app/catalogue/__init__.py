"""The archive catalogue: for each indicator, criterion and region its plan, its datum, and its evidence."""

from ecocheck.app.catalogue.building import build_catalogue
from ecocheck.app.catalogue.views import Catalogue, CatalogueEntry, Listed, Piece, Whereabouts

__all__ = ["Catalogue", "CatalogueEntry", "Listed", "Piece", "Whereabouts", "build_catalogue"]
