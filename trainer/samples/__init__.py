"""The sample story bank for the demo: one invented person."""
