"""Reads the words beside a figure: another span, another quantity or basis, an event, a deed that is not done.

Judging and `validate` share these readings. Work is limited: a text is read up
to a length, and no pattern backtracks without bound.
"""
