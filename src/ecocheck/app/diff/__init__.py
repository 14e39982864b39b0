"""`ecocheck diff`: which verdicts moved between two states of a project, and because of what.

`sides` opens both states, `comparing` judges both and pairs their verdicts,
`factors` lists what differs of the inputs of a verdict that moved, `mixing`
judges it again with some of these exchanged, and `causes` finds the fewest that
account for the move.
"""
