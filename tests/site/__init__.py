"""The site: every page, every link, the folder."""
