"""Everyday words for competencies: what people write behind "Best for" and as themes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.competencies import COMPETENCIES

if TYPE_CHECKING:
    from collections.abc import Mapping

_BY_COMPETENCY: Mapping[str, str] = {
    "adaptability": "adaptable|adapting|flexibility|change management|pivot|pivoting|changing priorities|changing requirements|dealing with change|learning agility",
    "ambiguity": "ambiguous|uncertainty|incomplete information|unclear requirements|0 to 1|0-to-1|zero to one|greenfield",
    "attention-to-detail": "detail oriented|detail-oriented|rigor|rigour|accuracy|thoroughness",
    "career-goals": "career goals|why this role|why us|why this company|motivation for the role|career change",
    "collaboration": "cross-functional|cross functional|cross-team|cross team|collaborating|partnering|working with others|working with product|stakeholder collaboration|interdisciplinary|zusammenarbeit|colaboración",
    "communication": "communicating|presenting|presentation|presentations|explaining|storytelling|writing|documentation|public speaking|technical communication|executive communication|kommunikation|comunicación",
    "conflict": "conflict resolution|conflicts|disagreement|disagreements|disagree and commit|difficult coworker|difficult colleague|difficult conversation|difficult conversations|difficult people|difficult stakeholder|pushback|pushing back|backbone|konflikt|konflikte|conflicto",
    "creativity": "creative|creative thinking|thinking outside the box",
    "crisis-management": "crisis|incident|incidents|incident response|incident management|outage|outages|firefighting|emergency|on-call|production incident",
    "culture-fit": "culture|cultural fit|company culture|team fit",
    "customer-focus": "customer|customers|customer obsession|customer focus|user focus|user empathy|user-centered|user-centric|client|clients|client management|customer service|patient care",
    "data-driven": "data-driven|data driven|metrics|analytics|experimentation|a/b testing|measurement|data-driven decisions|evidence-based|analytical",
    "decision-making": "decision|decisions|decision making|judgment|judgement|trade-off|trade-offs|tradeoff|tradeoffs|are right a lot|difficult decision|hard decision",
    "delegation": "delegating|delegate",
    "delivering-results": "deliver results|delivery|delivering|results|impact|achievement|achievements|accomplishment|biggest achievement|proudest|proud|most impactful project|impactful project|success|execution|bias for action|shipping|measurable impact|deadline|deadlines",
    "diversity-inclusion": "diversity|inclusion|dei|belonging|inclusive",
    "empathy": "emotional intelligence|empathetic|compassion",
    "ethics": "ethical|ethical dilemma|moral",
    "feedback": "receiving feedback|giving feedback|criticism|constructive feedback|difficult feedback|performance review",
    "hiring": "recruiting|interviewing|team building|building a team|building teams|onboarding",
    "influence": "influencing|influence without authority|influencing without authority|persuasion|persuading|convincing|buy-in|leading without authority|evangelism|advocacy",
    "initiative": "proactive|proactivity|self-starter|self starter|going above and beyond|above and beyond|taking initiative|self-direction|eigeninitiative|iniciativa",
    "innovation": "innovative|invent and simplify|invention|new ideas",
    "integrity": "honesty|mistake|mistakes|trust|earn trust|admitting mistakes|accountability for mistakes",
    "leadership": "leading|leader|team leadership|technical leadership|tech lead|leading a team|people management|management|team lead|managing people|engineering management|führung|mitarbeiterführung|liderazgo|leadership style",
    "learning": "learning quickly|fast learning|quick learner|growth mindset|learn and be curious|curiosity|new technology|self-learning|upskilling|lernen|aprendizaje",
    "mentoring": "mentorship|mentor|coaching|developing others|teaching|training others|growing others|knowledge transfer|knowledge sharing",
    "motivation": "passion|drive|what motivates you",
    "negotiation": "negotiating|negotiations|bargaining|vendor management",
    "ownership": "owning|accountability|end-to-end ownership|responsibility|taking responsibility|verantwortung|end-to-end",
    "planning": "planung|project planning|project management|program management|risk management|organization skills|organizing|organisation|roadmap|estimation|scheduling",
    "prioritization": "prioritizing|prioritisation|prioritising|competing priorities|saying no|scope|scoping|scope discipline",
    "problem-solving": "problem solving|debugging|troubleshooting|root cause|root cause analysis|critical thinking|complex problem|complex problems|difficult problem|dive deep|technical challenge|problemlösung|investigation",
    "process-improvement": "process|processes|process improvement|efficiency|automation|optimization|optimisation|streamlining|continuous improvement|operational excellence|simplify|developer experience",
    "quality": "high standards|insist on the highest standards|testing|quality assurance|qa|code quality|reliability|craftsmanship",
    "remote-work": "remote|remote work|distributed team|distributed teams|async|working remotely",
    "resilience": "failure|failures|failing|setback|setbacks|adversity|pressure|under pressure|stress|perseverance|persistence|overcoming obstacles|grit|handling failure|resilient|misserfolg|scheitern|fracaso",
    "risk-taking": "risk|risks|calculated risk|risk taking|taking risks|bold",
    "self-awareness": "weakness|weaknesses|strengths|strengths and weaknesses|self awareness|greatest weakness|humility",
    "stakeholder-management": "stakeholder|stakeholders|stakeholder management|stakeholder communication|stakeholder alignment|managing up|executive presence|difficult stakeholders|alignment|expectation management",
    "strategy": "strategic|strategic thinking|vision|think big|big picture|business sense|product strategy|business acumen",
    "teamwork": "team|team player|team work|working in a team|teamarbeit|trabajo en equipo",
    "technical-depth": "technical|technical depth|architecture|system design|systems design|scalability|scale|scaling|performance|performance optimization|technical excellence|technical decision|technical decisions|engineering|infrastructure|backend|frontend|data engineering|machine learning",
    "time-management": "time management|multitasking|tight deadline|tight deadlines|time pressure|meeting deadlines",
    "work-life-balance": "balance|burnout|work life balance",
}  # fmt: skip

_WORDS: Mapping[str, str] = {
    word: name
    for name, words in reversed(tuple(_BY_COMPETENCY.items()))
    for word in words.split("|")
} | {form: name for name in COMPETENCIES for form in (name, name.replace("-", " "))}

_MOST_WORDS = max(len(word.split()) for word in _WORDS)
_TOKEN = re.compile(r"[^\s,;:.!?()\[\]\"“”'’/&+]+(?:/b testing)?")


def competencies_in(text: str) -> tuple[str, ...]:
    """Return the competencies that a few words speak of, in their order, each once.

    The longest phrase decides: "influence without authority" is no leadership, "conflict
    resolution" one competency.
    """
    tokens = [found[0].casefold().strip("-–—#*_`") for found in _TOKEN.finditer(text)]
    names: dict[str, None] = {}
    at = 0
    while at < len(tokens):
        for size in range(min(_MOST_WORDS, len(tokens) - at), 0, -1):
            name = _WORDS.get(" ".join(tokens[at : at + size]))
            if name is not None:
                names[name] = None
                at += size
                break
        else:
            at += 1
    return tuple(names)
