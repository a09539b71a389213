"""The commented template of a first story."""

TEMPLATE = """\
# Your story, told as STAR+R. Short notes are enough: each line in quotes is one key point,
# a thing that an interviewer should know when you have finished telling it.
# Fill in the quotes, remove what you do not need, save, and leave the editor.

format = "story-bank/1"

[[story]]
id = ""        # a short name that never changes, in small letters: "night-shift-rota"
title = ""     # what you call it: "A rota that people could live with"

# What was it like before? Where, when, how bad?
situation = [
  "",
]

# What were you asked to do, or what did you decide to do?
task = [
  "",
]

# What did YOU do? One step a line; "I", not "we".
action = [
  "",
]

# What came of it? Put the number in: how much, how many, how fast.
result = [
  "",
]

# What did you learn, or what would you do differently?
reflection = [
  "",
]

# Optional. What the story shows, and the questions it is meant for:
# competencies = ["ownership", "delivering-results"]
# questions = ["behavioral/most-successful-project"]
"""
