"""One module per output format. No loading, no judging."""
