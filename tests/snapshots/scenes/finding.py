"""Questions and their banks."""

from __future__ import annotations

from trainer.coach.bank_sharing import Arrival, Offer, State
from trainer.questions.model import Question, QuestionBank
from trainer.storage.bank_origins import Origin
from trainer.storage.bank_sources.source import Place, Source
from trainer.ui.screens.fetch_dialog import FetchDialog
from trainer.ui.screens.offer import OfferScreen

from .scene import AT_80, SMALL, Scene, opening

LIST = (
    "# Teamwork\n1. Tell me about a time you disagreed with a colleague.\n   - What did you learn?\n"
    "2. Why do you want to work here?\nRead this before you apply\n"
    "3. When did you last help somebody?\n"
)
PASTED = ("q", "v", "b", "down", "enter", "down", "enter", LIST, "f5")

SOURCE = Source(Place.PATH, "~/banks/nights.toml", "/home/me/banks/nights.toml")


def fetching() -> FetchDialog:
    """Return the dialog while nothing has come yet."""
    dialog = FetchDialog(SOURCE)
    dialog._fetch = lambda: None
    return dialog


def brought() -> OfferScreen:
    """Return the screen of a source with a bank of two questions, and one that is broken."""
    questions = (
        Question(
            "nights", "alone", "When were you alone on a shift?", probes=("Whom did you call?",)
        ),
        Question(
            "nights",
            "tired",
            "Tell me about a night that went wrong.",
            listen_for=("their own part",),
        ),
    )
    bank = QuestionBank("nights", "Night shifts", questions, version="2", language="en")
    origin = Origin(SOURCE.given, "nights.toml", "2", "", "", "")
    arrival = Arrival(bank, b"", origin, State.NEW)
    problem = "days.toml:4: ask: is missing; every question has one"
    return OfferScreen((Offer(SOURCE, (arrival,), (problem,)),))


SCENES = {
    "questions": Scene(
        "The questions of all banks, beside them the chosen one where there is room.",
        "QuestionsScreen", ("q",), sizes=SMALL,
    ),
    "questions-none": Scene(
        "A search that finds nothing says so.",
        "QuestionsScreen", ("q", "slash", *"zebra"), sizes=AT_80,
    ),
    "questions-filter": Scene(
        "What the list of questions can be narrowed to.", "SearchDialog", ("q", "f")
    ),
    "question": Scene(
        "One question with what is listened for and the stories that fit.",
        "QuestionPageScreen", ("q", "down", "enter"), sizes=SMALL,
    ),
    "question-new": Scene("A question of one's own.", "FormDialog", ("q", "n")),
    "banks": Scene(
        "The question banks, beside them the chosen one's page where there is room.",
        "BanksScreen", ("q", "v"), sizes=SMALL,
    ),
    "banks-ways": Scene("What may be brought in.", "ChoiceDialog", ("q", "v", "b"), sizes=AT_80),
    "banks-get": Scene("Where a bank may come from.", "FormDialog", ("q", "v", "b", "enter")),
    "banks-share": Scene("A bank as it would leave.", "BankExportScreen", ("q", "v", "x")),
    "list": Scene(
        "A list line by line: what becomes a question, and why the rest is left.", "ListImportScreen", PASTED
    ),
    "list-bank": Scene("The bank that a list goes into.", "FormDialog", (*PASTED, "f5"), sizes=AT_80),
    "banks-fetch": Scene("A bank is being fetched.", "FetchDialog", (opening(fetching),), sizes=AT_80),
    "banks-offer": Scene(
        "What a source brings, before anything of it is installed.", "OfferScreen", (opening(brought),)
    ),
}  # fmt: skip
