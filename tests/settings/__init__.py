"""Options of every command, environment variables, and defaults in ecocheck.toml."""
