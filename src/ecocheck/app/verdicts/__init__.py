"""What one verdict is for everyone above `verdict/`: check, report, explain, gaps, lists, ledger, sample, site."""
