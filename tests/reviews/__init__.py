"""复核 wherever backing is shown: the states of verdicts, counts, what is to be done, and `--fail-on`."""
