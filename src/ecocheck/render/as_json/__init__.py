"""The contract of `--format json`: one object for a verdict, a finding, a gap, whatever command gives it."""
