"""Where one would like to work: an employer's name in a sentence, with the article that it wants."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.interviews.article import article
from tests.interviews.making import story
from trainer.interviews.letter.clause_words import clause_words
from trainer.interviews.letter.draft import draft
from trainer.interviews.letter.names import story_name
from trainer.interviews.letter.phrases import Tone, load_phrases


@pytest.mark.parametrize(
    ("company", "said"),
    [
        ("Royal Infirmary", "the Royal Infirmary"),
        ("the Royal Infirmary", "the Royal Infirmary"),
        ("The Grand Hotel", "the Grand Hotel"),
        ("Ternhouse Hotel", "the Ternhouse Hotel"),
        ("Royal Northern College", "the Royal Northern College"),
        ("Bank of Ghent", "the Bank of Ghent"),
        ("Royal Mail", "Royal Mail"),
        ("NHS", "the NHS"),
        ("NHS Lothian", "NHS Lothian"),
        ("British Red Cross", "the British Red Cross"),
        ("Civil Service", "the Civil Service"),
        ("Leeds Fire Service", "the Leeds Fire Service"),
        ("Royal Navy", "the Royal Navy"),
        ("ServiceNow", "ServiceNow"),
        ("HMRC", "HMRC"),
        ("freelance", "your organization"),
        ("Office for National Statistics", "the Office for National Statistics"),
        ("National Trust", "the National Trust"),
        ("National Rail", "National Rail"),
        ("Castlegate Museum", "Castlegate Museum"),
        ("Hotelwise", "Hotelwise"),
    ],
)
def test_an_organization_has_the_article_that_its_name_wants(company, said):
    """“I'd love to work at Royal Infirmary” is no English, “at the Royal Mail” neither."""
    material = article()
    about = replace(material.interview, company=company)
    assert f"work at {said}," in draft(replace(material, interview=about)).body


@pytest.mark.parametrize(
    ("language", "company", "said"),
    [
        ("fr", "Clinique du Parc", "Travailler à la Clinique du Parc me"),
        ("fr", "Hôpital Saint-Roch", "Travailler à l'Hôpital Saint-Roch me"),
        ("fr", "Lycée Carnot", "Travailler au Lycée Carnot me"),
        ("fr", "Maison Lantier", "Travailler chez Maison Lantier me"),
        ("fr", "Maison des Aînés", "Travailler à la Maison des Aînés me"),
        ("fr", "Conservatoire de Brive", "Travailler au Conservatoire de Brive me"),
        ("fr", "Éditions du Pré", "Travailler aux Éditions du Pré me"),
        ("es", "Orquesta del Valle", "trabajar en la Orquesta del Valle"),
        ("de", "Stadtwerke Soest", "sehr gern bei den Stadtwerken Soest arbeiten"),
        ("de", "Netzwerk Kranz", "sehr gern bei Netzwerk Kranz arbeiten"),
        ("es", "Hospital del Río", "trabajar en el Hospital del Río"),
        ("es", "Clínica Sur", "trabajar en la Clínica Sur"),
        ("es", "Almacenes Norte", "trabajar en Almacenes Norte"),
        ("de", "Klinikum Rothensee", "sehr gern beim Klinikum Rothensee arbeiten"),
        ("de", "Kita Sonnenhof", "sehr gern bei der Kita Sonnenhof arbeiten"),
        ("de", "Städtische Klinik", "sehr gern bei der Städtischen Klinik arbeiten"),
        ("de", "Hansa Fracht", "sehr gern bei Hansa Fracht arbeiten"),
        (
            "de",
            "Förderverein der Bibliothek",
            "sehr gern beim Förderverein der Bibliothek arbeiten",
        ),
        (
            "de",
            "Städtisches Klinikum Dessau",
            "sehr gern beim Städtischen Klinikum Dessau arbeiten",
        ),
        ("de", "DRK", "sehr gern beim DRK arbeiten"),
        ("de", "Caritas Trier", "sehr gern bei der Caritas Trier arbeiten"),
        ("es", "Cruz Roja", "trabajar en la Cruz Roja"),
        ("es", "Correos", "trabajar en Correos"),
        ("fr", "SNCF", "Travailler à la SNCF me"),
        ("fr", "CNRS", "Travailler au CNRS me"),
        ("fr", "INSEE", "Travailler à l'INSEE me"),
        ("de", "Haus am See", "sehr gern bei Ihnen arbeiten"),
        ("de", "Städtische Bühnen Gera", "sehr gern bei Ihnen arbeiten"),
        ("de", "Müller und Söhne", "sehr gern bei Müller und Söhne arbeiten"),
        ("fr", "Brasserie Lamy", "Travailler à la Brasserie Lamy me"),
        ("fr", "Horlogerie Cattin", "Travailler à l'Horlogerie Cattin me"),
        ("fr", "La Poste", "Travailler à La Poste me"),
        ("fr", "Moulin de la Roche", "Travailler chez vous me"),
        ("fr", "Leroy et fils", "Travailler chez Leroy et fils me"),
    ],
)
def test_an_organization_has_its_article_in_every_language(language, company, said):
    """“Chez Hôpital Saint-Roch” and “en Hospital del Río” are what nobody writes."""
    material = replace(article(), language=language, items=())
    about = replace(material.interview, company=company)
    assert said in draft(replace(material, interview=about)).body


@pytest.mark.parametrize(
    ("language", "organization", "is_named"),
    [
        ("en", "Freelance", False),
        ("en", "self-employed", False),
        ("en", "Various clients", False),
        ("en", "my own business", False),
        ("en", "N/A", False),
        ("en", "Freelance Union", True),
        ("en", "Various Artists Ltd", True),
        ("de", "selbstständig", False),
        ("de", "freiberuflich (Teilzeit)", False),
        ("de", "verschiedene Kunden", False),
        ("de", "Privatbrauerei Horn", True),
        ("es", "autónoma", False),
        ("es", "por cuenta propia", False),
        ("es", "Varios Hermanos", True),
        ("fr", "indépendant", False),
        ("fr", "auto-entrepreneuse", False),
        ("fr", "Indépendance Royale", True),
    ],
)
def test_nobody_works_at_freelance(language, organization, is_named):
    """“My work at various” names no place: the story is called by its title alone, or asked about."""
    phrases = load_phrases(Tone.PLAIN, language)
    told = story(title="xx 12?", organization=organization, language=language)
    called = story_name(told, clause_words(language), phrases)
    assert (organization in called) is is_named
    assert called.startswith("[") is not is_named


def test_two_stories_from_freelancing_are_from_no_same_time():
    """“Something else from my time there” needs a place where both were."""
    items = [
        replace(one, story=replace(one.story, organization="freelance", name="", title="xx 12?"))
        for one in article().items
    ]
    assert "freelance" not in draft(article(items=tuple(items))).body
    assert "my time there" not in draft(article(items=tuple(items))).body
