"""Year against year: `ecocheck status --against`, and the section of the report."""
