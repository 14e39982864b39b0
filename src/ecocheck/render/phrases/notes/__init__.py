"""Words of the remarks beside verdicts."""
