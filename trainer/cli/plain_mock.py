"""A mock interview line by line, for screen readers, simple terminals and scripts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from trainer.cli import mock_speak
from trainer.cli.common import DONE, WRONG_INPUT, print_news
from trainer.cli.output import err, out, wrapped
from trainer.cli.plain_rehearsal import END, SKIP, take_any_bytes
from trainer.cli.until_stored import LEAVE, until_stored
from trainer.errors import TrainerError
from trainer.text import counted

if TYPE_CHECKING:
    from trainer.coach.mock_sitting import Sitting
    from trainer.coach.mock_spoken import Voice
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import Verdict
    from trainer.mock.course import Standing
    from trainer.mock.model import MockPlan
    from trainer.stories.model import Story

ALOUD, PAUSE = ".a", ".p"
"""Lines that say: I said it aloud; I need a moment; I'm leaving."""

GOES_ON = "`trainer mock --plain` goes on where you were"
KEPT = f"what you typed is kept, and {GOES_ON}"

EVERY = 1.0
"""Seconds after which the clock and what was typed are kept again, so that a kill costs none."""


def hold(work: Workspace, plan: MockPlan, voice: Voice | None = None) -> int:
    """Ask until the mock interview or the input ends, then show the report.

    Args:
        work: the opened home.
        plan: the mock interview.
        voice: what the answers are spoken into; None where they are typed.
    """
    from trainer.coach import mock

    take_any_bytes()
    at = mock.look(work, plan)
    _open(plan, at)
    stopped, is_first = "", True
    while at.slot is not None:
        said = _one(work, plan, at, voice, stopped, whole=is_first)
        is_first = False
        print_news(work)
        if said is None:
            goes_on = f"all of it is kept. {GOES_ON}."
            out(wrapped(f"You left; {goes_on if _stays(work) else 'nothing of it is kept.'}"))
            return _kept(work)
        stopped, at = said, mock.look(work, plan)
    if at.remark:
        out(f"\n{wrapped(at.remark)}")
    mock_speak.put_right(work, plan, voice)
    _tick_all(work, plan)
    _settle_unsure(work, plan)
    _report(work, plan)
    return _kept(work)


def put_right_before(work: Workspace) -> bool:
    """Let what was spoken in a mock interview before be put right; return whether it's reported now."""
    from trainer.coach import mock_spoken

    over = mock_spoken.waiting(work)
    if over is None:
        return False
    take_any_bytes()
    out("First, what I heard in your last mock interview:")
    mock_speak.put_right(work, over, None)
    if mock_spoken.to_put_right(work, over):
        return False
    _report(work, over)
    return True


def _report(work: Workspace, plan: MockPlan) -> None:
    from trainer.coach import mock_report, planning
    from trainer.mock import report_forms, report_text

    done = mock_report.report(work, plan.id)
    out()
    out(report_forms.as_text(report_text.blocks(done.report, done.unsaid, quoted=False), wrapped))
    if not _stays(work):
        return
    out()
    out(wrapped(f"`trainer mock report {plan.id[:8]}` shows it with your answers."))
    if planning.left_out(work):
        out(wrapped("What you left out comes up first when you rehearse: `trainer due`."))


def _stays(work: Workspace) -> bool:
    """Return whether what is said here is there after the program ends."""
    return work.saved and work.after_close is None  # a demo is deleted


def _kept(work: Workspace) -> int:
    if not work.loses_answers():
        return DONE
    err("trainer: none of it could be kept: copy what you need from above")
    return WRONG_INPUT


def _open(plan: MockPlan, at: Standing) -> None:
    whom = f", {plan.company}" if plan.company else ""
    many = counted(len(plan.slots), "question")
    how_long = f"{plan.minutes} minutes, {many}; in the last one you ask them."
    out(wrapped(f"Mock interview{whom}: {how_long}"))
    if at.seconds:
        out("You're back where you left.")
    lines = (
        f"Type your answer. A line with only {END} hands it in; {SKIP} says “I'd like to come back to "
        f"that”, and of a follow-up that you've nothing on it; {ALOUD} says you've said it aloud; {PAUSE} is your one pause; {LEAVE} leaves, and all "
        "is kept. You'll hear how it went at the end, not before."
    )
    out(wrapped(lines))


def _one(
    work: Workspace,
    plan: MockPlan,
    at: Standing,
    voice: Voice | None,
    stopped: str,
    *,
    whole: bool,
) -> str | None:
    """Ask one question or follow-up; None where the person left or the input ended.

    Returns what they said at the limit of it, so that it isn't said again; for `stopped` see `Sitting`.
    With `whole` what is asked now stands there even where something was asked back.
    """
    from trainer.coach import mock_answers, mock_spoken
    from trainer.coach.mock_sitting import Sitting
    from trainer.mock.words import words_of

    started = work.clock()
    sitting = Sitting(work, plan, stopped)
    _ask(at, sitting, whole=whole)
    try:
        with _clock(sitting, spoken=voice is not None) as clock:
            ended = None if voice is None else _speak(work, sitting, voice, clock)
            said, last = _read(work, sitting, clock) if ended is None else (clock.text, ended)
        time = mock_answers.Clocked(started, clock.seconds)
        keep = partial(sitting.keep, clock.text, time.seconds)
        if last in ("", LEAVE):
            if clock.text.strip():
                until_stored(keep, keep, clock.text, KEPT)
            return None
        sitting.must_be_asked()
        if last == SKIP:
            later = mock_answers.comes_back(at)
            out(wrapped(f"You: {words_of(plan.language).say('later' if later else 'move_on')}"))
            store: Callable[[], Standing] = partial(
                mock_answers.skip, work, plan, seconds=time.seconds
            )
        elif last == ALOUD:
            story, verdicts = _ticked_by_friend(work, plan, at)
            store = partial(mock_answers.answer_aloud, work, plan, story, verdicts, time)
        else:
            store = partial(mock_spoken.hand_in, work, plan, said, time)
        until_stored(lambda: sitting.hand_in(store), keep, clock.text, KEPT)
    finally:
        sitting.leave()
    return sitting.stopped


def _ask(at: Standing, sitting: Sitting, *, whole: bool) -> None:
    from trainer.mock.asked_back import Back, asked_back
    from trainer.mock.words import words_of
    from trainer.text import clock_text

    slot = at.slot
    if slot is None:
        return
    out()
    asked = at.asks.text if at.asks else slot.asked
    if at.asked_back and not whole:
        again = asked_back(at.asked_back, words_of(at.plan.language)) is Back.AGAIN
        for line in (*sitting.says, *((asked,) if again else ())):
            out(wrapped(line))
        return
    if at.asks is None:
        used = f"{clock_text(at.seconds)} of {at.plan.minutes}:00 used"
        which = f"Question {at.number} of {len(at.plan.slots)}{' again' if at.is_back else ''}"
        out(f"{which}, {used}, {clock_text(slot.seconds)} for this one")
    elif whole:
        out(wrapped(f"The question was: {slot.asked}"))
    is_panel = len({slot.by for slot in at.plan.slots}) > 1
    by = (slot.by if is_panel else "") if at.asks else slot.asker
    first, *rest = (*sitting.says, asked)  # the name comes first: they say what leads over, too
    for line in (f"{by}: {first}" if by else first, *rest):
        out(wrapped(line))
    for note in sitting.notes:
        out(wrapped(note, "    ", "  - "))
    if sitting.text:
        out("You'd typed:")
        for line in sitting.text.splitlines():
            out(wrapped(line, "    "))
        out(f"Go on at {clock_text(sitting.seconds)}.")
    if sitting.spoken:
        out("What you said before is kept, and counts. Go on.")


class _Clock:
    """The seconds of one question, and what was typed for it; kept every second by a thread."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._since = monotonic()
        self._before = sitting.seconds
        self.text = sitting.text
        self.running = True
        self._told = False

    @property
    def seconds(self) -> float:
        """The seconds so far, pauses not counted."""
        return self._before + (monotonic() - self._since if self.running else 0.0)

    def stop(self) -> None:
        """Stop for a pause."""
        self._before, self.running = self.seconds, False

    def go_on(self) -> None:
        """Go on after a pause."""
        self._since, self.running = monotonic(), True

    def keep(self) -> None:
        """Keep what there is; where that fails, say so once and let the person finish."""
        try:
            self._sitting.keep(self.text, self.seconds)
        except TrainerError as error:
            if not self._told:
                err(f"trainer: {error}")
            self._told = True


@contextmanager
def _clock(sitting: Sitting, *, spoken: bool) -> Iterator[_Clock]:
    """Let the clock run; who speaks is stopped at the limit, who types isn't: nobody sees them type."""
    clock, over = _Clock(sitting), Event()

    def tick() -> None:
        while not over.wait(EVERY):
            clock.keep()
            is_running = spoken and clock.running
            if is_running and (stop := sitting.stop_at_limit(clock.text, clock.seconds)):
                out(wrapped(stop))

    thread = Thread(target=tick, daemon=True)
    clock.keep()
    thread.start()
    try:
        yield clock
    finally:
        over.set()
        thread.join()
        clock.stop()
        clock.keep()


def _speak(work: Workspace, sitting: Sitting, voice: Voice, clock: _Clock) -> str | None:
    """Let the answer be spoken; return the line that ended it, None where it's typed after all."""
    at = sitting.at
    while line := mock_speak.ask_how(work, at, sitting.says):
        said = line.strip()
        if said in (SKIP, ALOUD, LEAVE):
            return said
        if said == PAUSE:
            _pause(work, at.plan, clock)
        elif not said and mock_speak.heard(work, voice, at):
            return END
        else:
            out(f"Type your answer. A line with only {END} hands it in.")
            return None
    return ""


def _read(work: Workspace, sitting: Sitting, clock: _Clock) -> tuple[str, str]:
    """Return what is typed, and the line that ended it; that is empty where the input ended.

    Nothing at all can't be handed in: a second line with the sign leaves no question unanswered.
    """
    for line in sys.stdin:
        typed = line.rstrip("\r\n")
        if typed == END and not clock.text.strip() and not sitting.spoken:
            out(wrapped(f"You haven't typed anything yet. {SKIP} moves on."))
            continue
        if typed in (END, SKIP, ALOUD, LEAVE):
            return clock.text, typed
        if typed == PAUSE:
            _pause(work, sitting.at.plan, clock)
            continue
        clock.text = f"{clock.text}\n{typed}" if clock.text else typed
        clock.keep()
    return clock.text, ""


def _pause(work: Workspace, plan: MockPlan, clock: _Clock) -> None:
    from trainer.coach import mock_answers

    try:
        mock_answers.pause(work, plan)
    except TrainerError as error:
        err(f"trainer: {error}")
        return
    clock.stop()
    clock.keep()
    out("The clock stands. Press Enter to go on.")
    sys.stdin.readline()
    clock.go_on()


def _ticked_by_friend(work: Workspace, plan: MockPlan, at: Standing) -> tuple[str, list[Verdict]]:
    """Let the friend who asks tick what they heard; without one it waits until the end."""
    if not plan.partner or at.asks is not None or at.slot is None or not at.slot.wants_story:
        return "", []
    out("For your friend: what did you hear?")
    story = _which(work, at.slot.likely)
    return (story.id, _verdicts(story)) if story else ("", [])


def _tick_all(work: Workspace, plan: MockPlan) -> None:
    """Ask what was told in the answers that were said aloud."""
    from trainer.coach import mock_after

    for attempt in mock_after.to_tick(work, plan):
        out()
        out(wrapped(f"You said this aloud: {attempt.asked}"))
        slot = next((slot for slot in plan.slots if slot.asked == attempt.asked), None)
        story = _which(work, slot.likely if slot else "")
        if story is not None:
            mock_after.tick(work, plan, attempt.id, story.id, _verdicts(story))


def _settle_unsure(work: Workspace, plan: MockPlan) -> None:
    """Ask which story an answer told, where only the person can say."""
    from trainer.coach import mock_after

    for attempt, perhaps in mock_after.unsure(work, plan):
        out()
        out(wrapped(f"I'm not sure which story you told here: {attempt.asked}"))
        out(wrapped(f"Was it “{perhaps.title}”? y for yes, n for another one, Enter to leave it:"))
        said = sys.stdin.readline().strip().lower()
        story = perhaps if said in {"y", "yes"} else _which(work, "") if said == "n" else None
        if story is not None:
            mock_after.told_was(work, plan, attempt.id, story.id)
        elif said == "n":
            mock_after.told_none(work, plan, attempt.id)


def _which(work: Workspace, likely: str) -> Story | None:
    """Ask which story was told; None for none, or where the input ended."""
    from trainer.coach import mock_after

    known = mock_after.perhaps_told(work, likely)
    for number, one in enumerate(known, start=1):
        out(wrapped(one.title, "     ", f"{number:>3}  "))
    out("Which story was it? Its number, or Enter for none:")
    while line := sys.stdin.readline():
        said = line.strip()
        if not said:
            return None
        if said.isdecimal() and 1 <= int(said) <= len(known):
            return known[int(said) - 1]
        err(f"Please answer with a number from 1 to {len(known)}.")
    return None


def _verdicts(story: Story) -> list[Verdict]:
    """Ask of each key point whether it was told; what isn't answered was missed."""
    from trainer.grading.model import Verdict

    signs = {"s": Verdict.SAID, "p": Verdict.PARTLY, "m": Verdict.MISSED, "": Verdict.MISSED}
    found: list[Verdict] = []
    for point in story.points:
        out(wrapped(point.say, "    ", "  "))
        out("s said, p partly, m or Enter missed:")
        while (line := sys.stdin.readline()) and line.strip().lower() not in signs:
            err("Please answer with s, p or m.")
        found.append(signs.get(line.strip().lower(), Verdict.MISSED))
    return found
