"""The archive index: for each indicator, criterion and region its plan, its datum, and its evidence."""

from ecocheck.app.volume_index.building import build_volume_index
from ecocheck.app.volume_index.views import IndexEntry, Listed, Piece, VolumeIndex, Whereabouts

__all__ = ["IndexEntry", "Listed", "Piece", "VolumeIndex", "Whereabouts", "build_volume_index"]
