"""The commented template of a first story."""

TEMPLATE = """\
# One story of yours. Short notes in your own words are enough; nobody else sees this file.
#
#   1. Put your words between the quotes: "…"
#   2. Each entry is one key point: a thing the listener must know when you have finished.
#      Three to eight in all are plenty. For one more, copy an entry with its comma.
#   3. Delete the parts you do not need. One key point is enough to begin with.
#   4. Save and leave the editor. What is not right yet is shown with its line.

format = "story-bank/1"

[[story]]
id = ""       # a short name in small letters, for example "night-shift-rota"
title = ""    # what you call it, for example "A rota that people could live with"

# Situation: how did things stand? When, where, how bad?
#   "Two of nine nurses gave notice in March because of the night shifts"
situation = [
  "",
]

# Task: what did you have to do, or set out to do?
#   "My job was to find a rota by June that nobody would leave over"
task = [
  "",
]

# Action: what did YOU do? One step an entry. Say "I", not "we".
#   "I asked all nine which two nights a month they would rather keep free"
#   "I tried the new rota on one ward for four weeks"
action = [
  "",
]

# Result: what came of it? Put a number in: how many, how much, how fast.
#   "Sick days fell from 31 to 12 in a quarter, and nobody has left since"
result = [
  "",
]

# Reflection: what did you learn? What would you do differently?
#   "I would ask first and plan second"
reflection = [
  "",
]

# If you like (delete the # in front):
# role = "Ward nurse"
# organization = ""
# period = "2021"
# competencies = ["initiative", "problem-solving"]
# questions = ["behavioral/most-successful-project"]
# A point that counts double, and another way to say it:
# result = [{ say = "Sick days fell by half", accept = ["half as many sick days"], weight = 2 }]
"""
