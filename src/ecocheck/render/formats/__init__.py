"""Writers that know a format and no command: text, tables, csv, Markdown, Excel, Word, CI servers."""
