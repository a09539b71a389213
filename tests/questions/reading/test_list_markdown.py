from trainer.questions.reading import read_questions


def left_of(reading):
    return [one for one in reading.left if one.why != "a heading"]


def asks(text):
    return [one.ask for one in read_questions(text, "md").questions]


def test_bullets_of_every_sign_are_questions():
    """Dashes, stars, pluses and task boxes all hold questions."""
    text = "# Questions\n\n- Why us?\n* Why you?\n+ Why now?\n- [ ] What next?\n- [x] Who helped you?\n"
    assert asks(text) == ["Why us?", "Why you?", "Why now?", "What next?", "Who helped you?"]


def test_items_that_are_all_numbered_one():
    """A list whose every number is 1 keeps all of its questions."""
    text = "1. What drives you?\n1. What tires you?\n1. Tell me about a slow week.\n"
    assert asks(text) == ["What drives you?", "What tires you?", "Tell me about a slow week."]


def test_nested_items_become_probes_of_the_one_above():
    """Follow-ups below a bullet are its probes, at any depth."""
    text = (
        "- Tell me about a quarrel at work.\n"
        "  - Who began it?\n    - And who ended it?\n- What do you build?\n"
    )
    found = read_questions(text, "md").questions
    assert [one.ask for one in found] == ["Tell me about a quarrel at work.", "What do you build?"]
    assert found[0].probes == ("Who began it?", "And who ended it?")


def test_nested_items_below_a_category_are_questions():
    """An item that asks nothing is a section of the questions below it."""
    text = "- Leadership\n  - How do you lead?\n  - Whom do you follow?\n- Hobbies\n  - What do you play?\n"
    found = read_questions(text, "md").questions
    assert [one.ask for one in found] == [
        "How do you lead?",
        "Whom do you follow?",
        "What do you play?",
    ]
    assert found[0].competencies == ("leadership",)
    assert found[2].tags == ("hobbies",)


def test_numbered_headings_are_questions_and_their_text_is_left():
    """The answer below a heading is left, whatever it asks."""
    text = (
        "# Interview questions\n\n### 12. What is ownership to you?\n\nIt is care. Isn't it?\n\n"
        "### 13. Describe a bad day.\n\nI had one.\n"
    )
    reading = read_questions(text, "md")
    assert [one.ask for one in reading.questions] == [
        "What is ownership to you?",
        "Describe a bad day.",
    ]
    assert [one.line for one in left_of(reading)] == [5, 9]


def test_plain_headings_are_questions_where_most_of_them_ask():
    """Headings without numbers are questions in a list of headings that ask you something."""
    text = "\n\n".join(
        f"## {ask}\n\nSome advice about it."
        for ask in (
            "What makes you proud?",
            "How do you rest?",
            "Why did you leave your last post?",
        )
    )
    assert len(asks(text)) == 3


def test_bold_bullets_and_bold_paragraphs():
    """Bold wraps a question; what follows it is beside it."""
    text = (
        "# Questions\n\n- **What do you fear?**\n- **Whom do you admire?** Name a living person if you can, "
        "since the dead are easy to admire and nobody can check.\n\n**How do you learn?**\n\nSlowly.\n"
    )
    reading = read_questions(text, "md")
    assert [one.ask for one in reading.questions] == [
        "What do you fear?",
        "Whom do you admire?",
        "How do you learn?",
    ]
    assert any(left.text.startswith("Name a living person") for left in reading.left)


def test_a_bold_name_before_the_question_is_its_section():
    """`**Conflict:** Tell me …` gives the question and the competency."""
    (one,) = read_questions("- **Conflict:** Tell me about a quarrel.\n", "md").questions
    assert (one.ask, one.competencies) == ("Tell me about a quarrel.", ("conflict",))


def test_labels_and_quotes_come_off():
    """`**Question:** "…"`, `Q: …` and `Q3. …` give the bare question; `A: …` is left."""
    text = '**Question:** "What is your dream?"\n\nQ: Why us?\nA: Because of you.\n\n**Q3. Who are you?**\n'
    reading = read_questions(text, "md")
    assert [one.ask for one in reading.questions] == [
        "What is your dream?",
        "Why us?",
        "Who are you?",
    ]
    assert [one.text for one in left_of(reading)] == ["A: Because of you."]


def test_a_summary_is_the_question_and_its_details_are_left():
    """Folded answers are left, lists and questions in them included."""
    text = (
        "# Questions\n<details>\n<summary><b>Tell me about yourself.</b></summary>\n<ul>\n"
        "<li>Begin with today. What else?</li>\n</ul>\n</details>\n\n- What do you read?\n"
    )
    found = read_questions(text, "md").questions
    assert [one.ask for one in found] == ["Tell me about yourself.", "What do you read?"]


def test_folded_answers_and_lists_of_one_line():
    """Tags need no lines of their own."""
    text = (
        "<details><summary>Tell me about yourself.</summary>Begin with today. What else?</details>\n"
        "<ul><li>Who are you?</li><li>Why us?</li></ul>\n\n**1.** What now?\n"
    )
    reading = read_questions(text, "md")
    assert [one.ask for one in reading.questions] == [
        "Tell me about yourself.",
        "Who are you?",
        "Why us?",
        "What now?",
    ]
    assert [one.text for one in reading.left] == ["Begin with today. What else?"]


def test_a_summary_that_asks_nothing_is_a_section():
    """Folded lists of questions are lists."""
    text = "<details><summary>Teamwork</summary>\n\n- Who helped you?\n- Whom did you help?\n\n</details>\n"
    found = read_questions(text, "md").questions
    assert [one.competencies for one in found] == [("teamwork",), ("teamwork",)]


def test_links_images_code_and_entities_come_off():
    """A question in a link keeps its words; markup goes."""
    text = (
        "- [What is _your_ `craft`?](https://example.org/a_(b))\n"
        "- ![new](new.png) Who &amp; what shaped you? \n- How \\*much\\* do you read?\n"
    )
    assert asks(text) == [
        "What is your craft?",
        "Who & what shaped you?",
        "How *much* do you read?",
    ]


def test_emoji_and_stars_around_a_question_come_off():
    """Decoration is no wording."""
    assert asks("- 🔥 Why do you teach? ⭐\n- 1️⃣ Why do you learn?\n") == [
        "Why do you teach?",
        "Why do you learn?",
    ]


def test_a_note_behind_the_question_is_left():
    """Brackets and italics behind the last mark are kept apart; brackets inside the sentence stay."""
    text = (
        "- Which tools do you use? (editors, shells)\n- How do you rest? _We ask everybody._\n"
        "- Describe a project (of any size)\n"
    )
    reading = read_questions(text, "md")
    assert [one.ask for one in reading.questions] == [
        "Which tools do you use?",
        "How do you rest?",
        "Describe a project (of any size)",
    ]
    assert [one.text for one in left_of(reading)] == ["(editors, shells)", "_We ask everybody._"]


def test_a_question_over_two_lines_is_one():
    """Wrapped items are joined."""
    text = "- Tell me about a time\n  you were wrong.\n- What did that\n  cost you?\n"
    assert asks(text) == ["Tell me about a time you were wrong.", "What did that cost you?"]


def test_windows_line_ends_marks_and_trailing_spaces():
    """A byte order mark, CRLF and two spaces at the end change nothing."""
    text = "\ufeff# Questions\r\n\r\n- Why us?  \r\n- Why now?  \r\n"
    assert asks(text) == ["Why us?", "Why now?"]


def test_duplicates_of_several_sections_are_one_question():
    """The same question twice has the sections of both and knows where it stands again."""
    text = "# List of questions\n\n## Conflict\n\n- Who was **wrong**?\n\n## Feedback\n\n- who was wrong\n- Who was wrong?\n"
    found = read_questions(text, "md").questions
    assert found[0].ask == "Who was wrong?"
    assert found[0].competencies == ("conflict", "feedback")
    assert 10 in found[0].also_at


def test_everyday_words_of_headings_become_competencies():
    """Headings in everyday words name competencies; others become tags; empty words neither."""
    text = (
        "# All questions\n\n## Dealing with stress\n- What tires you?\n## Space travel\n- Would you go?\n"
        "## Common interview questions\n- Who are you?\n"
    )
    found = read_questions(text, "md").questions
    assert [(one.competencies, one.tags) for one in found] == [
        (("resilience",), ()),
        ((), ("space-travel",)),
        ((), ()),
    ]
