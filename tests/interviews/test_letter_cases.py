"""Whole letters beside what they came from: the page in the docs, and gold letters in three languages."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from docs import make_letters
from trainer.interviews.letter.clause_words import clause_words
from trainer.interviews.letter.clauses import weave
from trainer.interviews.letter.facts import notes_to_ask
from trainer.interviews.letter.phrases import Tone, load_phrases
from trainer.stories.model import KeyPoint, Part, Story

HERE = Path(__file__).parent
CASES = sorted((HERE / "letters").glob("*.toml"))
LANGUAGES = ("de", "es", "fr")


def _notes(language):
    text = (HERE / "clauses" / f"{language}.txt").read_text("utf-8")
    rows = [line.split(" | ") for line in text.splitlines() if not line.startswith("#")]
    return [pytest.param(language, *row[1:], id=f"{language}-{row[2][:30]}") for row in rows]


def test_the_page_of_letters_is_as_they_are_drafted():
    """docs/letters.md shows what the program writes today from the notes beside it."""
    assert make_letters.TARGET.read_text("utf-8") == make_letters.page()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_letter_in_another_language_is_the_one_that_was_read(path):
    """Greeting, word order, endings and capitals stand as a native reader found them right."""
    case = tomllib.loads(path.read_text("utf-8"))
    for letter, written in make_letters.drafts(case):
        assert written.subject.text == letter["subject"]
        assert written.body == letter["text"].rstrip("\n")


@pytest.mark.parametrize(
    "path", [*CASES, *sorted(make_letters.CASES.glob("*.toml"))], ids=lambda path: path.stem
)
def test_every_figure_of_a_letter_has_a_source(path):
    """In each language no figure stands in a draft that neither a note nor the debrief says."""
    case = tomllib.loads(path.read_text("utf-8"))
    for _, written in make_letters.drafts(case):
        sources = (*written.known, *(source for one in written.sentences for source in one.sources))
        known = " ".join(source.text for source in sources)
        figures = set(re.findall(r"\d[\d.,]*\d|\d", written.body))
        assert {figure for figure in figures if figure not in known} == set()


@pytest.mark.parametrize(
    ("language", "part", "say", "said"), [n for one in LANGUAGES for n in _notes(one)]
)
def test_a_note_weaves_by_the_rules_of_its_language(language, part, say, said):
    """Each note of the lists stands in a letter as it was read and found good, or is asked about."""
    woven = weave(say, Part(part), clause_words(language))
    assert (woven.text if woven else "-") == said


def test_german_notes_that_can_be_said_are_not_asked_about():
    """Only the note that no German rule can say is left to be put into words."""
    story = Story("s", "t", (
        KeyPoint(Part.ACTION, "Die Renner an die Rampe gelegt"), KeyPoint(Part.ACTION, "Lernkarten, 40 Stück"),
    ), language="de")  # fmt: skip
    assert notes_to_ask(story, (0, 1), "de") == ("Lernkarten, 40 Stück",)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", [one for one in Tone if one is not Tone.OWN])
def test_a_language_has_every_phrase_of_english(language, tone):
    """No letter fails for want of a phrase, and every slot is one that English fills there, too."""
    mine, english = load_phrases(tone, language), load_phrases(tone)
    assert set(english.tone) <= set(mine.tone)
    assert {name for name, value in english.table.items() if isinstance(value, dict)} <= set(
        mine.table
    )
    for name, phrase in mine.tone.items():
        if isinstance(phrase, dict):
            continue
        slots = set(re.findall(r"\{(\w+)\}", str(phrase)))
        known = set(
            re.findall(r"\{(\w+)\}", str(english.tone.get(name.removesuffix("_dative"), "")))
        )
        assert slots <= known | {"name", "role", "company", "topic"}, name


@pytest.mark.parametrize(
    ("language", "say", "said"),
    [
        ("en", "cut build time from 90 s to 38 s", "I cut build time from 90 seconds to 38 seconds."),
        ("en", "the 38 min queue was gone", "The 38-minute queue was gone."),
        ("en", "a 40 min wait fell to 5 min", "A 40-minute wait fell to 5 minutes."),
        ("en", "rang back within 2 hrs.", "I rang back within 2 hours."),
        ("en", "cut it to 1 s", "I cut it to 1 second."),
        ("en", "latency fell to 400 ms", "Latency fell to 400 ms."),
        ("en", "latency fell from 2.3 s to 400 ms", "Latency fell from 2.3 s to 400 ms."),
        ("en", "served 2 GB a day", "I served 2 GB a day."),
        ("en", "in the 90s we sold more", "In the 90s we sold more."),
        ("de", "Ich habe 90 s gespart", "Ich habe 90 Sekunden gespart."),
        ("de", "Ich habe 20 Sek. gespart", "Ich habe 20 Sekunden gespart."),
        ("es", "Reduje la espera de 90 s a 38 seg", "Reduje la espera de 90 segundos a 38 segundos."),
        ("es", "Reduje el turno a 2 hrs", "Reduje el turno a 2 horas."),
        ("es", "La carga bajó a 400 ms", "La carga bajó a 400 ms."),
        ("fr", "J'ai réduit l'attente de 90 s à 38 mn", "J'ai réduit l'attente de 90 secondes à 38 minutes."),
        ("fr", "Le chargement est passé à 400 ms", "Le chargement est passé à 400 ms."),
    ],
)  # fmt: skip
def test_what_time_is_measured_in_is_written_out(language, say, said):
    """“90 s” and “2 hrs” are for notes; “ms”, “GB” and “%” are what a letter has, too."""
    woven = weave(say, Part.ACTION, clause_words(language))
    assert woven is not None
    assert woven.text == said
