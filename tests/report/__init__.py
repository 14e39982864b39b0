"""Reports: whole outputs, escaping, own templates."""
