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

FILLERS = (
    "der die das und oder mit zu zum zur von fragen frage umgang beispiel vorstellungsgespräch"
)

STORY_LABELS: Mapping[str, str] = {
    "situation": (
        "was war los|was war das problem|worum ging es|ausgangslage|ausgangssituation|kontext~|hintergrund~|herausforderung~|problemstellung|die situation|"
        "lage|worum es ging"
    ),
    "task": (
        "was war meine aufgabe|was sollte ich tun|was musste ich tun|aufgabe|die aufgabe|meine aufgabe|ziel~|ziele~|auftrag|mein auftrag|hindernis|aufgabenstellung|"
        "zielsetzung|mein ziel"
    ),
    "action": (
        "was habe ich gemacht|was habe ich getan|mein anteil|handlung|handlungen|aktion|aktionen|vorgehen|mein vorgehen|vorgehensweise|maßnahme|maßnahmen|"
        "lösung~|umsetzung~|was ich getan habe|was ich gemacht habe|mein beitrag|meine schritte|schritte~"
    ),
    "result": (
        "was kam raus|was kam heraus|was kam dabei heraus|was kam dabei raus|was hat es gebracht|ergebnis|ergebnisse|das ergebnis|resultat|resultate|wirkung~|erfolg|erfolge~|auswirkung|"
        "auswirkungen|was dabei herauskam|kennzahlen~"
    ),
    "reflection": (
        "was habe ich gelernt|was würde ich anders machen|reflexion|erkenntnis|erkenntnisse|gelernt|lehre|lehren|was ich gelernt habe|"
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

ABBREVIATIONS = "mio mrd tsd z.b d.h u.a bzw ggf inkl evtl usw vgl nr abs ing dipl sog art"

MAY_END = "usw art"

SENTENCE_STARTS = "Wir Ich Der Die Das Es Dann"

LEAD_INS = r"(?:(?:die|meine|und) )*(?:erste|zweite|nächste|letzte) frage(?: ist)?|gut|also|dann|und|bitte|nun|könnten sie|können sie"

REQUESTS = (
    r"(?:bitte,? )?(?:erzähl(?:en sie|t?\b|e\b)|beschreib(?:en sie|e?\b)|nennen? sie|nenne\b|schildern? sie|schildere\b"
    r"|berichten? sie|(?:geben sie|gib|gebt) (?:mir |uns )?(?:ein|bitte|mal)|(?:zeigen|berichten|führen) sie (?:mir|uns|an)\b|stellen sie (?:sich|uns|mir)|stell (?:dich|dir|uns)|erläutern? sie|erklären sie"
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
IF = "wenn"
PERSONS = "ich wir"
NUMBERS = "null eins ein zwei drei vier fünf sechs sieben acht neun zehn zwölf zwanzig hälfte drittel viertel"
RANGE = "von auf"

STORY_NOUNS = "geschichte|beispiel|fall|situation|projekt"
"""What a story is called before its number: “Story 3: …”."""

PAGE_MARKS = r"seite \d{1,3}(?: von |/)\d{1,3}"
"""What a program prints at the foot of a page."""

SHARES = "prozent|sekunden|minuten|sätze"
EXAMPLES = r"(?:zum )?beispiel\b|z\.\s?b\."

HEADINGS: Mapping[str, str] = {
    "collection": "geschichten|star-geschichten",
    "explanation": (
        "anleitung|so funktioniert*|vorlage|vorlagen|aufbau|struktur|methode|hinweise|hinweise *|tipps|tipps *|"
        "ratschläge|legende|regeln|einleitung|überblick|inhalt|inhaltsverzeichnis|muster|schema|format|erklärung|"
        "checkliste|leitfaden|wie *|was ist *|zu dieser datei|häufige fehler|fehler vermeiden"
    ),
    "no-stories": (
        "nächste woche|nächster monat|nächstes quartal|geplant|blockiert|blocker|hindernisse|ziele|ziele *|pläne|pläne *|entwicklungsfelder|rückmeldung *|feedback *|bewertung|recherche|unternehmen|firma|über die firma|über das unternehmen|das unternehmen|zur firma|produkte|"
        "werte|kultur|neuigkeiten|wettbewerber|konkurrenz|team|ansprechpartner|kontakt|kontakte|anreise|anfahrt|"
        "ort|termin|ablauf|zeitplan|vor dem gespräch|nach dem gespräch|am tag *|mitbringen|mitnehmen|kleidung|"
        "aufgaben|offene aufgaben|offene punkte|nächste schritte|fragen|meine fragen|fragen an *|stellenanzeige|"
        "anforderungen|gehalt|gehaltsvorstellung|links|quellen|kenntnisse|fähigkeiten|sprachen|ausbildung|hobbys|"
        "notizen|über mich|selbstvorstellung|stärken|schwächen|stärken und schwächen|warum *|zahlen|kennzahlen|"
        "einkaufsliste|organisatorisches|zu erledigen|logistik"
    ),
    "chores": "kleinkram|kleinigkeiten|kleines|alltag|tagesgeschäft|nebenbei|sonstiges|verschiedenes",
    "stories": (
        "was ist gut gelaufen|was lief gut|was gut lief|erledigt|geschafft|diese woche|geschichten|beispiele|erfolge|weitere erfolge|leistungen|weitere|sonstige|projekte|rohmaterial|antworten"
    ),
    "event": (
        "konflikt|konflikt mit *|konflikt um *|streit mit *|streit um *|fehler|mein fehler|misserfolg|scheitern|"
        "krise|schwierige*|größte *|größter *|größtes *|als ich *|wie ich *|ein konflikt|auseinandersetzung mit *"
    ),
    "before": "die|der|das|meine|mein|alle|wichtigste|beste|weitere|eigene|star|star-",
}  # fmt: skip

TELLING: Mapping[str, str] = {
    "advice": (
        "sei|seien sie|frag|frage|frage nach|nimm|nenne|bring|bringe|vermeide|lies|schreib|schreibe|zieh|druck|"
        "drucke|üb|übe|denk|denke|achte|bleib|bleibe|sprich|halte|beginne|zeig|zeige|beschreibe|erkläre|nie|"
        "niemals|immer|nicht|bitte|du|dein|deine|ruhig|kurz|pünktlich"
    ),
    "company": (
        "gegründet*|mitarbeiter|mitarbeitende|hauptsitz|standorte|wettbewerber|konkurrenten|umsatz|"
        "geschäftsführer|geschäftsführerin|vorstand|familienunternehmen|tochtergesellschaft|börsennotiert|"
        "marktführer"
    ),
    "defining": (
        "worum|ging|es|was|war|waren|wer|wo|wann|wie|warum|die|der|das|ein|eine|ich|du|deine|dein|meine|mein|"
        "hast|habe|getan|gemacht|tat|tun|soll|sollte|gelernt|ergebnis|ergebnisse|situation|aufgabe|handlung|"
        "aktion|kontext|hintergrund|ausgangslage|ziel|rolle|problem|herausforderung|messbar|messbares|messbare|"
        "zahlen|mit|und|oder|in|zu|zur|zum|von|dabei|herauskam|kam|heraus|beschreibe|beschreiben|erkläre|"
        "erklären|nenne|nennen|sie|kurz|konkret|konkrete|schritte|eigene|eigener|beitrag|würdest|würde|anders|"
        "machen|dir|mir|für|auf|an|den|dem|des|verantwortung|lehre|erkenntnis|erkenntnisse|reflexion|wirkung|"
        "erfolg|aus|gab|satz|sätze|ist|passiert|vorgehen"
    ),
    "nothing": (
        "noch nichts|noch leer|leer|folgt|folgt noch|kommt noch|noch keine|noch keine geschichten|"
        "später ausfüllen|hier ausfüllen"
    ),
    "gap": (
        "zahl|anzahl|betrag|name|firma|prozent|wert|datum|jahr|monat|rolle|projekt|ihre *|deine *|dein *"
    ),
    "before-title": "frage|erfolg|leistung|geschichte|beispiel|projekt|fall|erlebnis|star",
}  # fmt: skip

TITLE_COLUMNS = "geschichte|titel|name|projekt|beispiel"
PLAIN_DEED_COLUMNS = "was"
DEED_COLUMNS = "was ich *|erfolg|erfolge|leistung|leistungen|was ich getan habe|tätigkeit|beitrag"
ASKED_COLUMNS = "anforderung|anforderungen|kriterium|frage|stelle"
CONFIDENTIAL_LABELS = "vertraulich|vertraulichkeit|geheimhaltung|geheim|sensibel"
CONFIDENTIAL = (
    "vertraulich *|streng vertraulich|* ist vertraulich|vertraulich behandeln|nicht weitergeben|"
    "nicht weitererzählen|nicht weitersagen|unter nda|nicht ohne freigabe|"
    "geheimhaltungsvereinbarung|verschwiegenheitspflicht|nur intern|nicht öffentlich|bleibt geheim"
)
NOT_CONFIDENTIAL = "nein|nicht vertraulich|öffentlich|keine|niedrig|offen"

RESUME_WORDS: Mapping[str, str] = {
    "work": (
        "*berufserfahrung|*berufserfahrungen|*beruflicher werdegang|*werdegang|*berufliche stationen|"
        "*berufliche laufbahn|*praxiserfahrung|*praktische erfahrung|*praktische erfahrungen|"
        "*arbeitserfahrung|*praktika|*praktikum|beschäftigungen|berufliche tätigkeiten|"
        "beruflicher hintergrund|berufspraxis"
    ),
    "told": (
        "*projekte|*projekterfahrung|*ehrenamt|*ehrenamtliches engagement|*engagement|"
        "ehrenamtliche tätigkeiten|*erfolge"
    ),
    "background": (
        "*ausbildung|*bildung|*bildungsweg|*kenntnisse|*sprachen|sprachkenntnisse|*hobbys|*hobbies|"
        "*interessen|*persönliche daten|persönliches|angaben zur person|zur person|*profil|"
        "*kompetenzen|*fähigkeiten|kontakt|*studium|*schulbildung|über mich|*qualifikationen|*stärken|"
        "*edv|*edv-kenntnisse|*it-kenntnisse|kurzprofil"
    ),
    "aside": (
        "*zertifikate|*weiterbildung|*weiterbildungen|*fortbildungen|*veröffentlichungen|"
        "*publikationen|*auszeichnungen|*referenzen|*führerschein|*mitgliedschaften|sonstiges|"
        "*vorträge"
    ),
    "tools": "kenntnisse|technologien|werkzeuge|umgebung|eingesetzte technologien|ort|standort|technik",
    "company": "firma|unternehmen|arbeitgeber",
    "role": "position|funktion|stelle|tätigkeit",
    "when": "zeitraum|datum|dauer",
    "roles": (
        "*leiter|*leiterin|*leitung|*entwickler|*entwicklerin|*ingenieur|*ingenieurin|*pfleger|"
        "*pflegerin|*krankenschwester|*kaufmann|*kauffrau|*berater|*beraterin|*referent|*referentin|"
        "*bearbeiter|*bearbeiterin|*assistent|*assistentin|*assistenz|*praktikant|*praktikantin|"
        "praktikum|*werkstudent|*werkstudentin|*mitarbeiter|*mitarbeiterin|*techniker|*technikerin|"
        "*lehrer|*lehrerin|*verkäufer|*verkäuferin|*fachkraft|*führer|*führerin|*koch|*köchin|*arzt|"
        "*ärztin|*meister|*meisterin|*mechaniker|*mechanikerin|*monteur|*fahrer|*fahrerin|*erzieher|"
        "*erzieherin|*redakteur|*redakteurin|*wissenschaftler|*wissenschaftlerin|*angestellte|"
        "*angestellter|*einkäufer|*einkäuferin|*planer|*planerin|*koordinator|*koordinatorin|"
        "*spezialist|*spezialistin|*trainer|*trainerin|*analyst|*analystin|auszubildende|"
        "auszubildender|*helfer|*helferin|*chef|*chefin|*vorstand|*inhaber|*inhaberin|*architekt|"
        "*architektin"
    ),
    "months": "mär|mai|okt|dez|frühjahr|sommer|herbst",
    "since": "seit|ab|von",
    "to": "bis",
    "present": "heute|jetzt|aktuell|laufend|dato",
    "employment": "vollzeit|teilzeit|selbstständig|freiberuflich|befristet",
    "units": "jahre|jahr|monate|monat",
    "calendar": "kw|woche|quartal|halbjahr|jahr",
    "at": "bei",
}  # fmt: skip

INTERVIEWER = (
    "interviewerin|interviewer:in|interviewer*in|interviewende|interviewender|recruiterin|personaler|"
    "personalerin|fragesteller|fragestellerin|personalabteilung|personalreferentin|personalreferent|"
    "gesprächsleitung|moderatorin|interviewt von|ki"
)

SPEECH_VERB = "sagt|sagte|fragt|fragte|antwortet|antwortete"
OWN_QUESTIONS = "meine fragen|eigene fragen|rückfragen|fragen von mir|fragen an das unternehmen"

CANDIDATE = "kandidat|kandidatin|bewerber|bewerberin|bewerber:in|befragter|befragte|ich"

QUESTION_LABEL = "frage"
QUESTION_LETTER = "f"
"""The same as one letter, only beside a label for the answer."""

ANSWER_LABEL = "antwort"

VOICE_LABEL = "sprecher|sprecherin|teilnehmer|teilnehmerin|unbekannt|person"

STORY_LABEL = "ergebnis|aufgabe|handlung|beispiel|ausgangslage|problem|lösung|ziel|situation|aktion"

NOTE_LABEL = (
    "mein eindruck|eindruck|vorbemerkung|nachbemerkung|beobachtungen|hinweis|anmerkung|anmerkungen|datum|thema|notiz|notizen|zusammenfassung|auswertung|teilnehmende|ort|"
    "dauer|fazit|firma|stelle|uhrzeit|transkript|rückmeldung"
)

NOTICE = (
    ".{0,60} hat die (?:transkription|aufzeichnung) (?:gestartet|beendet)|<medien ausgeschlossen>"
    "|(?:transkription|aufzeichnung|besprechung) (?:wurde )?(?:gestartet|beendet|begonnen).*"
    "|nachrichten und anrufe sind ende-zu-ende-verschlüsselt.*|<?(?:bild|video|audio) weggelassen>?"
)
SOUND = "bearbeitet|lacht|lachen|gelächter|musik|applaus|pause|stille|räuspert sich|hustet|seufzt"
UNHEARD = "unverständlich|unv\\."

OWN_NOTE = "notiz|notiz an mich|eigene notiz|mein eindruck|anmerkung"

LISTENING = "ja genau gut verstehe aha stimmt richtig nein okay super prima schön danke klar"

GREETING = (
    "hallo|guten tag|guten morgen|guten abend|grüß gott|servus|moin|willkommen|herzlich willkommen"
)
GREETED = "frau|herr|zusammen|nochmal"

SMALL_TALK = (
    r"wie geht|können sie mich (?:gut )?(?:hören|sehen)|hören sie mich|(?:haben sie|hast du) (?:\w+ )?hergefunden"
    r"|wie war (?:die|ihre|deine|das|ihr) (?:anreise|reise|fahrt|wochenende|weg)"
    r"|(?:wollen|können|sollen) wir (?:\w+ )?(?:anfangen|beginnen|starten|loslegen)"
    r"|(?:möchten sie|möchtest du) (?:etwas|ein\w*) (?:\w+ )?(?:wasser|kaffee|tee|trinken)"
)

FOLLOW_UP = (
    r"(?:und|aber) (?:\S+ ?){1,5}$|(?:was|wer) noch\b|wieso das\b"
    r"|.*\b(?:er|ihm|ihn|davon|daraus|dabei|damals|daran|danach|dazu)\b|.*\b(?:das|es|dann|genau|konkret|beispiel|anders machen)\W*$"
)

PARTING = (
    r"danke|vielen dank|auf wiedersehen|wiederhören|tschüs|schönen tag|schönes wochenende|bis bald|"
    r"bis dann|alles gute|gerne geschehen|wir melden uns|freue mich|mach ich"
)
TAG_QUESTION = "oder|nicht wahr|gell|ne"
NAME_PARTICLE = "der|den|von|vom|zu|zum|und"

OWN_WORDS = "ich|mein|meine|meinen"
ADDRESSED = "sie|ihr|ihre|ihren|ihnen|du|dich|dir|dein|deine"

SPEAKER_COLUMN = "sprecher|sprecherin|wer|person"
WORDS_COLUMN = "text|inhalt|nachricht|transkript"
START_COLUMN = "zeit|beginn|uhrzeit"

INVITATION = r"fragen (?:\w+ )?(?:an|für) (?:mich|uns)|haben sie (?:noch |selbst )?fragen"

NO_TAG = "und der die das für fragen frage vorstellungsgespräch"

MEASURES = r"prozent|stunden|tage"
OUTCOMES = r"gesteigert|reduziert|verbessert|gesenkt|verdoppelt"

PART_CUES: Mapping[str, str] = {
    "situation": "die (?:situation|lage|ausgangslage) war",
    "task": "meine aufgabe war|ich sollte|ich musste|mein ziel war|mein auftrag war",
    "action": "ich habe|also habe ich",
    "result": "das ergebnis war|am ende|im ergebnis|dadurch",
    "reflection": "habe ich gelernt|beim nächsten mal|im nachhinein",
    "maybe-task": "aufgabe|sollte|musste|ziel",
    "maybe-result": "ergebnis",
    "maybe-reflection": "gelernt|nächstes mal",
    "named-situation": "(?:die|meine|unsere) (?:ausgangslage|situation|lage) war",
    "named-task": "(?:die|meine|unsere|mein|das) (?:aufgabe|ziel|auftrag) war",
    "named-action": "(?:das|mein) vorgehen war|was ich (?:tat|gemacht habe)|ich habe",
    "named-result": "(?:das|mein|unser) ergebnis war|(?:als|im) ergebnis|am ende",
    "named-reflection": "gelernt habe ich|habe ich gelernt|ich habe gelernt",
}
"""How sentences of each part sound, see English."""

LIST_LABELS: Mapping[str, str] = {
    "question": "frage",
    "follow": "(?:mögliche )?(?:nachfragen?|rückfragen|anschlussfragen?|zusatzfragen?|vertiefungsfragen?)",
    "listen": "worauf (?:sie|wir) achten|wir achten auf|was (?:sie|wir) hören (?:wollen|möchten)|gute antwort(?:en)?|erwartung(?:en)?|achten auf",
    "aside": "antwort(?:en)?|beispiel(?:antwort)?|tipps?|hinweise?|quellen?|bewertung|notiz(?:en)?|mitbringen|zum schluss",
    "group": "kategorien?|thema|themen|bereich|runde|kompetenz(?:en)?|schlagwörter",
    "column": "fragen?",
}
KIND_HEADINGS: Mapping[str, str] = {
    "to-ask": (
        r"fragen,? (?:\w+ ){0,5}(?:uns|ihnen) stellen\b|(?:ihre|deine) fragen an uns\b|fragen an (?:den|die|das|ihren?|deinen?|euch) ?(?:arbeitgeber|unternehmen|firma|interviewer|gesprächspartner|betrieb|chefin|chef|team|praxis)?|rückfragen an|eigene fragen|meine fragen"
    ),
    "situational": r"\bsituativ|\bszenari|\bfallfragen",
    "motivation": r"\bmotivation\b",
    "background": r"\bzur person\b|\bwerdegang\b",
}
KIND_WORDINGS: Mapping[str, str] = {
    "situational": r"was würden sie (?:tun|machen)\b.{0,80}\bwenn\b|wie würden sie (?:reagieren|vorgehen|damit umgehen)\b|(?:stellen sie sich vor|angenommen)\b",
    "motivation": r"warum (?:wollen|möchten) sie|was (?:motiviert|reizt) sie|warum (?:bewerben sie|wir\b|unser)",
    "background": r"erzählen sie (?:uns |mir )?(?:kurz )?(?:etwas |ein wenig )?(?:über sich|von sich)|stellen sie sich (?:kurz |bitte )*vor\b(?!,)",
}
ASKS_READER = r"(?:schreib|lass|teil)\w*\b.{0,40}\bkommentar|war (?:diese[rs]?|der|die) (?:artikel|seite|beitrag|antwort|liste)\b|(?:soll|möchten sie, dass|möchtest du, dass) ich\b|hat ihnen (?:diese|der)|noch fragen\b|habe ich\b"
ANNOUNCES = "fragen|fragenkatalog"
ABOUT_INTERVIEWS = "vorstellungsgespräch"
SPEAKS_TO = r"\b(?:sie|ihr|ihre[nmrs]?|ihnen|du|dein\w*|dich|dir)\b"
GOES_ON_ASKING = r"^(?:und )?(?:warum|wie|wann|wer|was|wo)(?: nicht| so| noch| dann)?\s*\?|\b(?:daraus|dabei|damals|ausgegangen)\b"

LETTER_FIELDS = "von|an|betreff|datum|gesendet"
SALUTATIONS = "liebe|lieber|sehr geehrte|sehr geehrter"
FAREWELLS = (
    "viele grüße|liebe grüße|beste grüße|schöne grüße|mit freundlichen grüßen|freundliche grüße|"
    "herzliche grüße|grüße|gruß|lg|vg|mfg|bis bald|danke"
)

SMALL_WORDS = "was wie warum wann wo wer welche wir uns ist sind war nicht ein eine einen etwas sich haben würden den dem"
