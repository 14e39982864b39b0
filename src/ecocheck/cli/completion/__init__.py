"""Completion in shells: `answering` is what the scripts call, `candidates` says what may come next.

The scripts in `scripts` only hand over the words and show the answer. The
program reads names of the project, never runs anything of it, and never fails.
"""
