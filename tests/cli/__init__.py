"""The command line, from arguments to bytes and exit codes."""
