"""Writers of formats, each for any command: text, tables, csv, Markdown, Excel, Word, CI servers."""
