"""Open data: each table is declared once; its CSV, its schema and its data dictionary are made from the declaration."""
