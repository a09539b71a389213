"""Interviews: the day's page, the debrief, what was left unsaid, the letter."""

from __future__ import annotations

from .scene import AT_80, SMALL, Scene

TO_UNSAID = ("d", "f5")
TO_LETTER = (*TO_UNSAID, "down", "space", "l", "enter")
TALK = (
    "Ana: Tell me about a conflict.\nRobin: Sales had promised a date. I talked to them, and we moved "
    "it by a week.\nAna: And what was the result?\nRobin: They kept the customer.\n"
    "Ana: Why do you want to work here?\nRobin: The tools you build.\nAna: We are ten people.\n"
)
TRANSCRIPT = ("d", "f2", "b", "enter", TALK, "f5")

SCENES = {
    "interviews": Scene(
        "The interviews stand in columns, what to do next beside them where there is room.",
        "InterviewsScreen", ("i", "down"), "after", SMALL,
    ),
    "interviews-none": Scene(
        "Without an interview the screen says what noting one is good for.",
        "InterviewsScreen", ("i",), "empty",
    ),
    "interview": Scene(
        "Enter opens an interview: who asks, a story with its figures for each topic, gaps named.",
        "InterviewPageScreen", ("i", "enter"), "after", SMALL,
    ),
    "interview-over": Scene(
        "The page of an interview that is over.", "InterviewPageScreen", ("i", "down", "enter"), "after"
    ),
    "cheat-sheet": Scene(
        "The hour in large digits, a story a topic with its figures, what to ask: all on one screen.",
        "CheatSheetScreen", ("i", "enter", "v"), "after", SMALL,
    ),
    "interview-form": Scene(
        "The form of an interview fits into 24 rows, with what is wrong below it.",
        "FormDialog", ("i", "n", *"Acme", "f5"), "after",
    ),
    "person-form": Scene(
        "The form of an interviewer holds what is known of them.",
        "FormDialog", ("i", "down", "enter", "n", "enter"), "after",
    ),
    "three-questions": Scene(
        "Which three questions to ask them.", "PickDialog", ("i", "down", "enter", "a", "enter"), "after"
    ),
    "debrief": Scene(
        "The questions and the line for the next one are in view at every size.",
        "DebriefScreen", ("d",), "after", SMALL,
    ),
    "asked": Scene(
        "The facts with their keys stand above what was said.", "AskedScreen", ("d", "f3"), "after", SMALL
    ),
    "which-stories": Scene(
        "The stories are marked by a sign, the likeliest first.",
        "PickDialog", ("d", "f3", "f3", "down", "space"), "after",
    ),
    "unsaid": Scene(
        "What was left unsaid is ranked, with why beside it where there is room.",
        "UnsaidScreen", TO_UNSAID, "after", SMALL,
    ),
    "unsaid-why": Scene(
        "The reasons stand in plain words, without any arithmetic.",
        "ReadingScreen", (*TO_UNSAID, "enter"), "after",
    ),
    "unsaid-overview": Scene(
        "What they heard of what the job asks for, and practice against the interview.",
        "ReadingScreen", (*TO_UNSAID, "f3"), "after",
    ),
    "letter-whom": Scene("A letter to whom?", "ChoiceDialog", TO_LETTER[:-1], "after", AT_80),
    "letter": Scene(
        "The letter is one text; beside or below it stands whether it is ready, and where it comes from.",
        "LetterScreen", TO_LETTER, "after", SMALL,
    ),
    "letter-sources": Scene(
        "Each sentence stands above where its facts come from.", "ReadingScreen", (*TO_LETTER, "f3"), "after"
    ),
    "letter-out": Scene("The ways out for a letter.", "ChoiceDialog", (*TO_LETTER, "f5"), "after", AT_80),
    "letter-new-draft": Scene(
        "The changes of a new draft stand below each other, to be marked.",
        "ChangesDialog", (*TO_LETTER, "x", "f2", "v", "down", "enter"), "after",
    ),
    "transcript": Scene(
        "The questions that were found, with the words of each answer.", "TranscriptScreen", TRANSCRIPT, "after"
    ),
}  # fmt: skip
