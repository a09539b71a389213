"""What a section's heading says of its questions: competencies where it names them, else a tag."""

from __future__ import annotations

import re

from trainer.competencies import COMPETENCIES

_EVERYDAY: dict[str, str] = {
    "adaptability": "adaptability adaptable flexibility flexible change adapting agility",
    "ambiguity": "ambiguity uncertainty ambiguous unknown",
    "attention-to-detail": "detail-oriented accuracy thoroughness",
    "career-goals": "career ambition ambitions aspirations goals future",
    "collaboration": "collaboration collaborating collaborative cross-functional partnership",
    "communication": "communication communicating communicate presentation presenting listening 沟通 沟通能力 溝通 コミュニケーション comunicación kommunikation comunicação",
    "conflict": "conflict conflicts disagreement disagreements disagree disagreeing difficult-people difficult-conversations konflikt konflikte conflicto conflictos 冲突 衝突 冲突处理 conflit conflits conflito",
    "creativity": "creativity creative",
    "crisis-management": "crisis crises incident incidents emergency emergencies outage outages",
    "culture-fit": "culture cultural culture-fit values",
    "customer-focus": "customer customers client clients user users patient patients customer-obsession",
    "data-driven": "data-driven metrics evidence",
    "decision-making": "decision decisions judgment judgement decision-making deciding",
    "delegation": "delegation delegating",
    "delivering-results": "results delivery delivering achievement achievements accomplishment accomplishments success successes deliver-results execution impact",
    "diversity-inclusion": "diversity inclusion inclusive belonging equity",
    "empathy": "empathy compassion emotional-intelligence",
    "ethics": "ethics ethical moral",
    "feedback": "feedback criticism critique",
    "hiring": "hiring recruiting recruitment interviewing hire onboarding",
    "influence": "influence influencing persuasion persuading persuasive convincing buy-in",
    "initiative": "initiative proactivity proactive self-starter bias-for-action",
    "innovation": "innovation innovative invent innovating",
    "integrity": "integrity honesty honest trust earn-trust",
    "leadership": "leadership leading lead liderazgo führung liderança 领导力 領導力 リーダーシップ leader people-management team-management",
    "learning": "learning curiosity curious learn self-development personal-growth professional-development growth-mindset failure failures mistakes mistake learn-and-be-curious",
    "mentoring": "mentoring mentorship mentor coaching",
    "motivation": "motivation motivations motivate motivación passion drive",
    "negotiation": "negotiation negotiating",
    "ownership": "ownership accountability accountable responsibility",
    "planning": "planning organization organisation organizing organizational project-management organising",
    "prioritization": "prioritization prioritisation priorities prioritizing prioritising",
    "problem-solving": "problem-solving problem problems analytical critical-thinking troubleshooting challenges challenge challenging dive-deep problemlösung",
    "process-improvement": "process-improvement process processes continuous-improvement efficiency",
    "quality": "quality standards high-standards",
    "remote-work": "remote remote-work distributed working-from-home",
    "resilience": "resilience stress pressure setbacks adversity perseverance grit persistence failure failures",
    "risk-taking": "risk risks risk-taking",
    "self-awareness": "self-awareness strengths weaknesses strength weakness self-assessment self-reflection",
    "stakeholder-management": "stakeholder stakeholders stakeholder-management",
    "strategy": "strategy strategic vision think-big",
    "teamwork": "teamwork team-work team-player trabajo-en-equipo teamarbeit trabalho-em-equipe esprit-d-équipe 团队合作 团队协作 團隊合作 チームワーク",
    "technical-depth": "technical-depth technical technical-skills expertise craft",
    "time-management": "time-management deadlines deadline time punctuality",
    "work-life-balance": "work-life-balance work-life balance well-being wellbeing",
}
"""Competency -> the everyday words of headings; words joined by hyphens stand together."""

_BY_WORDS: dict[tuple[str, ...], tuple[str, ...]] = {}
for _name in COMPETENCIES:
    for _phrase in [_name, *_EVERYDAY.get(_name, "").split()]:
        _key = tuple(_phrase.split("-"))
        _BY_WORDS[_key] = tuple(dict.fromkeys((*_BY_WORDS.get(_key, ()), _name)))
_LONGEST = max(len(key) for key in _BY_WORDS)

_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "the",
        "of",
        "for",
        "to",
        "in",
        "on",
        "with",
        "about",
        "your",
        "you",
        "my",
        "me",
        "our",
        "some",
        "more",
        "other",
        "others",
        "most",
        "top",
        "best",
        "common",
        "commonly",
        "general",
        "frequently",
        "asked",
        "list",
        "lists",
        "sample",
        "samples",
        "example",
        "examples",
        "interview",
        "interviews",
        "interviewing",
        "question",
        "questions",
        "q",
        "qs",
        "faq",
        "faqs",
        "behavioral",
        "behavioural",
        "behavior",
        "behaviour",
        "bonus",
        "misc",
        "miscellaneous",
        "additional",
        "extra",
        "further",
        "full",
        "complete",
        "section",
        "part",
        "chapter",
        "overview",
        "introduction",
        "contents",
        "guide",
        "prompts",
        "prompt",
        "here",
        "are",
        "these",
        "related",
        "und",
        "der",
        "die",
        "das",
        "für",
        "fragen",
        "frage",
        "vorstellungsgespräch",
        "preguntas",
        "pregunta",
        "de",
        "la",
        "las",
        "los",
        "el",
        "y",
        "entrevista",
        "para",
        "les",
        "des",
        "le",
        "du",
        "et",
        "questions",
        "entretien",
        "perguntas",
    ]
)
"""Words that say nothing of what a section's questions look for."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_NOTE = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]|（[^（）]{0,200}）")
MOST_COMPETENCIES = 3
MOST_TAG = 60
MOST_TAG_WORDS = 7


def competencies_of(heading: str) -> tuple[str, ...]:
    """Return the competencies that a heading names, at most `MOST_COMPETENCIES`."""
    words = _words(heading)
    found: dict[str, None] = {}
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            names = _BY_WORDS.get(tuple(words[at : at + size]))
            if names is not None:
                found.update(dict.fromkeys(names))
                at += size
                break
        else:
            at += 1
    return tuple(found)[:MOST_COMPETENCIES]


def tag_of(heading: str) -> str:
    """Return a heading as a tag in kebab-case; empty where its words say nothing."""
    words = [word.replace("'", "").replace("’", "") for word in _words(heading)]
    told = [word for word in words if word not in _EMPTY and not word.isdigit()]
    if not told or len(words) > MOST_TAG_WORDS:
        return ""
    while words and (words[0] in _EMPTY or words[0].isdigit()):
        words.pop(0)
    while words and words[-1] in _EMPTY:
        words.pop()
    tag = ""
    for word in words:
        longer = f"{tag}-{word}" if tag else word
        if len(longer) > MOST_TAG:
            break
        tag = longer
    return tag


def _words(heading: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(_NOTE.sub(" ", heading[:300]))]
