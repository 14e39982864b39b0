"""Makes every document of a seal from its sealed project."""
