"""The command line: everything that the screens can do."""
