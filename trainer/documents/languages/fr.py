"""French."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "adaptability": "adaptabilité|flexibilité",
    "conflict": "conflit|conflits|gestion des conflits",
    "creativity": "créativité",
    "decision-making": "prise de décision",
    "initiative": "esprit d'initiative",
    "integrity": "intégrité|éthique",
    "learning": "apprentissage",
    "negotiation": "négociation",
    "ownership": "=responsabilité",
    "planning": "gestion de projet|=organisation",
    "problem-solving": "résolution de problèmes",
    "resilience": "résilience|=échec|=échecs",
    "teamwork": "travail d'équipe|travail en équipe|esprit d'équipe",
    "time-management": "gestion du temps",
}  # fmt: skip

NO_COMPETENCY = ""

FILLERS = "le la les l' et ou de du des en avec questions question sur entretien"
