"""Portuguese."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "adaptability": "adaptabilidade|flexibilidade",
    "communication": "comunicação",
    "conflict": "conflito|conflitos|resolução de conflitos",
    "creativity": "criatividade|inovação",
    "decision-making": "tomada de decisão",
    "integrity": "integridade",
    "leadership": "liderança",
    "learning": "aprendizado|aprendizagem",
    "motivation": "motivação",
    "negotiation": "negociação",
    "ownership": "=responsabilidade",
    "planning": "planejamento|planeamento",
    "problem-solving": "resolução de problemas",
    "resilience": "resiliência|=fracasso",
    "teamwork": "trabalho em equipe|trabalho em equipa|colaboração",
    "time-management": "gestão do tempo",
}  # fmt: skip

NO_COMPETENCY = ""

FILLERS = "o a os as e ou de do da em com perguntas pergunta sobre entrevista"
