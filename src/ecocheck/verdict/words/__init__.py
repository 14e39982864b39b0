"""What the words beside a figure say: another span, another quantity or basis, an event, that nothing is done yet.

Judging and `validate` read them in the same way, so they stand below both.
Every look is bounded: so much of a text is read, and no pattern can run wild.
"""
