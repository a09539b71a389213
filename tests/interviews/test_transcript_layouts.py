"""Layouts of meeting tools, note apps and messengers, each with the same short talk in two languages."""

import json

import pytest

from trainer.interviews.transcripts import read_transcript

ENGLISH = (
    "Good to see you. We are a bakery with three ovens.",
    "Thanks for having me.",
    "To begin, tell me how you came to baking.",
    "My uncle had a mill. I carried flour at nine.",
    "And when did something go badly wrong?",
    "Once the salt was missing. What did I do? I rang every customer.",
    "Why us?",
    "You bake at night.",
)
SPANISH = (
    "Gracias por venir. Somos un taller de bicicletas.",
    "Gracias a ustedes.",
    "Cuénteme cómo llegó a este oficio.",
    "Mi tía arreglaba ruedas. Yo miraba.",
    "¿Cuándo falló algo de verdad?",
    "Una cadena se rompió. ¿Qué hice? Llamé al cliente esa noche.",
    "¿Por qué nosotros?",
    "Abren los sábados.",
)
TALKS = [(ENGLISH, "Bo Lind", "Kim Falk"), (SPANISH, "Inés Ruiz", "Lucía Gil")]


def stamp(at):
    return f"{at // 6}:{at % 6}3"


LAYOUTS = {
    "time behind at": lambda n, who, said: f"{who} @ {stamp(n)}\n{said}\n",
    "time behind bar": lambda n, who, said: f"{who} | {stamp(n)}\n{said}\n",
    "time and words in one": lambda n, who, said: f"{who}   {stamp(n)}{said}\n",
    "bold, time, backslash": lambda n, who, said: f"**{who}** {stamp(n)}\\\n{said}\n",
    "picture before the name": lambda n, who, said: (
        f'![A face](media/image{n}.png){{width="0.3in"\nheight="0.3in"}}**{who}** {stamp(n)}\\\n{said}\n'
    ),
    "console": lambda n, who, said: f"[0{n}:01.000 --> 0{n}:09.000] {who}: {said}",
    "seconds": lambda n, who, said: f"[{n}.00s -> {n}.90s] {who}: {said}",
    "messenger": lambda n, who, said: f"20/11/2026, 14:0{n} - {who}: {said}",
    "messenger in brackets": lambda n, who, said: f"[20.11.26, 14:0{n}:33] {who}: {said}",
    "dash": lambda n, who, said: f"{who} - {said}",
    "long dash": lambda n, who, said: f"{who} — {said}\n",
    "brackets": lambda n, who, said: f"[{who}] {said}",
    "chat": lambda n, who, said: f"<{who}> {said}",
    "tabs": lambda n, who, said: f"{stamp(n)}\t{who}\t{said}",
    "names alone": lambda n, who, said: f"{who}\n{said}\n",
    "headings": lambda n, who, said: f"## {who}\n\n{said}\n",
    "numbers": lambda n, who, said: f"{n + 1}. {who}: {said}",
    "quotes": lambda n, who, said: f"{who}: “{said}”",
    "time in words": lambda n, who, said: (
        f"{who}\n{n} minutes 3 seconds{n}:03\n{who} {n} minutes 3 seconds\n{said}"
    ),
    "line numbers": lambda n, who, said: f"{n + 1:03} {who}: {said}",
    "linked times": lambda n, who, said: (
        f"**[{stamp(n)}](https://example.org/?t={n})** - **{who}**: {said}\n"
    ),
    "emphasis around all": lambda n, who, said: f"**{who}**: *{said}*\n",
    "arrows without captions": lambda n, who, said: (
        f"00:00:0{n}.120 --> 00:00:0{n}.900 {who}: {said}"
    ),
    "rows of a table": lambda n, who, said: f"| {who} | {said} |",
    "frames": lambda n, who, said: f"00:0{n}:03:12 {who}\n{said}\n",
}


@pytest.mark.parametrize(("talk", "asks", "tells"), TALKS, ids=["English", "Spanish"])
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(layout, talk, asks, tells):
    """However names are set off, the same questions come in, each with its whole answer."""
    lines = [layout(n, (asks, tells)[n % 2], said) for n, said in enumerate(talk)]
    check(read_transcript("\n".join(lines)), talk, tells)


SIGNS = [
    "+49 151 5550101", "kim.falk@example.org", "Kim 🌷 Falk", "Kim “Kit” Falk", "Kim Falk | Berlin",
    "Kim (they/them)", "Falk, Kim Jr.", "Kim Falk – Acme", "kim's iPad", "Prof. Dr. Kim von der Heide", "KF", "k_falk",
]  # fmt: skip


@pytest.mark.parametrize("name", SIGNS)
@pytest.mark.parametrize(
    "layout",
    [lambda who, said: f"{who}: {said}", lambda who, said: f"{who}  0:03\n{said}\n"],
    ids=["colon", "time"],
)
def test_names_with_signs(name, layout):
    """A name is what comes back before what was said, whatever signs are in it."""
    lines = [layout(("Bo Lind", name)[n % 2], said) for n, said in enumerate(ENGLISH)]
    check(read_transcript("\n".join(lines)), ENGLISH, name)


def cue(number, who, words, head="{n}\n00:00:{n:02}.000 --> 00:00:{m:02}.000\n"):
    return head.format(n=number, m=number + 1, who=who) + words + "\n\n"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ('{n} "{who}" (99)\n00:00:{n:02}.000 --> 00:00:{m:02}.000\n', "{said}"),
        ("0:0:{n}.540 --> 0:0:{m}.0\n", "<v {who}>{said}</v>"),
        ("0:00:{n:02}.000,0:00:{m:02}.000\n", "{who}: {said}"),
    ],
    ids=["Webex", "old Teams", "sbv"],
)
def test_captions(head, line):
    """A name beside the number of a cue, times with single digits, and cues without an arrow."""
    cues = [
        cue(n, ("Bo Lind", "Kim Falk")[n % 2], line.format(who=("Bo Lind", "Kim Falk")[n % 2], said=said), head)
        for n, said in enumerate(ENGLISH)
    ]  # fmt: skip
    start = "" if "," in head else "WEBVTT\n\n"
    check(read_transcript(start + "".join(cues)), ENGLISH, "Kim Falk")


def records():
    return [
        {"start": n, "speaker": ("Bo", "Kim")[n % 2], "text": said}
        for n, said in enumerate(ENGLISH)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "start,speaker,text\n" + "\n".join(f'{r["start"]},{r["speaker"]},"{r["text"]}"' for r in records()),
        "| Speaker | Text |\n|---|---|\n" + "\n".join(f"| {r['speaker']} | {r['text']} |" for r in records()),
        json.dumps({"results": {"segments": records()}}),
    ],
    ids=["csv", "Markdown", "json"],
)  # fmt: skip
def test_tables(text):
    """A table or records with a column for the speaker and one for the words."""
    read = read_transcript(text)
    check(read, ENGLISH, "Kim")


def test_questions_and_answers_in_a_table():
    """A column for the questions and one for the answers."""
    read = read_transcript("question,answer\nWhy maps?,They are calm.\nWhich one?,The old one.\n")
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Why maps?", "They are calm."),
        ("Which one?", "The old one."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        (
            "| No | Question | My answer | How it went |\n|---|---|---|---|\n| 1 | Why maps? | They are calm. | ok |\n"
            "| 2 | What would you map next? | The river. | too short |\n"
        ),
        json.dumps(
            [
                {
                    "id": "q1",
                    "question": "Why maps?",
                    "answer": "They are calm.",
                    "how it went": "ok",
                },
                {
                    "question": "What would you map next?",
                    "answer": "The river.",
                    "how it went": "too short",
                },
            ]
        ),
    ],
    ids=["table", "JSON"],
)
def test_what_else_stands_beside_an_answer_is_listed(text):
    """A column that is neither question nor answer is part of none, and shown as left out."""
    read = read_transcript(text)
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Why maps?", "They are calm."),
        ("What would you map next?", "The river."),
    ]
    (left,) = read.left_out
    assert "Why maps? – how it went: ok" in left.text
    assert "What would you map next? – how it went: too short" in left.text
    assert "id" not in left.text.split()


def test_a_web_page():
    """Tags are no words, and what a page does not show is left out."""
    rows = "".join(f"<p><b>{r['speaker']}:</b> {r['text']}</p>\n" for r in records())
    check(
        read_transcript(f"<html><head><title>x: y</title></head><body>{rows}</body></html>"),
        ENGLISH,
        "Kim",
    )


def check(read, talk, tells):
    said = [one.answer for one in read.exchanges]
    assert read.candidate == tells
    assert [question(one.question) for one in read.exchanges] == list(map(question, talk[2::2]))
    assert said == list(talk[3::2])
    assert [turn.text for turn in read.left_out] == [talk[0]]


def question(text):
    return text.rpartition(". ")[2]


# What nobody's name stands at


@pytest.mark.parametrize(
    "text",
    [
        " ".join(ENGLISH),
        "".join(f"[00:0{n}.000 --> 00:0{n}.900]  {said}\n" for n, said in enumerate(ENGLISH)),
        "".join(f"0:0{n}\n{said}\n" for n, said in enumerate(ENGLISH)),
        "".join(f"0:00:0{n}.000,0:00:0{n}.900\n{said}\n\n" for n, said in enumerate(ENGLISH)),
        "WEBVTT\n\n" + "".join(cue(n, "", f"Room 4: {said}") for n, said in enumerate(ENGLISH)),
    ],
    ids=["one paragraph", "console", "pasted from a video", "sbv", "one name"],
)
def test_nobody_is_named(text):
    """Sentences are told apart by what asks; what one asks oneself is told, and it is said."""
    read = read_transcript(text)
    assert [one.question for one in read.exchanges] == [
        "To begin, tell me how you came to baking.", "And when did something go badly wrong?", "Why us?",
    ]  # fmt: skip
    assert "I rang every customer." in read.exchanges[1].answer
    assert not read.named
    assert read.problems[0].startswith("it doesn't say who speaks")


@pytest.mark.parametrize("mark", ["**{}**", "1. **{}**", "## {}", "### 2. {}", "- **{}**"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["right below", "below a blank line"])
def test_questions_that_are_set_off(mark, gap):
    """Bold, numbered or headings, with or without a question mark: what stands below each answers it; a title asks nothing."""
    asked = (
        "Why did you leave the ferry?",
        "Erzählen Sie von Ihrer schlimmsten Nacht",
        "What now?",
    )
    told = (
        "It was sold. Who wants that?",
        "Der Motor fiel aus. Ich habe gerudert.",
        "I'd like land.",
    )
    pairs = zip(asked, told, strict=True)
    body = "\n\n".join(f"{mark.format(question)}{gap}{answer}" for question, answer in pairs)
    read = read_transcript(f"# Talk at the harbour, 3 May\n\n{body}\n")
    assert [(one.question.split(". ")[-1], one.answer) for one in read.exchanges] == [
        *zip(asked, told, strict=True)
    ]
    assert [turn.text for turn in read.left_out] == ["Talk at the harbour, 3 May"]


def test_an_answer_that_asks_at_its_end():
    """Without names, a paragraph below a question tells, though it ends in asking nobody; one that asks you doesn't."""
    asked = ("How do you price a mug?", "You fired for ten years. Who taught you?", "Why us?")
    told = "Clay, an hour, a third for the shop. Why should it be cheaper than a pizza?"
    text = (
        f"What broke?\n\nThe kiln.\n\n{asked[0]}\n\n{told}\n\n{asked[1]}\n\n{asked[2]}\n\nThe clay."
    )
    read = read_transcript(text)
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("What broke?", "The kiln."),
        (asked[0], told),
        ("Who taught you? Why us?", "The clay."),
    ]


def test_beginnings_that_come_back_are_shown():
    """Where no name is recognised, the beginnings that come back are in the note."""
    text = "Oven: it was hot\n\nWhy bake?\n\nOven: it was cold\n\nFlour\n\nIt is calm.\n" * 2
    read = read_transcript(text.replace("Oven", "the oven"))
    assert "“the oven” (4 times)" in " ".join(read.problems)


def test_a_bold_voice():
    """In a text of paragraphs by turns the bold ones are the asker's, also where they do not ask."""
    text = "\n\n".join(f"**{said}**" if n % 2 == 0 else said for n, said in enumerate(ENGLISH))
    read = read_transcript(text)
    assert [one.answer for one in read.exchanges] == list(ENGLISH[3::2])


def test_only_the_asker_is_named():
    """Where just the questions have a name, what stands below each is its answer."""
    read = read_transcript(
        "Interviewer: Why maps?\n\nThey are calm.\nAnd blue.\n\nInterviewer: Which one?\n\nThe old one."
    )
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Why maps?", "They are calm.\nAnd blue."),
        ("Which one?", "The old one."),
    ]


@pytest.mark.parametrize(
    "after",
    [
        "## Analysis\n\n- **Candidate:** 71 %\n- What about pay?\n",
        "---\nMade with a tool. Why not?\n",
        "Key takeaways:\n- ask about pay?\n",
        "https://example.org/share/12\n",
    ],
)
def test_notes_around_the_talk(after):
    """Headings, rules, links and what stands below them are neither question nor answer."""
    text = (
        "# Practice\n**Date:** 20 November\n\n### Opening\n**Interviewer:** Why maps?\n\n"
        "**Candidate:** They are calm.\n\n### Deep dive\n\n**Interviewer:** Which one?\n\n"
        f"**Candidate:** The old one.\n\n{after}"
    )
    read = read_transcript(text)
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Why maps?", "They are calm."),
        ("Which one?", "The old one."),
    ]


def test_reviews_between_answers():
    """What somebody says about an answer below it is no part of the answer."""
    text = "".join(
        f"Question {n}: {asked}\nYour answer: {told}\nFeedback: Add a number. Why so short?\nScore: {n}/10\n\n"
        for n, (asked, told) in enumerate([("Why maps?", "They are calm."), ("Which one?", "Old.")])
    )
    assert [(one.question, one.answer) for one in read_transcript(text).exchanges] == [
        ("Why maps?", "They are calm."),
        ("Which one?", "Old."),
    ]


@pytest.mark.parametrize("heading", ["## Questions I asked", "My questions:", "**My questions**"])
def test_questions_that_the_candidate_asked(heading):
    """Below a heading that says so the questions are the candidate's own."""
    read = read_transcript(
        f"Q: Why maps?\nA: They are calm.\n\n{heading}\n\nQ: How big is the team?\nA: Nine.\n"
    )
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Why maps?", "They are calm.")
    ]


@pytest.mark.parametrize(
    ("sign", "sam"),
    [(" - ", "Sam"), (" – ", "Frau Brandt"), (": ", "M. Petit"), (" | ", "Dr. Okafor")],
)
def test_somebody_of_the_panel_who_asks_once(sign, sam):
    """A name before a question that the person answers below is a speaker, however it's set off."""
    lines = [
        ("Ruth", "Why this post?"), ("Me", "I want to run a team again."),
        (sam, "How do you keep to a budget?"), ("Me", "One page a week."),
        ("Ruth", "And the first month?"), ("Me", "Listen to everybody."),
    ]  # fmt: skip
    talk = "\n".join(f"{who}{sign}{said}" for who, said in lines)
    read = read_transcript(f"{talk}\n\nFelt good. They smiled a lot.\n")
    assert [turn.speaker for turn in read.turns if turn.speaker] == [who for who, _ in lines]
    assert read.turns[5].text == "Listen to everybody."


_TALK = (("Maria Hoff", "How did it begin?"), ("Ana de Sousa", "With a call. It was six."),
         ("Maria Hoff", "What did you do?"), ("Ana de Sousa", "You know what I did? I drove there."))  # fmt: skip


@pytest.mark.parametrize(
    "talk",
    [
        " ".join(f"{who}: {said}" for who, said in _TALK),
        "\n".join(
            f"{who} | {'HR' if at % 2 else 'Baker'} 00:00:0{at}\n{said}"
            for at, (who, said) in enumerate(_TALK, 1)
        ),
        "Interviewers: Maria Hoff (HR), Ken Ito\nCandidate: Ana de Sousa\n\n"
        + "\n".join(f"{who}: {said}" for who, said in _TALK),
    ],
    ids=["one paragraph", "a bar before the job", "a header with a particle in a name"],
)
def test_short_talks(talk):
    """A talk is read in one paragraph, with jobs behind the names, and below a header that names the roles."""
    read = read_transcript(talk)
    assert read.candidate.startswith("Ana de Sousa")
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("How did it begin?", "With a call. It was six."),
        ("What did you do?", "You know what I did? I drove there."),
    ]
