"""What a datum was in each commit that changed it: who changed it, when, and how it was judged on that day.

`items` says where a datum stands in a data file, `places` where the file lies,
`working` finds it in the last commit, `files` reads its versions, `held` is what
one says of the datum, `turns` which commits changed it, `judging` judges it as
it was in a commit, `versions` says what each changed, and `building` puts all
of it together.
"""
