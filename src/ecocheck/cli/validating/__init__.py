"""Parts of the command `validate`: mending, comparing with a revision, and what CI systems read."""
