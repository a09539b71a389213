"""Interviews, debriefs, decisions and letters to rows and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from trainer.grading.model import Verdict
from trainer.interviews.debrief import Asked, Correction, Feeling, Reaction
from trainer.interviews.decisions import Decision
from trainer.interviews.letter.phrases import Tone
from trainer.interviews.letter.state import LetterState
from trainer.interviews.model import Interview, Interviewer, Need, Round, Wanted
from trainer.storage.history.rows import moment, stamp

if TYPE_CHECKING:
    from datetime import datetime


def _text(value: object) -> str:
    """Return a text as it is.

    Raises:
        TypeError: it is something else, as in a row of another table.
    """
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} where a text is expected")
    return value


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=True)  # half a surrogate pair has no UTF-8


def _optional(when: datetime | None) -> str | None:
    return stamp(when) if when else None


def interview_row(interview: Interview) -> tuple[Any, ...]:
    """Return an interview as a row of `interviews`."""
    return (
        interview.id,
        interview.company,
        interview.role,
        str(interview.round),
        stamp(interview.at),
        interview.utc_offset,
        json.dumps(interview.competencies),
    )


def details_of(interview: Interview) -> str:
    """Return what `interview_details` holds of an interview."""
    return _json(
        {
            "wanted": [[one.competency, str(one.need)] for one in interview.wanted],
            "interviewers": [
                {
                    "name": one.name,
                    "role": one.role,
                    "email": one.email,
                    "cares_about": one.cares_about,
                    "no_contact": one.no_contact,
                    "moment": one.moment,
                    "to_ask": list(one.to_ask),
                }
                for one in interview.interviewers
            ],
            "posting": interview.posting,
            "next_round": interview.next_round,
            "deadline": _optional(interview.deadline),
            "debriefed": _optional(interview.debriefed),
        }
    )


def interview_of(row: tuple[Any, ...]) -> Interview:
    """Return the interview of a row of `interviews`, with its details as JSON behind it if any."""
    details = json.loads(row[7]) if len(row) > 7 else {}
    plain = [[name, Need.UNKNOWN] for name in json.loads(row[6])]
    next_round = details.get("next_round")
    deadline, debriefed = details.get("deadline"), details.get("debriefed")
    return Interview(
        id=_text(row[0]),
        company=_text(row[1]),
        role=_text(row[2]),
        round=Round(row[3]),
        at=moment(row[4]),
        utc_offset=row[5],
        wanted=tuple(
            Wanted(_text(name), Need(need)) for name, need in details.get("wanted", plain)
        ),
        interviewers=tuple(
            Interviewer(**(one | {"to_ask": tuple(one.get("to_ask", ()))}))
            for one in details.get("interviewers", ())
        ),
        posting=details.get("posting", ""),
        next_round=Round(next_round) if next_round else None,
        deadline=moment(deadline) if deadline else None,
        debriefed=moment(debriefed) if debriefed else None,
    )


def details_make_sense(row: tuple[Any, ...]) -> tuple[str, dict[str, Any]]:
    """Return an interview's id and its details from a row of `interview_details`."""
    details = json.loads(row[1])
    details["interviewers"]  # a row of another table has none
    return _text(row[0]), details


def noted_of(asked: Asked) -> str:
    """Return what `asked` holds of a question, its id and interview apart."""
    return _json(
        {
            "heard": asked.heard,
            "question": asked.question,
            "stories": asked.stories,
            "said": asked.said,
            "feeling": asked.feeling,
            "reaction": asked.reaction,
            "by": asked.by,
            "nags": asked.nags,
            "from_transcript": asked.from_transcript,
            "settled": asked.settled,
            "chosen": asked.chosen,
            "corrections": [[one.story, one.say, str(one.verdict)] for one in asked.corrections],
        }
    )


def asked_of(row: tuple[Any, ...]) -> Asked:
    """Return the question of a row of `asked`."""
    noted = json.loads(row[4])
    moment(row[3])
    return Asked(
        id=_text(row[0]),
        interview=_text(row[1]),
        heard=_text(noted["heard"]),
        question=noted["question"],
        stories=tuple(noted["stories"]),
        said=_text(noted["said"]),
        feeling=Feeling(noted["feeling"]) if noted["feeling"] else None,
        reaction=Reaction(noted["reaction"]) if noted["reaction"] else None,
        by=noted["by"],
        nags=noted["nags"],
        from_transcript=noted["from_transcript"],
        settled=noted["settled"],
        chosen=noted.get("chosen", False),
        corrections=tuple(
            Correction(story, say, Verdict(verdict)) for story, say, verdict in noted["corrections"]
        ),
    )


def decision_row(decision: Decision) -> tuple[Any, ...]:
    """Return a decision as a row of `decisions`."""
    return (
        decision.interview,
        decision.item,
        int(decision.include),
        decision.reason,
        stamp(decision.at),
    )


def decision_of(row: tuple[Any, ...]) -> Decision:
    """Return the decision of a row."""
    if row[2] not in (0, 1):
        raise ValueError("a decision is yes or no")
    return Decision(_text(row[0]), _text(row[1]), bool(row[2]), _text(row[3]), moment(row[4]))


def letter_row(letter: LetterState) -> tuple[Any, ...]:
    """Return the state of a letter as a row of `letters`."""
    state = {
        "file": letter.file,
        "tone": letter.tone,
        "drafted": letter.drafted,
        "sent": _optional(letter.sent),
        "came_back": letter.came_back,
    }
    return letter.id, letter.interview, letter.recipient, _json(state)


def letter_of(row: tuple[Any, ...]) -> LetterState:
    """Return the state of a letter from a row of `letters`."""
    state = json.loads(row[3])
    return LetterState(
        id=_text(row[0]),
        interview=_text(row[1]),
        recipient=_text(row[2]),
        file=_text(state["file"]),
        tone=Tone(state["tone"]),
        drafted=_text(state["drafted"]),
        sent=moment(state["sent"]) if state["sent"] else None,
        came_back=_text(state["came_back"]),
    )
