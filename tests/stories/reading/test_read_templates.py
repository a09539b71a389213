"""Forms to be filled in, explanations and other matter are no stories."""

import pytest

from trainer.stories.reading import Found, Left, read_stories

BODY = "**S:** The till broke.\n**T:** Keep going.\n**A:** Took cash by hand.\n**R:** Served 240 people.\n"
FORM = (
    "### [Theme] Story Title\n**Source:** Report #NNN — Company — Role\n**S (Situation):** ...\n**T (Task):** ...\n"
    "**A (Action):** ...\n**R (Result):** ...\n**Reflection:** What I learned / what I'd do differently\n"
    "**Best for questions about:** [list of question types this story answers]\n"
)


def stories(text: str) -> tuple[Found, ...]:
    """Return the stories of a document."""
    return read_stories(text).found


def titles(text: str) -> list[str]:
    """Return the titles of the stories of a document."""
    return [story.title for story in stories(text)]


@pytest.mark.parametrize("form", [
    f"<!-- Format:\n{FORM}-->\n", f"```markdown\n{FORM}```\n", f"~~~\n{FORM}~~~\n", f"<!--\n{FORM}\n\n{FORM}-->\n",
    f"<!-- One line -->\n<!-- {FORM}-->\n", FORM, f"## Template\n\n{FORM}", f"> ```\n{FORM}```\n",
    "### Story Title\n**S:** [Describe the situation]\n**T:** [Your task]\n**A:** [What you did]\n**R:** [Result with numbers]\n",
    "### Story #N: [Title]\n**Situation:** {where and when}\n**Task:** {what}\n**Action:** {how}\n**Result:** {so what}\n",
    "### New story\n**S:** <situation>\n**T:** <task>\n**A:** <action>\n**R:** <result>\n",
    "### Missed deadline\n**S:** TBD\n**T:** TBD\n**A:** TODO\n**R:** tbd\n", "### Missed deadline\n**S:**\n**T:**\n**A:**\n**R:**\n",
    "### Story 4\n- **S:** …\n- **T:** …\n- **A:** …\n- **R:** …\n", "### Story Title\n**S:** _\n**T:** _\n**A:** _\n**R:** _\n",
    "### Title\n**S:** The context, in one line.\n**T:** What you were responsible for.\n**A:** What you did, specifically.\n**R:** What changed, with figures only if they are known to you.\n",
    "### X\n**SITUATION** (2-3 sentences)\n[Set the context. Where were you?]\n\n**ACTION** (4-6 sentences)\n[What did YOU do?]\n\n**RESULT**\n[What was the outcome?]\n",
    "### [S] Situation\n* **Prompt**: What was it?\n* **Draft**:\n    *\n### [T] Task\n* **Prompt**: Yours?\n* **Draft**:\n    1.\n    2.\n",
    "## STAR structure\n\n- **S — Situation** (10-20%): set the scene.\n- **T — Task** (10%): your own part.\n- **A — Action**: steps.\n- **R — Result**: outcome.\n",
    "## How to use this\n\n**Situation:** say where it was.\n**Action:** say what you did.\n**Result:** say what came of it.\n",
    "## The STAR method\n\n| Letter | Meaning |\n|---|---|\n| **S** | Situation |\n| **T** | Task |\n| **A** | Action |\n| **R** | Result |\n",
    "| Story | Situation | Task | Action | Result |\n|---|---|---|---|---|\n| Missed deadline | | | | |\n| Conflict | | | | |\n",
])  # fmt: skip
def test_forms_are_no_stories(form):
    """A form yields no story, neither alone nor before or behind a story."""
    assert titles(f"# Story Bank\n\n{form}") == []
    assert titles(f"# Story Bank\n\n{form}\n---\n\n### Broken till\n{BODY}") == ["Broken till"]
    assert titles(f"# Story Bank\n\n### Broken till\n{BODY}\n---\n\n{form}") == ["Broken till"]


def test_an_empty_bank_has_no_stubs():
    """A bank without stories yields none, however many bullets explain it."""
    text = (
        "# Story Bank — Master Stories\n\nCollect here.\n\n## How it works\n\n1. Each report adds one\n2. Read before\n"
        '   - "Tell me about yourself" → two or three\n\n## Stories\n\n<!-- Added here -->\n'
        f"<!-- Format:\n{FORM}-->\n"
    )
    reading = read_stories(text)
    assert reading.found == ()
    assert Left(7, "1. Each report adds one") in reading.left


def test_a_half_told_story_is_one():
    """One part told is enough; what is open is noted, and is no key point."""
    story = stories(
        "### Broken till\n**S:** The till broke.\n**T:** [task]\n**A:** Took cash by hand.\n**R:** TBD\n"
    )[0]
    assert story.situation == ("The till broke.",)
    assert story.result == ()
    assert "TBD" in story.notes


def test_brackets_in_a_told_story_are_words():
    """Confidential names in brackets make no form."""
    story = stories(
        "### Audit\n**S:** At [client], the audit was late by 3 weeks.\n**A:** I led [team].\n**R:** Done in [month], 9 days early."
    )[0]
    assert story.situation == ("At [client], the audit was late by 3 weeks.",)


def test_a_story_in_a_comment_is_left_and_listed():
    """What somebody told inside a comment is no story, and does not vanish either."""
    reading = read_stories(f"# Stories\n\n<!--\n### Old one\n{BODY}-->\n\n### Broken till\n{BODY}")
    assert [story.title for story in reading.found] == ["Broken till"]
    assert Left(4, "### Old one") in reading.left


def test_an_unclosed_comment_hides_nothing():
    """A comment that nobody closes is text."""
    assert titles(f"<!-- Stories\n\n### Broken till\n{BODY}") == ["Broken till"]


def test_a_document_in_a_fence_is_read():
    """A whole document in a fence, as a chat hands it out, is read."""
    assert titles(f"```markdown\n### Broken till\n{BODY}```") == ["Broken till"]


def test_code_inside_a_story_is_a_note():
    """A listing in a story is kept, and is no key point."""
    story = stories(f"### Till\n{BODY}\n```python\nprint('cash')\n```\n")[0]
    assert "print('cash')" in story.notes
    assert story.result == ("Served 240 people.",)


def test_front_matter_is_left():
    """Front matter is no story."""
    reading = read_stories(f"---\ntitle: Stories\n---\n\n### Broken till\n{BODY}")
    assert [story.title for story in reading.found] == ["Broken till"]
    assert reading.left == (Left(2, "title: Stories"),)


def test_what_stands_around_the_stories_is_left():
    """Introduction, index and footer are listed with their lines."""
    reading = read_stories(
        f"# Bank\n\nHello there.\n\n### Broken till\n{BODY}\n---\n\n*Updated in May*\n"
    )
    assert [piece.text for piece in reading.left] == ["# Bank", "Hello there.", "*Updated in May*"]
    assert reading.left[1].line == 3


def test_a_table_after_the_stories_is_left():
    """An index of the stories is no story and no part of the last one."""
    index = "| Question | Story |\n|---|---|\n| Conflict | Broken till |\n"
    reading = read_stories(f"### Broken till\n{BODY}\n## Quick reference\n\n{index}")
    assert [piece.text for piece in reading.left] == [
        "## Quick reference",
        "| Question | Story |",
        "| Conflict | Broken till |",
    ]
    ruled = read_stories(f"### Broken till\n{BODY}\n---\n\n{index}")
    assert ruled.found[0].result == ("Served 240 people.",)


@pytest.mark.parametrize("heading", ["What interviewers want to hear", "What recruiters look at", "What they listen for",
    "Was Personaler hören wollen", "Worauf sie achten", "Ce que les recruteurs attendent", "Lo que buscan los entrevistadores", "O que os recrutadores esperam"])  # fmt: skip
def test_what_others_want_to_hear_is_no_story(heading):
    """A heading that says what those who ask want to hear announces advice; one about an order of theirs is a story."""
    story = "## What the owners wanted\nThe owners wanted a lift. I drew three. We built the last one in May.\n"
    advice = (
        f"## {heading}\nThey listen for your own part. Say what you decided. Avoid long words.\n\n"
    )
    assert [found.title for found in read_stories(advice + story).found] == [
        "What the owners wanted"
    ]


@pytest.mark.parametrize("legend", [
    "STAR = Situation, Task (Aufgabe), Action (Handlung), Result (Ergebnis)",
    "CAR: Contexte (Context), Action (Action), Résultat (Result)",
])  # fmt: skip
def test_a_legend_with_translations_in_brackets_is_no_part(legend):
    """The word in brackets at its end explains the form; the stories below keep their titles."""
    told = "Situation: The {} broke.\nAction: I called three firms.\nResult: It ran by noon.\n\n"
    text = f"{legend}\n\nBeispiel 1: The lift\n{told.format('lift')}Beispiel 2: The key\n{told.format('lock')}"
    assert [story.title for story in read_stories(text).found] == ["The lift", "The key"]


def test_a_form_with_a_gap_in_each_part_is_no_story():
    """Where each part has a gap and no figure it's a template; one gap in a story that is told is none."""
    for form in (
        "## [Title]\n**Situation:** [context]\n**Task:** [Number] people depended on it\n**Result:** Saved [Number] %\n",
        "## Misserfolg\nSituation: …\nAufgabe: [Zahl] Leute einarbeiten\nErgebnis: [Zahl] % gespart\n",
    ):
        reading = read_stories(form)
        assert not reading.found
        assert len(reading.left) == form.count("\n")
    [told] = read_stories(
        "## Rota\nSituation: Three nurses left\nTask: I had to fill [Number] shifts\nResult: No shift stayed empty\n"
    ).found
    assert told.task == ("I had to fill [Number] shifts",)
