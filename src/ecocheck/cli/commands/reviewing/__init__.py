"""The commands that draw verdicts for review and record opinions."""
