"""The interviews: note, change, find and forget them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer.coach.dates import EXAMPLES, read_time
from trainer.competencies import COMPETENCIES, current
from trainer.documents.competency_words import competencies_in
from trainer.errors import TrainerError
from trainer.interviews.model import Interview, Interviewer, Need, Round, Wanted

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace


LONGEST_LINE = 500
"""Characters of a company, a role, a name or another field of one line."""

LONGEST_NOTES = 20_000
"""Characters of the notes on a company: about ten pages."""


def next_interview(work: Workspace) -> Interview | None:
    """Return the next interview that lies ahead."""
    now = work.now()
    ahead = [interview for interview in work.history.debriefs.interviews() if interview.at > now]
    return min(ahead, key=lambda interview: interview.at, default=None)


def interviews(work: Workspace) -> tuple[Interview, ...]:
    """Return all interviews, the next ones first, then the past ones, newest first."""
    now = work.now()
    known = work.history.debriefs.interviews()
    ahead = sorted((one for one in known if one.at > now), key=lambda one: one.at)
    past = sorted((one for one in known if one.at <= now), key=lambda one: one.at, reverse=True)
    return (*ahead, *past)


def to_debrief(work: Workspace) -> Interview | None:
    """Return the last interview that is over and has no finished debrief, None without one."""
    now = work.now()
    over = [
        interview
        for interview in work.history.debriefs.interviews()
        if interview.at <= now and interview.debriefed is None
    ]
    return over[-1] if over else None


def last_over(work: Workspace) -> Interview | None:
    """Return the last interview that is over, None without one."""
    now = work.now()
    return next(
        (interview for interview in reversed(interviews(work)) if interview.at <= now), None
    )


def unsent_letters(work: Workspace) -> int:
    """Return how many letters were drafted for a known interview and not sent."""
    known = {interview.id for interview in work.history.debriefs.interviews()}
    return sum(
        letter.sent is None and letter.interview in known
        for letter in work.history.debriefs.letters()
    )


def find_interview(work: Workspace, wanted: str) -> Interview:
    """Return an interview by its id, the beginning of it, or the company's name.

    Raises:
        TrainerError: there is none, or several.
    """
    known = interviews(work)
    exact = [one for one in known if one.id == wanted]
    low = wanted.strip().casefold()
    found = (
        exact
        or [one for one in known if low and one.id.startswith(low)]
        or [one for one in known if low and one.company.casefold() == low]
        or [one for one in known if low and low in one.company.casefold()]
    )
    if len(found) == 1:
        return found[0]
    if not found:
        raise TrainerError(f"there's no interview “{wanted}”", "see `trainer interview list`")
    ids = " or ".join(f"{one.id[:8]} ({one.company})" for one in found[:4])
    raise TrainerError(f"“{wanted}” means several interviews", f"say {ids}")


@dataclass(frozen=True, slots=True)
class Details:
    """What a person says of an interview; None leaves as it is what is known.

    Attributes:
        company: with whom.
        when: a time as `dates.read_time` reads it.
        role: for which job.
        stage: one of the rounds.
        wanted: what the job asks for, in the order in which it counts.
        interviewers: who asks.
        posting: the job's text.
        notes: what the person noted of the company.
        next_round: one of the rounds, empty for unknown.
        deadline: until when a letter is welcome, a time; empty for the usual 24 hours.
    """

    company: str | None = None
    when: str | None = None
    role: str | None = None
    stage: str | None = None
    wanted: tuple[Wanted, ...] | None = None
    interviewers: tuple[Interviewer, ...] | None = None
    posting: str | None = None
    notes: str | None = None
    next_round: str | None = None
    deadline: str | None = None


def add_interview(work: Workspace, details: Details) -> Interview:
    """Record an interview.

    Raises:
        TrainerError: the company or the time is missing or cannot be read, or there is no such
            round, or the same interview is noted already.
    """
    if not (details.company or "").strip():
        raise TrainerError("the company is missing", "say which company it's with")
    if not (details.when or "").strip():
        raise TrainerError("the date is missing", EXAMPLES)
    now = work.moment()
    blank = Interview(work.new_id(), "", "", Round.OTHER, now.at, now.utc_offset)
    moment = read_time(details.when or "", work.clock())
    company = (details.company or "").strip().casefold()
    if any(
        known.at == moment and known.company.casefold() == company for known in interviews(work)
    ):
        raise TrainerError(
            "you've already noted this interview", "change that one, or check the date"
        )
    return _save(work, blank, details)


def change_interview(work: Workspace, interview: str, details: Details) -> Interview:
    """Change what is known of an interview.

    Raises:
        TrainerError: there is no such interview, or something cannot be read; nothing is changed.
    """
    return _save(work, find_interview(work, interview), details)


def _save(work: Workspace, known: Interview, details: Details) -> Interview:
    changed = known
    if details.company is not None:
        if not details.company.strip():
            raise TrainerError("the company is missing", "say which company it's with")
        changed = replace(changed, company=_line(details.company))
    if details.when is not None:
        moment = work.moment(read_time(details.when, work.clock()))
        changed = replace(changed, at=moment.at, utc_offset=moment.utc_offset)
    if details.role is not None:
        changed = replace(changed, role=_line(details.role))
    if details.stage is not None:
        changed = replace(changed, round=_round(details.stage))
    if details.wanted is not None:
        changed = replace(changed, wanted=_once(details.wanted))
    if details.interviewers is not None:
        changed = replace(changed, interviewers=_known(work, known, details.interviewers))
    if details.posting is not None:
        changed = replace(changed, posting=details.posting)
    if details.notes is not None:
        changed = replace(changed, notes=_notes(details.notes))
    if details.next_round is not None:
        after = _round(details.next_round) if details.next_round else None
        changed = replace(changed, next_round=after)
    if details.deadline is not None:
        until = (
            work.moment(read_time(details.deadline, work.clock())).at
            if details.deadline.strip()
            else None
        )
        changed = replace(changed, deadline=until)
    if changed.deadline is not None and changed.deadline <= changed.at:
        raise TrainerError("the letter can't be due before the interview", "check both dates")
    work.history.debriefs.save_interview(changed)
    return changed


def _line(text: str) -> str:
    """Return a field of one line.

    Raises:
        TrainerError: it is longer than any name or note of one line.
    """
    line = " ".join(text.split())
    if len(line) > LONGEST_LINE:
        raise TrainerError(
            f"“{line[:20]}…” has {len(line)} characters", f"at most {LONGEST_LINE} fit one line"
        )
    return line


def _notes(text: str) -> str:
    """Return notes on a company, without blank lines around them.

    Raises:
        TrainerError: they are longer than anybody reads again before an interview.
    """
    notes = text.strip()
    if len(notes) > LONGEST_NOTES:
        raise TrainerError(
            f"the notes have {len(notes):,} characters", f"keep the best {LONGEST_NOTES:,} of them"
        )
    return notes


def _round(stage: str) -> Round:
    if stage not in set(Round):
        raise TrainerError(f"there's no round “{stage}”", f"one of {', '.join(Round)}")
    return Round(stage)


def _once(wanted: Sequence[Wanted]) -> tuple[Wanted, ...]:
    return tuple({one.competency: one for one in wanted}.values())


def _known(
    work: Workspace, interview: Interview, people: Sequence[Interviewer]
) -> tuple[Interviewer, ...]:
    """Return checked interviewers with an id each: who was there under that name keeps theirs."""
    ids = {interviewer.name: interviewer.id for interviewer in interview.interviewers}
    return tuple(
        replace(one, id=one.id or ids.get(one.name) or work.new_id()) for one in _checked(people)
    )


def _checked(people: Sequence[Interviewer]) -> tuple[Interviewer, ...]:
    """Return interviewers with a name each and no two of the same.

    Raises:
        TrainerError: a name is missing or there twice, or a letter could not go to an address.
    """
    # The reader of addresses is 3 ms that Home need not wait for.
    from trainer.interviews.sending.addresses import address  # noqa: PLC0415

    found: dict[str, Interviewer] = {}
    for person in people:
        name = _line(person.name)
        if not name:
            raise TrainerError("one interviewer has no name", "add the name, or leave them out")
        if name in found:
            raise TrainerError(f"you have “{name}” twice", "tell them apart, as in “Ana B.”")
        email = _line(person.email)
        if email:
            address(email, f"the e-mail of {name}")
        found[name] = replace(
            person,
            name=name,
            role=_line(person.role),
            email=email,
            cares_about=_line(person.cares_about),
            moment=_line(person.moment),
        )
    return tuple(found.values())


NEED_WORDS = {
    "must": Need.MUST_HAVE,
    "must-have": Need.MUST_HAVE,
    "nice": Need.NICE_TO_HAVE,
    "nice-to-have": Need.NICE_TO_HAVE,
}


def read_wanted(text: str) -> tuple[Wanted, ...]:
    """Return what the job asks for from what a person writes.

    Args:
        text: competencies with commas between them; behind one `(must)` or `(nice)` says how much
            it counts, as in `ownership (must), customer focus, mentoring (nice)`.

    Raises:
        TrainerError: what stands in the brackets is neither.
    """
    found = []
    for part in text.split(","):
        name, _, need = part.partition("(")
        words = need.strip().rstrip(")").strip().lower()
        if words and words not in NEED_WORDS:
            raise TrainerError(f"“{words}” doesn't say how much it counts", "write must or nice")
        if name.strip():
            found.append(Wanted(competency_id(name), NEED_WORDS.get(words, Need.UNKNOWN)))
    return _once(found)


LONGEST_NAME = 4
"""Words that the name of a competency has at most; what has more is a sentence of the job's text."""


def is_posting(text: str) -> bool:
    """Return whether what stands where competencies belong is the job's text instead."""
    return any(len(part.partition("(")[0].split()) > LONGEST_NAME for part in text.split(","))


def competency_id(name: str) -> str:
    """Return the id of a competency as a person writes it.

    That is the listed one that is spelled nearly so, or that its words surely mean: “managing conflict”.
    """
    from difflib import get_close_matches  # noqa: PLC0415  2 ms that Home need not wait for

    written = "-".join(name.lower().split())
    (written,) = current((written,))
    if written in COMPETENCIES:
        return written
    if near := get_close_matches(written, COMPETENCIES, 1, cutoff=0.85):
        return near[0]
    meant = competencies_in(name)
    return (
        meant[0] if len(meant) == 1 and meant == competencies_in(name, sentence=True) else written
    )


def write_wanted(wanted: Sequence[Wanted]) -> str:
    """Return what the job asks for as `read_wanted` reads it."""
    short = {Need.MUST_HAVE: " (must)", Need.NICE_TO_HAVE: " (nice)", Need.UNKNOWN: ""}
    return ", ".join(f"{one.competency}{short[one.need]}" for one in wanted)
