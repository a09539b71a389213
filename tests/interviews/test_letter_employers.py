"""Where one would like to work: an employer's name in a sentence, with the article that it wants."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.interviews.article import article
from trainer.interviews.letter.draft import draft


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
