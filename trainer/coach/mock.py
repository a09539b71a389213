"""Mock interviews: make one, find one, see where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from secrets import randbelow
from typing import TYPE_CHECKING

from trainer.coach import interviews, mock_unfinished, planning
from trainer.coach.asking import MOST as OWN_QUESTIONS
from trainer.coach.asking import wordings
from trainer.coach.find import asked_of
from trainer.coach.mock_trade import is_of_another_trade, of_the_trade
from trainer.errors import TrainerError
from trainer.mock.candidates import Material
from trainer.mock.course import Standing, standing
from trainer.mock.model import MockPlan, Tone
from trainer.mock.plan import QUESTIONS, make_plan
from trainer.mock.words import words_of
from trainer.stories.model import Status
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.interviews.model import Interview
    from trainer.questions.model import Question

MINUTES = 30
"""How long a mock interview is where nobody says."""

LONGEST_NAME = 200
"""Characters of a role, at most."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a mock interview is to be like.

    Attributes:
        interview: which interview it is for; empty for the next one, `-` for none.
        minutes: 15, 30 or 45.
        banks: ids of the banks to ask from; empty for those that are the person's.
        role: for which job, where no interview says it.
        tone: how the interviewer asks on.
        seed: makes the choice; None for another one each time.
        partner: whether a friend asks and ticks.
        again: id of a mock interview to replay; then nothing else counts.
    """

    interview: str = ""
    minutes: int = MINUTES
    banks: tuple[str, ...] = ()
    role: str = ""
    tone: Tone = Tone.NEUTRAL
    seed: int | None = None
    partner: bool = False
    again: str = ""


def new(work: Workspace, wish: Wish) -> MockPlan:
    """Make a mock interview and store its plan.

    Raises:
        TrainerError: there is no such interview, bank or mock interview, no such length, or there
            are no questions.
    """
    now = work.moment()
    if wish.again:
        before = find_mock(work, wish.again)
        plan = replace(
            before, id=work.new_id(), at=now.at, utc_offset=now.utc_offset, again=before.id
        )
        work.history.mocks.record_plan(plan)
        return plan
    if wish.minutes not in QUESTIONS:
        raise TrainerError(
            f"a mock interview of {wish.minutes} minutes isn't planned for",
            f"choose {', '.join(str(question) for question in QUESTIONS)}",
        )
    interview = _interview(work, wish.interview)
    language = _language(work)
    words = words_of(language)
    seed = randbelow(1_000_000) if wish.seed is None else wish.seed
    role = (interview.role if interview else "") or " ".join(wish.role.split())[:LONGEST_NAME]
    ad = interview.posting if interview else ""
    questions = _questions(work, wish.banks, role, words.language, ad)
    if not questions and wish.banks:
        raise TrainerError("these banks have no question to ask", "see `trainer bank list`")
    if not questions:
        raise TrainerError(
            f"none of your banks asks in the language of your stories ({words.language})",
            "`trainer mock new --bank ID` asks from one all the same; see `trainer bank list`",
        )
    last = work.history.tellings.last()
    material = Material(
        work.stories().stories,
        questions,
        interview,
        {story: one.recall for story, one in last.items()},
        frozenset(planning.left_out(work)),
        _fixed_questions(work, [words.key(name) for name in ("opener", "why_us", "to_ask")]),
        _asked_before(work, interview.id if interview else ""),
    )
    chosen = make_plan(material, words, wish.minutes, seed)
    plan = MockPlan(
        id=work.new_id(),
        at=now.at,
        utc_offset=now.utc_offset,
        minutes=wish.minutes,
        seed=seed,
        tone=wish.tone,
        language=words.language,
        slots=chosen.slots,
        interview=interview.id if interview else "",
        company=interview.company if interview else "",
        role=role,
        left_out=chosen.left_out,
        own=_own(work, interview),
        partner=wish.partner,
    )
    work.history.mocks.record_plan(plan)
    return plan


def _asked_before(work: Workspace, interview: str) -> Counter[str]:
    """Return question key -> how often mock interviews for an interview asked it and got something said.

    The same for each competency, and must-have in words of its own, that its questions looked for. A
    replay asks what its first one asked, and doesn't count.
    """
    plans = [mock for mock in mocks(work) if mock.interview == interview and not mock.again]
    places = ((plan, {turn.place for turn in work.history.mocks.turns(plan.id)}) for plan in plans)
    slots = [
        one.slots[place] for one, met in places for place in met if 0 <= place < len(one.slots)
    ]
    return Counter(name for slot in slots for name in (slot.question, *slot.competencies))


def _interview(work: Workspace, wanted: str) -> Interview | None:
    if wanted == "-":
        return None
    return interviews.find_interview(work, wanted) if wanted else interviews.next_interview(work)


def _language(work: Workspace) -> str:
    """Return the language of most active stories."""
    spoken = [
        primary(story.language) for story in work.stories().stories if story.status is Status.ACTIVE
    ]
    return max(dict.fromkeys(spoken), key=spoken.count, default="en")


def _questions(
    work: Workspace, banks: Sequence[str], role: str, language: str, ad: str
) -> tuple[Question, ...]:
    """Return what may be asked: of the banks named, else of the person's own and of the role's.

    Raises:
        TrainerError: there is no such bank.
    """
    shelf = work.banks()
    if banks:
        known = {bank.id: bank for bank in shelf.banks}
        for name in banks:
            if name not in known:
                raise TrainerError(
                    f"there is no question bank called “{name}”", "see `trainer bank list`"
                )
        return tuple(one for name in banks for one in known[name])
    theirs = {question.key: question for question in asked_of(work)}
    for bank in of_the_trade(role, shelf.banks, ad):
        theirs |= {one.key: one for one in bank if not is_of_another_trade(one, role, bank)}
    return tuple(one for one in theirs.values() if primary(one.language) == language)


def _fixed_questions(work: Workspace, keys: Sequence[str]) -> tuple[Question, ...]:
    banks = dict.fromkeys(key.partition("/")[0] for key in keys)
    found = [one for name in banks if (bank := work.bank(name)) for one in bank]
    return tuple(one for one in found if one.key in keys)


def _own(work: Workspace, interview: Interview | None) -> tuple[str, ...]:
    """Return the questions that the person wants to ask, three at most."""
    people = interview.interviewers if interview else ()
    keys = list(dict.fromkeys(key for person in people for key in person.to_ask))
    return wordings(work, keys[:OWN_QUESTIONS])


def mocks(work: Workspace) -> tuple[MockPlan, ...]:
    """Return all mock interviews, the newest first."""
    return tuple(work.history.mocks.plans())


def find_mock(work: Workspace, wanted: str) -> MockPlan:
    """Return a mock interview by its id or the beginning of it; the newest for an empty one.

    Raises:
        TrainerError: there is none, or several.
    """
    known = mocks(work)
    low = wanted.strip().lower()
    found = [one for one in known if one.id == low] or [
        one for one in known if one.id.startswith(low)
    ]
    if not low:
        found = found[:1]
    if len(found) == 1:
        return found[0]
    if not found:
        raise TrainerError(
            f"there is no mock interview “{wanted}”" if low else "there is no mock interview yet",
            "see `trainer mock list`" if low else "`trainer mock new` makes one",
        )
    raise TrainerError(f"“{wanted}” means several mock interviews", "write more of the id")


def unfinished(work: Workspace) -> MockPlan | None:
    """Return the newest mock interview that isn't over, None without one."""
    return next((at.plan for at in mock_unfinished.unfinished(work)), None)


def job_of(work: Workspace, plan: MockPlan) -> Interview | None:
    """Return the interview that a mock interview is for; None for a free one, or where it's gone."""
    return next(
        (interview for interview in interviews.interviews(work) if interview.id == plan.interview),
        None,
    )


def look(work: Workspace, plan: MockPlan) -> Standing:
    """Return where a mock interview stands."""
    return standing(plan, work.history.mocks.turns(plan.id))
