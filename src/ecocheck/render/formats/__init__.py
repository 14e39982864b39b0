"""Writers of formats, each for any command: pages on a terminal and in Markdown, csv, Excel, Word, CI servers."""
