"""Completion of the command line: what is offered, and the scripts in the real shells."""
