"""One file for each command: its arguments and options, one call, one print."""
