"""Words about several years of one figure: its history, year against year, its series."""
