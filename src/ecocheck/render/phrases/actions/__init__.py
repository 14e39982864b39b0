"""Words about actions: what is done to close gaps."""
