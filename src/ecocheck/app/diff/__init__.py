"""`ecocheck diff`: which verdicts moved between two states of a project, and because of what.

`opening` finds both states, `sides` selects in them, `years` chooses the years,
and `comparing` judges both (`judged`) and pairs their verdicts. `explaining`
makes a move of a pair that differs: `factors` and `papers` list what differs of
its inputs, `mixing` judges it again with some of that exchanged, `causes` finds
the fewest that account for the move, and `places` says where they stand.
`regions` gathers what only one side judges, `beside` sorts what moved beside a
verdict, `faults` finds the errors behind a figure that cannot be used. `sums`
does it for figures of the city beside the sums of their counties, and `views`
is what comes out.
"""
