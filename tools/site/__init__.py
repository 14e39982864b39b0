"""The documentation as a static site: `python -m tools.site FOLDER` builds it, to be read from a folder, offline."""
