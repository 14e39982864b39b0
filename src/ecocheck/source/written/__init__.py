"""Single texts as people write them: characters, numbers, numerals, checksums, words for true and false."""
