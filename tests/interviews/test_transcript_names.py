"""Names with signs, numbers and pronouns in them, in the frames that tools put around them."""

import pytest

from trainer.interviews.transcripts import read_transcript
from trainer.interviews.transcripts.questions import question_in

NAMES = [
    ("Ada Stone | Oak Ltd", "Robin Falk | Guest"),
    ("Ada Stone - Oak Ltd", "Robin Falk"),
    ("Ada Stone – sie/ihr", "Robin Falk – they/them"),
    ("Ada Stone, she/her", "Robin Falk, they/them"),
    ("@ada", "@robin"),
    ("Dr. med. Ada Stone", "Robin’s iPhone"),
    ("Licda. Ada Stone", "Capt. Robin Falk"),
    ("+49 171 5550142", "+49 (0)30 5550199"),
    ("(212) 555-0133", "Robin Falk +1 415-555-0187"),
    ('Ada "Add" Stone', "🙂 Robin Falk"),
]
FRAMES = {
    "colon": "{}: {}\n",
    "time beside": "{}  0:07\n{}\n\n",
    "alone": "{}\n{}\n\n",
    "time below": "{}\n00:07\n{}\n",
    "old times": "0:0:7.540 --> 0:0:9.20\n{}\n{}\n\n",
    "numbered cue": '7 "{}" (301)\n00:00:07.000 --> 00:00:09.000\n{}\n\n',
}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("people", NAMES, ids=lambda people: people[0])
def test_signs_in_names(people, frame):
    """What stands in a name is neither said nor takes the name for somebody else, whatever the frame."""
    talk = ["Why masonry?", "I like the stone.", "And the winters?", "We work under a roof then."]
    text = "".join(FRAMES[frame].format(people[at % 2], said) for at, said in enumerate(talk))
    read = read_transcript(text)
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Why masonry?", "I like the stone."),
        ("And the winters?", "We work under a roof then."),
    ]
    assert len(read.speakers) == 2


def test_a_short_reply_after_a_dash_is_said():
    """Behind one name the same always belongs to it only where that name never says anything else."""
    text = "Ada - Why masonry?\nRobin - Stone.\nAda - Okay\nRobin - Quiet work.\nAda - Okay\nRobin - Yes."
    assert [one.answer for one in read_transcript(text).exchanges] == [
        "Stone.\n\nQuiet work.\n\nYes."
    ]


def test_a_local_number_behind_a_time():
    """A number to call may begin with a figure behind a time in brackets."""
    text = "[00:02] 0171 5550142: Why masonry?\n[00:05] 0171 5550143: Stone.\n" * 2
    assert {one.answer for one in read_transcript(text).exchanges} == {"Stone."}


def test_one_name_with_a_time_above_all():
    """One name above every cue names nobody: it's no part of what was said."""
    talk = ["Why masonry?", "I like the stone.", "And the winters?", "A roof.", "Who pays you?"]
    text = "".join(f"Room 2   0:1{at}\n{said}\n\n" for at, said in enumerate(talk))
    read = read_transcript(text)
    assert not read.named
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Why masonry?", "I like the stone."),
        ("And the winters?", "A roof."),
        ("Who pays you?", ""),
    ]


@pytest.mark.parametrize(
    ("header", "tells", "asks"),
    [
        ("Panel: Frau Dr. Kessler, Herr Amini\nBewerber: Paul Reuter\n\n", "R", "K"),
        ("Entrevistadora (E): Clara Moura\nCandidato (C): Rui Reis\n\n", "C", "E"),
        ("Interviewer (V): Jo Vance\nInterviewee (M): Al Marsh\n\n", "M", "V"),
    ],
)
def test_letters_of_the_header(header, tells, asks):
    """A header's roles hold for the first letter of a surname, and for a letter in brackets beside the role."""
    talk = f"{asks}: Did the ferry run?\n{tells}: Every day. Who else was there?\n{asks}: And in ice?\n{tells}: By noon.\n"
    read = read_transcript(header + talk)
    assert (read.candidate, read.sure) == (tells, True)
    assert [one.question for one in read.exchanges] == ["Did the ferry run?", "And in ice?"]


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("Hola Pilar, ¿cómo llevas el turno?", "¿Cómo llevas el turno?"),
        ("Hola, buenas tardes, ¿por qué la madera?", "¿Por qué la madera?"),
        ("Buenos días, señor Campos, ¿qué haría?", "¿Qué haría?"),
        ("Boa tarde, senhor Nunes, que máquinas conhece?", "Que máquinas conhece?"),
        ("Bom dia é pouco, como recebe um cliente?", "Bom dia é pouco, como recebe um cliente?"),
        ("Hi-vis was missing, what did you do?", "Hi-vis was missing, what did you do?"),
    ],
)
def test_greetings_of_more_words(said, question):
    """Two greetings, and one with a form of address, are cut; words that only begin like one stay."""
    assert question_in(said) == question


@pytest.mark.parametrize(
    "asked",
    [
        "And honestly, who wouldn't want a garden?",
        "Und ehrlich, wer will nicht einen Garten?",
        "Et puis, qui a envie de porter des sacs ?",
        "Y además, ¿quién no?",
        "E eu gosto, quem não gosta?",
    ],
)
def test_what_everybody_knows_asks_nobody(asked):
    """A question that expects no answer stays in the answer, whether names are there or not."""
    talk = [
        "Why the farm?",
        f"I like soil. {asked}",
        "What do you grow?",
        "Beets. They keep.",
    ]
    for text in (
        "\n\n".join(talk),
        "\n".join(
            f"[00:0{at}.000 --> 00:0{at + 1}.000]  {said}" for at, said in enumerate(talk, 1)
        ),
    ):
        read = read_transcript(text)
        assert [one.answer for one in read.exchanges] == [talk[1], talk[3]]


def test_who_is_asked_for_asks():
    """A question with a negation that says “you” asks."""
    text = "Why the farm?\n\nI like soil.\n\nWho wouldn't you hire?\n\nLate people."
    assert [one.answer for one in read_transcript(text).exchanges] == [
        "I like soil.",
        "Late people.",
    ]


def test_a_bold_name_and_nothing_between():
    """A name in bold heads what was said without a colon, a time before it or not."""
    for time in ("", "[00:07] "):
        text = (
            f"{time}**Ada Stone** Why masonry?\n\n{time}**Robin Falk** I like it.\n\n"
            f"{time}**Ada Stone** And the winters?\n\n{time}**Robin Falk** **Cold**, really.\n\n"
        )
        read = read_transcript(text)
        assert read.speakers == ("Ada Stone", "Robin Falk")
        assert [one.answer for one in read.exchanges] == ["I like it.", "**Cold**, really."]


def test_bold_words_in_an_answer_are_no_names():
    """What somebody sets off in an answer stays there."""
    text = "Ada: Why masonry?\nRobin: It lasts.\n**Stone** is calm.\nAda: And in winter?\nRobin: It pays.\n**Stone** does too."
    assert [one.answer for one in read_transcript(text).exchanges] == [
        "It lasts.\n**Stone** is calm.",
        "It pays.\n**Stone** does too.",
    ]


def test_letters_of_a_picture():
    """The letters that stand for somebody above their name are not said; a short word in capitals is."""
    turn = "{}\n{}\n0:07\n{}\n"
    text = "".join(
        turn.format(*said)
        for said in (
            ("AS", "Ada Stone", "Why masonry?"),
            ("RF", "Robin Falk", "I like it.\nOK"),
            ("AS", "Ada Stone", "And the winters?"),
            ("RF", "Robin Falk", "Cold."),
        )
    )
    assert [one.answer for one in read_transcript(text).exchanges] == ["I like it.\nOK", "Cold."]


def test_a_request_over_two_lines():
    """A request is one wherever its line ends."""
    text = "Ada: Good. Please introduce\n  yourself briefly.\nRobin: A mason.\nAda: Stellen Sie sich\nkurz vor.\nRobin: Maurer."
    assert [one.question for one in read_transcript(text).exchanges] == [
        "Please introduce yourself briefly.",
        "Stellen Sie sich kurz vor.",
    ]


def test_beginnings_that_nothing_knows_are_shown():
    """Where nobody was recognised, the words with a sign that begin the lines are named."""
    text = "".join(f"lk// it held\nmm// line {at}\n" for at in range(3))
    assert any(
        "“lk//” (3 times), “mm//” (3 times)" in one for one in read_transcript(text).problems
    )
    assert not any(
        "often" in one for one in read_transcript("We went - twice.\nWe stayed.\n").problems
    )


@pytest.mark.parametrize("day", ["15/11/26 9:1{} a. m. - ", "15/11/26, 9:1{} p.\u00a0m. - "])
def test_half_of_the_day_in_two_letters_apart(day):
    """Spanish halves of the day belong to the time, and what a messenger itself notes is not said."""
    said = ["Anselmo: ¿Injertas?", "~ Chelo: De púa.", "Anselmo: ¿Y de yema?"]
    said = [*said, "~ Chelo: También.", "Missed voice call"]
    text = "".join(day.format(at) + line + "\n" for at, line in enumerate(said))
    read = read_transcript(text)
    assert read.speakers == ("Anselmo", "Chelo")
    assert [one.answer for one in read.exchanges] == ["De púa.", "También."]
