"""The row of one verdict, which check, report, explain, gaps, lists, ledger, sample and site all use."""
