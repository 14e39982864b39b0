"""What would turn an open verdict to `met`: the smallest changes, each judged again in memory. No file is written.

`case` judges one criterion or target on figures that `writing` changed,
`figures` and `papers` propose changes for what stands against a success,
`search` keeps the fewest that really give it, and `asking` does so for an
explanation. Only what a region can really come to is proposed: a better
figure, a document, a missing record, a decision. Nothing makes a line easier
or takes a figure away: no denominator gets smaller, no recorded target,
baseline or figure of last year is lowered, no entry is deleted, no event is
undone. A waiver is none either, since it never changes a verdict.
"""
