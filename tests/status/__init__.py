"""Indicators against regions: `ecocheck status`."""
