"""Lists as people really keep them: mails, lines without marks, codes, other languages, columns."""

import pytest

from trainer.documents.which_language import language_of
from trainer.questions import Kind
from trainer.questions.reading import read_questions


def asks(text, name="list.txt"):
    return [question.ask for question in read_questions(text, name=name).questions]


LETTER = """From: Maud <maud@harbour.example>
Subject: Fwd: Thursday

Hello Idris,

hope you slept well? This is what they ask at the harbour office:

{list}

Shall I ring you on Wednesday?

Best regards,
Maud
Need a boat? We rent.
"""


@pytest.mark.parametrize("listed", [
    "> 1. Tell us about the longest shift you have worked, and\n>    what you would change.\n> 2. Why the harbour?",
    "- Tell us about the longest shift you have worked, and what you would change.\n- Why the harbour?",
    "Tell us about the longest shift you have worked, and what you would change.\nWhy the harbour?",
])  # fmt: skip
def test_a_letter_around_a_list_asks_nothing(listed):
    """What a mail quotes, lists or asks line by line counts; its greeting and its end are left."""
    reading = read_questions(LETTER.format(list=listed), name="mail.txt")
    assert [question.ask for question in reading.questions] == [
        "Tell us about the longest shift you have worked, and what you would change.",
        "Why the harbour?",
    ]
    assert "Need a boat? We rent." in {left.text for left in reading.left}


def test_each_line_of_plain_text_asks_for_itself():
    """Requests without marks below each other are not glued together; the line above is a title."""
    text = (
        "Questions the bakery asked my sister\n\nwhat made you want to bake\n"
        "tell me about your worst morning\nhow do you wake up at three?\n"
        "greatest success so far\nanything you want to know?\n"
    )
    assert asks(text) == [
        "what made you want to bake",
        "tell me about your worst morning",
        "how do you wake up at three?",
        "greatest success so far",
        "anything you want to know?",
    ]


def test_codes_are_no_words_and_number_follow_ups():
    """A code before a question goes; a code with a point below it marks a follow-up."""
    text = (
        "C1  Describe a time when a delivery came late.\nC1.1 Whom did you call?\n"
        "C1.2 What did it cost?\nC2  How do you plan a tour?\n\nMarks: 1 = poor, 5 = very good.\n"
    )
    questions = read_questions(text, name="set.txt").questions
    assert [question.ask for question in questions] == [
        "Describe a time when a delivery came late.",
        "How do you plan a tour?",
    ]
    assert questions[0].probes == ("Whom did you call?", "What did it cost?")


def test_a_number_may_have_a_slash_and_an_arrow_a_follow_up():
    """“2/” is a number, and “Relance” announces a follow-up."""
    text = "1/ Parlez-moi de vous.\n2/ Comment calmez-vous un client ?\n   → Relance : et s'il crie ?\n"
    questions = read_questions(text, name="liste.txt").questions
    assert [question.ask for question in questions] == [
        "Parlez-moi de vous.",
        "Comment calmez-vous un client ?",
    ]
    assert questions[1].probes == ("et s'il crie ?",)


@pytest.mark.parametrize(("name", "text"), [
    ("a.md", ("| Stage | Question | Follow-ups | What they look for |\n|---|---|---|---|\n"
     "| Second call | Why cheese? | Which one? | taste, honesty |\n")),
    ("a.csv", 'round,question,probes,looking for\nSecond call,Why cheese?,Which one?,"taste, honesty"\n'),
    ("a.json", ('{"stages": [{"name": "Second call", "questions": [{"question": "Why cheese?",'
     '"followUps": ["Which one?"], "what_they_look_for": "taste, honesty"}]}]}')),
    ("a.yaml", "second call:\n  - q: Why cheese?\n    follow_ups: [Which one?]\n    listen_for: [taste, honesty]\n"),
])  # fmt: skip
def test_columns_and_keys_mean_the_same(name, text):
    """Groups, follow-ups and hopes are known by name in every form with columns or keys."""
    (question,) = read_questions(text, name=name).questions
    assert (question.ask, question.tags) == ("Why cheese?", ("second-call",))
    assert (question.probes, question.listen_for) == (("Which one?",), ("taste", "honesty"))


def test_the_columns_that_anki_names_become_tags():
    """Deck and tags of a card are its groups; its other columns are left out."""
    text = (
        "#separator:tab\n#html:true\n#deck column:1\n#tags column:4\n"
        "Work::Cheese\tWhat is rennet?\tan enzyme\tmilk rind\n"
    )
    (question,) = read_questions(text, name="cards.txt").questions
    assert (question.ask, question.tags) == ("What is rennet?", ("work", "cheese", "milk", "rind"))


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Why us?\nTell me about a quarrel that you settled."),
    ("de", "Warum wir?\nErzählen Sie von einem Streit, den Sie geschlichtet haben."),
    ("fr", "Pourquoi nous ?\nParlez-moi d'un conflit que vous avez réglé."),
    ("es", "¿Por qué nosotros?\nCuénteme un conflicto que usted resolvió."),
    ("pt", "Por que nós?\nConte um conflito que você resolveu."),
    ("it", "Perché noi?\nMi racconti di un conflitto che ha risolto."),
    ("nl", "Waarom wij?\nVertel over een ruzie die je hebt opgelost."),
    ("pl", "Dlaczego my?\nProszę opowiedzieć o konflikcie, jaki pan rozwiązał."),
    ("ja", "なぜ弊社ですか。失敗した経験を教えてください。"),
])  # fmt: skip
def test_a_language_is_told_by_its_small_words(language, text):
    """A list that is taken in says its language."""
    assert language_of(text) == language


def test_a_question_told_word_for_word_in_a_letter():
    """What a letter quotes behind a colon is a question, though the rest of the line is the letter's."""
    told = 'They also ask, word for word: "What did you learn from the last flood?"'
    listed = f"- Why the harbour?\n- Tell us about a storm.\n\n{told}"
    assert (
        asks(LETTER.format(list=listed), "mail.txt")[-1]
        == "What did you learn from the last flood?"
    )


@pytest.mark.parametrize(("line", "name", "beside"), [
    ("(Courage) When did you last say no to a captain?", "When did you last say no to a captain?", ""),
    ("[Tides] How do you read a chart?  #pilot #deck", "How do you read a chart?", ""),
    ("How do you moor in fog? - by @maud", "How do you moor in fog?", "- by @maud"),
    ("Tell me about your first boat (2-3 minutes)", "Tell me about your first boat", "(2-3 minutes)"),
])  # fmt: skip
def test_what_stands_in_the_line_of_a_question(line, name, beside):
    """A category in brackets, hashtags, who gave it and how long it takes are no words of a question."""
    reading = read_questions(
        f"- {line}\n- Why do you sail?\n- What is a spring line?\n", name="list.md"
    )
    assert reading.questions[0].ask == name
    assert beside in [left.text for left in reading.left] or not beside


def test_a_table_in_two_languages_is_one_list():
    """The same questions beside each other in two languages are taken once."""
    table = (
        "| English | Deutsch |\n| --- | --- |\n| When did you last turn back? | Wann sind Sie zuletzt umgekehrt? |\n"
        "| How do you teach a deckhand? | Wie bringen Sie einem Matrosen etwas bei? |\n"
    )
    assert len(read_questions(table, name="list.md").questions) == 2


def test_what_a_page_asks_who_reads_it():
    """Menus, scripts, footers and questions to the reader of a page are none of its list."""
    page = (
        "<html><head><title>Who asks?</title><script>var a = 'Why?';</script></head><body><nav><ul><li>Jobs?</li></ul>"
        "</nav><h1>Questions we ask</h1><h2>1. When did you last turn back?</h2><p>Calm.</p><h2>2. Tell us about a "
        "storm.</h2><h2>3. How do you teach a deckhand?</h2><h2>What should you wear?</h2><h2>Related articles</h2>"
        "<ul><li>What does a pilot earn?</li></ul><footer><p>Did you find this page useful?</p></footer></body></html>"
    )
    assert asks(page, "page.html") == [
        "When did you last turn back?", "Tell us about a storm.", "How do you teach a deckhand?"
    ]  # fmt: skip


def test_requests_in_lines_of_plain_text():
    """Requests below each other are one each, however long they are and without any mark."""
    lines = [
        "Erzählen Sie von einem Streit an Bord, den Sie allein geschlichtet haben",
        "Schildern Sie, wie Sie einen neuen Matrosen einarbeiten",
        "Wie gehen Sie mit einem wütenden Fahrgast um",
    ]
    assert asks("An Bord\n" + "\n".join(lines)) == lines


def test_a_short_line_over_questions_is_their_heading():
    """In plain text the name above lines that ask says what they look for."""
    reading = read_questions(
        "COMMUNICATION\nTell me about a storm you announced.\nDescribe a quarrel aboard.\n\nTeamwork\n"
        "When did you last ask for help?\nHow do you teach a deckhand?\n",
        name="list.txt",
    )
    assert [one.competencies for one in reading.questions] == [
        ("communication",), ("communication",), ("teamwork",), ("teamwork",)
    ]  # fmt: skip


def test_questions_one_after_the_other_in_a_paragraph():
    """A paragraph that but lists questions gives each; one whose questions go on with the first stays whole."""
    listed = "What do you like about our harbour? How do you read a chart? Tell us about a storm at night. Who taught you to sail?"
    assert len(asks(listed)) == 4
    whole = "Tell me about a quarrel. What was your part in it? How did it end? What did you learn from it?"
    assert asks(f"- {whole}\n", "list.md") == [whole]


def test_headings_with_quoted_answers():
    """Three headings that ask, one of them a request, are questions though nothing says so."""
    text = "### Why shipping?\n> Salt.\n\n### Tell us about a delay\n> A form.\n\n### How do you calm a captain?\n> Tea.\n"
    assert len(asks(text, "list.md")) == 3


def test_lines_of_a_paragraph_that_ask_each_for_themselves():
    """Two questions below each other are two, though one ends with a point; a follow-up stays with its question."""
    apart = "## Phone\n\nTell me about somebody you taught.\nWhat would you do if a deckhand refused to work?\n"
    assert len(asks(f"# Questions\n\n{apart}", "list.md")) == 2
    told = "Tell me about somebody you taught.\nHow did it end?"
    assert len(asks(f"# Questions\n\n## Phone\n\n{told}\n", "list.md")) == 1


def test_what_to_expect_is_a_list():
    """A heading that says what to expect stands above questions, each with its bold category."""
    text = "## What to expect\n\n1. **Craft:** How do you read a chart?\n2. **Crew:** Tell us about a quarrel.\n3. **Aim:** Why the harbour?\n"
    assert asks(text, "list.md") == [
        "How do you read a chart?",
        "Tell us about a quarrel.",
        "Why the harbour?",
    ]


def test_questions_in_brackets_are_follow_ups():
    """What is asked in brackets behind a question goes on with it."""
    text = "- What was your first repair? (Follow-up: what did it cost?)\n- Why boats? [Why not trains?]\n- How do you sail?\n"
    reading = read_questions(text, name="list.md")
    assert [one.probes for one in reading.questions] == [
        ("what did it cost?",),
        ("Why not trains?",),
        (),
    ]


def test_parts_of_an_answer_below_a_marked_question():
    """S, T, A and R below a question are its answer, and the bold name above says what it looks for."""
    text = "**Leadership**\n\nQ: Describe a crew you inherited.\nS: Two watches.\nA: Breakfast.\nR: Calm.\n\n**Conflict**\n\nQ: Who shouted last?\nS: I did.\n"
    reading = read_questions(text, name="list.md")
    assert [(one.ask, one.competencies) for one in reading.questions] == [
        ("Describe a crew you inherited.", ("leadership",)), ("Who shouted last?", ("conflict",))
    ]  # fmt: skip


@pytest.mark.parametrize("ask", [
    "How do you lead people whose rank is below yours?",
    "Tell me about a yard Inc. - your biggest client.",
    "A pump fails at sea. What do you do? You have ten minutes.",
    "Thanks to whom did you learn to sail?",
])  # fmt: skip
def test_what_only_looks_like_a_note_stays(ask):
    """A dash behind a point, a word such as “below” and a sentence to you belong to the question."""
    assert ask in asks(
        f"# Questions\n\n- {ask}\n- Why do you sail?\n- How do you read a chart?\n", "list.md"
    )


@pytest.mark.parametrize("guide", [
    "Question 1: {ask}\nProbes:\n- {probe}\nPositive indicators:\n- {hope}\n\nQuestion 2: {other}\n",
    "Question 1: {ask}\nProbes:\n  - {probe}\nLook for:\n  - {hope}\n\nQuestion 2: {other}\n",
    "1. {ask}\n   Follow-ups:\n     * {probe}\n   Positive signs:\n     * {hope}\n2. {other}\n",
    "1. {ask}\n   - {probe}\n   Why they ask: {hope}\n2. {other}\n",
    "| Question | Follow-up | Why they ask |\n|---|---|---|\n| {ask} | {probe} | {hope} |\n| {other} | | |\n",
])  # fmt: skip
def test_a_guide_tells_probes_from_what_they_look_for(guide):
    """One label right below the items of another begins a list of its own; a contrast stays whole."""
    ask, probe = "Tell me about a time you were wrong.", "Whom did you tell?"
    hope, other = "a decision, not an excuse", "When did you last ask for help?"
    text = guide.format(ask=ask, probe=probe, hope=hope, other=other)
    read = read_questions(text, name="guide.md" if text.startswith("|") else "guide.txt").questions
    assert [question.ask for question in read] == [ask, other]
    assert (read[0].probes, read[0].listen_for) == ((probe,), (hope,))


def test_a_bold_code_before_a_question_is_no_part_of_it():
    """“**A2** Please give …” is asked without its code, as below a heading."""
    read = read_questions(
        "## Section A\n**A1** Can you tell us about bad news you had to bring?\n"
        "**A2.** Please give an example of when you challenged a decision.\n"
    )
    assert [one.ask for one in read.questions] == [
        "Can you tell us about bad news you had to bring?",
        "Please give an example of when you challenged a decision.",
    ]


@pytest.mark.parametrize("asked", [
    ["hw do u handle stress", "wat r ur weaknesses", "y do u want 2 work here"],
    ["cld u describe a time u worked under pressure", "r u ok working weekends", "hows ur english"],
    ["could you describe a time you worked under pressure", "are you ok working weekends", "how's your english"],
    ["could you describe a time you worked under pressure and had to decide alone"],
])  # fmt: skip
def test_questions_typed_on_a_phone(asked):
    """Small letters, short spellings and no marks: a line that begins anew and asks is a question."""
    read = read_questions(
        "\n".join(asked).replace(" and had", " and\nhad"), name="asked.txt"
    ).questions
    assert [one.ask for one in read] == asked


@pytest.mark.parametrize(("word", "names"), [
    ("Competency", "Teamwork|Conflict"), ("Topic", "Teamwork|Conflict"), ("**Competency", "Teamwork**|Conflict**"),
    ("Kompetenz", "Teamarbeit|Konflikt"), ("Competencia", "Trabajo en equipo|Conflicto"),
])  # fmt: skip
def test_lines_that_name_what_is_asked_below_them(word, names):
    """A guide that names a competency above each question gives it to that question, as a heading would."""
    team, conflict = names.split("|")
    reading = read_questions(
        f"{word} 1: {team}\nQuestion: Tell me about a time you helped a colleague.\nRed flags: waited\n\n"
        f"{word} 2: {conflict}\nQuestion: Describe a disagreement with your lead.\n\n"
        f"{word} 3: {'Tidiness**' if '**' in word else 'Tidiness'}\nQuestion: When did you last sweep up?\n",
        "txt",
    )
    assert [one.competencies for one in reading.questions] == [("teamwork",), ("conflict",), ()]
    assert reading.questions[2].tags == ("tidiness",)


def test_what_a_code_counts_is_asked():
    """“Q2.” before a whole sentence makes it a question without words that ask, and what asks in its next line ends it; a short name stays one."""
    reading = read_questions(
        "BOARD\n\nQ1.  Why this school?\n\nQ2.  Persuade the governors that music deserves two hours.\n"
        "     Follow up: What would you cut?\n\nQ3.  A parent waits for you at the gate. He is furious.\n"
        "     How do you begin?\n\nQ4. Strengths\n",
        "txt",
    )
    assert [(one.ask, one.probes) for one in reading.questions] == [
        ("Why this school?", ()),
        (
            "Persuade the governors that music deserves two hours.",
            ("What would you cut?",),
        ),
        ("A parent waits for you at the gate. He is furious. How do you begin?", ()),
    ]


@pytest.mark.parametrize(("heading", "taken"), [("Situations", True), ("Examples", True), ("Exemples", True), ("Beispiele", True), ("Ejemplos", True), ("Tips", False), ("Answers", False), ("Antworten", False), ("Conseils", False), ("Respuestas", False), ("Dicas", False)])  # fmt: skip
def test_a_section_of_what_asks(heading, taken):
    """A heading that else stands above an answer names a section where nearly all below it asks; advice and answers stay what they are."""
    text = f"# List\n\n## Motivation\n1. Why us?\n2. Why now?\n\n## {heading}\n3. What do you do when it rains?\n4. Who decides?\n5. Describe a row.\n"
    asks = [one.ask for one in read_questions(text, name="l.md").questions]
    assert (
        asks[2:] == ["What do you do when it rains?", "Who decides?", "Describe a row."]
    ) is taken


@pytest.mark.parametrize(
    "line",
    [
        "What did you say first?",
        "Prompt: What did you say first?",
        "Probe: What did you say first?",
    ],
)
def test_a_line_further_in_right_below_a_question_follows_it(line):
    """What asks below a question in the same paragraph, indented, is its follow-up, with a label or without."""
    text = f"Q1. Why do you want to work here?\nQ2. Tell us about a quarrel at work.\n     {line}\n\nQ3. How do you keep records?\n"
    asked = {one.ask: one.probes for one in read_questions(text, name="panel.txt").questions}
    assert asked == {
        "Why do you want to work here?": (), "Tell us about a quarrel at work.": ("What did you say first?",),
        "How do you keep records?": (),
    }  # fmt: skip


@pytest.mark.parametrize(("key", "value", "listens"), [
    ("good_answer", "names a control before a statistic", True), ("rubric", "says it plainly", True),
    ("good_answer", "I would run a control first.", False), ("sample_answer", "names a control", False),
])  # fmt: skip
def test_key_words_behind_a_key_for_good_answers(key, value, listens):
    """What a record says of a good answer in key words is listened for; a sentence somebody would say isn't."""
    text = (
        f'- question: "How do you know a result is real?"\n  {key}: {value}\n- question: Why us?\n'
    )
    asked = read_questions(text, name="lab.yaml").questions[0]
    assert bool(asked.listen_for) is listens


def test_what_stands_around_decides_about_a_few_words():
    """A few words that say little are in the language of what they stand among; a clear sentence keeps its own."""
    around = (
        "Organizei o armazém da empresa e poupámos 8 000 € por ano. Não houve mais faltas de peças."
    )
    assert language_of("Organizei o armazém; 8 000 € por ano", around) == "pt"
    assert (
        language_of(
            "Dienstplan umgestellt", "Ich habe das mit den Kollegen und der Leitung gemacht"
        )
        == "de"
    )
    assert language_of("We had to close the shop and I told all of them", around) == "en"


@pytest.mark.parametrize("sign", [".", ")"])
def test_lettered_sections_of_plain_questions(sign):
    """A letter counts sections whose questions stand in lines of their own; the last one says what to ask."""
    text = (
        f"A{sign} About you\nTell me about a mistake.\nWhy did you leave?\n\nB{sign} Hard days\nWhat would you do if a guest shouted?\n\n"
        f"C{sign} To ask the recruiter\nHow big is the team?\n"
    )
    read = read_questions(text, None, "list.txt")
    assert [one.ask for one in read.questions] == [
        "Tell me about a mistake.", "Why did you leave?", "What would you do if a guest shouted?", "How big is the team?",
    ]  # fmt: skip
    assert read.questions[-1].kind is Kind.TO_ASK
