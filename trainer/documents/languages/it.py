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

NO_COMPETENCY = ""

FILLERS = ""

STORY_LABELS: Mapping[str, str] = {
    "situation": "situazione|la situazione|contesto|problema~|sfida|la sfida",
    "task": "compito|il mio compito|obiettivo|missione~|incarico",
    "action": "azione|azioni|le mie azioni|cosa ho fatto|quello che ho fatto|soluzione~|approccio",
    "result": "risultato|risultati|il risultato|impatto|esito",
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
    r"(?:mi (?:parli|racconti|descriva|dica|faccia)|parlami|raccontami|raccontaci|descriv[ai](?:mi)? |fammi un esempio"
    r"|faccia un esempio|spiegami|si presenti|immagin[ai])"
)
