"""The command line: one module for each command, options, exit codes. Only this room prints and reads the clock."""
