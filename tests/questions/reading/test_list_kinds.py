"""What a question is after, what they hope to hear, and questions that stand in two places."""

import json

import pytest

from trainer.questions.model import Kind
from trainer.questions.reading.read import read_questions


def read(text: str, form: str | None = "md"):
    return read_questions(text, form).questions


@pytest.mark.parametrize("title", [
    "Preguntas para ellos", "Sus preguntas", "Ihre Fragen an uns", "Vos questions", "As suas perguntas", "Your turn", "À votre tour",
    "Questions to ask your interviewer", "Questions for the hiring manager", "What to ask them",
    "Reverse interview", "To ask", "Questions you can ask the company", "For the recruiter",
    "Fragen an den Arbeitgeber", "Preguntas para la empresa", "Questions à poser au recruteur",
    "À leur demander :", "Pour eux", "Was ich sie fragen will", "Zum Nachfragen", "Para preguntarles", "Perguntar a eles",
    "Da chiedere", "Aan hen vragen", "Then I ask them", "What I'd like to know",
    "Questions to ask at the end", "To ask when it's my turn", "Things I want to ask afterwards", "Questions to ask back",
    "Perguntas minhas para o júri", "Perguntas para a comissão", "Preguntas para el tribunal", "Fragen von mir an die Kommission",
    "Questions pour la commission", "My questions to the committee",
    "Questions you should ask", "5 good questions to ask", "Fragen, die du stellen kannst", "Questions que vous pouvez poser",
    "Preguntas para hacer al final", "Perguntas que você pode fazer",
])  # fmt: skip
def test_what_one_asks_them_is_to_ask(title):
    """A list whose heading says whom one asks holds questions for them."""
    found = read(
        f"# {title}\n\n- How often are salaries reviewed?\n- Who decides?\n- What is next?\n"
    )
    assert [one.kind for one in found] == [Kind.TO_ASK] * 3


@pytest.mark.parametrize("title", [
    "Questions to ask candidates", "Questions interviewers ask", "Interview questions",
    "Questions to ask at the end of a probation", "Questions they asked me", "Questions about the company you keep",
    "I ask every candidate these", "Das frage ich jeden", "Les pregunto a los candidatos", "Fragen an Sie",
    "Perguntas do júri", "Preguntas del tribunal", "Fragen der Kommission", "Questions du jury", "My questions to practise",
    "Questions you should ask candidates", "Questions you will be asked", "Fragen, die man Ihnen stellt", "Preguntas que te harán",
])  # fmt: skip
def test_what_they_ask_is_not_to_ask(title):
    """A list of what candidates are asked holds none of the person's own questions."""
    found = read(f"# {title}\n\n- Who helped you?\n- What did you learn?\n- Where did you fail?\n")
    assert len(found) == 3
    assert {one.kind for one in found} == {Kind.BEHAVIORAL}


@pytest.mark.parametrize(("ask", "kind"), [
    ("What would you do if a colleague took your credit?", Kind.SITUATIONAL),
    ("Imagine a customer shouts at you. What do you say?", Kind.SITUATIONAL),
    ("Why do you want to work here?", Kind.MOTIVATION),
    ("What motivates you?", Kind.MOTIVATION),
    ("Tell me about yourself.", Kind.BACKGROUND),
    ("Walk me through your résumé.", Kind.BACKGROUND),
    ("How would you explain C to a child?", Kind.BEHAVIORAL),
    ("Why did you choose that database?", Kind.BEHAVIORAL),
    ("Tell me about a time you failed.", Kind.BEHAVIORAL),
])  # fmt: skip
def test_a_wording_says_what_it_is_after(ask, kind):
    """Without a heading that says it the wording does, and in doubt it is behavioral."""
    assert read(f"# Questions\n\n- {ask}\n- Who helped you?\n")[0].kind is kind


@pytest.mark.parametrize("below", [
    "*What they look for:* calm, a number\n",
    "- What interviewers are looking for: calm; a number\n",
    "**Key points:**\n- calm\n- a number\n",
    "Listen for: calm, a number\n",
    "*We are looking for:*\n- calm\n- a number\n",
    "I’m really looking for: calm, a number\n",
    "**What we're listening for:** calm, a number.\n",
])  # fmt: skip
def test_what_they_hope_to_hear_stays_with_its_question(below):
    """Whatever the label is called, what is behind it is what they listen for."""
    (one,) = read(f"# Interview questions\n\n### 1. Tell me about an outage.\n\n{below}")
    assert one.listen_for == ("calm", "a number")


@pytest.mark.parametrize("text", [
    "Tell me about a time you:\n\n- missed a train\n- taught someone\n",
    "### Tell me about a time you...\n* Missed a train\n* Taught someone\n",
    "- Tell me about a time you…\n  - …missed a train\n  - …taught someone\n",
    "1. Tell me about a time you:\n    - missed a train\n    - Taught someone\n",
])  # fmt: skip
def test_a_question_is_completed_by_the_items_below_it(text):
    """A beginning and each of its endings make a question."""
    assert [one.ask for one in read(f"# Questions\n\n{text}")] == [
        "Tell me about a time you missed a train",
        "Tell me about a time you taught someone",
    ]


@pytest.mark.parametrize(("line", "ask"), [
    ("**Why us?** Never say “the money”.", "Why us?"),
    ("**Tell me about a failure:** interviewers want to see you own it.", "Tell me about a failure"),
    ("What are your weaknesses? Be honest, and name one.", "What are your weaknesses?"),
    ("How did it end? Give an example.", "How did it end? Give an example."),
])  # fmt: skip
def test_advice_behind_a_question_is_no_part_of_it(line, ask):
    """How to answer stands beside the question and is not lost; a further request stays."""
    reading = read_questions(f"# Questions\n\n- {line}\n- Who are you at work?\n", "md")
    assert reading.questions[0].ask == ask
    rest = line.replace("**", "").replace(ask, "").strip(" :")
    assert not rest or any(rest[:12] in left.text for left in reading.left)


@pytest.mark.parametrize(("line", "told", "ask"), [
    ('They asked: "Why dentistry?"', "They asked", "Why dentistry?"),
    ('it went ok. and then "Tell me about a bad day"', "it went ok. and then", "Tell me about a bad day"),
    ("Die Chefin fragte: „Wie halten Sie Ordnung im Lager?“", "Die Chefin fragte", "Wie halten Sie Ordnung im Lager?"),
    ("On m’a demandé : « Pourquoi ce métier ? »", "On m’a demandé", "Pourquoi ce métier ?"),
    ("Me preguntaron: «¿Por qué quieres dejar el banco?»", "Me preguntaron", "¿Por qué quieres dejar el banco?"),
    ("A chefe perguntou: “Como lida com queixas?”", "A chefe perguntou", "Como lida com queixas?"),
    ("Q3 (bonus): What would you change first?", "(bonus)", "What would you change first?"),
    ("Frage 4 [2 min] Was würden Sie zuerst tun?", "[2 min]", "Was würden Sie zuerst tun?"),
    ('How would you answer a patient who says "I don\'t trust you"?', "", 'How would you answer a patient who says "I don\'t trust you"?'),
    ('Imagine a customer says "Where is my refund?"', "", 'Imagine a customer says "Where is my refund?"'),
])  # fmt: skip
def test_what_tells_of_a_question_is_no_part_of_it(line, told, ask):
    """Who asked it, and what stands beside its number, is left; a scene stays."""
    reading = read_questions(f"- {line}\n- Why did you leave the bakery?")
    assert reading.questions[0].ask == ask
    assert [left.text for left in reading.left] == [told] * bool(told)
    assert not reading.questions[0].tags


@pytest.mark.parametrize("ask", [
    "how'd you handle two guests at the same table", "what'd you do if the till is short", "why'd you leave the bistro",
    "whend you last say sorry",
])  # fmt: skip
def test_questions_as_they_are_spoken(ask):
    """“How'd you …” asks, typed without a mark."""
    assert read(f"{ask}\nand {ask} then", None)[0].ask == ask
    assert not read_questions("What'd happened was a flood. We'd lost everything.").questions


@pytest.mark.parametrize(("first", "second", "tag"), [
    ("SECTION A: WELDING", "SECTION B: TEAMWORK", "welding"), ("Part 1 - Warm-up", "Part 2 - Teamwork", "warm-up"),
    ("Teil A: Wundpflege", "Teil B: Teamarbeit", "wundpflege"), ("Partie I – Cuisine", "Partie II – Travail en équipe", "cuisine"),
])  # fmt: skip
def test_a_counted_section_is_called_by_its_name(first, second, tag):
    """Between numbered questions, without an empty line, it heads what follows; its count is no word of its tag."""
    text = f"{first}\n1. Why did you choose it?\n{second}\n2. Who helped you last?\n3. When did you fail?\n"
    found = read(text, None)
    assert [one.ask for one in found] == [
        "Why did you choose it?",
        "Who helped you last?",
        "When did you fail?",
    ]
    assert [one.tags or one.competencies for one in found] == [(tag,), ("teamwork",), ("teamwork",)]


def test_a_letter_and_a_number_may_code_a_question():
    """“A2.” is the second question of section A where it asks, and the second answer where it tells."""
    coded = "A1. Explain how you weld.\nA2. How do you check it?\nB1. Why did you leave?\n"
    assert len(read(coded, None)) == 3
    told = "Q1. Why nursing?\nA1. Because of my aunt.\nQ2. How do you cope?\nA2. I sleep before.\n"
    assert [one.ask for one in read(told, None)] == ["Why nursing?", "How do you cope?"]


@pytest.mark.parametrize("ask", [
    "Why nursing", "Why this school", "Warum gerade Altenpflege", "Wozu die Umschulung", "Por que a nossa escola",
])  # fmt: skip
def test_a_bare_why_asks_among_questions(ask):
    """Without a mark it's a question where the others are."""
    asks = ["Wie war Ihr Weg hierher?", ask, "What would your last chef say?"]
    listed = "\n".join(f"{at}. {one}" for at, one in enumerate(asks, 1))
    assert [one.ask for one in read(listed, None)] == asks


def test_who_speaks_is_no_tag():
    """“Interviewer: Why us?” is about nothing but us."""
    assert [
        one.tags for one in read("Interviewer: Why plumbing?\nInterviewer: Who helped you?", None)
    ] == [(), ()]


def test_follow_ups_below_each_other_in_a_cell():
    """Each loses the sign of its list."""
    table = "| Question | Probes |\n|---|---|\n| Why us? | - Since when?<br>- Who told you? |\n"
    assert read(table)[0].probes == ("Since when?", "Who told you?")


@pytest.mark.parametrize("lead", [
    "Diese Fragen kommen oft:", "Questions often asked:", "Estas preguntas suelen hacer:", "Questions souvent posées :",
])  # fmt: skip
def test_a_line_that_only_leads_in_is_no_tag(lead):
    """That questions come up often says nothing of what they're about."""
    assert [one.tags for one in read(f"{lead}\n\n- Why us?\n- Who helped you?\n")] == [(), ()]


def test_codes_before_questions_go():
    """The code of a card is no part of its question, whatever letters it has."""
    text = (
        "# Cards\n\n### B12) Why us?\n\n### DB3: Who helped you?\n\n### X1 - When did you fail?\n"
    )
    assert [one.ask for one in read(text)] == ["Why us?", "Who helped you?", "When did you fail?"]


def test_json_of_any_shape():
    """Lists, sections and tables of questions come in with what stands beside them."""
    values = {
        "people": ["Who helped you?", {"question": "Why did you leave?", "follow_ups": ["And then?"]}],
        "questions": [{"ask": "Describe a conflict.", "category": "Conflict", "answer": "A secret."}],
    }  # fmt: skip
    reading = read_questions(json.dumps(values, indent=1), None, "list.json")
    assert [one.ask for one in reading.questions] == [
        "Who helped you?",
        "Why did you leave?",
        "Describe a conflict.",
    ]
    assert reading.questions[1].probes == ("And then?",)
    assert reading.questions[2].competencies == ("conflict",)
    assert [(left.line, left.text) for left in reading.left] == [(13, "A secret.")]


@pytest.mark.parametrize("text", [
    "#separator:semicolon\n#html:false\nWhy us?;because\nWho are you?;a nurse\n",
    "#separator:Comma\n#html:true\n#deck column:1\nJobs,<b>Why</b> us?,because\nJobs,Who are you?,a nurse\n",
    "#separator:semicolon\n#notetype:²\nWhy us?;because\nWho are you?;a nurse\n",
    "Why us?\tbecause\nWho are you?\ta nurse\n",
])  # fmt: skip
def test_cards_have_a_front_and_a_back(text):
    """Of flash cards the fronts are questions, and the backs are left, not lost."""
    reading = read_questions(text, None, "cards.txt")
    assert [one.ask for one in reading.questions] == ["Why us?", "Who are you?"]
    assert {"because", "a nurse"} <= {left.text for left in reading.left}


def test_a_stem_that_trails_off_is_completed_below():
    """A request that breaks off before "…" is no question by itself, however sure its beginning is."""
    found = read(
        "# Questions\n\n**Give me an example of a situation where you…**\n\n1. said no\n2. asked for help\n"
    )
    assert [one.ask for one in found] == [
        "Give me an example of a situation where you said no",
        "Give me an example of a situation where you asked for help",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "❓ My questions",
        "🙋 My questions",
        "My questions",
        "My questions:",
        "👉 Was ich gefragt habe",
    ],
)
def test_a_line_above_bullets_says_what_they_are_after(name):
    """Without a mark of a heading, with an ornament or a colon or none: what stands below it is asked of them."""
    text = f"# Nursery\n\n1. Why us?\n2. A child bites another. What do you do?\n3. Tell me about a parent.\n\n{name}\n- How big are the groups?\n- Who stands in?\n"
    assert [one.kind is Kind.TO_ASK for one in read(text)] == [False] * 3 + [True] * 2


def test_advice_behind_a_colon_and_two_follow_ups():
    """“…: use STAR” tells how to answer; each question behind “Follow-up:” is one; a heading's kind is no note."""
    first, second, third = read(
        "## Background\n- Walk me through your CV: keep it short\n\n## Others\n"
        "- Tell me about a mistake. Follow-up: What did you learn? Who knew?\n- Explain <Suspense> in React\n"
    )
    assert (first.ask, first.kind) == ("Walk me through your CV", Kind.BACKGROUND)
    assert (second.ask, second.probes) == (
        "Tell me about a mistake.",
        ("What did you learn?", "Who knew?"),
    )
    assert third.ask == "Explain <Suspense> in React"


@pytest.mark.parametrize(("line", "ask", "probe"), [
    ("Wie gehen Sie mit Ärger um? → Nachfrage: Ein Beispiel?", "Wie gehen Sie mit Ärger um?", "Ein Beispiel?"),
    ("¿Por qué nosotros? Seguimiento: ¿Qué sabe?", "¿Por qué nosotros?", "¿Qué sabe?"),
    ("Parlez-moi d'un échec. Relance : Qui le savait ?", "Parlez-moi d'un échec.", "Qui le savait ?"),
    ("Describe a conflict. Probe: How did it end?", "Describe a conflict.", "How did it end?"),
])  # fmt: skip
def test_follow_ups_on_the_line_of_the_question(line, ask, probe):
    """What stands behind a label of follow-ups, in any language, is no part of the question."""
    first, _ = read(f"- {line}\n- Why us?\n")
    assert (first.ask, first.probes) == (ask, (probe,))
