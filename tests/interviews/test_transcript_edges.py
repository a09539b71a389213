"""What is in a transcript and belongs to no answer: goodbyes, sounds, notices, notes for oneself."""

import pytest

from trainer.interviews.transcripts import read_transcript, with_probes

TALK = (
    "Berta: What do you bake best?\nOtto: Rye, with a long rest.\n"
    "Berta: Which oven do you use?\nOtto: The old brick one."
)
ASKED = [
    ("What do you bake best?", "Rye, with a long rest."),
    ("Which oven do you use?", "The old brick one."),
]


def pairs(text):
    return [(one.question, one.answer) for one in read_transcript(text).exchanges]


@pytest.mark.parametrize(
    ("remark", "goodbye"),
    [
        ("That's all from me, we'll write to you.", "Thanks, bye!"),
        ("Please leave the apron at the door.", "Will do."),
        ("Vielen Dank, wir melden uns.", "Gerne, auf Wiedersehen."),
        ("Gracias, le llamaremos.", "Muy bien, hasta luego."),
        ("Merci, c'est noté.", "Merci à vous, bonne journée."),
        ("Obrigada por ter vindo.", "Até breve."),
        ("Thank you, the head baker will join us.", "Lovely."),
    ],
)
def test_a_goodbye_is_no_answer(remark, goodbye):
    """What is said to part stays out of the last answer, and is listed."""
    text = f"{TALK}\nBerta: {remark}\nOtto: {goodbye}"
    assert pairs(text) == ASKED
    assert [turn.text for turn in read_transcript(text).left_out] == [remark, goodbye]


@pytest.mark.parametrize(
    "told", ["Thanks to the long rest it never tears, and I keep the crumbs.", "And it is mine."]
)
def test_more_of_an_answer_is_no_goodbye(told):
    """What is told behind a remark still belongs to the answer."""
    text = f"{TALK}\nBerta: Ours is older than the house.\nOtto: {told}"
    assert pairs(text)[-1][1] == f"The old brick one.\n\n{told}"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Rye, [laughs] with a long rest.", "Rye, with a long rest."),
        ("Rye, with a long rest. [Both laughing]", "Rye, with a long rest."),
        ("Rye, (lacht) with a long rest.", "Rye, with a long rest."),
        ("Rye, with a [crosstalk 00:04:10] long rest.", "Rye, with a long rest."),
        ("Rye, with a *chuckles softly* long rest.", "Rye, with a long rest."),
        ("Rye, with a [inaudible 00:03] rest.", "Rye, with a … rest."),
        ("Rye (whole, coarse) with a [long] rest.", "Rye (whole, coarse) with a [long] rest."),
    ],
)
def test_sounds_are_no_words(written, read):
    """What a transcriber notes in brackets was not said; other brackets stay."""
    assert pairs(TALK.replace("Rye, with a long rest.", written))[0][1] == read


@pytest.mark.parametrize(
    "notice",
    [
        "Otto: \u200e<Media omitted>",
        "Otto: image omitted",
        "Transcription ended after 00:27:14",
        "Recording stopped at 14:05",
        "This editable transcript was computer generated and might contain errors.",
        "Transcribed by https://example.org",
        "Berta Rot hat die Aufzeichnung beendet",
    ],
)
def test_notices_of_a_tool_are_no_words(notice):
    """What a tool writes between or below the words is in no answer, whoever's name stands there."""
    assert pairs(f"{TALK}\n{notice}") == ASKED


@pytest.mark.parametrize(
    "note",
    [
        "\n\nI should have named the flour. Ask about the pay?",
        "\nMy impression: warm, but in a hurry.\nWhat was the pay again?",
        "\nObservações: falar mais devagar.",
        "\nVorbemerkung: Ich war müde.",
        "\n---\nWrite to them on Friday.",
        "\n## Afterwards\nWrite to them on Friday.",
    ],
)
def test_notes_for_oneself_are_no_answer(note):
    """What stands apart below the last answer is nobody's."""
    assert pairs(f"{TALK}\n{note}\n") == ASKED


def test_labels_over_the_talk_are_no_speakers():
    """A date and a place over the talk are nobody where others come back."""
    text = TALK.replace("\n", "\n\n")
    read = read_transcript(f"Termin: 3.4.2026\n\nGebäude: Werk II\n\n{text}\n")
    assert read.speakers == ("Berta", "Otto")
    assert read.exchanges[-1].answer == "The old brick one."


@pytest.mark.parametrize(
    "layout",
    [
        lambda at, who, said: f"0:0:{at}.20 --> 0:0:{at}.90\n{who}\n{said}\n\n",
        lambda at, who, said: f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{who}\n{said}\n\n",
        lambda at, who, said: f"{who} (she/her) | Mill & Sons\n0:0{at}\n{said}\n\n",
        lambda at, who, said: f"{who.upper()}.- {said}\n",
        lambda at, who, said: f"{who}. — {said}\n",
        lambda at, who, said: f">> {who}: {said}\n",
        lambda at, who, said: f"{who} → {said}\n",
    ],
    ids=["old Teams", "name in a caption", "company behind the name", "dot and dash", "long dash", "signs of a change", "arrow"],
)  # fmt: skip
def test_names_set_off_in_other_ways(layout):
    """A name in a caption's first line, before `.-`, with pronouns and company, behind `>>`."""
    lines = [line.split(": ", 1) for line in TALK.split("\n")]
    read = read_transcript("".join(layout(at, *line) for at, line in enumerate(lines, 1)))
    assert len(read.speakers) == 2
    assert [(one.question, one.answer) for one in read.exchanges] == ASKED


def test_signs_of_a_change():
    """Where only signs part the two, the side that asks is the interviewer, whatever it says besides."""
    said = [line.split(": ", 1)[1] for line in TALK.split("\n")]
    text = f">> welcome. {said[0]}\n0:04\n>> {said[1]} why? it\nholds\n>> good. {said[2]} >> {said[3]}\n>> nice. {said[0]}\n>> rye"
    read = read_transcript(text)
    assert [one.question for one in read.exchanges] == [said[0], said[2], said[0]]
    assert [one.answer for one in read.exchanges] == [f"{said[1]} why? it holds", said[3], "rye"]


def test_a_follow_up_of_somebody_else_is_a_question():
    """Only who asked the question can follow it up: a panel's second voice asks anew."""
    text = TALK.replace("Berta: Which oven do you use?", "Karl: And how did you learn that?")
    assert len(with_probes(read_transcript(text).exchanges)) == 2
    own = TALK.replace("Which oven do you use?", "And how did you learn that?")
    assert len(with_probes(read_transcript(own).exchanges)) == 1


def test_a_text_without_names_is_never_sure():
    """Where nobody is named it says what was done and the way out, and nobody is asked who they are."""
    read = read_transcript("Why maps?\n\nThey are calm.\n")
    assert (read.sure, read.asks_who) == (False, False)
    assert "write a name before each turn" in read.problems[0]


def test_numbers_of_lines_are_no_words():
    """A paper that counts its lines, as minutes do, is read without the numbers."""
    rows = [*TALK.split("\n"), "and a new one of steel."]
    text = "\n".join(f"{number:>3}   {row}" for number, row in enumerate(rows, 1))
    assert pairs(text)[1][1] == "The old brick one.\nand a new one of steel."


def test_a_stage_direction_is_no_name():
    """How somebody speaks, noted behind the name, makes nobody else of them."""
    talk = (("BERTA", "What do you bake best?"), ("OTTO (laughing)", "Rye."),
            ("BERTA (to Karl)", "Which oven do you use?"), ("OTTO", "The old one."))  # fmt: skip
    read = read_transcript("\n\n".join("\n".join(turn) for turn in talk))
    assert read.speakers == ("BERTA", "OTTO")
    assert [one.answer for one in read.exchanges] == ["Rye.", "The old one."]


def test_a_letter_s_farewell_ends_the_last_answer():
    """Written answers may end like a letter."""
    assert pairs(f"{TALK}\n\nKind regards,\nOtto Rau\n") == ASKED


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Proszę opowiedzieć o sobie.", "Piekę chleb."),
        ("自己紹介をお願いします。", "パンを焼いています。"),
    ],
)
def test_requests_that_no_mark_ends(asked, told):
    """A request asks though it stands behind a greeting and ends with a full stop."""
    text = f"Berta: こんにちは。{asked}\nOtto: {told}\nBerta: Why us?\nOtto: Rye."
    assert pairs(text)[0] == (asked, told)


@pytest.mark.parametrize("mark", ["**Q: {}** {}", "**{}** {}", "- **{}** {}", "2. **Q2. {}** {}"])
def test_a_question_in_bold_with_its_answer_behind(mark):
    """Practice notes keep both on a line."""
    text = "\n\n".join(mark.format(*pair) for pair in ASKED)
    assert pairs(text) == ASKED


def test_a_short_reply_in_another_language_is_no_goodbye():
    """A word that thanks in one language may say yes in the next."""
    text = f"{TALK}\nBerta: Nasz piec jest nowy.\nOtto: Tak, widziałem."
    assert pairs(text)[-1][1] == "The old brick one.\n\nTak, widziałem."


@pytest.mark.parametrize(
    "notes",
    [
        "What I take away:\n- slow down\n- more figures",
        "Was ich mitnehme:\n- langsamer reden",
        "Ce que j'ai appris :\n- ralentir",
        "Puntos a mejorar\n- más cifras",
        "Por fazer\nEnviar papéis na sexta.",
        "* * *\nI forgot to ask about pay.",
    ],
)
def test_a_title_behind_a_short_talk(notes):
    """What stands apart below a title, where no turn has two paragraphs, is a note and no answer."""
    text = f"Uwe: Why the dairy?\nJo: I like cows.\nUwe: And the hours?\nJo: I get up at four.\n\n{notes}\n"
    read = read_transcript(text)
    assert [one.answer for one in read.exchanges] == ["I like cows.", "I get up at four."]
    assert read.left_out[-1].text.endswith(notes[-8:])


@pytest.mark.parametrize(
    "more", ["That was it.\nReally.", "Result:\nTen calves.", "and then slept"]
)
def test_a_second_paragraph_of_the_last_answer(more):
    """A sentence or a part of a story behind a blank line still belongs to the last answer."""
    text = f"Uwe: Why the dairy?\nJo: I like cows.\nUwe: And the hours?\nJo: I get up at four.\n\n{more}\n"
    assert read_transcript(text).exchanges[-1].answer == f"I get up at four.\n\n{more}"


def test_a_list_of_people_with_a_role_in_brackets():
    """A long line of people above the talk says who is who, whatever heads it."""
    text = (
        "Who: Jo (me), Sandra from the agency, Mr Whitcombe (owner)\n\n"
        "Sandra: And the hours?\nJo: Four o'clock. Is that early?\nMr Whitcombe: Why us?\nJo: The cows.\nSandra: Anything else?\nJo: When do I start?\nMr Whitcombe: In May."
    )
    read = read_transcript(text)
    assert (read.candidate, read.sure) == ("Jo", True)
    assert read.speakers == ("Sandra", "Jo", "Mr Whitcombe")
