"""Who is who in a transcript, and that what they say stays as it is."""

import pytest

from trainer.interviews.transcripts import read_transcript

LONG = (
    "We build boats, and have for sixty years, and my grandfather began it with two rules and a saw"
)


def test_a_header_says_who_is_who():
    """Roles over the talk give the names below them a side, by first name, surname or initials."""
    for bo, kim in (("Bo", "Kim"), ("Lind", "Falk"), ("BL", "KF")):
        talk = f"{bo}: {LONG}.\n{kim}: Nice.\n{bo}: {LONG}?\n{kim}: Oars.\n"
        for header in (
            "Interviewer: Bo Lind\nInterviewee: Kim Falk\n\n",
            "Participants: Bo Lind (Interviewer), Kim Falk (Candidate)\n\n",
            "**Bewerberin:** Kim Falk\n**Interviewerin:** Bo Lind\n\n",
        ):
            read = read_transcript(header + talk)
            assert (read.candidate, read.sure) == (kim, True)
            assert [one.answer for one in read.exchanges] == ["Oars."]


def test_a_header_beside_questions():
    """Under Q: nobody is named; the one whom the header names answers."""
    read = read_transcript(
        "Interviewer: Bo Lind\nInterviewee: Kim Falk\n\nQ:\nWhat do you build?\n\nFalk:\nOars.\n\nQ:\nWhy?\n\nFalk:\nI like them.\n"
    )
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("What do you build?", "Oars."),
        ("Why?", "I like them."),
    ]


def test_a_name_spoken_is_no_header():
    """Somebody who is greeted by name is not given a side by it."""
    read = read_transcript(
        "Interviewer: Hi Kim\nKim: Hello\nInterviewer: What do you build?\nKim: Oars."
    )
    assert read.candidate == "Kim"


def test_the_noted_interviewer_is_never_the_candidate():
    """Who tells the most may still be the one who asks."""
    text = f"Bo: {LONG}.\nKim: Nice. Where?\nBo: {LONG}.\nKim: And who began?\nBo: {LONG}."
    assert read_transcript(text, interviewers=["Bo Lind"]).candidate == "Kim"
    assert read_transcript(text, interviewers=["Bo Lind"]).sure
    assert not read_transcript("Bo: Hello there.\nKim: Good day to you.\nBo: Fine day.").sure


def test_what_one_asks_oneself_does_not_count():
    """A question within one's own telling does not make the candidate the asker."""
    text = (
        "Bo: Tell me about a repair.\nKim: It leaked. So what did I do? I caulked it. And then? It held.\n"
        "Bo: I see.\nBo: What did it cost?\nKim: Was it worth it? It cost two days and saved a boat."
    )
    read = read_transcript(text)
    assert (read.candidate, read.sure) == ("Kim", True)
    assert len(read.exchanges) == 2


@pytest.mark.parametrize(
    ("wanted", "name"),
    [("falk", "Kim Falk"), ("Kim", "Kim Falk"), ("KIM FALK", "Kim Falk"), ("Lind", "Bo Lind")],
)
def test_one_word_of_a_name_is_enough(wanted, name):
    """The person types what they are called."""
    read = read_transcript("Bo Lind: What do you build?\nKim Falk: Oars.", candidate=wanted)
    assert (read.candidate, read.problems) == (name, ())


def test_a_question_of_the_candidate_is_no_question():
    """Labels such as “Candidate question” are the candidate's; the reply to it is left out."""
    read = read_transcript(
        "Q: What do you build?\nA: Oars.\nCandidate question: How did I do?\nReply: You did well."
    )
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("What do you build?", "Oars.\n\nHow did I do?")
    ]


@pytest.mark.parametrize(
    "question",
    [
        "How did they react to that, and what did you change?",
        "Which hills were they, and why did you pick them?",
        "Would you have moved to Delhi, or is remote the only option?",
        "Hi-fi, or radio, what do you prefer?",
        "Welcome changes or unwelcome ones, what taught you more?",
    ],
)
def test_questions_are_never_altered(question):
    """A greeting is cut only where it is one; letters inside words are no greeting."""
    read = read_transcript(f"Interviewer: {question}\nCandidate: I stayed.")
    assert read.exchanges[0].question == question


@pytest.mark.parametrize(
    "greeting", ["Hi Kim, ", "Hello again, Kim! ", "Guten Tag Frau Falk, ", "Hola Kim, ", "Hello, "]
)
def test_a_greeting_before_a_question_is_cut(greeting):
    """Names behind a greeting go with it."""
    read = read_transcript(f"Interviewer: {greeting}what made you leave?\nCandidate: The rain.")
    assert read.exchanges[0].question == "What made you leave?".replace(
        "What", "what" if greeting[-2] == "!" else "What"
    )


@pytest.mark.parametrize(
    ("asks", "tells"),
    [("I", "C"), ("I", "B"), ("Interviewer asks", "Candidate answers"), ("They asked", "I said"), ("Bo", "Kim (me)"),
     ("Assistant", "Human"), ("Fragestellerin", "Ich"), ("HOST", "GUEST")],
)  # fmt: skip
def test_labels_of_the_two_sides(asks, tells):
    """Role words, with verbs, in brackets, as letters."""
    read = read_transcript(
        f"{asks}: Nice. Why maps?\n{tells}: Why not? They are calm.\n{asks}: I see, and blue?"
    )
    assert (read.candidate, read.sure) == (tells, True)


def test_two_spellings_of_one_person():
    """Somebody who is first named whole and then short is one person."""
    read = read_transcript(
        "Bo Lind: Why maps?\nKim Falk: They are calm.\nBo: Which one?\nKim: The old one.\nBo: Why?\nKim: It is."
    )
    assert [one.answer for one in read.exchanges] == ["They are calm.", "The old one.", "It is."]


def test_lists_in_an_answer_are_no_speakers():
    """Where role words are the speakers, what else comes back before a colon is told."""
    parts = "Backend: two days\nFrontend: one day\nBackend: tests\nFrontend: more"
    read = read_transcript(
        f"Interviewer: How?\nCandidate: So.\n{parts}\nInterviewer: Why so?\nCandidate: It works."
    )
    assert read.exchanges[0].answer == f"So.\n{parts}"


def test_a_word_of_an_answer_ends_nothing():
    """A line of an answer that is only “time” or “notes” is told, however the text was cut."""
    for text in (
        "Interviewer: Why?\nCandidate: I had no\ntime\nand no\nnotes\nthen.\nInterviewer: And now?",
        (
            "1\n00:00:01,000 --> 00:00:02,000\nInterviewer: Why?\n\n2\n00:00:02,000 --> 00:00:03,000\nCandidate: I had no\n\n"
            "3\n00:00:03,000 --> 00:00:04,000\ntime\n\n4\n00:00:04,000 --> 00:00:05,000\nand no notes then.\n"
        ),
    ):
        answer = read_transcript(text).exchanges[0].answer
        assert " ".join(answer.split()) == "I had no time and no notes then."


@pytest.mark.parametrize(("above", "who"), [
    ("Panel: Ana Stone, Mr Ilic (HR)", "Mr Ilic"), ("Anwesend: Frau Sommer, Herr Ilic", "Herr Ilic"),
    ("Avec : Mme Roux et M. Ilic", "M. Ilic"), ("With: Dr Ilic and Ana", "Dr Ilic"),
    ("Interviewers: Ana Stone & Zora Ilic", "Zora"),
])  # fmt: skip
def test_somebody_named_above_the_talk_speaks_in_it(above, who):
    """A name from the people above is a speaker, though it stands before a single line only."""
    asked = "Q: Why us?\nA: You bake at night.\nQ: Any questions for us?\nA: How big is the team?\n"
    read = read_transcript(f"{above}\n\n{asked}{who}: There are nine of us.\n")
    assert read.exchanges[-1].answer == "How big is the team?"


@pytest.mark.parametrize(
    "note", ["> NOTE: he liked that,\n> say the figures", "Notiz an mich: Zahlen nennen"]
)
def test_a_note_of_ones_own_between_turns_is_not_said(note):
    """A note to oneself ends with its paragraph, and is in no answer."""
    read = read_transcript(
        f"**Wim:** Why us?\n\n**Piet:** You bake at night.\n\n{note}\n\n**Wim:** And when did it go wrong?\n\n"
        "**Piet:** Once the salt was missing.\n"
    )
    assert [one.answer for one in read.exchanges] == [
        "You bake at night.",
        "Once the salt was missing.",
    ]


def test_what_a_question_is_about_belongs_to_it():
    """Under Q: a premise stays before its question; thanks and a greeting don't."""
    asked = ["A child cries and wants down. What now?", "Thanks, that's clear. Why us?"]
    read = read_transcript("".join(f"Q: {ask}\nA: I'd stay with her.\n" for ask in asked))
    assert [one.question for one in read.exchanges] == [asked[0], "Why us?"]


def test_a_request_behind_an_emoji_asks():
    """Messages end without a full stop: what comes behind an emoji or on a new line is its own."""
    read = read_transcript(
        "3/9/25, 9:14 - Obra Norte: ¿Cuántos años llevas con la grúa?\n3/9/25, 9:15 - Iván: Once\n"
        "3/9/25, 9:16 - Obra Norte: Entendido 👍\n3/9/25, 9:16 - Obra Norte: Cuéntame un susto\n"
        "3/9/25, 9:18 - Iván: El viento\n"
    )
    assert [one.question for one in read.exchanges][1] == "Cuéntame un susto"


@pytest.mark.parametrize(
    "legend",
    [
        "Frau Kröger (K), ich (I)",
        "K = Frau Kröger, I = ich",
        "Ms Kroeger (K), me (I)",
    ],
)
def test_letters_are_who_a_legend_above_says(legend):
    """An “I” that the text says is me is no interviewer."""
    talk = "K: Why do you want nights?\nI: I sleep in the afternoon.\nK: Who taught you?\nI: My aunt did, in Kiel.\n"
    found = read_transcript(f"Bakery, 12 March\n{legend}\n\n{talk}")
    assert (found.candidate, found.sure) == ("I", True)
    assert [one.question for one in found.exchanges] == [
        "Why do you want nights?",
        "Who taught you?",
    ]


@pytest.mark.parametrize(
    "header",
    [
        "Interviewer: Ana Stone\nCandidate: Sam Reed\n\n",
        "Panel: Sam (Candidate), Ana (Interviewer)\n\n",
        "Panel: Ana Stone (head of the night bakery), Mr Ilic (the owner's son), Dr. Roux\nCandidate: Sam Reed\n\n",
        "Interviewers: Ana Stone, Zora Ilic, Piet van Dam, Dr. Wim Roux, Mara Lind\nCandidate: Sam Reed\n\n",
    ],
)
def test_a_header_is_believed_where_the_talk_looks_otherwise(header):
    """Who the lines above the talk call the candidate is the candidate, though they ask more than they answer."""
    talk = (
        "Sam: What a day, isn't it?\nAna: I came by train.\nSam: And the rain?\nAna: It stopped.\n"
    )
    read = read_transcript(header + talk)
    assert (read.candidate, read.sure) == ("Sam", True)


@pytest.mark.parametrize(("asks", "tells", "note"), [
    ("Pflegedienstleitung", "Ich", "Notiz an mich selbst"), ("Cheffe de service", "Candidat·e", "Note perso"),
    ("Jefa", "Aspirante", "Nota mental"), ("Chefia", "Eu", "Lembrete"),
])  # fmt: skip
def test_roles_and_notes_have_their_names_in_each_language(asks, tells, note):
    """Who asks, who tells and what one noted between are known by the words of four languages."""
    text = (
        f"{asks}: Why us?\n{tells}: You bake at night.\n{note}: name the figure\n\n{asks}: And when did it go wrong?\n"
        f"{tells}: Once the salt was missing.\n"
    )
    read = read_transcript(text)
    assert (read.candidate, read.sure) == (tells, True)
    assert [one.answer for one in read.exchanges] == [
        "You bake at night.",
        "Once the salt was missing.",
    ]


def test_a_role_that_asks_once_is_somebody():
    """On a panel called by its offices the one who asks a single question is a speaker, too."""
    talk = [("Panel chair", "Which of these was yours?"), ("Candidate", "The library."), ("Structural lead", "What was hard?"),
            ("Candidate", "The brick."), ("Panel chair", "And the cost?"), ("Candidate", "Two sizes of window.")]  # fmt: skip
    cues = (
        f"{at}\n00:00:{at:02},000 --> 00:00:{at:02},900\n{who}: {said}\n"
        for at, (who, said) in enumerate(talk, 1)
    )
    read = read_transcript("\n".join(cues))
    assert [one.question for one in read.exchanges] == [
        "Which of these was yours?",
        "What was hard?",
        "And the cost?",
    ]
    assert "Structural lead" in read.speakers
