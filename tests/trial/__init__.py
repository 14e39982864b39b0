"""What if: `check --set`, `--rules-of`, `--beside`. A trial is never taken for a result, and writes nothing."""
