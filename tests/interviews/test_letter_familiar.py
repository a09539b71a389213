"""Letters to somebody one is on first-name terms with: du, tu and tú, and nothing of both."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.interviews.article import article
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.phrases import Tone, load_phrases
from trainer.interviews.letter.prose import stumbling_blocks
from trainer.storage.settings import SENDER_FIELDS
from trainer.ui.letter_commands import TONE_WORDS

NOTED = {
    "de": ("die Führung", "kurze Schlangen"),
    "es": ("la visita", "colas cortas"),
    "fr": ("la visite", "des files courtes"),
}
"""A moment to thank for, and what they care about."""


@pytest.mark.parametrize(
    ("language", "familiar", "formal"),
    [
        ("de", "Hallo Ana,|Du fragtest nach|kennst du noch nicht|Dir geht es um|", "Sie fragten"),
        ("es", "Hola, Ana:|Me preguntaste por|aún no conoces|hablaste de|", "usted habló"),
        ("fr", "Bonjour Ana,|Tu m'as posé|tu ne connais pas|Tu as évoqué|", "Vous m'avez"),
    ],
)
@pytest.mark.parametrize("late", [False, True])
def test_a_familiar_letter_says_du_tu_and_tu_throughout(language, familiar, formal, late):
    """Who was on first-name terms takes the tone that says so; no other tone does."""
    letters = {}
    moment, cares = NOTED[language]
    for tone in Tone:
        material = article(tone, late=late, link=True, language=language)
        person = replace(material.person, moment=moment, cares_about=cares)
        letters[tone] = draft(replace(material, person=person)).body
        remarks = stumbling_blocks(letters[tone], material.words, material.phrases)
        assert not [one.text for one in remarks if "in a letter that says" in one.text]
    for said in familiar.split("|"):
        assert said in letters[Tone.FAMILIAR]
    assert all(formal in text for tone, text in letters.items() if tone is not Tone.FAMILIAR)


@pytest.mark.parametrize(
    ("language", "tone", "added", "said"),
    [
        ("de", Tone.WARM, "Danke für deine Zeit.", "“deine” says “du”"),
        ("de", Tone.FAMILIAR, "Wie geht es Ihnen?", "“Ihnen” says “Sie”"),
        ("es", Tone.PLAIN, "Gracias por tu tiempo.", "“tu” says “tú”"),
        ("es", Tone.FAMILIAR, "Y a usted, gracias.", "“usted” says “usted”"),
        ("fr", Tone.FORMAL, "Merci, et à toi aussi.", "“toi” says “tu”"),
        ("fr", Tone.FAMILIAR, "Merci pour votre temps.", "“votre” says “vous”"),
        ("fr", Tone.FAMILIAR, "Merci à tous ceux que j'ai vus chez vous.", ""),
        ("de", Tone.FAMILIAR, "Sie lief zwei Jahre. Ihr Nachfolger läuft noch.", ""),
        ("es", Tone.FAMILIAR, "Su equipo la usa todavía.", ""),
        ("en", Tone.FAMILIAR, "Thank you.", ""),
    ],
)
def test_two_ways_to_say_you_in_one_letter_are_remarked(language, tone, added, said):
    """“Danke für deine Zeit” in a letter that says “Sie” is pointed at; “she” and “their” are nobody's you."""
    remarks = stumbling_blocks(f"Ana,\n\n{added}", None, load_phrases(tone, language))
    found = [one.text for one in remarks if "in a letter that says" in one.text]
    assert found == [] if not said else found[0].startswith(said.split(" says")[0])


def test_every_tone_can_be_set_and_is_explained():
    """What the settings take, and what the app offers, is every tone there is."""
    (tone,) = (one for one in SENDER_FIELDS if one.name == "tone")
    assert tone.choices == tuple(Tone)
    assert set(TONE_WORDS) == set(Tone)
