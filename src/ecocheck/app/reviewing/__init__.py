"""复核: what a verdict rested on when somebody looked into it, and whether it still rests on the same.

`leaves` puts what was recorded into readable values under stable names,
`ground` collects those that a verdict reads, `state` compares them with what
was reviewed, and `recording` adds opinions to the files.
"""
