"""A few words that only point at what was told before are no example, and nobody takes others for that."""

from __future__ import annotations

import pytest

from trainer.mock.told_again import recalls
from trainer.mock.words import words_of

BEFORE = {
    "en": ["We had a belt that stopped at five every morning. I traced it to a sensor. It ran since.",
           "The churn model was my idea; I built it in three weeks, and churn fell to 4 percent."],
    "de": ["Auf der Station ging das Band kaputt, ich habe den Sensor getauscht.",
           "Ich habe den Dienstplan neu gemacht und alle gefragt."],
    "fr": ["La chaîne s'arrêtait chaque matin, j'ai trouvé le capteur."],
    "es": ["La cinta se paraba cada mañana y encontré el sensor."],
}  # fmt: skip
POINTS = {
    "en": ["The belt, that was one.", "Well, the churn model again, I suppose.", "The churn model would be one."],
    "de": ["Na ja, das mit dem Dienstplan war so eins.", "Wieder der Dienstplan, würde ich sagen."],
    "fr": ["Le capteur, c'en était un.", "Encore la chaîne, je dirais."],
    "es": ["Lo de la cinta, eso fue un ejemplo.", "Otra vez la cinta, supongo."],
}  # fmt: skip
TELLS = {
    "en": ["I ring the supplier again and again until they answer.", "My last manager, that was one thing I learned from.",
           "I broke a contract once.", "The belt: we'd had it for years, and then it was one Friday that it tore, and six of us carried boxes up the stairs all night long."],
    "de": ["Ich bleibe schon ruhig und frage nach.", "Da habe ich auch nichts."],
    "fr": ["Je reste calme et je demande encore."],
    "es": ["Pregunto otra vez y ya está."],
}  # fmt: skip


@pytest.mark.parametrize("language", BEFORE)
def test_a_few_words_that_point_at_what_was_told_are_no_other_example(language):
    """Both their words and how they're said tell it: half of them were said before, and they point back."""
    words = words_of(language)

    def points(said):
        return recalls(said, BEFORE[language], language) and words.finds("points_back", said)

    assert [one for one in POINTS[language] if not points(one)] == []
    assert [one for one in TELLS[language] if points(one)] == []
