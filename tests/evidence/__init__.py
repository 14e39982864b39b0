"""Evidence as files: `ecocheck evidence add` and `verify`."""
