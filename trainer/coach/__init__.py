"""The coach: one module per job, called by both faces.

It joins storage to the pure rooms below. Nothing here prints, paints or decides what the rooms
below decide.
"""
