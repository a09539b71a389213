"""Polish."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COMPETENCY_WORDS: Mapping[str, str] = {
    "conflict": "konflikt|konflikty",
    "teamwork": "praca zespołowa",
}

STORY_LABELS: Mapping[str, str] = {
    "situation": "sytuacja|kontekst~|problem~|wyzwanie",
    "task": "zadanie|moje zadanie|cel",
    "action": "działanie|działania|moje działania|co zrobiłem|co zrobiłam|rozwiązanie~",
    "result": "wynik|wyniki|efekt|efekty|rezultat|rezultaty",
    "reflection": "refleksja|wnioski|czego się nauczyłem|czego się nauczyłam|lekcja",
    "best-for": "dobre na|pasuje do",
    "competencies": "temat|tematy|kompetencja|kompetencje|umiejętności",
    "questions": "pytanie|pytania",
    "title": "tytuł",
    "role": "rola|moja rola|stanowisko",
    "organization": "firma|pracodawca",
    "period": "okres|data|rok",
    "draft": "odpowiedź",
    "other": "źródło|notatka|uwaga",
}  # fmt: skip

REQUESTS = r"(?:prosz[ęe] (?:o |nam |mi )?(?:opowiedzieć|opisać|podać|powiedzieć|wymienić|wyjaśnić|przykład)|opowiedz|opisz|podaj przykład|wymień|wyjaśnij|wyobraź sobie)\b"

INTERVIEWER = "rekruter|rekruterka|prowadzący|prowadząca"
CANDIDATE = "kandydat|kandydatka|ja"
QUESTION_LABEL = "pytanie"
ANSWER_LABEL = "odpowiedź"
VOICE_LABEL = "mówca|uczestnik"
SMALL_TALK = r"jak (?:się masz|minęła podróż)|(?:czy )?(?:mnie )?słychać|możemy zaczynać"

FOLLOW_UP = r"(?:a|i|ale) (?:\S+ ?){1,6}$|.*\b(?:to|tego|potem|wtedy|oni|on|ona)\W*$"

OWN_WORDS = r"ja|mój|moja"

ADDRESSED = r"pan|pani|pana|ty|ci|twój|twoja|panu"

GREETING = r"dzień dobry|cześć|witam|dobry wieczór"

LISTENING = "tak dobrze jasne dziękuję"

LIST_LABELS = {
    "question": "pytanie",
    "column": "pytani[ea]",
    "aside": "odpowied(?:ź|zi)|wskazówk[ai]",
    "group": "kategori[ae]|temat",
}
ANNOUNCES = "pytania"

SMALL_WORDS = (
    "w i z na do się nie jest jak co dlaczego kiedy czy dla o po proszę jaki jakie są nas to u"
)
PARTING = r"dziękuj|do widzenia|do zobaczenia|miłego dnia|powodzenia"
SOUND = "śmiech|śmieje się|muzyka|pauza"
UNHEARD = "niezrozumiałe|niesłyszalne"

STORY_NOUNS = "historia|przykład|sytuacja"
"""What a story is called before its number: “Story 3: …”."""
