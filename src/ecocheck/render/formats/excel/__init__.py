"""The ledgers as an Excel workbook: columns of values first (`criteria`, `tasks`, …), then their form (`book`).

Only this folder uses XlsxWriter, which is the extra `excel`.
"""
