"""Every screen and dialog of the app, opened with a naughty text wherever it takes a text."""

from __future__ import annotations

import inspect
import pkgutil
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from tests.faults.naughty_home import BANK, INTERVIEW, STORY, usable
from trainer.coach import rehearse
from trainer.coach.bank_sharing import Arrival, Offer, State
from trainer.coach.mock_parts import Part
from trainer.coach.mock_spoken import ToPutRight
from trainer.coach.rehearsal_values import Asked, Task
from trainer.interviews.letter.merging import Change
from trainer.mock.exchange import AskedOn, Exchange, Heard
from trainer.mock.model import FollowUp, Kind, MockPlan, Reason, Slot, Step, Tone, Turn
from trainer.questions.model import Question, QuestionBank
from trainer.storage.bank_origins import Origin
from trainer.storage.bank_sources.source import Place, Source
from trainer.storage.recovery import Draft
from trainer.ui import screens
from trainer.ui.components.document import heading
from trainer.ui.components.way import Way
from trainer.ui.screens.base import TrainerDialog, TrainerScreen
from trainer.ui.screens.form_dialog import FormField
from trainer.ui.session import Answered, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from textual.screen import Screen

    from trainer.coach.rehearsal_values import Graded
    from trainer.coach.workspace import Workspace

Given = tuple[tuple[Any, ...], dict[str, Any]]
"""The arguments of a screen."""

ABSTRACT = frozenset(
    {
        "TrainerScreen",
        "TrainerDialog",
        "AskingScreen",
        "BankScreen",
        "BroughtScreen",
        "PageScreen",
        "InterviewActions",
        "PastedScreen",
        "SettlingScreen",
    }
)

BY_PASTING = ("StoryImportScreen", "ListImportScreen", "TranscriptScreen")
"""Screens that first ask where a text is, and then for the text."""


def screen_classes() -> dict[str, type[Screen[Any]]]:
    """Return every screen and dialog of the app by its name."""
    modules = [
        import_module(f"{screens.__name__}.{one.name}")
        for one in pkgutil.iter_modules(screens.__path__)
    ]
    return {
        name: kind
        for module in modules
        for name, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, TrainerScreen | TrainerDialog)
        and kind.__module__ == module.__name__
        and name not in ABSTRACT
    }


def graded_of(work: Workspace, text: str) -> Graded:
    """Return an answer full of the text, graded against a story that is full of it."""
    story = next(one for one in work.stories().stories if one.id == STORY)
    question = Question(BANK, "why", text, probes=(text,), listen_for=(text,))
    graded = rehearse.hand_in(work, Task(text, question, story), text, started=work.clock())
    return replace(graded, asks=(Asked(0, text, text, news=True),))


def offer_of(text: str) -> Offer:
    """Return what a source of banks would bring if its texts were not refused before."""
    question = Question(
        "new", "q", text, (text,), (text,), (text,), (text,), tags=(text,), source=text
    )
    bank = QuestionBank("new", text, (question,), text, "en", text, (text,), text, text, text)
    arrival = Arrival(
        bank,
        b"",
        Origin(text, text, text, text, text, text),
        State.NEW,
        known=((question, question),),
    )
    source = Source(Place.PATH, text, text)
    return Offer(source, (arrival,), (text,), (text,), text, (text,))


def replayed(text: str, graded: Graded) -> Exchange:
    """Return a question of a mock interview whose every text is the text."""
    slot = Slot(Reason.WEAK, text, why=text, by=text, by_role=text)
    asked = AskedOn(FollowUp(Kind.PROBE, text), text, answered=False)
    heard = Heard(text, graded.story, graded.grade)
    return Exchange(0, slot, (heard,), (asked,), said=text, fits=graded.story)


def heard_of(text: str) -> ToPutRight:
    """Return a spoken answer of a mock interview whose every text is the text."""
    now = datetime.now(UTC)
    plan = MockPlan("m", now, 0, 15, 1, Tone.NEUTRAL, "en", (Slot(Reason.WEAK, text),))
    part = Part((0, 0), Draft("m-00-00-00", "spoken", "", "", text, now.isoformat(), text), False)
    return ToPutRight(plan, Turn("t", "m", now, Step.ANSWER, 0), text, text, (part,))


def openers(
    text: str, graded: Graded, folder: Path, below: Screen[Any]
) -> Mapping[str, Callable[[], Screen[Any]]]:
    """Return per screen how it is made; where it takes a text it gets the naughty one."""
    kinds = screen_classes()
    ways = [Way("a", text, text), Way("b", usable(text), "")]
    form = (FormField("a", text, text, text), FormField("b", text, "", "x", ((usable(text), "x"),)))
    draft = Draft("d", "answer", text, STORY, text, datetime.now(UTC).isoformat(), text)
    session = Session.of([graded.task])
    session.answered.append(Answered(graded, None))
    arguments: dict[str, Given] = {
        "AloudScreen": ((graded.task, lambda: datetime.now(UTC)), {}),
        "AskedScreen": ((INTERVIEW, "q0"), {}),
        "BankExportScreen": ((BANK,), {}),
        "ChangesDialog": (([Change((text,), (text,)), Change((), (text,))],), {}),
        "ChoiceDialog": ((text, ways, text), {}),
        "ConfirmDialog": ((text, text), {"yes": text, "no": text}),
        "CheatSheetScreen": ((INTERVIEW,), {}),
        "CoachCopyScreen": (([heading(text)],), {}),
        "DebriefScreen": ((INTERVIEW,), {}),
        "FetchDialog": ((Source(Place.PATH, text, str(folder / "none")),), {}),
        "FilesDialog": ((folder / text.replace("\0", ""),), {}),
        "FormDialog": ((text, form, lambda *_: None), {"about": text}),
        "GradeScreen": ((graded, "1 of 2"), {"probes": True, "undoable": True}),
        "HelpScreen": ((below,), {}),
        "InterviewPageScreen": ((INTERVIEW,), {}),
        "MockReportScreen": ((text,), {}),
        "MockReplayScreen": (([replayed(text, graded)], 0), {}),
        "MoreDialog": ((below,), {}),
        "LetterScreen": ((INTERVIEW, usable(text)), {}),
        "OfferScreen": (((offer_of(text),),), {}),
        "PartnerScreen": ((graded.task, lambda: datetime.now(UTC)), {}),
        "PasteDialog": ((text, text, text, text), {}),
        "PickDialog": ((text, ways, ["a"]), {}),
        "ProblemsDialog": ((text, [text, text]), {}),
        "PutRightScreen": ((lambda _: [heard_of(text)], lambda: False), {}),
        "QuestionPageScreen": ((f"{BANK}/why",), {}),
        "ReadFirstScreen": ((graded.story,), {}),
        "ReadingScreen": ((text, lambda _: [heading(text)]), {}),
        "RecoveryDialog": (([draft],), {}),
        "RehearseScreen": ((), {"story": STORY}),
        "SearchDialog": ((text, ways), {}),
        "SessionEndScreen": ((session,), {}),
        "SpeakScreen": ((graded.task,), {}),
        "StoryEditorScreen": ((STORY,), {}),
        "StoryPageScreen": ((STORY,), {}),
        "TextDialog": ((text, text), {}),
        "UnsaidScreen": ((INTERVIEW,), {}),
        "TranscriptScreen": ((INTERVIEW,), {}),
        "WordingDialog": ((text, text), {}),
    }
    nothing: Given = ((), {})
    return {
        name: partial(kind, *arguments.get(name, nothing)[0], **arguments.get(name, nothing)[1])
        for name, kind in kinds.items()
    }
