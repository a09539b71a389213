"""Spanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "adaptability": "adaptabilidad|flexibilidad",
    "communication": "comunicación",
    "conflict": "conflicto|conflictos|resolución de conflictos",
    "creativity": "creatividad|innovación",
    "customer-focus": "orientación al cliente",
    "decision-making": "toma de decisiones",
    "initiative": "iniciativa",
    "integrity": "integridad|ética",
    "leadership": "liderazgo",
    "learning": "aprendizaje",
    "motivation": "motivación",
    "negotiation": "negociación",
    "ownership": "=responsabilidad",
    "planning": "planificación",
    "problem-solving": "resolución de problemas",
    "resilience": "resiliencia|=fracaso|=fracasos",
    "teamwork": "trabajo en equipo|colaboración",
    "time-management": "gestión del tiempo",
}  # fmt: skip

NO_COMPETENCY = ""

FILLERS = "el la los las y o de del en con preguntas pregunta sobre entrevista"
