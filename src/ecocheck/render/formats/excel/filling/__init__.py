"""The workbook that offices fill in: its cover, its sheets of rows, the sheet to sign, and the hidden one."""
