"""All output: words, columns, pages, JSON and formats. No loading, no judging."""
