"""Defaults of options that a project writes into its ecocheck.toml.

`values` is what was read, `kinds` what a key may hold, `allowed` which keys
there are, `reading` reads the file, and `applying` puts a value in the place of
an option that is not given. A project may be a stranger's: no key names a
place to write or to read, narrows what is judged, moves the day, or weakens
what makes a run fail.
"""
