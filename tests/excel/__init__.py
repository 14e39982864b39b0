"""Ledgers as Excel workbooks: what they hold, how they look on paper, that nothing in the data runs in them."""
