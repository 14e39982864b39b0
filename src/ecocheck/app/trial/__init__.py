"""What if: verdicts on figures that nobody reported, or by rules that are not in force. Nothing is ever written.

`asked` reads what was typed, `settings` says what it sets in a data file,
`trying` judges the project with these settings, and `rules` judges it by other
rules. A trial is always told beside the verdicts of the project as it is.
"""
