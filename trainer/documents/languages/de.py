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

STORY_LABELS: Mapping[str, str] = {
    "situation": (
        "ausgangslage|ausgangssituation|kontext~|hintergrund~|herausforderung~|problemstellung|die situation|"
        "lage|worum es ging"
    ),
    "task": (
        "aufgabe|die aufgabe|meine aufgabe|ziel~|ziele~|auftrag|mein auftrag|hindernis|aufgabenstellung|"
        "zielsetzung|mein ziel"
    ),
    "action": (
        "handlung|handlungen|aktion|aktionen|vorgehen|mein vorgehen|vorgehensweise|maßnahme|maßnahmen|"
        "lösung~|umsetzung~|was ich getan habe|was ich gemacht habe|mein beitrag|meine schritte|schritte~"
    ),
    "result": (
        "ergebnis|ergebnisse|das ergebnis|resultat|resultate|wirkung~|erfolg|erfolge~|auswirkung|"
        "auswirkungen|was dabei herauskam|kennzahlen~"
    ),
    "reflection": (
        "reflexion|erkenntnis|erkenntnisse|gelernt|lehre|lehren|was ich gelernt habe|"
        "was ich anders machen würde|fazit|rückblick|gelerntes|das habe ich gelernt"
    ),
    "best-for": "geeignet für|geeignet für fragen zu|passt zu|passt zu fragen|gut für|beantwortet auch",
    "competencies": (
        "thema|themen|schlagworte|schlagwörter|kompetenz|kompetenzen|kategorie|stärken~|fähigkeiten~"
    ),
    "questions": "frage|fragen",
    "title": "titel|name der geschichte",
    "role": "rolle|meine rolle",
    "organization": "unternehmen|firma|arbeitgeber",
    "period": "zeitraum|datum|jahr|wann",
    "draft": "antwort",
    "other": (
        "quelle|notiz|notizen|hinweis|hinweise|tipp|tipps|vertraulich|vertraulichkeit|nachfragen|"
        "mögliche nachfragen|satz zum einstieg|werkzeuge~|status~"
    ),
}  # fmt: skip

ABBREVIATIONS = "z.b d.h u.a bzw ggf inkl evtl usw vgl nr abs ing dipl sog art"

MAY_END = "usw art"

SENTENCE_STARTS = "Wir Ich Der Die Das Es Dann"

LEAD_INS = r"gut|also|dann|und|bitte|nun|könnten sie|können sie"

REQUESTS = (
    r"(?:bitte,? )?(?:erzähl(?:en sie|e? mir|e?\b)|beschreib(?:en sie|e?\b)|nennen? sie|nenne\b|schildern? sie|schildere\b"
    r"|berichten? sie|geben sie (?:mir |uns )?(?:ein|bitte)|stellen sie (?:sich|uns|mir)|stell dich|erläutern? sie|erklären sie"
    r"|erkläre? mir|skizzieren sie|sprechen sie über|denken sie an)"
)

MAY_ASK = (
    r"(?:wie|was|warum|wieso|weshalb|wann|wo|wer|wen|wem|welche[rsnm]?|womit|worauf|wofür|worin|woran|inwiefern) (?:\w+ ){0,6}?"
    r"(?:sie|ihr(?:e[nmrs]?)?|du|dein(?:e[nmrs]?)?|dich|dir|wir|ihnen)\b"
)

DEEDS = (
    "*ierte *lte *rte *gte *hte *tete *dete *ckte *ngte *nkte -alte -forte baute baut nahm ging fand gab hielt zog half "
    "schrieb schuf rief sprach trug lud ließ brachte dachte bot begann verlor gewann traf las sah kam stand warf lief "
    "schloss band schnitt"
)
DEEDS_AT_THE_END = (
    "ge*t ge*en *ge*t *ge*en *iert be*t be*en ver*t ver*en er*t er*en ent*t ent*en zer*t über*t über*en um*t um*en "
    "-gut -gegen -erst -ersten -erste -bereit -genau -gestern -unten -about -benefit -agent -urgent -between -better"
)
DOING = ""
SUBJECTS = "ich wir habe haben hatte hatten dann danach auch zuerst später schließlich"
CHANGES = (
    "halbiert verdoppelt verdreifacht gesenkt gestiegen gefallen gesunken gespart gewonnen gesteigert reduziert sank "
    "stieg fiel wuchs weniger mehr minus plus prozent null statt"
)
GOES_ON = (
    "als am an auf aus außerdem bei bevor bis da damit dass denn doch durch für gegen hinter im "
    "in indem ins mit nach nachdem nicht noch nur ob obwohl ohne oder pro seit sodass sondern statt trotz um unter vom "
    "von vor während was weil wenn wie wo wobei wodurch zu zum zur zwischen über aber"
)
CONTRASTS = "dann nicht aber sondern doch nie nur statt"
NEGATES = "nicht kein keine keinen nie weniger"
AND = "und"
IF = "wenn falls"
PERSONS = "ich wir"
RANGE = "von auf"
