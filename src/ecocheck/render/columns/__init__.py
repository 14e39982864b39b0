"""What a row says of a subject, column by column: declared once, read by terminal, csv, Markdown, JSON and Excel."""
