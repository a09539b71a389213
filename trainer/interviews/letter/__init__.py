"""The follow-up letter: drafted from decisions, every factual sentence with its source.

`draft` makes it from `Material`, `tracing` finds the sources of an edited one, `lint` says what to
look at, `merging` shows what a new draft would change. Nothing is imported here: the history needs
only `state`, and Home would wait for the rest.
"""
