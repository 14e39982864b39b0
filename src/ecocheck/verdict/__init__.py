"""Judges criteria and targets: evaluates rules, combines verdicts, cross-checks totals. Uses no files and no clock."""
