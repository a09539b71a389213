import pytest

from trainer.questions.reading import read_questions, to_json


def left_of(reading):
    return [one for one in reading.left if one.why != "a heading"]


def asks(text):
    return [one.ask for one in read_questions(text, "md").questions]


def test_front_matter_imports_comments_and_code_are_no_questions():
    """What a page is built with is no content, and code is left."""
    text = (
        "---\ntitle: Why would you read this?\n---\nimport Box from './box';\n\n<Box />\n\n"
        "<!-- What is hidden?\nAnd why? -->\n# Questions\n\n```\n- What does it print?\n```\n\n- Who are you?\n"
    )
    reading = read_questions(text, "md")
    assert [one.ask for one in reading.questions] == ["Who are you?"]
    assert [one.text for one in left_of(reading)] == ["- What does it print?"]


def test_a_comment_or_front_matter_that_nobody_closes_hides_nothing():
    """A mark of beginning alone does not swallow the list."""
    assert asks("---\n\n- Who are you?\n- <!-- What do you do?\n- Why us?\n")[::2] == [
        "Who are you?",
        "Why us?",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Tip: describe a time that shows it.",
        "**Why this works:** does it not show care?",
        "Source: [A list of questions?](https://example.org)",
        "Example answer: I led a team. Would you not?",
        "**What they look for:** do you listen?",
        "Note: why not ask back?",
        "Situation: what was the scene?",
        "Binary trees",
        "Read the whole list first.",
        "Tell me about a time when…",
        "[Back to the top](#top)",
    ],
)
def test_lines_that_are_no_questions(line):
    """Tips, reasons, sources, answers, topics and half sentences are left."""
    text = f"# Interview questions\n\n- Why us?\n- Why you?\n- Why now?\n- {line}\n"
    reading = read_questions(text, "md")
    assert len(reading.questions) == 3
    assert [one.line for one in left_of(reading)] == [6]


def test_advice_in_a_list_of_its_own_is_left():
    """Imperatives under a heading of tips are advice."""
    text = "## Tips\n\n- Describe your role first.\n- Explain what you did.\n- Share numbers.\n\n## Questions\n\n- Why us?\n"
    assert asks(text) == ["Why us?"]


def test_a_table_of_contents_gives_nothing_twice():
    """Entries that link to a heading are left where the question stands below."""
    text = "# Questions\n\n- [Why us?](#why-us)\n- [Who are you?](#who)\n\n## Why us?\n\nYes.\n\n## Who are you?\n\nMe.\n"
    reading = read_questions(text, "md")
    assert [(one.ask, one.line) for one in reading.questions] == [
        ("Why us?", 6),
        ("Who are you?", 10),
    ]
    assert [one.why for one in left_of(reading)][:2] == ["table of contents"] * 2


def test_questions_that_only_the_contents_hold_are_taken():
    """Where nothing else holds a question, its entry does."""
    assert asks("# Questions\n\n- [Why us?](#a)\n- [Team](#team)\n- [Who are you?](#b)\n") == [
        "Why us?",
        "Who are you?",
    ]


def test_follow_ups_with_a_label_are_probes():
    """A label says that what follows asks further."""
    text = (
        "### 1. Describe a failure.\n\n**Follow-up questions:**\n\n- What did it cost\n- Who knew?\n\n"
        "### 2. Describe a success.\n\n**Tips:**\n\n- What would you hide?\n"
    )
    found = read_questions(text, "md").questions
    assert [(one.ask, one.probes) for one in found] == [
        ("Describe a failure.", ("What did it cost", "Who knew?")),
        ("Describe a success.", ()),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. What tires you?\n   I tire of noise.\n2. Describe a soup.\nIt was hot.\n",
        "- What tires you? I tire of noise.\n- **Describe a soup.** It was hot.\n",
        "- **What tires you?**\nI tire of noise.\n- Describe a soup.\n\n  It was hot.\n",
        "**What tires you?**\nI tire of noise.\n\n**Describe a soup.**\nIt was hot.\n",
    ],
)
def test_an_answer_at_the_question_is_left(text):
    """Answers on the same line, the next one or below are told from the question."""
    reading = read_questions(f"# Questions\n\n{text}", "md")
    assert [one.ask for one in reading.questions] == ["What tires you?", "Describe a soup."]
    assert [one.text.strip() for one in left_of(reading)] == ["I tire of noise.", "It was hot."]


def test_lines_that_go_on_asking_are_probes():
    """A question on the next line of an item follows up; behind an empty line it explains."""
    text = "# Questions\n\n- What do you seek?\n  Where would you find it?\n- Who are you?\n\n  Do they say their name?\n"
    one, two = read_questions(text, "md").questions
    assert (one.ask, one.probes) == ("What do you seek?", ("Where would you find it?",))
    assert (two.ask, two.probes) == ("Who are you?", ())


def test_numbers_go_on_behind_an_answer_at_the_margin():
    """The next number ends an answer, though nothing is indented."""
    text = "1. Why us?\n\nSay why.\nGood answer:\nYou build bridges.\n\n2. Who are you?\nGood answer:\n- Somebody. Who else?\n3. What next?\n"
    for form in ("md", "txt"):
        asked = [one.ask for one in read_questions(text, form).questions]
        assert asked == ["Why us?", "Who are you?", "What next?"]


def test_questions_about_a_candidate_are_left():
    """A checklist about somebody asks nobody."""
    text = "## Questions\n\n- Does the candidate listen?\n- Why did you apply?\n"
    assert asks(text) == ["Why did you apply?"]


def test_no_line_with_content_vanishes():
    """Every line is a question, a probe, a section or left."""
    text = (
        "# Questions\n\nA word before.\n\n## Conflict\n- Who was wrong?\n  - Why?\n  - Be honest.\n"
        "- Topics\n\nA word behind, over\ntwo lines.\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    reading = read_questions(text, "md")
    assert [one.line for one in left_of(reading)] == [3, 8, 9, 11, 12, 14, 16]


def test_the_json_has_what_was_taken_and_what_was_left():
    """The values to print are exactly the promised ones."""
    reading = read_questions("## Conflict\n- Who was wrong?\n  - Why?\n- Salt\n", "md")
    assert to_json(reading) == {
        "questions": [{"ask": "Who was wrong?", "competencies": ["conflict"], "probes": ["Why?"]}],
        "not_understood": [{"line": 4, "text": "Salt"}],
        "left": [{"line": 4, "text": "Salt"}],
    }


def test_further_questions_can_be_set_apart():
    """A wording that asks on becomes a question and probes; two questions stay one wording."""
    one, two = read_questions(
        "- Tell me about a quarrel. How did it end?\n- Why us? Where do you want to be in ten years from now?\n",
        "md",
    ).questions
    assert (one.apart().ask, one.apart().probes) == (
        "Tell me about a quarrel.",
        ("How did it end?",),
    )
    assert two.apart() == two


@pytest.mark.parametrize(("heading", "probes"), [("Follow-ups", True), ("Rückfragen", True), ("Relances", True), ("Tips", False), ("Sample answer", False)])  # fmt: skip
def test_bold_questions_belong_to_what_stands_above_them(heading, probes):
    """Bold lines that ask follow up on a question below “Follow-ups”; below advice or an answer they are part of it."""
    text = f"# Questions\n\n## Tell me about a row.\n\n### {heading}\n\n**How did it end?**\n\nIt did.\n\n**Who helped?**\n\n## Why us?\n"
    first, second = read_questions(text, "md").questions
    assert (first.ask, second.ask) == ("Tell me about a row.", "Why us?")
    assert first.probes == (("How did it end?", "Who helped?") if probes else ())
