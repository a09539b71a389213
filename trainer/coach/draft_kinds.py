"""What a text that is kept while it is typed or spoken may be, as its file says."""

from __future__ import annotations

ANSWER = "answer"
"""The kind of draft that holds an answer to a question."""

MOCK = "mock"
"""The kind of draft that holds an answer in a mock interview."""

SPOKEN = "spoken"
"""The kind of draft that holds a recording of a mock interview, until its words are put right."""

PENDING = "[what you said from here isn't written down yet]"
"""Stands in a text that is kept while some of it is only sound."""
