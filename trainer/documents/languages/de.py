"""German."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "adaptability": "anpassungsfähigkeit|flexibilität",
    "ambiguity": "unsicherheit|umgang mit unsicherheit",
    "communication": "kommunikation|kommunikationsfähigkeit",
    "conflict": "konflikt|konflikte|konfliktfähigkeit|konfliktlösung|umgang mit konflikten",
    "creativity": "kreativität|innovation",
    "customer-focus": "kundenorientierung|kundenfokus",
    "decision-making": "entscheidungsfähigkeit|=entscheidung|=entscheidungen",
    "delegation": "delegieren",
    "feedback": "kritikfähigkeit|umgang mit kritik",
    "initiative": "eigeninitiative",
    "integrity": "integrität|=ehrlichkeit",
    "leadership": "führung|mitarbeiterführung|teamleitung|führungserfahrung",
    "learning": "lernbereitschaft|=lernen",
    "negotiation": "verhandlung|verhandlungen|verhandlungsgeschick",
    "ownership": "eigenverantwortung|=verantwortung",
    "planning": "projektmanagement|=planung|=organisation",
    "problem-solving": "problemlösung|problemlösungsfähigkeit",
    "resilience": "belastbarkeit|=misserfolg|=misserfolge|=scheitern",
    "teamwork": "teamarbeit|teamfähigkeit|zusammenarbeit",
    "time-management": "zeitmanagement",
    "motivation": "motivation",
}  # fmt: skip

NO_COMPETENCY = ""

FILLERS = (
    "der die das und oder mit zu zum zur von fragen frage umgang beispiel vorstellungsgespräch"
)
