"""Year against year: which verdicts of a project rose and fell between two years, and which may not be compared.

`pairing` says how one verdict moved and what of it is not the region's doing;
`building` pairs the verdicts of two years of one check and counts them.
"""
