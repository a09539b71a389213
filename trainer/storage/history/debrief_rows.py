"""Interviews, debriefs, decisions and letters to rows and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from trainer.competencies import current
from trainer.grading.model import Verdict
from trainer.interviews.debrief import Asked, Correction, Feeling, Reaction
from trainer.interviews.decisions import Decision
from trainer.interviews.letter.phrases import Tone
from trainer.interviews.letter.state import LetterState
from trainer.interviews.model import Interview, Interviewer, Need, Round, Wanted
from trainer.storage.history.rows import moment, stamp, text_of

if TYPE_CHECKING:
    from datetime import datetime

    from trainer.storage.history.tables import Row


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=True)  # half a surrogate pair has no UTF-8


def _optional(when: datetime | None) -> str | None:
    return stamp(when) if when else None


def interview_row(interview: Interview) -> dict[str, Any]:
    """Return an interview as a row of `interviews`."""
    return {
        "id": interview.id,
        "company": interview.company,
        "role": interview.role,
        "round": str(interview.round),
        "at": stamp(interview.at),
        "utc_offset": interview.utc_offset,
        "competencies": json.dumps(interview.competencies),
    }


def details_row(interview: Interview) -> dict[str, Any]:
    """Return an interview as a row of `interview_details`."""
    details = _json(
        {
            "wanted": [[one.competency, str(one.need)] for one in interview.wanted],
            "interviewers": [
                {
                    "name": interviewer.name,
                    "role": interviewer.role,
                    "email": interviewer.email,
                    "cares_about": interviewer.cares_about,
                    "no_contact": interviewer.no_contact,
                    "moment": interviewer.moment,
                    "to_ask": list(interviewer.to_ask),
                    "id": interviewer.id or person_id(interview.id, number),
                }
                for number, interviewer in enumerate(interview.interviewers, start=1)
            ],
            "posting": interview.posting,
            "notes": interview.notes,
            "next_round": interview.next_round,
            "deadline": _optional(interview.deadline),
            "debriefed": _optional(interview.debriefed),
        }
    )
    return {"interview": interview.id, "details": details}


def person_id(interview: str, number: int) -> str:
    """Return the id of an interviewer who was noted without one, by their place from 1.

    Copies of one history agree on it; see the migration that gave ids.
    """
    return f"{interview}.{number}"


def interview_of(row: Row) -> Interview:
    """Return the interview of a row of `interviews`."""
    return _interview(row, {})


def detailed_interview_of(row: Row) -> Interview:
    """Return the interview of a row of `interviews` with its `details` beside it."""
    return _interview(row, json.loads(row["details"]))


def _interview(row: Row, details: dict[str, Any]) -> Interview:
    plain = [[name, Need.UNKNOWN] for name in json.loads(row["competencies"])]
    next_round = details.get("next_round")
    deadline, debriefed = details.get("deadline"), details.get("debriefed")
    return Interview(
        id=text_of(row["id"]),
        company=text_of(row["company"]),
        role=text_of(row["role"]),
        round=Round(row["round"]),
        at=moment(row["at"]),
        utc_offset=row["utc_offset"],
        wanted=_wanted(details.get("wanted", plain)),
        interviewers=tuple(
            Interviewer(
                **(
                    {"id": person_id(text_of(row["id"]), number)}
                    | one
                    | {"to_ask": tuple(one.get("to_ask", ()))}
                )
            )
            for number, one in enumerate(details.get("interviewers", ()), start=1)
        ),
        posting=details.get("posting", ""),
        notes=details.get("notes", ""),
        next_round=Round(next_round) if next_round else None,
        deadline=moment(deadline) if deadline else None,
        debriefed=moment(debriefed) if debriefed else None,
    )


def _wanted(pairs: list[list[Any]]) -> tuple[Wanted, ...]:
    """Return what a job asks for, under the names of today's list; the first of twins counts."""
    needs: dict[str, Need] = {}
    for name, need in pairs:
        needs.setdefault(current((text_of(name),))[0], Need(need))
    return tuple(Wanted(name, need) for name, need in needs.items())


def details_make_sense(row: Row) -> tuple[str, dict[str, Any]]:
    """Return an interview's id and its details from a row of `interview_details`."""
    details = json.loads(row["details"])
    details["interviewers"]  # a row of another table has none
    return text_of(row["interview"]), details


def asked_row(asked: Asked, position: int, at: datetime, person: str) -> dict[str, Any]:
    """Return a question of a debrief as a row of `asked`; `person` is the id of who asked."""
    noted = {
        "heard": asked.heard,
        "question": asked.question,
        "stories": asked.stories,
        "said": asked.said,
        "feeling": asked.feeling,
        "reaction": asked.reaction,
        "by": person,
        "nags": asked.nags,
        "from_transcript": asked.from_transcript,
        "settled": asked.settled,
        "chosen": asked.chosen,
        "corrections": [
            [correction.story, correction.say, str(correction.verdict)]
            for correction in asked.corrections
        ],
        "about": asked.about,
        "alone": asked.alone,
    }
    return {
        "id": asked.id,
        "interview": asked.interview,
        "position": position,
        "at": stamp(at),
        "noted": _json(noted),
    }


def asked_of(row: Row) -> Asked:
    """Return the question of a row of `asked`."""
    noted = json.loads(row["noted"])
    moment(row["at"])
    return Asked(
        id=text_of(row["id"]),
        interview=text_of(row["interview"]),
        heard=text_of(noted["heard"]),
        question=noted["question"],
        stories=tuple(noted["stories"]),
        said=text_of(noted["said"]),
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
        about=text_of(noted.get("about", "")),
        alone=bool(noted.get("alone", False)),
    )


def decision_of(row: Row) -> Decision:
    """Return the decision of a row."""
    if row["include"] not in (0, 1):
        raise ValueError("a decision is yes or no")
    texts = {name: text_of(row[name]) for name in ("interview", "item", "reason")}
    return Decision(**texts, include=bool(row["include"]), at=moment(row["at"]))


def letter_row(letter: LetterState, person: str) -> dict[str, Any]:
    """Return the state of a letter as a row of `letters`; `person` is the recipient's id."""
    state = {
        "name": letter.recipient,
        "file": letter.file,
        "tone": letter.tone,
        "drafted": letter.drafted,
        "sent": _optional(letter.sent),
        "came_back": letter.came_back,
        "link": letter.link,
    }
    return {
        "id": letter.id,
        "interview": letter.interview,
        "recipient": person,
        "state": _json(state),
    }


def letter_of(row: Row, names: Mapping[str, str] | None = None) -> LetterState:
    """Return the state of a letter from a row of `letters`; names are those of people by their ids."""
    state = json.loads(row["state"])
    person = text_of(row["recipient"])
    known = (names or {}).get(person)
    return LetterState(
        id=text_of(row["id"]),
        interview=text_of(row["interview"]),
        recipient=known if known is not None else text_of(state.get("name", person)),
        file=text_of(state["file"]),
        tone=Tone(state["tone"]),
        drafted=text_of(state["drafted"]),
        sent=moment(state["sent"]) if state["sent"] else None,
        came_back=text_of(state["came_back"]),
        link=bool(state.get("link", False)),
    )
