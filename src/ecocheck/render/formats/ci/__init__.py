"""Findings for CI servers, which show them in a pull request: one module for each format.

Every format is bytes in UTF-8, the same for the same findings: no clock, no
absolute path, nothing of the machine it was written on. Import each from
its own module: every run needs `choose`, few runs need the others.
"""
