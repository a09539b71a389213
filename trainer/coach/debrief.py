"""Noting what was asked in an interview and what was said; everything is stored at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from trainer import grading
from trainer.coach import interviews
from trainer.coach.which_story import FoundStories, find_told
from trainer.errors import TrainerError
from trainer.interviews.debrief import Asked
from trainer.interviews.transcripts import joined, named, read_transcript, with_probes
from trainer.questions.model import Kind
from trainer.storage.texts import load_text

if TYPE_CHECKING:
    from trainer.coach.workspace import Workspace
    from trainer.grading.model import QuestionMatch
    from trainer.interviews.model import Interview
    from trainer.interviews.transcripts import Exchange, Transcript
    from trainer.stories.model import Story

_LIST_MARK = re.compile(r"^\s*(?:[-*•–]\s+|\(?\d{1,3}[.)]\s+|Q\d*[:.]\s*)")

MOST_NAMED = 12
"""Speakers that a message names."""

_BEGUN = 10
"""Words of an answer below which a follow-up only gets the rest of it (own judgement: a sentence)."""

LONGEST_QUESTION = 2_000
"""Characters of a question as heard; more is an answer in the wrong place."""


@dataclass(frozen=True, slots=True)
class Row:
    """A question of a debrief in the list.

    Attributes:
        asked: what was noted.
        question: the wording of the bank's question it matches; empty where none does.
        stories: titles of the stories that were told.
        found: whether the grader found the stories, rather than the person.
        perhaps: whether those stories are a guess.
        perhaps_asked: whether the bank's question is a guess.
    """

    asked: Asked
    question: str
    stories: tuple[str, ...]
    found: bool
    perhaps: bool = False
    perhaps_asked: bool = False


def questions(work: Workspace, interview: str) -> tuple[Asked, ...]:
    """Return the questions of a debrief in their order."""
    return tuple(work.history.debriefs.asked(interview))


def find_asked(work: Workspace, interview: str, asked: str) -> Asked:
    """Return one question of a debrief.

    Raises:
        TrainerError: it is not there any more.
    """
    found = next((one for one in work.history.debriefs.asked(interview) if one.id == asked), None)
    if found is None:
        raise TrainerError("that question isn't in the debrief any more")
    return found


def rows(work: Workspace, interview: str) -> tuple[Row, ...]:
    """Return the questions of a debrief as the list shows them."""
    titles = {story.id: story.title for story in work.stories().stories}
    found = []
    for asked in work.history.debriefs.asked(interview):
        told = told_stories(work, asked)
        found.append(
            Row(
                asked,
                wording(work, asked.question),
                tuple(titles.get(story, story) for story in told.ids),
                not asked.settled,
                told.perhaps,
                is_guess(work, asked),
            )
        )
    return tuple(found)


def wording(work: Workspace, key: str) -> str:
    """Return how a bank asks a question; empty where the bank or the question is gone."""
    bank = work.bank(key.partition("/")[0]) if key else None
    return next((one.ask for one in bank or () if one.key == key), "")


def keep_typed(work: Workspace, interview: str, asked: str, typed: str) -> str:
    """Store a question that is being typed, so that it outlives the program.

    Args:
        work: the opened home.
        interview: id of the interview.
        asked: id that it is stored under; empty where it is not stored yet.
        typed: what the field holds; without any text the question is taken out again.

    Returns:
        Its id; empty where nothing is stored.
    """
    if not typed.strip():
        if asked:
            remove(work, asked)
        return ""
    ident = asked or work.new_id()
    work.history.debriefs.save_asked(Asked(ident, interview, " ".join(typed.split())), work.now())
    return ident


def note_lines(work: Workspace, interview: str, lines: Sequence[str]) -> tuple[Asked, ...]:
    """Note several questions, one a line; what marks the items of a list is left out.

    Raises:
        TrainerError: one of them is too long, or there is no such interview; those before it are
            noted.
    """
    texts = [_LIST_MARK.sub("", line).strip() for line in lines]
    return tuple(note(work, interview, text) for text in texts if text)


def note(work: Workspace, interview: str, heard: str, *, asked: str = "") -> Asked:
    """Note a question as remembered; the bank's question is looked for when it is confident.

    Args:
        work: the opened home.
        interview: id of the interview.
        heard: the question.
        asked: id under which it was stored while it was typed; empty for a new one.

    Raises:
        TrainerError: nothing was typed, it is too long, or there is no such interview.
    """
    interviews.find_interview(work, interview)
    text = " ".join(heard.split())
    if not text:
        raise TrainerError("the question is empty", "type what they asked, as you remember it")
    if len(text) > LONGEST_QUESTION:
        raise TrainerError(
            "that's too long for a question", "one question a line; what you said comes later"
        )
    match = next(iter(matches(work, text, limit=1)), None)
    known = match.question if match and match.likely else ""
    noted = Asked(asked or work.new_id(), interview, text, question=known)
    work.history.debriefs.save_asked(noted, work.now())
    return noted


def change(work: Workspace, asked: Asked) -> Asked:
    """Store a question as it is now."""
    work.history.debriefs.save_asked(asked, work.now())
    return asked


def reword(work: Workspace, asked: Asked, heard: str) -> Asked:
    """Store another wording of what was asked; the bank's question is looked for again."""
    text = " ".join(heard.split())[:LONGEST_QUESTION]
    match = next(iter(matches(work, text, limit=1)), None) if text else None
    question = asked.question if asked.chosen else match.question if match and match.likely else ""
    return change(work, replace(asked, heard=text or asked.heard, question=question))


def remove(work: Workspace, asked: str) -> None:
    """Forget a question of a debrief."""
    work.history.debriefs.delete_asked(asked)


def matches(work: Workspace, heard: str, limit: int = 5) -> list[QuestionMatch]:
    """Return the bank questions nearest to what was heard, best first."""
    asked = [question for question in work.banks().questions if question.kind is not Kind.TO_ASK]
    return grading.match_question(heard, asked, limit)


def keep_said(work: Workspace, interview: str, asked: str, said: str, before: str) -> Asked:
    """Store what was said; what another window stored meanwhile is kept below it.

    Args:
        work: the opened home.
        interview: id of the interview.
        asked: id of the question.
        said: the text as the person has it now.
        before: the text as it was stored when they last saw it.

    Raises:
        TrainerError: the question is not there any more.
    """
    known = find_asked(work, interview, asked)
    if said in (before, known.said):
        return known
    text = said
    if known.said != before:
        others = [line for line in known.said.splitlines() if line.strip() not in said]
        text = "\n\n".join(part for part in (said.rstrip(), "\n".join(others)) if part)
    return change(work, replace(known, said=text))


def is_guess(work: Workspace, asked: Asked) -> bool:
    """Return whether the bank's question behind what was heard is a guess to be looked at."""
    if not asked.question or asked.chosen:
        return False
    best = next(iter(matches(work, asked.heard, limit=1)), None)
    return best is None or best.question != asked.question or not best.confident


def told_stories(work: Workspace, asked: Asked) -> FoundStories:
    """Return the stories told: those the person named, else those that are found in the answer."""
    if asked.stories or asked.settled:
        return FoundStories(asked.stories)
    return find_told(asked.said, _tellable(work))


def _tellable(work: Workspace) -> tuple[Story, ...]:
    """Return the stories that an answer may have told; a retracted one may still slip out."""
    return work.stories().stories


# Transcripts


def read(work: Workspace, interview: str, text: str, candidate: str = "") -> Transcript:
    """Return what is in a transcript; nothing is stored. No interviewer that is noted is the person.

    Args:
        work: the opened home.
        interview: whose transcript it is.
        text: the transcript.
        candidate: which speaker the person is; empty for a guess.

    Raises:
        TrainerError: it is too long.
    """
    noted = [
        interviewer.name for interviewer in interviews.find_interview(work, interview).interviewers
    ]
    return read_transcript(text, candidate=candidate, interviewers=noted)


def check_candidate(transcript: Transcript, candidate: str) -> None:
    """Check that the person's name is that of exactly one speaker.

    Raises:
        TrainerError: nobody is called so, or several are; it says who speaks.
    """
    meant = named(candidate, transcript.speakers)
    if not candidate or not transcript.speakers or len(meant) == 1:
        return
    there = ", ".join(f"“{name}”" for name in (meant or transcript.speakers)[:MOST_NAMED])
    what = "may be several people" if meant else "doesn't speak"
    raise TrainerError(f"“{candidate}” {what} in this transcript", f"there are {there}")


def taken_before(work: Workspace, interview: str) -> tuple[Asked, ...]:
    """Return the questions of a debrief that came from a transcript."""
    return tuple(question for question in questions(work, interview) if question.from_transcript)


def grouped(work: Workspace, exchanges: Sequence[Exchange]) -> tuple[tuple[Exchange, ...], ...]:
    """Return the questions of a transcript, a follow-up with the question whose answer it goes on with.

    What tells a story together is graded together, and so is what a few words only began. Else each
    question stands alone, and so does one that a bank surely has, however much it sounds like a follow-up.
    """
    found: list[tuple[Exchange, ...]] = []
    for group in with_probes(exchanges):
        start = 0
        for at, one in enumerate(group):
            goes_on = at > start and _goes_on(work, group[start : at + 1])
            if at > start and (not goes_on or _is_known(work, one.question)):
                found.append(group[start:at])
                start = at
        found.append(group[start:])
    return tuple(found)


def _goes_on(work: Workspace, group: Sequence[Exchange]) -> bool:
    if len(group[0].answer.split()) < _BEGUN:
        return True
    return bool(find_told(joined(group).answer, _tellable(work)).ids)


def _is_known(work: Workspace, heard: str) -> bool:
    return any(match.confident for match in matches(work, heard, limit=1))


def from_exchange(work: Workspace, interview: str, exchange: Exchange) -> Asked:
    """Return the question of a transcript with its bank question; nothing is stored.

    One at a time, so that a long transcript shows its progress and can be stopped.
    """
    match = next(iter(matches(work, exchange.question, limit=1)), None)
    known = interviews.find_interview(work, interview)
    found = find_told(exchange.answer, _tellable(work))
    return Asked(
        id=work.new_id(),
        interview=interview,
        heard=" ".join(exchange.question.split())[:LONGEST_QUESTION],
        question=match.question if match and match.likely else "",
        stories=() if found.perhaps else found.ids,
        said=exchange.answer,
        by=_interviewer(known, exchange.by),
        from_transcript=True,
    )


def _interviewer(interview: Interview, speaker: str) -> str:
    """Return the known interviewer that a speaker's label means; else the label, where it is a name."""
    names = [interviewer.name for interviewer in interview.interviewers]
    low = speaker.casefold().strip()
    for name in names:
        if low and (low in name.casefold().split() or low == name.casefold()):
            return name
    if len(names) == 1:
        return names[0]
    return ""


def keep(work: Workspace, asked: Sequence[Asked], *, instead_of: Sequence[Asked] = ()) -> None:
    """Store the questions of a transcript behind those of the debrief, all or none.

    Args:
        work: the opened home.
        asked: the questions.
        instead_of: those of an earlier transcript that they replace.
    """
    gone = [one.id for one in instead_of]
    work.history.debriefs.save_all_asked(asked, work.now(), instead_of=gone)


def story_choices(work: Workspace, asked: Asked) -> list[tuple[str, str, str, bool]]:
    """Return the stories that may have been told, the likeliest first.

    Each with its id, its title, why it may be the one, and whether it counts as told now.
    """
    stories = work.stories().stories
    told = told_stories(work, asked).ids
    ranked = grading.rank_stories(asked.said, stories, limit=5) if asked.said.strip() else []
    heard = {match.story: match.score for match in ranked}
    key = asked.question
    order = sorted(
        stories,
        key=lambda story: (
            story.id not in told,
            -heard.get(story.id, 0.0),
            key not in story.questions,
        ),
    )
    return [
        (one.id, one.title, _why(heard.get(one.id, 0.0), key in one.questions), one.id in told)
        for one in order
    ]


def _why(share: float, meant: bool) -> str:
    if share:
        return f"{share:.0%} of it in your words"
    return "meant for this question" if meant else ""


def read_file(name: str) -> str:
    """Return the text of a transcript's file.

    Raises:
        TrainerError: there is no such file, it is too large, or not UTF-8.
    """
    return load_text(name)
