"""What meeting tools and hurried hands put around the talk."""

import pytest

from trainer.interviews.transcripts import read_transcript


def pairs(text):
    return [(one.question, one.answer) for one in read_transcript(text).exchanges]


def test_a_tool_s_export():
    """Names with times on their own lines, notices of the tool, a sound check, a nod."""
    text = (
        "Ada Stone started transcription\n\nAda Stone   0:03\nHi Robin. Can you hear me?\n\n"
        "Robin Falk   0:05\nYes I can.\n\nAda Stone   0:09\nGreat.\nTell me about your best product.\n\n"
        "Robin Falk   0:15\nIn 2018 we had a checkout.\nIt took 2.3 seconds.\n\nAda Stone   1:15\nOK.\n\n"
        "Robin Falk   1:17\nAnd then 400 ms.\n\nAda Stone stopped transcription\n"
    )
    read = read_transcript(text)
    assert pairs(text) == [
        (
            "Tell me about your best product.",
            "In 2018 we had a checkout.\nIt took 2.3 seconds.\n\nAnd then 400 ms.",
        )
    ]
    assert read.problems == ()


def test_times_under_names():
    """A time on the line below the name belongs to the name."""
    text = "Ada Stone\n00:12\nWhy maps?\n\nRobin Falk\n00:19\nThey are calm.\nAll of them.\n"
    assert pairs(text) == [("Why maps?", "They are calm.\nAll of them.")]


@pytest.mark.parametrize("mark", ["-", "–", "—"])
def test_dashes(mark):
    """Between a role and what was said a dash does as well as a colon."""
    assert pairs(f"Interviewer {mark} Why maps?\nCandidate {mark} They are calm.") == [
        ("Why maps?", "They are calm.")
    ]


def test_names_in_any_order_and_case():
    """Family name first, user names in small letters, and initials are names."""
    for asks, tells in (("Stone, Ada", "Falk, Robin"), ("ada_s", "robin"), ("A. Stone", "R. Falk")):
        read = read_transcript(
            f"{asks}: Why maps?\n{tells}: They are calm.\n{asks}: ok\n{tells}: And blue."
        )
        assert read.speakers == (asks, tells)
        assert read.candidate == tells


def test_heading_lines_before_the_talk():
    """What stands before the first speaker is nobody's; it is left out and shown as that."""
    read = read_transcript(
        "Interview at Larkspur, 12 May\nAttendees: Ada, Robin\n\nInterviewer: Why maps?\n\nCandidate: So.\n"
    )
    assert read.speakers == ("Interviewer", "Candidate")
    assert read.turns[0].speaker == ""
    assert read.left_out == read.turns[:1]
    assert read.problems == ()


def test_lists_in_answers():
    """Items of a list with a colon are part of the answer."""
    text = (
        "**Interviewer:** Where did you work?\n\n**Candidate:** In two places:\n"
        "- Larkspur Market: checkout\n- Waypath Logistics: planning\n\n"
        "**Interviewer:** Do you have any questions for us?\n\n**Candidate:** How do you do on-call?\n"
    )
    read = read_transcript(text)
    assert read.speakers == ("Interviewer", "Candidate")
    assert "Waypath Logistics: planning" in read.exchanges[0].answer
    assert read.exchanges[1].answer == "How do you do on-call?"


def test_no_marks_at_all():
    """Talk that was written down without full stops and question marks is understood."""
    text = (
        "Ada: hi robin\nRobin: hello\nAda: what did you build there\nRobin: a map of all the roads\n"
        "Ada: okay\nRobin: and of the rivers\nAda: could you describe what was hard\nRobin: all of it"
    )
    assert pairs(text) == [
        ("what did you build there", "a map of all the roads\n\nand of the rivers"),
        ("could you describe what was hard", "all of it"),
    ]


def test_asking_to_be_agreed_with():
    """A paragraph that ends in *right?* is no question in a text without names."""
    text = "Why maps?\n\nThey are calm.\n\nIt was quiet there, right?\n\nAnd blue."
    assert pairs(text) == [
        ("Why maps?", "They are calm.\n\nIt was quiet there, right?\n\nAnd blue.")
    ]


def test_times_before_paragraphs():
    """Times in brackets before unnamed paragraphs are no words."""
    read = read_transcript(
        "[00:00:01] Why maps?\n[00:00:05] They are calm.\n[00:00:09] Describe one.\n[00:00:11] Blue."
    )
    assert [turn.text for turn in read.turns] == [
        "Why maps?",
        "They are calm.",
        "Describe one.",
        "Blue.",
    ]


def test_a_panel():
    """Numbered interviewers are several people; a question passed over has an empty answer."""
    text = "Interviewer 1: Why maps?\nInterviewer 2: What kind of team do you like best?\nCandidate: A calm one.\n"
    read = read_transcript(text)
    assert [(one.by, one.answer) for one in read.exchanges] == [
        ("Interviewer 1", ""),
        ("Interviewer 2", "A calm one."),
    ]


def test_times_at_the_end_of_lines():
    """Where nearly every line ends with a time, the times are when it was said and no words of it."""
    read = read_transcript(
        "Ada: Which map did you draw first? 00:00:12\nRobin: The harbour, in two weeks. (00:01:40)\n"
        "Ada: What was missing? 00:01:49\nRobin: The depths. 00:02:03\n"
    )
    assert [turn.text for turn in read.turns][1:] == [
        "The harbour, in two weeks.", "What was missing?", "The depths."
    ]  # fmt: skip


@pytest.mark.parametrize(
    "form", ["{said} #00:0{at}:21-4#", "#00:0{at}:21-4# {said}", "{said} #0{at}:21#"]
)
def test_times_of_a_transcription_program(form):
    """The times that programs for transcription set between signs are no words of anybody."""
    said = [
        "I: What did you change?",
        "B: The rota of the night shift.",
        "I: Who helped you?",
        "B: Two nurses.",
    ]
    text = "\n\n".join(form.format(said=words, at=at) for at, words in enumerate(said)) + "\n"
    talk = read_transcript(text, candidate="B")
    assert [one.question for one in talk.exchanges] == ["What did you change?", "Who helped you?"]
    assert [one.answer for one in talk.exchanges] == ["The rota of the night shift.", "Two nurses."]


def test_a_time_that_was_said_stays():
    """A single line that ends with a time of day keeps it."""
    said = "We met in the yard at 10:30"
    assert pairs(f"Ada: Why maps, of all things?\nRobin: {said}\nAda: And then what came?\nRobin: Rain.")[0][
        1
    ].startswith(said)  # fmt: skip


def test_letters_with_a_point():
    """P. and R. mark questions and answers as P: and R: do."""
    read = read_transcript("P. ¿Qué aprendiste?\nR. A avisar.\nP. Dame un ejemplo.\nR. El puente.")
    assert [one.answer for one in read.exchanges] == ["A avisar.", "El puente."]


@pytest.mark.parametrize(
    "question",
    [
        "Shall we start with the fire?",
        "How did you find the leak?",
        "How are you preparing for the season?",
        "Are you comfortable with heights?",
        "Do you mind if shifts change at short notice?",
        "How was your day structured at the depot?",
        "Is it okay to lie to a customer?",
        "Wie geht man mit einem Rohrbruch um?",
        "Wie war das Wochenende im Hotel organisiert?",
        "¿Cómo está organizado su turno?",
        "¿Qué tal llevas los turnos de noche?",
        "Comment allez-vous organiser le service de midi ?",
        "Como vai organizar o turno da noite?",
    ],
)
def test_beginning_like_small_talk_is_none(question):
    """“Shall we start?” is politeness; “Shall we start with the fire?” asks for the story, however short the answer."""
    read = read_transcript(f"Ada: {question}\nRobin: It was small.\nAda: Why?\nRobin: Rain.")
    assert read.exchanges[0].question == question


@pytest.mark.parametrize(
    "polite",
    [
        "How are you today, Robin?",
        "How was your journey here this morning?",
        "Did you find us all right?",
        "Do you mind if I record the call?",
        "Would you like some water before we start?",
        "Hast du kurz Zeit?",
        "Wie war Ihre Fahrt mit dem Zug?",
        "¿Qué tal el viaje?",
        "Votre trajet s'est bien passé ?",
        "Tudo bem com você?",
        "你听得到我说话吗？",
    ],
)
def test_politeness_before_the_talk(polite):
    """What people say to each other before they begin is no question of the interview."""
    read = read_transcript(f"Ada: {polite}\nRobin: Yes.\nAda: Why maps?\nRobin: They are calm.")
    assert [one.question for one in read.exchanges] == ["Why maps?"]


@pytest.mark.parametrize("form", [
    "{name} sent the following message at {time} AM\n{said}",
    "{time}:11 From  {name}  to  Everyone:\n\t{said}",
    "{name} schrieb um {time} Uhr:\n{said}",
    "On Fri, 29.05.2026 at {time} {name} wrote:\n{said}",
    "{name} (29 May 2026 at {time})\n{said}",
    "{name} — Today at {time} AM\n{said}",
    "{name}, [29.05.2026 {time}]\n{said}",
    "[Yesterday {time}] {name}\n{said}",
    "{name}, {time} Uhr: {said}",
])  # fmt: skip
def test_names_and_times_in_a_tool_s_own_words(form):
    """What stands in every line with a time is the tool's; what changes with the speaker is the name."""
    talk = ["Why maps?", "They are calm.", "Which was the first?", "The bay."]
    text = "\n".join(
        form.format(name=("Ada Stone", "Robin")[at % 2], time=f"10:0{at}", said=said)
        for at, said in enumerate(talk)
    )
    read = read_transcript(text)
    assert [(turn.speaker, turn.text) for turn in read.turns] == [
        (("Ada Stone", "Robin")[at % 2], said) for at, said in enumerate(talk)
    ]


def test_names_without_words_around_them_stay():
    """Numbers and what is said of a time make no frame: *Speaker 1* is still called so."""
    text = "Speaker 1  00:02\nWhy maps?\nSpeaker 2  00:06\nAt 10:30 I was calm.\nSpeaker 1  00:09\nAnd?\nSpeaker 2  00:12\nRain."
    assert read_transcript(text).speakers == ("Speaker 1", "Speaker 2")


def test_remarks_between_what_was_said():
    """A stage direction or a note to oneself on a line of its own is nobody's, and the speaker goes on."""
    read = read_transcript(
        "Ada: Why maps?\nRobin: They are calm.\n(pause, she writes something down)\nAnd blue.\n"
        "NB: mention the bay\nAda: Which was the first?\nRobin: The bay."
    )
    assert read.exchanges[0].answer == "They are calm.\n\nAnd blue."
    assert [turn.text for turn in read.left_out] == [
        "(pause, she writes something down)", "NB: mention the bay"
    ]  # fmt: skip


def test_questions_without_marks_where_nobody_is_named():
    """A short paragraph that begins like a question asks, though nobody set its mark."""
    text = "So how did you learn to draw\n\nFrom my uncle. He had a boat.\n\nWhat would you draw today\n\nThe bay, in winter."
    assert [answer for _, answer in pairs(text)] == [
        "From my uncle. He had a boat.",
        "The bay, in winter.",
    ]


@pytest.mark.parametrize("head", ["They asked | I said", "Interviewer | Me", "Frage | Antwort"])
def test_two_columns_of_a_table(head):
    """A table with what they said beside what you said is read, whatever its columns are called."""
    text = f"| {head} |\n|---|---|\n| Why us? | You answer letters. |\n| Your price? | 61. |\n"
    assert pairs(text) == [("Why us?", "You answer letters."), ("Your price?", "61.")]


def test_what_a_tool_notes_between_what_was_said():
    """A slanted sound and the tool's own time line are no words of an answer."""
    read = read_transcript(
        "**Len:** What did you change?\n\n**Robin:** The rota.\n\n*[crosstalk]*\n\nThis transcript is from minute 00:05:00\n\n"
        "**Len:** Who helped you?\n\n**Robin:** Two nurses.\n"
    )
    assert [one.answer for one in read.exchanges] == ["The rota.", "Two nurses."]
