"""Where lists of questions come from: chats with an assistant, cards, wikis, mails, pages of a PDF."""

import pytest

from trainer.questions.model import Kind
from trainer.questions.reading.read import read_questions


def asks(text: str, name: str = "list.md"):
    return [one.ask for one in read_questions(text, name=name).questions]


def test_cards_in_notes():
    """The front of a card is a question, its back is listed; one colon pair in a text is no card."""
    text = "#flashcards/work\n\nWhy do you sail?::the quiet\nWho taught you?::my aunt\n<!--SR:!2025-03-02,4,270-->\n"
    read = read_questions(text, name="cards.md")
    assert [one.ask for one in read.questions] == [
        "Why do you sail?",
        "Who taught you?",
    ]
    left = " ".join(line.text for line in read.left)
    assert all(back in left for back in ("the quiet", "my aunt"))
    assert (
        asks("# Questions\n\n- What does std::move do?\n- Why C++?\n")[0]
        == "What does std::move do?"
    )


def test_a_wikilink_behind_a_question_is_no_word_of_it():
    """Where a note points to another behind the end of a question, that's listed; inside the question it's a word."""
    read = read_questions(
        "- [ ] When did you last find a mistake? [[Story - wrong exhibit]]\n- Why did you leave [[Marlow|your last firm]]?\n- What is [[FIFO]] for?\n",
        name="prep.md",
    )
    assert [one.ask for one in read.questions] == [
        "When did you last find a mistake?",
        "Why did you leave your last firm?",
        "What is FIFO for?",
    ]
    assert any("wrong exhibit" in line.text for line in read.left)


@pytest.mark.parametrize("turn", ["?", "??"])
def test_cards_that_turn_on_a_line(turn):
    """What stands above a line with only “?” asks for itself, below another card too; what stands under it is its back."""
    text = (
        f"What is a keel for?::it holds the course\nHow do you reef?\n{turn}\nAsk the crew first?\n\n"
        f"Tell me about a storm.::the one in May\n\nYou see a flare.\nWhom do you ring?\n{turn}\nThe coastguard\n"
    )
    read = read_questions(text, name="cards.md")
    assert [(one.ask, one.probes) for one in read.questions] == [
        ("What is a keel for?", ()),
        ("How do you reef?", ()),
        ("Tell me about a storm.", ()),
        ("You see a flare. Whom do you ring?", ()),
    ]
    left = " ".join(line.text for line in read.left)
    assert all(
        back in left for back in ("holds the course", "Ask the crew", "in May", "coastguard")
    )


@pytest.mark.parametrize(("state", "own"), [
    ("#+TODO: OPEN SURE | GONE", "SURE "), ("#+SEQ_TODO: OFFEN(o) SITZT(s!)", "SITZT "), ("", "KNOWN [#B] "), ("", "DONE "),
])  # fmt: skip
def test_how_far_somebody_is_with_a_heading(state, own):
    """Own words of an Org file for how far one is are no part of its questions."""
    text = f"#+TITLE: Statics\n{state}\n* {own}Why bridges?\n* TODO Who checks your sums?\n* Tell me about a crack.\n"
    assert asks(text, "list.org") == [
        "Why bridges?",
        "Who checks your sums?",
        "Tell me about a crack.",
    ]


@pytest.mark.parametrize("text", [
    "== Lab ==\n# Tell us about a sample you lost.\n#* Who found it?\n# How do you pipette?\n== Questions for them ==\n* Who calibrates?\n",
    "h1. Lab\n# Tell us about a sample you lost.\n** _Follow-up:_ Who found it?\n# How do you pipette?\nh2. Questions for them\n* Who calibrates?\n",
])  # fmt: skip
def test_pages_of_a_wiki(text):
    """Headings with equals signs or h2., and items with # and *, are headings and lists."""
    first, second, own = read_questions(text, name="page.txt").questions
    assert (first.ask, first.probes) == ("Tell us about a sample you lost.", ("Who found it?",))
    assert (second.ask, own.ask, own.kind) == (
        "How do you pipette?",
        "Who calibrates?",
        Kind.TO_ASK,
    )


def test_a_mail_that_answers_another():
    """What a friend lists is taken, what they quote of you is not, and what leads in tells whose questions they are."""
    text = (
        "From: Lou\nTo: Kim\nSubject: Re: your interview\n\nHi Kim,\n\nhere is all that I remember from last spring:\n\n"
        "- How do you calm a class?\n- Tell me about a parent who shouted.\n\nThen it was my turn to ask, and I had two:\n\n"
        "- Who plans the timetable?\n- What are you proud of?\n\nGood luck!\nLou\n\n"
        "> On 3 May, Kim wrote:\n> Do you remember your questions?\n"
    )
    read = read_questions(text, name="mail.txt")
    assert [(one.ask, one.kind) for one in read.questions] == [
        ("How do you calm a class?", Kind.BEHAVIORAL),
        ("Tell me about a parent who shouted.", Kind.BEHAVIORAL),
        ("Who plans the timetable?", Kind.TO_ASK),
        ("What are you proud of?", Kind.TO_ASK),
    ]
    assert not any(one.tags for one in read.questions)
    assert asks(
        "Hi,\n\nthey asked:\n\n> Why us?\n> How do you plan?\n\nBest,\nLou", "mail.txt"
    ) == ["Why us?", "How do you plan?"]


def test_pages_of_a_pdf():
    """The number of a page is no part of a question, and is listed."""
    text = "1. Why did you become an optician?\nPage 2 of 3\n2. What makes you self-confident?\n"
    read = read_questions(text, name="page.txt")
    assert [one.ask for one in read.questions] == [
        "Why did you become an optician?",
        "What makes you self-confident?",
    ]
    assert [line.text for line in read.left] == ["Page 2 of 3"]


def test_columns_say_what_is_hoped_for():
    """A cell with commas is one thing that they hope to hear, and the column may be called in many ways."""
    for column in (
        "What good looks like",
        "What a strong answer has",
        "Look-fors",
        "Was eine gute Antwort zeigt",
        "Why they ask",
    ):
        text = f"| Question | {column} |\n|--|--|\n| Tell me about a late delivery. | calls them first, blames later |\n"
        assert read_questions(text, "md").questions[0].listen_for == (
            "calls them first, blames later",
        )


def test_follow_ups_behind_one_label_are_several():
    """Two follow-ups in a line are two; a request below a question is advice."""
    text = "**Q1.** How do you plan?\n*Follow-ups:* Who checks it? How do you write it down?\n\n**Q2.** Why us?\n*Tip:* name a product\n"
    first, second = read_questions(f"# Interview questions\n\n{text}", "md").questions
    assert (first.probes, second.probes) == (("Who checks it?", "How do you write it down?"), ())
    assert (
        read_questions(
            "1. Why our shop?\nName a product you like.\n\n2. How do you plan?\n", name="a.txt"
        )
        .questions[0]
        .probes
        == ()
    )


def test_rows_copied_out_of_a_sheet():
    """A text with tabs below a head that names the question is a sheet, whatever its name ends in."""
    text = "Area\tQuestion\tNote\nGas\tHow do you store gas?\tmy course\nGas\tWhat do you do at a leak?\t\nMe\tTell me about a mistake.\tpallet\n"
    found = read_questions(text, None, "list.txt")
    assert [one.ask for one in found.questions] == [
        "How do you store gas?",
        "What do you do at a leak?",
        "Tell me about a mistake.",
    ]


@pytest.mark.parametrize("sent", [
    "[12/03/2026, 18:04:11] {who}: ", "3/14/26, 7:12 PM - {who}: ", "[09.02.26, 08:11:05] {who}: ", "[2026-05-02 19:44] {who}: ",
])  # fmt: skip
def test_questions_in_an_exported_chat(sent):
    """Those of whoever asks most come in without names and times; what the other one writes is left."""
    said = [
        ("Priya Rao", "here's what they asked me"),
        ("Priya Rao", "1. Tell me about a time you disagreed\n2. How do you test a migration?"),
        ("Sam", "<Media omitted>"),
        ("Priya Rao", "What would you do in your first month?"),
        ("Sam", "are you free on Sunday?"),
    ]
    text = "".join(f"{sent.format(who=who)}{one}\n" for who, one in said)
    read = read_questions(text, name="chat.txt")
    assert [one.ask for one in read.questions] == [
        "Tell me about a time you disagreed", "How do you test a migration?", "What would you do in your first month?",
    ]  # fmt: skip
    assert any("free on Sunday" in piece.text for piece in read.left)


@pytest.mark.parametrize("counted", ["Question {n}", "Q{n}", "Frage {n}", "Pregunta {n}"])
def test_a_number_above_each_question(counted):
    """A page of a site counts its questions on lines of their own, among prose about how it went."""
    asked = (
        "How would you calm an owner who shouts?",
        "Tell me about an animal you will never forget.",
    )
    told = "I applied online and it took two weeks.\n\nA phone call first. Everybody was kind.\n\n"
    numbered = (
        f"{counted.format(n=n)}\n{ask}\nAnswer question\n" for n, ask in enumerate(asked, 1)
    )
    assert asks(told + "\n".join(numbered), "list.txt") == list(asked)


@pytest.mark.parametrize("mark", [
    "⏫ 📅 2025-02-20", "📅 2025-02-20", "🔽", "➕ 2025-02-01 ⏳ 2025-02-03 🔺", "🔁 every week 📅 2025-02-20", "✅ 2025-02-21",
])  # fmt: skip
def test_when_a_task_is_due_is_no_word_of_a_question(mark):
    """A plugin for tasks puts its marks behind what is to be done; marks within a text are words."""
    assert asks(
        f"# Questions\n\n- [ ] Tell me about a machine you made safer {mark}\n- [ ] Why us?\n"
    ) == [
        "Tell me about a machine you made safer",
        "Why us?",
    ]
    (ask,) = asks("# Questions\n\n- What does the 📅 2025-02-20 in your plan mean to you?\n")
    assert "📅 2025-02-20 in" in ask


@pytest.mark.parametrize("heading", [
    "Preguntas para hacerles a ellos", "Preguntas que les quiero hacer", "Perguntas para lhes fazer", "Perguntas para fazer-lhes",
])  # fmt: skip
def test_what_one_will_ask_them(heading):
    """A heading says that they are asked; one that says they ask doesn't."""
    text = f"# Lista\n\n## {heading}\n\n- ¿Cuántas personas hay en cada turno?\n- ¿Quién decide?\n"
    assert all(one.kind is Kind.TO_ASK for one in read_questions(text, "md").questions)
    theirs = text.replace(heading, "Preguntas que suelen hacer")
    assert not any(one.kind is Kind.TO_ASK for one in read_questions(theirs, "md").questions)


def test_an_arrow_leads_to_an_answer():
    """Behind a request an arrow leads to what somebody wants to tell; between two words, or within a question, it is part of it."""
    text = (
        "- tell me about a mistake -> the missing invoice, own it\n- Explain request -> response\n"
        "- How do you get from a ticket -> a release?\n- describe a conflict => ana and the rota\n"
    )
    read = read_questions(text, name="call.txt")
    assert [one.ask for one in read.questions] == [
        "tell me about a mistake", "Explain request -> response", "How do you get from a ticket -> a release?", "describe a conflict",
    ]  # fmt: skip
    left = " ".join(line.text for line in read.left)
    assert all(told in left for told in ("the missing invoice", "ana and the rota"))


def test_a_code_below_bullets_counts_on():
    """“Q4)” right below a bullet is the next question and no follow-up to it."""
    text = "• why insurance??\n• how do you stay calm? (they all ask)\nQ3) What's a deductible?\nQ4) Tell me about your boss.\n   -> the policy\n"
    assert asks(text, "call.txt") == [
        "why insurance??", "how do you stay calm?", "What's a deductible?", "Tell me about your boss.",
    ]  # fmt: skip


def test_what_somebody_says_of_a_question_behind_an_arrow():
    """“<- they all ask this” is said of the question, and what one asked them is to ask."""
    text = 'the ones i remember\n\n- why care work?\n- "Have you ever had to report a colleague?"  <- they ALL ask this\n- tell us about pressure <-- twice!\n\noh and i asked them:\n- is the training paid?\n'
    read = read_questions(text, name="dump.txt")
    assert [one.ask for one in read.questions] == [
        "why care work?", "Have you ever had to report a colleague?", "tell us about pressure", "is the training paid?",
    ]  # fmt: skip
    assert [one.kind is Kind.TO_ASK for one in read.questions] == [False, False, False, True]
