"""Names, and marks for questions and answers, before what was said."""

import pytest

from trainer.interviews.transcripts import joined, read_transcript, with_probes


def pairs(text, **options):
    return [(one.question, one.answer) for one in read_transcript(text, **options).exchanges]


@pytest.mark.parametrize(
    "text",
    [
        "**Interviewer:** Why this job?\n\n**Candidate:** I like maps.\n",
        "**Interviewer**: Why this job?\n\n**Candidate**: I like maps.\n",
        "Interviewer: Why this job?\nCandidate: I like maps.",
        "INTERVIEWER: Why this job?\nCANDIDATE: I like maps.",
        "### Interviewer\nWhy this job?\n\n### Candidate\nI like maps.",
        "**Interviewer**\nWhy this job?\n\n**Candidate**\nI like maps.",
        "> Interviewer: Why this job?\n> Me: I like maps.",
        "- Interviewer: Why this job?\n- Interviewee: I like maps.",
        "Recruiter Ada: Why this job?\nI: I like maps.",
        "Recruiter: Why this job?\nYou: I like maps.",
        "Interviewer (Ada): Why this job?\nCandidate (Robin): I like maps.",
        "Q: Why this job?\nA: I like maps.",
        "Q1. Why this job?\nA1. I like maps.",
        "Q1) Why this job?\nA1) I like maps.",
        "Question 1: Why this job?\nAnswer 1: I like maps.",
        "**Q:** Why this job?\n**A:** I like maps.",
        "Ada: Why this job?\nRobin: I like maps.",
        "[00:12:03] Ada Stone: Why this job?\n[00:12:07] Robin Falk: I like maps.",
        "00:12:03 - Ada: Why this job?\n00:12:07 - Robin: I like maps.",
        "Ada (00:12):\nWhy this job?\nRobin (00:19):\nI like maps.",
        "Ada (00:12): Why this job?\nRobin (00:19): I like maps.",
        "Ada Stone  0:12\nWhy this job?\n\nRobin Falk  0:19\nI like maps.",
        "**Ada Stone** 0:12\nWhy this job?\n\n**Robin Falk** 0:19\nI like maps.",
        "[Ada Stone] 10:01:22\nWhy this job?\n\n[Robin Falk] 10:01:30\nI like maps.",
        "Speaker 1 (00:02): Why this job?\nSpeaker 2 (00:05): I like maps.",
        "Speaker 1: Why this job?\nSpeaker 2: I like maps.",
    ],
)
def test_forms(text):
    """Each way to name who speaks gives the same question and answer."""
    assert pairs(text) == [("Why this job?", "I like maps.")]


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        (
            "Interviewerin: Warum Karten?\nKandidat: Sie sind schön.",
            "Warum Karten?",
            "Sie sind schön.",
        ),
        ("Frage: Warum?\nAntwort: Darum.", "Warum?", "Darum."),
        ("F: Warum Karten?\nA: Darum.", "Warum Karten?", "Darum."),
        ("Entrevistador: ¿Por qué?\nCandidata: Me gustan.", "¿Por qué?", "Me gustan."),
        ("Recruteur : Pourquoi ?\nCandidat : J'aime ça.", "Pourquoi ?", "J'aime ça."),
        (
            "Recrutadora: Fale sobre você.\nCandidato: Gosto de mapas.",
            "Fale sobre você.",
            "Gosto de mapas.",
        ),
        ("面试官：请介绍一下你自己。\n候选人：我喜欢地图。", "请介绍一下你自己。", "我喜欢地图。"),
        ("面接官：なぜですか？\n応募者：地図が好きです。", "なぜですか？", "地図が好きです。"),
        ("问：为什么？\n答：因为我喜欢。", "为什么？", "因为我喜欢。"),
        ("Интервьюер: Почему?\nКандидат: Люблю карты.", "Почему?", "Люблю карты."),
    ],
)
def test_other_languages(text, question, answer):
    """Labels of other languages and full-width marks are known."""
    assert pairs(text) == [(question, answer)]


@pytest.mark.parametrize(
    "inside",
    [
        "12:30 was too late for the train",
        "https://example.org holds the plan",
        "Note: that was before the merger",
        "Note: one\nthen\nNote: two",
        "Situation: it was slow.\nTask: mend it.\nResult: it was fast",
        "What I said was: no",
        "- Redis: held the cart",
        "there were two things: the price and the date",
        "at 10:15 Ada rang",
        "**Result:** it was fast",
        "I want: this\n\nand that",
    ],
)
def test_no_speakers_inside_answers(inside):
    """A time, an address, a note or a heading in an answer is what was said, not who said it."""
    text = (
        "Interviewer: Tell me about a delay.\n"
        f"Candidate: Well,\n{inside}\nand so on.\n"
        "Interviewer: Tell me about a success.\nCandidate: It was fast."
    )
    read = read_transcript(text)
    assert read.speakers == ("Interviewer", "Candidate")
    assert (
        read.exchanges[0].answer.split()
        == f"Well,\n{inside}\nand so on.".replace("- Redis", "Redis").split()
    )


def test_times():
    """The time beside a name, above it or below is nobody's words."""
    talk = [("Ada", "Why?"), ("Robin", "So.")]
    text = "[00:12:03] Ada: Why?\n[01:00:09.5] Robin: So.\n"
    assert _turns(text) == talk
    text = "00:05:00\nAda: Why?\nRobin: So.\n"
    assert _turns(text) == talk
    text = "Ada  1:02 PM\nWhy?\n\nRobin  1:03 PM\nSo.\n"
    assert _turns(text) == talk


def _turns(text):
    return [(turn.speaker, turn.text) for turn in read_transcript(text).turns]


def test_several_interviewers():
    """Who asked stands at each question, and one who speaks once is still somebody."""
    text = (
        "**Ada:** What was your hardest year?\n\n**Robin:** The third one.\n\nIt was long.\n\n"
        "**Victor:** What would you do differently today?\n\n**Robin:** I would ask earlier.\n\n"
        "**Ada:** Where do you want to be in five years?\n\n**Robin:** In a team like this one.\n"
    )
    read = read_transcript(text)
    assert read.candidate == "Robin"
    assert read.speakers == ("Ada", "Robin", "Victor")
    assert [one.by for one in read.exchanges] == ["Ada", "Victor", "Ada"]
    assert [one.line for one in read.exchanges] == [1, 7, 11]
    assert read.exchanges[0].answer == "The third one.\n\nIt was long."


def test_qa_has_no_names():
    """Q stands for nobody, so nobody is said to have asked; each Q is a question, mark or not."""
    read = read_transcript(
        "Q1: Your biggest failure\nA1: A late release.\nMore of it.\nQ2: Strengths\nA2: Maps."
    )
    assert read.candidate == "A"
    assert [(one.question, one.answer, one.by) for one in read.exchanges] == [
        ("Your biggest failure", "A late release.\nMore of it.", ""),
        ("Strengths", "Maps.", ""),
    ]


def test_candidate_is_correctable():
    """A guess that is wrong is put right by naming the person."""
    text = (
        "Ada: Why do you want to move?\nRobin: Why not?\nAda: We build many maps here, and more.\n"
    )
    assert read_transcript(text, candidate="robin").candidate == "Robin"
    assert pairs(text, candidate="Robin") == [("Why do you want to move?", "Why not?")]
    assert read_transcript(text, candidate="Ada").candidate == "Ada"


def test_unknown_candidate_is_said():
    """A name that nobody in the text has is a note, and the guess stands."""
    read = read_transcript("Interviewer: Why?\nCandidate: So.", candidate="Zoe")
    assert read.candidate == "Candidate"
    assert read.problems == ("nobody here is called Zoe; took Candidate",)


def test_research_letters():
    """Beside R or P the letter I is the interviewer, as in research transcripts."""
    read = read_transcript("I: Why maps?\nR: They are fine.\nI: Why now?\nR: It was time.")
    assert read.candidate == "R"
    assert len(read.exchanges) == 2


def test_lone_names_are_noted():
    """A single line that looks like a speaker is kept as text and said in the problems."""
    text = (
        "Interviewer: Tell me about a tool.\nCandidate: I know one.\n\nRedis: it was fast.\n\n"
        "It stayed fast.\n\nInterviewer: Thanks.\n"
    )
    read = read_transcript(text)
    assert "Redis: it was fast." in read.exchanges[0].answer
    assert read.problems == ("“Redis:” was read as text, not as a speaker",)


def test_a_request_asks_wherever_it_stands():
    """A greeting before a request does not hide the question; the greeting is left out."""
    read = read_transcript(
        "[00:00:01] Zoë Müller: Hi Kim, tell me about a time you led a migration.\n"
        "[00:00:09] Kim: I moved billing.\n"
        "[00:00:12] Zoë Müller: We are ten people here.\n"
        "[00:00:15] Kim: I see.\n"
        "[00:00:20] Zoë Müller: So, to begin with the team, walk us through a conflict.\n"
        "[00:00:30] Kim: We argued."
    )
    assert [one.question for one in read.exchanges] == [
        "Tell me about a time you led a migration.",
        "So, to begin with the team, walk us through a conflict.",
    ]
    assert [turn.text for turn in read.left_out] == ["We are ten people here."]


def test_questions_in_bold_list_items():
    """A list of bold questions with their answers below is read like Q: and A:."""
    read = read_transcript(
        "- **Q1: Tell me about a time you failed?**\n  - A: I deleted alerts.\n"
        "- **Q2: Why us?**\n  - A: I like it."
    )
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Tell me about a time you failed?", "I deleted alerts."),
        ("Why us?", "I like it."),
    ]


def test_numbers_on_lines_of_their_own_are_no_words():
    """The number of the next question is not the end of an answer."""
    read = read_transcript("1.\nTell me about yourself\nI am Kim.\n2.\nWhy us?\nI like it.\n")
    assert [one.answer for one in read.exchanges] == ["I am Kim.", "I like it."]


def test_a_follow_up_is_joined_to_its_question():
    """A question that leans on the answer before it stands with it; “Why us?” leans on nothing."""
    read = read_transcript(
        "Interviewer: Tell me about a migration.\nCandidate: I moved billing.\n"
        "Interviewer: And what was the result?\nCandidate: Failures fell by 90 %.\n"
        "Interviewer: Why us?\nCandidate: Trains."
    )
    groups = with_probes(read.exchanges)
    assert [len(group) for group in groups] == [2, 1]
    one = joined(groups[0])
    assert one.question == "Tell me about a migration. And what was the result?"
    assert one.answer == "I moved billing.\n\nFailures fell by 90 %."
