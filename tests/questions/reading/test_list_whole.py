"""Questions come in whole: stems with what completes them, codes, cards, one question a line of JSON."""

import pytest

from trainer.questions.model import Kind
from trainer.questions.reading.read import read_questions


def asks(text: str, name: str = "list.md") -> list[str]:
    return [one.ask for one in read_questions(text, None, name).questions]


@pytest.mark.parametrize(("stem", "ends"), [
    ("How would you deal with", ["a guest who smokes?", "a colleague who never cleans up?"]),
    ("Have you ever:", ["driven a forklift?", "worked nights?"]),
    ("Give me an example of when you have:", ["worked without supervision", "kept a silly rule"]),
    ("How do you feel about", ["working weekends", "wearing a uniform"]),
    ("Erzählen Sie von einer Situation, in der Sie", ["einen Kollegen vertreten mussten", "zu spät kamen"]),
    ("Parlez-moi d'une fois où vous", ["avez calmé un client", "avez manqué un délai"]),
])  # fmt: skip
def test_what_breaks_off_is_completed_below(stem, ends):
    """A stem goes on in each item below it, with a colon or without one, as a paragraph, bold, or a heading."""
    whole = [f"{stem.rstrip(':')} {end}" for end in ends]
    items = "".join(f"- {end}\n" for end in ends)
    for shown in (stem, f"**{stem}**", f"## {stem}"):
        assert asks(f"{shown}\n\n{items}") == whole


def test_a_german_noun_stays_one_behind_a_stem():
    """In German what completes a stem keeps its capital."""
    text = "Erzählen Sie von einer Situation, in der Sie:\n\n- Kunden absagen mussten\n- Geduld brauchten\n"
    assert asks(text)[0] == "Erzählen Sie von einer Situation, in der Sie Kunden absagen mussten"


def test_whole_questions_below_a_heading_complete_nothing():
    """What asks below a heading that happens to end so asks for itself."""
    text = "## Questions you may be asked about\n\n- Why us?\n- Who trained you?\n- What is a bain-marie?\n"
    assert asks(text) == ["Why us?", "Who trained you?", "What is a bain-marie?"]


def test_a_letter_and_a_number_that_the_question_speaks_of_stay():
    """“A4”, “S7” and “Q4” at the beginning of a sentence code nothing."""
    told = [
        "A4 paper jams: what do you do?",
        "S7 controllers - how do you back them up?",
        "Q4 was bad. What did you change?",
        "B2B sales: how do you start a call?",
        "3D printing: what have you printed?",
    ]
    assert asks("".join(f"## {ask}\n" for ask in told)) == told


@pytest.mark.parametrize("codes", [
    ("BQ.1", "BQ.2", "SQ.1"), ("[T1]", "[T2]", "[C1]"), ("Q1-a :", "Q1-b :", "Q2-a :"), ("C-01", "C-02", "S-01"),
])  # fmt: skip
def test_codes_of_all_sorts_go(codes):
    """A code with a stop, in brackets or with a letter behind it is no part of the question."""
    asked = ["How do you plan a day?", "Tell me about a mistake.", "Why did you leave?"]
    lines = (f"### {code} {ask}\n" for code, ask in zip(codes, asked, strict=True))
    assert asks("".join(lines)) == asked


def test_json_lines_are_a_list():
    """A file with a mapping in each line is read as a list of them."""
    text = '{"question": "Tell me about a case you won.", "type": "behavioral"}\n{"question": "Why law?"}\n'
    assert asks(text, "list.jsonl") == ["Tell me about a case you won.", "Why law?"]


def test_cards_ask_on_either_side():
    """Cards may have their questions on the backs; what goes on below a back is no question."""
    backs = "Strengths\tWhat are your three strengths?\nGap\tWhat did you do in 2021?\n"
    assert asks(backs, "cards.txt") == [
        "What are your three strengths?",
        "What did you do in 2021?",
    ]
    long = "Tell me about a time you led others.\tS: fire drill\nT: get all out\nDescribe a time you failed.\tS: lost keys\nR: told the boss\n"
    assert asks(long, "cards.txt") == [
        "Tell me about a time you led others.",
        "Describe a time you failed.",
    ]


def test_follow_ups_with_a_stroke_between_are_two():
    """“Who paid? / How much?” are two follow-ups without the stroke."""
    text = "# Questions\n\n- Tell me about a sale.\n  - Follow-up: Who paid? / How much?\n"
    (question,) = read_questions(text, "md").questions
    assert question.probes == ("Who paid?", "How much?")


@pytest.mark.parametrize(("ask", "kind"), [
    ("A parent shouts at the gate. What would you do?", Kind.SITUATIONAL),
    ("If a guest refused to pay, what would you do?", Kind.SITUATIONAL),
    ("Ein Patient verweigert die Spritze. Wie würden Sie vorgehen?", Kind.SITUATIONAL),
    ("Un client crie à la caisse. Que feriez-vous ?", Kind.SITUATIONAL),
    ("Un vecino deja la puerta abierta. ¿Qué haría usted?", Kind.SITUATIONAL),
    ("Um passageiro desmaia. O que faria?", Kind.SITUATIONAL),
    ("Tell me about a lesson that failed. What would you do differently?", Kind.BEHAVIORAL),
    ("You once missed a train. What would you do differently today?", Kind.BEHAVIORAL),
    ("How did you get into logistics?", Kind.BACKGROUND),
    ("Wie sind Sie zu Ihrem Beruf gekommen?", Kind.BACKGROUND),
    ("Comment êtes-vous venue à ce métier ?", Kind.BACKGROUND),
    ("How did you get into the locked shop?", Kind.BEHAVIORAL),
])  # fmt: skip
def test_the_wording_says_what_it_is_after(ask, kind):
    """A scene with what one would do is situational, wherever the question stands; the way to a trade is background."""
    (found,) = read_questions(f"# Questions\n\n- {ask}\n", "md").questions
    assert found.kind is kind


@pytest.mark.parametrize("title", [
    "What I want to know from them", "Rückfragen am Ende des Gesprächs", "Preguntas al final de la entrevista",
    "Perguntas no fim da entrevista",
])  # fmt: skip
def test_what_one_wants_to_know_at_the_end_is_to_ask(title):
    """Headings of what one asks at the end of an interview say so."""
    text = f"# {title}\n\n- Wie groß ist das Team?\n- Who trains new colleagues?\n- What is next?\n"
    assert {one.kind for one in read_questions(text, "md").questions} == {Kind.TO_ASK}


def test_a_column_beside_the_question_says_what_it_is_after():
    """“Question type” beside “Question” holds no question."""
    text = "| # | Question | Question type |\n|---|---|---|\n| 1 | Why us? | motivational |\n| 2 | How is the roster made? | for them |\n"
    kinds = [one.kind for one in read_questions(text, "md").questions]
    assert kinds == [Kind.MOTIVATION, Kind.TO_ASK]


@pytest.mark.parametrize("label", [
    "They want to see:", "What the housing officer wants to hear:", "*Key points*", "O que o avaliador quer ouvir:",
    "Ils veulent entendre :", "Sie wollen hören:", "Quieren ver:",
])  # fmt: skip
def test_whoever_listens_what_they_hope_for_is_known(label):
    """Whoever it is that wants to hear it, what stands there is hoped for, also below a label in italics."""
    text = f"## Tell me about a time you dealt with a fire alarm.\n{label}\n- calm\n- a plan\n\n## How do you rest?\n"
    first, second = read_questions(text, "md").questions
    assert (first.listen_for, second.ask) == (("calm", "a plan"), "How do you rest?")


@pytest.mark.parametrize(("line", "ask"), [
    ("Why our hospital?: mention the new stroke unit.", "Why our hospital?"),
    ("Erzählen Sie von einem Fehler: wählen Sie einen, aus dem Sie gelernt haben.", "Erzählen Sie von einem Fehler"),
    ("Cuénteme un fracaso: elija uno del que haya aprendido.", "Cuénteme un fracaso"),
    ("Parlez-moi de vous : restez bref.", "Parlez-moi de vous"),
    ("Describe three things: your route, your desk and your tool.", "Describe three things: your route, your desk and your tool."),
    ("How do you plan a roster: by skill or by seniority?", "How do you plan a roster: by skill or by seniority?"),
])  # fmt: skip
def test_advice_behind_a_colon_is_no_part_of_the_question(line, ask):
    """What tells how to answer goes in five languages; what is asked behind a colon stays."""
    assert asks(f"# Questions\n\n- {line}\n- Who are you?\n- Why us?\n")[0] == ask


def test_do_this_and_tell_us_asks():
    """A task that ends in telling them is a question; what the panel is told to do is none."""
    text = "# Questions\n\n- Read this timetable and tell us what is wrong.\n- Lesen Sie den Plan und sagen Sie uns, was fehlt.\n- Read each question aloud.\n- Why us?\n"
    assert len(asks(text)) == 3


@pytest.mark.parametrize("shape", ["{}\n{}\n", "## {}\n\n{}\n", "**{}**\n{}\n", "{}\n\n{}\n"])
def test_questions_below_a_request_go_on_with_it(shape):
    """Questions in bullets below a request are its follow-ups, however many they are and whatever surely asks."""
    told = {
        "Tell me about a flood you cleaned up after.": [
            "What did you do first?",
            "Who helped you?",
            "How did it end?",
        ],
        "Describe a complaint from a tenant.": [
            "How did you react?",
            "What came of it?",
            "What have you changed?",
        ],
        "Tell me about your rounds.": ["What do you check first?", "How do you write it down?"],
    }
    text = "".join(
        shape.format(ask, "".join(f"- {further}\n" for further in below))
        for ask, below in told.items()
    )
    found = read_questions(text, "md").questions
    assert {one.ask: [*one.probes] for one in found} == told


def test_requests_below_a_request_are_questions_of_their_own():
    """A paragraph that asks, above bullets that request stories, leads in to them."""
    text = "Tell me about your work.\n\n- Tell me about a mistake.\n- Describe a conflict.\n- Why us?\n"
    assert {"Tell me about a mistake.", "Describe a conflict.", "Why us?"} <= {*asks(text)}


def test_letters_beside_numbers_count_follow_ups():
    """“1. … a) … b) …” in one column is a question with two follow-ups; letters below a name are questions."""
    text = "1. Tell me about a lost delivery.\na) Where was it?\nb) Who paid for it?\n2. Why us?\na) Why now?\n"
    found = read_questions(text, "txt").questions
    assert [(one.ask, one.probes) for one in found] == [
        ("Tell me about a lost delivery.", ("Where was it?", "Who paid for it?")),
        ("Why us?", ("Why now?",)),
    ]
    named = "1. Teamwork\na) Who helped you?\nb) How do you settle a row?\n2. Safety\na) What do you check?\n"
    assert len(asks(named, "list.txt")) == 3


def test_a_section_of_plain_questions_stands_beside_stems():
    """Questions in lines of their own below a heading are read where the others complete a stem."""
    text = (
        "QUESTIONS\n\nTell us about a time when you:\n- gave bad news\n- lost a client\n- found a mistake\n\n"
        "Give an example of when you:\n- chose between two matters\n- persuaded somebody\n\nGENERAL\n\nWhy legal aid?\n"
        "What judgment interested you, and why?\n"
    )
    assert asks(text, "list.txt")[-2:] == [
        "Why legal aid?",
        "What judgment interested you, and why?",
    ]


def test_the_next_number_leaves_a_bold_question():
    """A counted question behind a bold one with notes stands for itself."""
    text = (
        "**3. How do you go about a child that bites?**\n*What we look for:* calm\n*Follow-up:* What do you tell the parents?\n\n"
        "4. Describe a conflict with a colleague.\n"
    )
    bold, counted = read_questions(text, None, "list.md").questions
    assert bold.probes == ("What do you tell the parents?",)
    assert counted.ask == "Describe a conflict with a colleague."


@pytest.mark.parametrize(("ask", "advice"), [
    ("Pourquoi partez-vous ?", "Ne jamais critiquer l'ancien employeur."), ("Quels sont vos défauts ?", "Préparer deux exemples."),
    ("¿Por qué nosotros?", "Mencionar el proyecto del puerto."), ("Por que saiu?", "Não falar mal do chefe."),
    ("Warum wechseln Sie?", "Nicht über den Chef lästern."), ("What is your salary?", "Look it up first."),
])  # fmt: skip
def test_advice_in_the_infinitive_is_no_part_of_a_question(ask, advice):
    """What tells how to answer is set apart, what asks on stays."""
    read = read_questions(
        f"# Interview questions\n\n- {ask} {advice}\n- {ask} Bitte erklären Sie es.\n"
    )
    assert read.questions[0].ask == ask
    assert advice in [line.text for line in read.left]
    assert read.questions[1].ask == f"{ask} Bitte erklären Sie es."


@pytest.mark.parametrize("name", ["Prompt", "Question", "Ask"])
def test_a_prompt_right_below_a_question_is_a_follow_up(name):
    """What is labelled as a question in the block of a bold one belongs to it; on a line apart it stands for itself."""
    text = f"**1. How do you plan a lesson?**\nLooking for: groups\n{name}: What would the assistant do?\n\n**2. Why us?**\n"
    first, second = read_questions(text).questions
    assert (first.probes, second.ask) == (("What would the assistant do?",), "Why us?")
    assert len(read_questions(text.replace(f"{name}:", f"\n{name}:")).questions) == 3


@pytest.mark.parametrize("end", ["?", "."])
def test_a_tag_behind_a_question_is_no_part_of_it(end):
    """Tags that an app for notes hangs behind a question are cut, “C#” is not."""
    ask = f"Tell me about a time you left C#{end}"
    assert asks(f"- [ ] {ask} #politics #conflict ^ref12\n- [ ] Why us?\n") == [ask, "Why us?"]


def test_what_they_look_for_may_stand_in_brackets_below():
    """A line in brackets below a counted question says what they look for, or is a note."""
    text = "1. How do you keep data safe?\n\t(look for: screen turned away, no names)\n2. Why us?\n"
    first, second = read_questions(text, None, "list.txt").questions
    assert first.listen_for == ("screen turned away, no names",)
    assert second.ask == "Why us?"
