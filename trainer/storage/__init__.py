"""Storage: the only room that touches disk and SQL."""
