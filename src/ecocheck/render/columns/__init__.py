"""The columns of each kind of row, declared once and read by terminal, csv, Markdown, Excel and `list`."""
