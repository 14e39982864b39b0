"""What a datum was in each commit that changed it: who changed it, when, and how it was judged on that day.

`items` says where a datum stands in a data file, `held` what a file says of it,
`turns` which commits changed it, `judging` judges it as it was in a commit,
`building` puts all of it together.
"""
