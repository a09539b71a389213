"""The common list of competencies: what questions look for and stories show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCIES: Mapping[str, str] = {
    "adaptability": "Changes course when the situation does",
    "ambiguity": "Acts sensibly while much is unknown",
    "attention-to-detail": "Notices what others miss",
    "career-goals": "Knows where they want to go, and why here",
    "collaboration": "Works well across teams and trades",
    "communication": "Makes hard things clear to the people who need them",
    "conflict": "Disagrees openly and finds a way on",
    "creativity": "Finds ways that nobody had thought of",
    "crisis-management": "Keeps calm and order when things break",
    "culture-fit": "Fits the way a place works, and knows what they need",
    "customer-focus": "Starts from what customers, patients or users need",
    "data-driven": "Decides by evidence",
    "decision-making": "Decides in time, and can say why",
    "delegation": "Hands over work and trust, and follows up",
    "delivering-results": "Gets things finished that matter",
    "diversity-inclusion": "Makes room for people unlike themselves",
    "empathy": "Sees a situation with another's eyes",
    "ethics": "Does right when it costs something",
    "feedback": "Gives and takes criticism so that it helps",
    "hiring": "Finds, chooses and welcomes people",
    "influence": "Convinces people they cannot order",
    "initiative": "Starts what nobody asked for and somebody needed",
    "innovation": "Brings something new into use",
    "integrity": "Is honest, above all about mistakes",
    "leadership": "Gives others direction and the means to go there",
    "learning": "Learns fast and on purpose",
    "mentoring": "Helps others to grow",
    "motivation": "Knows what drives them",
    "negotiation": "Finds terms that both sides keep",
    "ownership": "Treats the outcome as their own",
    "planning": "Breaks big work down and sees trouble early",
    "prioritization": "Chooses what not to do",
    "problem-solving": "Gets to the cause",
    "process-improvement": "Makes the usual way better",
    "quality": "Cares that the work is right",
    "remote-work": "Works well apart from others",
    "resilience": "Carries on after setbacks and under pressure",
    "risk-taking": "Takes risks with open eyes",
    "self-awareness": "Knows their strengths and weaknesses",
    "stakeholder-management": "Keeps people with differing interests on board",
    "strategy": "Connects the work to where it should lead",
    "teamwork": "Puts the team's success first",
    "technical-depth": "Masters the craft",
    "time-management": "Keeps promises about time",
    "work-life-balance": "Keeps work sustainable",
}
"""Name -> what somebody who has it does."""
