"""整改 as a Word document, as a page with a chart of dates, and in reports."""
