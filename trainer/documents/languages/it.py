"""Italian."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "conflict": "conflitto|conflitti",
    "leadership": "leadership",
    "teamwork": "lavoro di squadra",
}

STORY_LABELS: Mapping[str, str] = {
    "situation": "qual era il problema|qual era la situazione|situazione|la situazione|contesto|problema~|sfida|la sfida",
    "task": "compito|il mio compito|obiettivo|missione~|incarico",
    "action": "azione|azioni|le mie azioni|cosa ho fatto|quello che ho fatto|soluzione~|approccio",
    "result": "qual è stato il risultato|risultato|risultati|il risultato|impatto|esito",
    "reflection": "riflessione|apprendimento|lezione|lezioni|cosa ho imparato|cosa farei diversamente",
    "best-for": "ideale per|utile per|adatto a|adatta a",
    "competencies": "tema|temi|competenza|competenze|etichette",
    "questions": "domanda|domande",
    "title": "titolo",
    "role": "ruolo|il mio ruolo",
    "organization": "azienda",
    "period": "periodo|data|anno|periodo di tempo",
    "draft": "risposta|bozza",
    "other": "fonte|nota|note|consiglio|consigli|strumenti~",
}  # fmt: skip

LEAD_INS = r"bene|allora|può|potrebbe"

REQUESTS = (
    r"(?:(?:mi|ci) (?:parli|racconti|descriva|dica|faccia|spieghi|illustri)|(?:parla|racconta|spiega)(?:mi|ci)|dimmi|dicci|racconti (?:di|un)|descriv[ai](?:mi)? |fammi un esempio"
    r"|faccia un esempio|faccia(?:mi|ci) un esempio|si presenti|immagin[ai])"
)

RESUME_WORDS: Mapping[str, str] = {
    "work": "esperienza*|esperienze*|carriera*|tirocini",
    "told": "progetti*|volontariato*|risultati*",
    "background": (
        "istruzione*|formazione*|lingue*|competenze*|interessi*|profilo*|dati personali|contatti|"
        "hobby|informazioni personali|capacità*"
    ),
    "aside": "certificazioni*|pubblicazioni*|referenze*|premi*|corsi*|patente*|strumenti*",
    "tools": "tecnologie|strumenti|luogo",
    "company": "azienda|datore di lavoro",
    "role": "posizione|ruolo|mansione",
    "when": "periodo|date|data",
    "roles": (
        "ingegnere|infermiere|infermiera|responsabile|direttore|direttrice|sviluppatore|sviluppatrice|"
        "capo|analista|assistente|tecnico|tecnica|insegnante|commesso|commessa|consulente|tirocinante|"
        "stagista|coordinatore|coordinatrice|impiegato|impiegata|cuoco|cuoca|cameriere|cameriera|"
        "operaio|operaia|educatore|educatrice|addetto|addetta|volontario|volontaria|medico|avvocato|"
        "contabile|autista"
    ),
    "months": "gen|mag|giu|lug|ago|set|ott|dic|estate",
    "since": "dal|da",
    "to": "a|al",
    "present": "oggi|presente|attuale|in corso",
    "employment": "tempo pieno|a tempo pieno|contratto a termine",
    "units": "anni|anno|mesi|mese",
    "at": "presso",
}  # fmt: skip

INTERVIEWER = "intervistatore|intervistatrice|selezionatore|selezionatrice"
CANDIDATE = "candidato|candidata|intervistato|intervistata|io"
QUESTION_LABEL = "domanda"
QUESTION_LETTER = "d"
ANSWER_LABEL = "risposta"
VOICE_LABEL = "relatore|relatrice|partecipante"
NOTE_LABEL = "nota|note|riassunto|data|partecipanti|luogo"
FOLLOW_UP = r"(?:e|ma) (?:\S+ ?){1,6}$|(?:cos['’]|chi )altro\b|.*\b(?:questo|quello|poi|allora|lui|loro|esempio)\W*$"

INVITATION = r"domande per (?:me|noi)\b"

LISTENING = "sì bene certo grazie"
GREETING = "buongiorno|buonasera|salve|ciao"
SMALL_TALK = r"come (?:sta|va|stai)\b|mi sent[ei]|com['’]è andato il viaggio|possiamo (?:iniziare|cominciare)(?! (?:con|da)\b)"
OWN_WORDS = "io|mio|mia"
ADDRESSED = "lei|le|tu|ti|suo|sua"

LIST_LABELS = {
    "question": "domanda",
    "follow": "approfondiment[oi]|domande di approfondimento",
    "listen": "cosa (?:cercano|cerchiamo)",
    "aside": "rispost[ae]|esemp[io]+|consigli?|font[ei]|note?",
    "group": "categori[ae]|tem[ai]|are[ae]|argoment[oi]",
    "column": "domand[ae]",
}
KIND_HEADINGS = {
    "to-ask": r"domande (?:\w+ ){0,5}(?:farci|da farci)\b|domande (?:per|al|alla|da fare al) ?(?:l')?(?:selezionatore|azienda|recruiter)?"
}
ANNOUNCES = "domande"
SPEAKS_TO = r"\b(?:lei|suo|sua|tuo|tua)\b"

LETTER_FIELDS = "da|oggetto|data|inviato"
SALUTATIONS = "gentile|cara|caro"
FAREWELLS = "cordiali saluti|saluti|un saluto|grazie|a presto"

SMALL_WORDS = "il lo la gli un una di da in con per che non si mi ci ha è e perché come cosa quando dove quale quali del della sono"
PARTING = (
    r"grazie|arrivederci|a presto|buona (?:giornata|serata|fortuna)|è stato un piacere|volentieri"
)
NAME_PARTICLE = "di|della|del"
SOUND = "ride|risate|musica|applausi|pausa|silenzio"
UNHEARD = "incomprensibile|inudibile"

STORY_NOUNS = "storia|esempio|caso|progetto"
"""What a story is called before its number: “Story 3: …”."""
