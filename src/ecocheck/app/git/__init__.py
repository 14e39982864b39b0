"""Reads the history of a project out of a git repository and trusts nothing that stands in it.

`repository` finds the folders without asking git, `refs` and `quarantine` make
an empty git folder with settings of our own, `program` runs git there and
nowhere else, `tree` and `index` read what git keeps, `working` reads the files
beside it, `renames` finds files with another name.
"""
