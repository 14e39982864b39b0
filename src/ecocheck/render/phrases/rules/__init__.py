"""Words about rules: what they ask, which branch holds, what would turn a verdict, how far a figure is."""
