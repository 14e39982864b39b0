"""Series of years of each criterion, and what their pace comes to. Nothing here is a verdict.

`series` sets the years side by side and marks where they break, `outlook` looks
at the newest years that may be compared, `building` goes through regions and criteria.
"""
