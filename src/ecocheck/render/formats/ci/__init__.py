"""Findings for the machines that show them in a pull request: one module per format.

Every format is bytes in UTF-8, the same for the same findings: no clock, no
absolute path, nothing of the machine it was written on. Take each from its own
module: `choose` is wanted in every run, the others in few.
"""
