"""The common lists: the competencies that stories show, and the topics that only questions have."""

from __future__ import annotations

from collections.abc import Mapping

COMPETENCIES: Mapping[str, str] = {
    "adaptability": "Changes course when the situation does",
    "ambiguity": "Acts sensibly while much is unknown",
    "attention-to-detail": "Notices what others miss",
    "communication": "Makes hard things clear to the people who need them",
    "conflict": "Disagrees openly and finds a way on",
    "creativity": "Finds new ways and brings them into use",
    "crisis-management": "Keeps calm and order when things break",
    "customer-focus": "Starts from what customers, patients or users need",
    "data-driven": "Decides by evidence",
    "decision-making": "Decides in time, and can say why",
    "delegation": "Hands over work and trust, and follows up",
    "delivering-results": "Gets things finished that matter",
    "diversity-inclusion": "Makes room for people unlike themselves",
    "empathy": "Sees a situation with another's eyes",
    "feedback": "Gives and takes criticism so that it helps",
    "hiring": "Finds, chooses and welcomes people",
    "influence": "Convinces people they cannot order",
    "initiative": "Starts what nobody asked for and somebody needed",
    "integrity": "Is honest and does right, also when it costs something",
    "leadership": "Gives others direction and the means to go there",
    "learning": "Learns fast and on purpose",
    "mentoring": "Helps others to grow",
    "negotiation": "Finds terms that both sides keep",
    "ownership": "Treats the outcome as their own",
    "planning": "Breaks big work down and sees trouble early",
    "prioritization": "Chooses what not to do",
    "problem-solving": "Gets to the cause",
    "process-improvement": "Makes the usual way better",
    "quality": "Cares that the work is right",
    "resilience": "Carries on after setbacks and under pressure",
    "risk-taking": "Takes risks with open eyes",
    "self-awareness": "Knows their strengths and weaknesses",
    "stakeholder-management": "Keeps people with differing interests on board",
    "strategy": "Connects the work to where it should lead",
    "teamwork": "Works well with others, across teams and trades",
    "technical-depth": "Masters the craft",
    "time-management": "Keeps promises about time",
}
"""Name -> what somebody who has it does."""

_HYPHENED: Mapping[str, str] = {
    "data-driven": "data-driven",
    "risk-taking": "risk-taking",
    "self-awareness": "self-awareness",
    "work-life-balance": "work-life balance",
}


def read_as(name: str) -> str:
    """Return a competency as it is read: in words, with the hyphens that English writes."""
    return _HYPHENED.get(name) or name.replace("-", " ")


_ASKED_FOR: Mapping[str, str] = {
    "ambiguity": "ease with ambiguity",
    "conflict": "conflict resolution",
    "data-driven": "data-driven decisions",
    "diversity-inclusion": "diversity and inclusion",
    "feedback": "openness to feedback",
}


def asked_for(name: str) -> str:
    """Return a competency as it's read behind “the job asks for”: nobody asks for conflict."""
    return _ASKED_FOR.get(name) or read_as(name)


TOPICS: Mapping[str, str] = {
    "career-goals": "Where they want to go, and why here",
    "culture-fit": "How they like to work, and what they need",
    "motivation": "What drives them",
    "remote-work": "Working apart from others",
    "work-life-balance": "Keeping work sustainable",
}
"""Name -> what a question about it asks for; no story shows it, so no coverage counts it."""

OLD_NAMES: Mapping[str, str] = {
    "collaboration": "teamwork",
    "ethics": "integrity",
    "innovation": "creativity",
}
"""Name that files may still have -> the name of the list that means the same."""


def current(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return competencies under the names of the list; those that were merged, once."""
    if OLD_NAMES.keys().isdisjoint(names):
        return names
    return tuple(dict.fromkeys(OLD_NAMES.get(name, name) for name in names))
