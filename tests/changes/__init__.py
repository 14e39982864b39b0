"""What a pull request brought."""
