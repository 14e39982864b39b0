"""The contract of `--format json`: a verdict, a finding or a gap is the same object in every command."""
