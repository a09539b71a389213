"""What every screen is painted with: one module for each part of the look, see docs/decisions/0033.

Each is a function that returns lines for a width, or a widget that paints them. A `str` is somebody's
text and is shown letter by letter; what is styled is `Content`.
"""
