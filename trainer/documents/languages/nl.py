"""Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "conflict": "conflict|conflicten",
    "teamwork": "samenwerking|samenwerken",
}

STORY_LABELS: Mapping[str, str] = {
    "situation": "wat was er aan de hand|wat was het probleem|situatie|de situatie|achtergrond|context~|probleem~|uitdaging",
    "task": "wat was mijn taak|wat moest ik doen|taak|mijn taak|doel|opdracht",
    "action": "wat heb ik gedaan|actie|acties|aanpak|mijn aanpak|wat ik deed|wat ik heb gedaan|oplossing~",
    "result": "wat was het resultaat|wat leverde het op|resultaat|resultaten|het resultaat|uitkomst|effect~",
    "reflection": "wat heb ik geleerd|reflectie|les~|lessen|geleerd|wat ik heb geleerd|wat ik anders zou doen",
    "best-for": "geschikt voor|goed voor",
    "competencies": "thema|thema's|competentie|competenties|vaardigheden",
    "questions": "vraag|vragen",
    "title": "titel",
    "role": "rol|mijn rol|functie",
    "organization": "bedrijf|werkgever",
    "period": "periode|datum|jaar",
    "draft": "antwoord",
    "other": "bron|notitie|opmerking",
}  # fmt: skip

REQUESTS = r"(?:vertel(?: me| ons| eens| iets)?|beschrijf|noem|geef (?:een|me)|stel je voor|leg (?:eens )?uit)\b"

RESUME_WORDS: Mapping[str, str] = {
    "work": "*werkervaring|*ervaring|*loopbaan|*stages",
    "told": "*projecten|*vrijwilligerswerk|*prestaties",
    "background": (
        "*opleiding|*opleidingen|*talen|*vaardigheden|*interesses|*hobby's|*profiel|"
        "*persoonlijke gegevens|*contact|over mij|*competenties|*kennis"
    ),
    "aside": "*certificaten|*cursussen|*publicaties|*referenties|*prijzen|*rijbewijs",
    "tools": "technologieën|omgeving|locatie|tools",
    "company": "bedrijf|werkgever",
    "role": "functie",
    "when": "periode|datum",
    "roles": (
        "*ingenieur|verpleegkundige|*verpleegkundige|*leider|*ontwikkelaar|*medewerker|*medewerkster|"
        "*adviseur|*docent|*leraar|*lerares|*manager|*stagiair|*stagiaire|*verkoper|*verkoopster|*kok|"
        "*chauffeur|*coördinator|*analist|*assistent|*technicus|*monteur|*beheerder|vrijwilliger"
    ),
    "months": "mrt|mei|okt|zomer|winter",
    "since": "sinds|vanaf|van",
    "to": "tot|t/m",
    "present": "heden|nu|vandaag",
    "employment": "fulltime|parttime|zelfstandig",
    "units": "jaar|maanden|maand",
    "at": "bij",
}  # fmt: skip

INTERVIEWER = "interviewster|recruitster"
CANDIDATE = "kandidaat|kandidate|sollicitant|ik"
QUESTION_LABEL = "vraag"
ANSWER_LABEL = "antwoord"
VOICE_LABEL = "spreker|deelnemer"
NOTE_LABEL = "notitie|notities|samenvatting|datum|deelnemers"
SMALL_TALK = (
    r"hoe (?:gaat|was de (?:reis|rit|weg)|was je (?:reis|weekend))|kun(?:t u| je) me (?:goed )?(?:horen|zien)"
    r"|(?:zullen|kunnen) we beginnen(?! met\b)|(?:wil je|wilt u) (?:koffie|thee|water|iets drinken)|(?:heb je|hebt u) het (?:goed )?kunnen vinden"
)

FOLLOW_UP = r"(?:en|maar) (?:\S+ ?){1,6}$|(?:wat|wie) nog\b|.*\b(?:daarvan|daarmee|daarna|daarop|daaruit|hij|hem|hen|ze)\b|.*\b(?:dat|toen|precies|voorbeeld)\W*$"

INVITATION = r"vragen voor (?:mij|ons)\b"

LISTENING = "ja goed precies dank"
GREETING = "hallo|goedemorgen|goedemiddag|goedenavond|welkom"
OWN_WORDS = "ik|mijn"
ADDRESSED = "u|uw|je|jij|jouw|jullie"

LIST_LABELS = {
    "question": "vraag",
    "follow": "vervolgvrag?en|vervolgvraag|doorvragen",
    "listen": "waar (?:ze|we) op letten",
    "aside": "antwoord(?:en)?|voorbeeld(?:en)?|tips?|bron(?:nen)?",
    "group": "categorie(?:ën)?|thema's?|onderwerp(?:en)?|ronde",
    "column": "vra(?:ag|gen)",
}
KIND_HEADINGS = {"to-ask": r"vragen aan (?:de|het) (?:werkgever|bedrijf|interviewer)|mijn vragen"}
ANNOUNCES = "vragen"
SPEAKS_TO = r"\b(?:u|uw|je|jij|jouw)\b"

LETTER_FIELDS = "van|aan|onderwerp|datum|verzonden"
SALUTATIONS = "beste|geachte"
FAREWELLS = "met vriendelijke groet|vriendelijke groeten|groeten|groetjes|bedankt"

SMALL_WORDS = "de het een van is en te dat die niet voor met op aan er bij wat hoe waarom wanneer welke als of ons over uit"
PARTING = r"bedankt|dank (?:u|je)|tot (?:ziens|snel|dan|later)|fijne (?:dag|avond)|graag gedaan|doei|veel succes"
NAME_PARTICLE = "van|de|ter|ten"
SOUND = "lacht|gelach|muziek|applaus|pauze|stilte"
UNHEARD = "onverstaanbaar"

STORY_NOUNS = "verhaal|voorbeeld|situatie"
"""What a story is called before its number: “Story 3: …”."""
