"""Speaking in a mock interview: nobody waits while it's written down, and it's put right at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING

from trainer.coach import drafts, speaking
from trainer.coach.draft_kinds import SPOKEN
from trainer.coach.grade_heard import grade_heard, without_marks
from trainer.coach.mock import look, mocks
from trainer.coach.mock_after import put
from trainer.coach.mock_answers import Clocked, answer, answer_spoken
from trainer.coach.mock_parts import Key, Part, begin_part, key_of, keys_of, parts
from trainer.coach.mock_told import told_by
from trainer.coach.rehearsal_values import Task
from trainer.errors import TrainerError
from trainer.mock.course import Standing, answers
from trainer.rehearsal.spoken import Spoken, spoken_of, united
from trainer.storage import recovery
from trainer.voice.doubts import unmarked
from trainer.voice.recogniser import Shared

if TYPE_CHECKING:
    from trainer.coach.speaking import Speaking
    from trainer.coach.workspace import Workspace
    from trainer.mock.model import MockPlan, Turn
    from trainer.storage.recovery import Draft

BREATH = 1.0
"""Seconds that an interviewer takes before they ask on (own choice). What isn't written down by then
is written down while the next question is asked."""

RIGHT = "put_right"
"""The name under which a recording says that its words were put right."""

_EVERY = 0.1
"""Seconds between two looks at whether a recording is written down."""


class Voice:
    """The microphone and the one recogniser of a mock interview; recordings are written down in turn.

    Attributes:
        problem: why a sound that was to be listened to again couldn't be kept; usually None.
    """

    def __init__(self, work: Workspace, plan: MockPlan) -> None:
        """Make ready; nothing is opened before an answer begins.

        Raises:
            TrainerError: something that it needs is missing, or nothing can be kept here.
        """
        if not work.writable:
            raise TrainerError(
                "what you say can't be kept in this folder",
                "type, or choose another with --home DIR",
            )
        self._microphone = speaking.microphone_of(work)
        self._recogniser = Shared(speaking.recogniser_of(work, plan.language))
        self._silence = work.settings.voice.silence
        self.problem: TrainerError | None = None
        self._written: list[tuple[Speaking, Thread]] = []

    def begin(self, work: Workspace, at: Standing) -> Speaking:
        """Return an answer that is about to be spoken; `start` opens the microphone.

        Raises:
            TrainerError: it can't be kept.
        """
        asked = at.asks.text if at.asks else at.slot.asked if at.slot else ""
        task = Task(asked, None, None, at.slot.seconds if at.slot else 0)
        file = begin_part(work, at)
        keeper = speaking.sound_keeper(work)
        return speaking.Speaking(
            task, file, self._microphone, self._recogniser, self._silence, keeper
        )

    def take(self, spoken: Speaking) -> None:
        """Take an answer whose recording has ended; it's in its file once it is written down."""
        if spoken.look().written:
            self._end(spoken)
            return
        thread = Thread(target=self._until_written, args=(spoken,), daemon=True)
        self._written.append((spoken, thread))
        thread.start()

    def _until_written(self, spoken: Speaking) -> None:
        while not spoken.look().written:
            sleep(_EVERY)
        self._end(spoken)

    def _end(self, spoken: Speaking) -> None:
        """End an answer that is written down; its sound is kept where that is wished for."""
        try:
            spoken.keep_for_listening()
        except TrainerError as error:
            self.problem = error
        finally:
            spoken.end(keep=True)

    @property
    def is_writing(self) -> bool:
        """Whether some of what was spoken isn't written down yet."""
        return any(thread.is_alive() for _, thread in self._written)

    def end(self) -> None:
        """End everything at once; sound that isn't written down stays in its file."""
        self._recogniser.end()
        for spoken, _ in self._written:
            spoken.end(keep=True)
        self._written.clear()


def hand_in(work: Workspace, plan: MockPlan, typed: str, time: Clocked) -> Standing:
    """Hand in what was spoken and typed to what is asked now; only typed, it's graded as ever.

    Raises:
        TrainerError: the mock interview is over, or the answer cannot be stored.
    """
    at = look(work, plan)
    if not parts(work, plan, key_of(at)):
        return answer(work, plan, typed, time)
    if typed.strip():
        file = begin_part(work, at)
        file.save(typed)
        file.release()
    return answer_spoken(work, plan, _heard_so_far(work, at), time)


def _heard_so_far(work: Workspace, at: Standing) -> str:
    """Return all words of the answer that is given now; empty where some are missing."""
    turns = work.history.mocks.turns(at.plan.id)
    keys = keys_of(turns)
    told = answers(turns)
    before = told[-1] if at.asked_on and told else []
    texts = []
    for key, said in [*((keys[one.id], one.said) for one in before), (key_of(at), "")]:
        known = parts(work, at.plan, key)
        texts.append(said)
        for part in known:
            heard = unmarked(part.text)
            if heard.lost or not part.is_whole:
                return ""
            texts.append(heard.text)
        if not known and not said.strip():
            return ""
    return "\n\n".join(filter(None, texts))


@dataclass(frozen=True, slots=True)
class ToPutRight:
    """An answer that was spoken, whose words the person hasn't seen yet.

    Attributes:
        plan: the mock interview.
        turn: the turn that it was handed in with.
        asked: what was asked.
        text: what was heard, with its marks.
        parts: its recordings.
    """

    plan: MockPlan
    turn: Turn
    asked: str
    text: str
    parts: tuple[Part, ...]

    @property
    def is_whole(self) -> bool:
        """Whether all of it is written down."""
        return all(part.is_whole for part in self.parts)


def waiting(work: Workspace) -> MockPlan | None:
    """Return the newest mock interview that is over and has answers to be put right, None without one."""
    if not work.writable or not recovery.texts_of(work.home, SPOKEN, ""):
        return None
    return next(
        (mock for mock in mocks(work) if look(work, mock).ended and to_put_right(work, mock)), None
    )


def to_put_right(work: Workspace, plan: MockPlan) -> list[ToPutRight]:
    """Return what was spoken and isn't put right yet, in the order of the interview.

    An answer all of whose words were put right before the program was killed is graded now.
    """
    turns = work.history.mocks.turns(plan.id)
    keys = keys_of(turns)
    mine = parts(work, plan)
    found = []
    for told in _attempts(work, turns) if mine else ():
        known = [one for one in mine if one.key in {keys[turn.id] for turn in told}]
        if known and all(_is_right(one) for one in known):
            _grade(work, plan, told, keys)
            continue
        asked = plan.slots[told[0].place].asked
        for turn in told:
            of_turn = tuple(one for one in known if one.key == keys[turn.id])
            if any(not _is_right(one) for one in of_turn):
                text = "\n\n".join(filter(None, (one.text for one in of_turn)))
                found.append(ToPutRight(plan, turn, asked, text, of_turn))
            asked = turn.asks.text if turn.asks else asked
    return found


def _attempts(work: Workspace, turns: Sequence[Turn]) -> Iterable[list[Turn]]:
    """Return the answers as they stand: what went on with the answer before it belongs to that."""
    found: dict[str, list[Turn]] = {}
    for told in answers(turns):
        found.setdefault(work.history.mocks.newest_of(told[0].attempt), []).extend(told)
    return found.values()


def write_down(work: Workspace, one: ToPutRight) -> ToPutRight:
    """Write down what is only sound of an answer; return it as it stands then.

    Raises:
        TrainerError: it can't be written down; its sound stays.
    """
    for part in one.parts:
        if not part.is_whole:
            speaking.write_down(work, part.draft, one.plan.language)
    return next(same for same in to_put_right(work, one.plan) if same.turn.id == one.turn.id)


def keep(work: Workspace, one: ToPutRight, text: str, *, right: bool = False) -> ToPutRight:
    """Keep the words of an answer as they stand while they're put right, in one file from now on.

    Raises:
        TrainerError: it can't be kept.
    """
    first, *others = one.parts
    spoken = united([facts for part in one.parts if (facts := _facts(part.draft))])
    file = drafts.resume(work, first.draft)
    try:
        task = drafts.stored(Task(one.asked, None, None, spoken=spoken))
        file.save(text, task | {RIGHT: right})
    finally:
        file.release()
    for part in others:
        recovery.discard(work.home, part.draft)
    return replace(one, text=text, parts=(replace(first, draft=file.draft),))


def put_right(work: Workspace, one: ToPutRight, text: str) -> None:
    """Take the words of an answer as the person put them right; with its last ones it's graded.

    Raises:
        TrainerError: it can't be kept.
    """
    keep(work, one, text, right=True)
    to_put_right(work, one.plan)  # grades it where this was the last of its words


def _facts(draft: Draft) -> Spoken | None:
    """Return how a recording was spoken; None where only its words are known."""
    try:
        return spoken_of(draft.task["spoken"])
    except (KeyError, TypeError, ValueError):
        return None


def _is_right(part: Part) -> bool:
    return bool(part.draft.task.get(RIGHT))


def _grade(work: Workspace, plan: MockPlan, told: Sequence[Turn], keys: dict[str, Key]) -> None:
    """Put the words of an answer in the history, and grade it; then its files aren't needed any more."""
    said, known, facts = [], [], []
    for turn in told:
        mine = parts(work, plan, keys[turn.id])
        text = "\n\n".join(one.text for one in mine) if mine else turn.said
        if mine:
            work.history.mocks.record_words(work.new_id(), turn, unmarked(text).text, work.now())
            facts += [one for part in mine if (one := _facts(part.draft))]
        said.append(text)
        known += mine
    # What was said aloud unheard before is ticked, so that words which follow it change nothing.
    if said[0].strip() or not told[0].aloud:
        spoken = united(facts)
        anew = keys[told[0].id][1] > 0
        _put_answer(work, plan, told[0], "\n\n".join(filter(None, said)), spoken, anew=anew)
    for part in known:
        recovery.discard(work.home, part.draft)


def _put_answer(
    work: Workspace, plan: MockPlan, first: Turn, marked: str, spoken: Spoken | None, *, anew: bool
) -> None:
    """Grade the whole of an answer; `anew` says that it began after a follow-up."""
    slot = plan.slots[first.place]
    recorded = work.history.attempt(work.history.mocks.newest_of(first.attempt))
    if recorded is None:
        return
    text, heard = without_marks(marked, spoken)
    story = told_by(work, slot, text, anew=anew)
    grade = grade_heard(story, text, slot.asked, heard, spoken) if story else None
    whole = replace(recorded, answer=text, story=story.id if story else "", grade=grade)
    put(work, plan, whole, spoken)
