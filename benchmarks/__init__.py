"""Measurements of the real program, as ratios to a bare Textual app in the same run."""
