"""The commented template of a question bank."""

from __future__ import annotations

_TEMPLATE = """\
# A question bank: questions to share. It must never hold anything personal.
#
#   1. Put your words between the quotes.
#   2. For one more question, copy everything from [[question]] to the empty line.
#   3. Delete what you don't need; only id and ask must be there.
#   4. Check it:   trainer check --style {file}
#      Tidy it:    trainer bank fmt {file}      (comments below this one are dropped)
#      Use it:     trainer bank add {file}

format = "question-bank/1"
id = "{bank}"             # never changes: a question is known as {bank}/its-id
title = "{title}"
version = "1.0.0"
language = "en"           # or en-US, en-GB, de, pt-BR …
license = "CC0-1.0"       # others may use it for anything; or another licence
authors = []
description = "What these questions are for, in a sentence."

[[question]]
id = "first-question"     # never changes, even when the wording does
ask = "Tell me about a time you …"
about = "a time I …"       # as in “you asked about …”, for letters
variants = [              # as other interviewers say it; three to five help to recognise it
  "Have you ever …?",
]
competencies = ["ownership"]   # `trainer bank competencies` lists the common names
probes = [                # what they ask next about the same story
  "What would you do differently?",
]
listen_for = [            # what an interviewer hopes to hear
  "your own part in it",
]
seconds = 120             # for a spoken answer
kind = "behavioral"       # behavioral, situational, motivation, background, to-ask
"""


def template(bank: str, title: str, file: str) -> str:
    """Return a commented bank with one question to replace.

    Args:
        bank: its id, kebab-case.
        title: its title.
        file: the file's name, for the commands in it.
    """
    safe = title.replace("\\", "").replace('"', "'")
    return _TEMPLATE.format(bank=bank, title=safe, file=file)
