"""Tests of `validate --fix` and `--diff`, which mend slips of the pen."""
