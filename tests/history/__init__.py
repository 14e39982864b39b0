"""What a datum was in each commit: `ecocheck history`."""
