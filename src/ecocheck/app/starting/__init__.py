"""What `init` puts into a new folder: this city's working project, or an empty one to be filled in."""
