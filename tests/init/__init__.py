"""`init`: a working project out of the package, and an empty one."""
