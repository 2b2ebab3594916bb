"""Reports beside the same figures worked out by another program."""
