"""Text without names, what counts as a question, and what belongs to an answer."""

import pytest

from trainer.errors import TrainerError
from trainer.interviews.transcripts import Transcript, read_transcript


def pairs(text):
    return [(one.question, one.answer) for one in read_transcript(text).exchanges]


def talk(*turns):
    """Return a labelled text in which Ada and Robin speak by turns."""
    return "\n".join(
        f"{'Candidate' if index % 2 else 'Interviewer'}: {turn}" for index, turn in enumerate(turns)
    )


def asked(*turns):
    return [(one.question, one.probe) for one in read_transcript(talk(*turns)).exchanges]


@pytest.mark.parametrize(
    "text",
    [
        "Why maps?\n\nThey are calm.\n\nTell me about a bad one.\n\nIt was blue.\n\nVery blue.",
        "Why maps?\nThey are calm.\n\nTell me about a bad one.\nIt was blue.\n\nVery blue.",
        "1. Why maps?\n\nThey are calm.\n\n2. Tell me about a bad one.\n\nIt was blue.\n\nVery blue.",
        "## Why maps?\n\nThey are calm.\n\n## Tell me about a bad one.\n\nIt was blue.\n\nVery blue.",
        "**Why maps?**\n\nThey are calm.\n\n**Tell me about a bad one.**\n\nIt was blue.\n\nVery blue.",
        "My day\n\nWhy maps?\n\nThey are calm.\n\nTell me about a bad one.\n\nIt was blue.\n\nVery blue.",
    ],
)
def test_paragraphs(text):
    """Paragraphs that ask are questions, the others answers, numbers and marks apart."""
    read = read_transcript(text)
    assert [(one.question, one.answer.split(), one.by) for one in read.exchanges] == [
        ("Why maps?", ["They", "are", "calm."], ""),
        ("Tell me about a bad one.", ["It", "was", "blue.", "Very", "blue."], ""),
    ]


def test_lines_without_blank_ones():
    """In a text without blank lines each line is a paragraph."""
    assert pairs("Why maps？\nThey are calm.\nWalk me through one.\nIt was blue.\nVery.") == [
        ("Why maps？", "They are calm."),
        ("Walk me through one.", "It was blue.\n\nVery."),
    ]


def test_long_paragraph_is_an_answer():
    """A long telling that ends with a question of its own is not taken for one."""
    told = "I went there and drew it. " * 20 + "And who would have thought that?"
    assert pairs(f"Why maps?\n\n{told}") == [("Why maps?", told)]


def test_empty():
    """An empty text is an empty transcript."""
    nothing = Transcript(problems=("there is no text in it",))
    assert read_transcript("") == nothing
    assert read_transcript("\ufeff \r\n\t\n") == nothing


def test_no_question():
    """A text in which nobody asks has no exchanges and says so."""
    read = read_transcript("I drew maps.\n\nThey were calm.")
    assert read.exchanges == ()
    assert read.problems[0].startswith("no question found; write who speaks")
    assert read.turns[0].text == "I drew maps.\n\nThey were calm."


@pytest.mark.parametrize("nod", ["Mm-hm.", "Okay.", "Right, go on.", "Really?", "Right?", "I see."])
def test_interjections(nod):
    """A listener's word neither asks nor ends an answer."""
    assert pairs(talk("Why maps?", "They are calm.", nod, "And blue.")) == [
        ("Why maps?", "They are calm.\n\nAnd blue.")
    ]


def test_remarks_end_no_answer():
    """A remark that asks nothing leaves the answer open."""
    assert pairs(
        talk("Why maps?", "They are calm.", "We draw ten maps a day in this office.", "I know.")
    ) == [("Why maps?", "They are calm.\n\nI know.")]


def test_small_talk():
    """Greetings and sound checks before the first question are no exchanges."""
    assert asked(
        "Hello, how are you today?",
        "Fine.",
        "Can you hear me well?",
        "Yes.",
        "Great. Shall we start?",
        "Sure.",
        "So, walk me through your last year.",
        "It was long.",
    ) == [("So, walk me through your last year.", False)]


def test_small_talk_is_told_as_left_out():
    """What was taken for small talk can be looked up, with what was said to it; nothing goes without a word."""
    told = talk(
        "Hello, how are you today?",
        "Fine, thanks.",
        "Walk me through your last year.",
        "It was long.",
    )
    left = read_transcript(told).left_out
    assert [turn.text for turn in left] == ["Hello, how are you today?", "Fine, thanks."]


def test_question_without_the_talk_around_it():
    """Thanks before the question and good wishes after it are left out, the question is whole."""
    turn = "Thank you. We are a team of 2.5 people. Tell me about a delay. What did you learn? Take your time."
    assert asked(f"How are you? Does that sound good? {turn}", "It was late.") == [
        ("Tell me about a delay. What did you learn?", False)
    ]


@pytest.mark.parametrize(
    "probe",
    [
        "And what happened then?",
        "How did he take that?",
        "Why Redis?",
        "Tell me more about that.",
        "What did you learn from it?",
        "Can you give me an example?",
        "What else?",
        "How so?",
    ],
)
def test_probes(probe):
    """A short question that leans on the answer is an exchange of its own, marked as a probe."""
    assert asked("Why do you like maps?", "They are calm.", probe, "So.") == [
        ("Why do you like maps?", False),
        (probe, True),
    ]


@pytest.mark.parametrize(
    "question",
    [
        "What motivates you?",
        "Where do you see yourself in five years?",
        "Describe your team.",
        "So why should we hire you?",
        "What is your greatest weakness?",
        "Tell me about yourself.",
        "And tell me about a time when you disagreed with your manager.",
        "Describe a conflict and how you dealt with it.",
        "How do you handle stress?",
        "And what was your worst season?",
        "And your weaknesses?",
        "And one on teamwork?",
        "Und warum wir?",
        "Et vos défauts ?",
        "¿Y cuál fue tu mayor error?",
        "E o seu maior defeito?",
    ],
)
def test_questions_of_their_own(question):
    """A question that needs nothing before it is no probe, however short."""
    assert asked("Why do you like maps?", "They are calm.", question, "So.")[1] == (question, False)


def test_two_questions_before_an_answer():
    """What nobody has answered yet is one question when one person asks on."""
    text = "Interviewer: Why maps?\n\nInterviewer: And what kind?\nCandidate: Blue ones."
    assert pairs(text) == [("Why maps? And what kind?", "Blue ones.")]


def test_requests_without_any_mark():
    """Where no turn has a mark or a known opening, what the others say is what was asked."""
    assert pairs(talk("Your biggest failure", "A late release.")) == [
        ("Your biggest failure", "A late release.")
    ]


def test_too_large():
    """More than five megabytes, or a flood of lines, is refused in one line."""
    for text in ("é" * 2_600_000, "a\n" * 200_000):
        with pytest.raises(TrainerError) as caught:
            read_transcript(text)
        assert "\n" not in str(caught.value)


def test_text_is_data():
    """Markup and control characters stay as they are."""
    text = "Interviewer: Why?\nCandidate: [bold]x[/] \x1b[31m\x00 $(ls) \u202e {{ name }}"
    assert pairs(text) == [("Why?", "[bold]x[/] \x1b[31m\x00 $(ls) \u202e {{ name }}")]


@pytest.mark.parametrize(
    "note", ["-> she'll call on Tuesday", "\n→ meldet sich\n→ Gehalt klären", "=> send slides"]
)
def test_notes_with_an_arrow_behind_the_talk(note):
    """A note with an arrow below the last answer is no part of it; where arrows mark the answers they stay."""
    read = read_transcript(f"{talk('Why maps?', 'They are calm.')}\n{note}\n")
    assert [one.answer for one in read.exchanges] == ["They are calm."]
    assert [turn.text for turn in read.left_out] == note.strip().split("\n")
    assert pairs(f"Q: Why maps?\n{note}\n")[0][1]


def times(*said, form):
    return "".join(form.format(f"0:{at + 10}", line) for at, line in enumerate(said))


@pytest.mark.parametrize(
    "form",
    [
        "{}\n{}\n",
        "{}{}\n",
        "{}\n1 minute, 3 seconds\n{}\n",
        "{}\n2 minutes\n{}\n",
        "{}\n1 minute et 3 secondes\n{}\n",
        "{}\n1 minuto y 3 segundos\n{}\n",
        "{}\n1 hora e 2 minutos\n{}\n",
    ],
)
def test_a_pasted_transcript_of_a_video(form):
    """A time above each line, glued to it or also in words, is no part of what was said; lines are cut anywhere."""
    text = times(
        "Thanks for coming. Why do you",
        "want to leave the mill? It's closing",
        "in May and they offered us",
        "nothing. How many of you",
        "are there? Forty two.",
        form=form,
    )
    assert pairs(text) == [
        ("Why do you want to leave the mill?", "It's closing in May and they offered us nothing."),
        ("How many of you are there?", "Forty two."),
    ]


def test_minutes_may_be_an_answer():
    """A length of time that somebody says stays."""
    text = "0:10\nHow long does it take?\n0:12\n2 minutes\n0:14\nAnd by hand?\n0:16\nAn hour."
    assert pairs(text) == [("How long does it take?", "2 minutes"), ("And by hand?", "An hour.")]


def test_what_a_recogniser_says_of_its_work():
    """Lines of a recogniser on the console about itself are no part of the answer."""
    text = (
        "whisper_init_from_file: loading model\n\n[00:01.000 --> 00:02.000]   Why tiles?\n"
        "[00:03.000 --> 00:04.000]   They last.\n\nwhisper_print_timings:   total time =  41.00 ms\n"
    )
    assert pairs(text) == [("Why tiles?", "They last.")]


def test_a_nod_before_the_next_question():
    """A listener's word between an answer and a question belongs to nobody, where a clock cut the text."""
    text = times(
        "Why tiles?", "They last.", "Okay.", "Who taught you?", "Yes, my aunt.", form="[{}] {}\n"
    )
    assert pairs(text) == [("Why tiles?", "They last."), ("Who taught you?", "Yes, my aunt.")]


def test_one_paragraph_with_times_behind_names():
    """A talk in one line is cut at the names that come back, with or without a time beside them."""
    people, talk = (
        ("Ada Stone", "Robin Falk"),
        ("Why tiles?", "They last.", "Who taught you?", "My aunt."),
    )
    for form in ("{} ({}): {}", "{} ({}) {}", "{}: {}{}"):
        text = " ".join(
            form.format(people[at % 2], f"00:1{at}" if "(" in form else "", said)
            for at, said in enumerate(talk)
        )
        assert pairs(text) == [(talk[0], talk[1]), (talk[2], talk[3])]


def test_a_word_at_the_head_of_a_line_is_no_mark():
    """A word that only ends a sentence at the head of a line marks no answer: French *ans.*."""
    text = times(
        "Quel âge avez-vous ? J'ai trente",
        "ans. Et vous aimez le four ? Oui,",
        "depuis toujours.",
        form="{}\n{}\n",
    )
    assert [one for one, _ in pairs(text)] == ["Quel âge avez-vous ?", "Et vous aimez le four ?"]


def test_words_under_q_that_part():
    """Under Q: a goodbye asks nothing, and neither does an answer to the person's own questions."""
    text = "Q: Why tiles?\nA: They last.\nQ: Any questions for us?\nA: How many are you?\nQ: Twelve of us.\nA: Good.\nQ: We'll call you on Monday, thank you.\n"
    assert [one for one, _ in pairs(text)] == ["Why tiles?", "Any questions for us?"]


def test_a_title_above_the_first_time():
    """A file's name above the first time is no part of the first question."""
    text = "Recording_2026\n[00:01.000 --> 00:03.000]  Why tiles?\n[00:03.000 --> 00:05.000]  They last.\n"
    assert pairs(text) == [("Why tiles?", "They last.")]


def test_lines_without_any_signs_between_times():
    """Where a recogniser wrote no sign at all, each line below a time stands for itself."""
    text = times(
        "why did you become a tiler",
        "my uncle was one",
        "how long do you need",
        "three days and a half",
        form="{}\n{}\n",
    )
    assert pairs(text) == [
        ("why did you become a tiler", "my uncle was one"),
        ("how long do you need", "three days and a half"),
    ]
