"""The forms that offices fill in: their rows, the workbook, and the command that writes it."""
