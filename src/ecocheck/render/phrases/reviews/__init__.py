"""Words about reviews of verdicts."""
