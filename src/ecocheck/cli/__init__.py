"""The command line: one module per command, options, exit codes. Only this room prints and reads the clock."""
