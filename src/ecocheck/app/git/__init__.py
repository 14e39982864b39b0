"""Reads the history of a project out of a git repository and trusts nothing in that repository.

`repository` finds the folders without running git, `owner` and `object_files`
refuse what must not be read, `refs` and `quarantine` make an empty git folder
with settings of our own, `program` runs git only there, `tree` and `index` read
what git keeps, `working` reads the files of the working folder, `renames` finds
renamed files. `history` rebuilds a project at one commit; `commits` and
`following` go through all of them and follow one file.
"""
