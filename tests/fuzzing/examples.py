"""Good documents of every kind that the program reads."""

from __future__ import annotations

from importlib.resources import files

from trainer.storage.bank_files import shipped_folder

STORIES = (files("trainer.samples") / "stories.toml").read_text("utf-8")[:6_000]
BANK = (shipped_folder() / "to-ask.toml").read_text("utf-8")[:5_000]
STAR = """# Story bank

### [Leadership] The rota nobody wanted
**S:** Nobody wanted the night shifts; 4 of 11 nurses were on sick leave.
**T:** Make a rota by May.
**A:** I asked each nurse which nights they could do.
- Let them swap without me
**R:** Sick days fell from 31 to 12 a month.
**+R:** Ask before you plan.

## Checkout
Situation: Checkout took 2.3 seconds.
Action
1. Moved the cart into Redis
2. Asked finance to wait
Result: 400 ms

| Situation | Task | Action | Result |
|---|---|---|---|
| Slow build | Halve it | Cached it | 9 to 4 minutes |
"""
RESUME = """{"basics": {"name": "A B"}, "work": [{"name": "Acme", "position": "Nurse",
 "startDate": "2019-01", "summary": "Led a team of 8.", "highlights": ["Cut waits by 30 %", "Hired 4"]}],
 "projects": [{"name": "Rota", "description": "A planner", "highlights": ["Used by 3 wards"]}]}"""
NOTES = """Things I did
- led the migration to the new warehouse, 3 months, saved 20 %
- trained two juniors
Conflict with the product owner about Friday releases. I proposed a trial month. It worked.
"""
LISTS = (
    (
        "# Behavioral\n1. Tell me about a conflict.\n2. Why us?\n\n## Technical\n- What is a mutex?\n"
        "<details><summary>Answer</summary>\nA lock.\n</details>\n"
    ),
    'question,competency,tags\nTell me about a conflict.,teamwork,"a;b"\nWhy us?,motivation,\n',
    "::Q1:: What is 2 + 2? {=4 ~5}\n\n// a comment\n::Q2:: Tell me about a failure. {}\n",
    "Tell me about a conflict.\nWhy do you want this job?\n",
)
TRANSCRIPTS = (
    (
        "Interviewer: Tell me about a conflict.\nMe: We argued about releases.\nInterviewer: And then?\n"
        "Me: I proposed a trial month.\n"
    ),
    "Q: Why us?\nA: Because of the maps.\n\nQ: What failed?\nA: The migration.\n",
    (
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\n<v Dana>Tell me about a conflict.</v>\n\n"
        "00:00:05.000 --> 00:00:09.000\n<v Robin>We argued about releases.\n"
    ),
    (
        "1\n00:00:01,000 --> 00:00:04,000\nDana: Tell me about a conflict.\n\n2\n00:00:05,000 --> "
        "00:00:09,000\nRobin: We argued.\n"
    ),
    "[00:12] Dana Weller  Tell me about a time you failed.\n[00:40] Robin  We lost a weekend.\n",
)
LETTERS = (
    (
        "Dear Dana,\n\nThank you for our conversation. You asked me about 2.3 s; I said 400 ms.\n\n"
        "Best regards\nRobin\n"
    ),
    "{greeting}\n\n{thanks} {interest}\n\n{questions}\n\n{close}\n{name}\n",
)
ANSWERS = (
    (
        "Checkout took 2.3 seconds and 12 % of carts were abandoned. I moved the cart into Redis and "
        "convinced finance to run the fraud check after payment. It went from 2.3 s to 400 ms."
    ),
    "um so I was told no, it did not fall from 31 to 12, it rose by twenty-one percent to 3.5k in May",
)
