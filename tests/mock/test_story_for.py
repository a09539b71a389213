"""Which story is named beside a wish."""

from __future__ import annotations

import pytest

from trainer.mock.story_for import story_for
from trainer.stories.model import KeyPoint, Part, Story


def story(title, *says, language="en", competencies=()):
    points = tuple(KeyPoint(Part.ACTION, one) for one in says)
    ident = title.lower().replace(" ", "-")
    return Story(ident, title, language=language, points=points, competencies=competencies)


BAKERY = (
    story("The oven that broke", "I rang the mill and the baker", "I rented an oven from Halle"),
    story("Losing the hotel contract", "The hotel left us for a cheaper baker", "I rang the hotel"),
    story(
        "A rota without Sundays", "I asked everybody which days they could work", "I drew a rota"
    ),
    story(
        "Winning the hotel back", "I took bread to the hotel each Monday", "The baker came along"
    ),
    story("The flour bill", "I counted the flour of 30 nights", "I asked three mills for a price"),
)


@pytest.mark.parametrize(
    ("wish", "title"),
    [
        ("that somebody can write a fair rota", "A rota without Sundays"),
        ("how you win customers back", "Winning the hotel back"),
        ("an eye on the bill", "The flour bill"),
        ("experience with hotels", None),  # two of them have it in their titles
        ("somebody who gets on with bakers", None),  # most stories have one
        ("willing to work 30 nights a year", None),  # a number is no subject
        ("fluent French", None),
    ],
)
def test_a_story_is_named_where_it_alone_is_about_a_wish(wish, title):
    """By the words of its title that not most stories have; where two might be meant, none is."""
    found = story_for(wish, BAKERY)
    assert (found.title if found else None) == title


def test_what_a_story_is_noted_to_show_counts_where_all_are_noted():
    """The only noted one of many isn't the one that shows it, but the only one that anybody noted."""
    noted = story("A night without light", "I fetched candles", competencies=("crisis-management",))
    other = story("The new till", "I tried it out", competencies=("learning",))
    assert story_for("a cool head in a crisis", (noted, other)) == noted
    assert story_for("a cool head in a crisis", (noted, *BAKERY)) is None


@pytest.mark.parametrize(
    ("wish", "is_named"),
    [
        ("sicherer Umgang mit der Backstube", True),
        ("Freude an der Arbeit mit Menschen", False),
        ("Lieferungen und Mühlen", True),
    ],
)
def test_in_another_language_a_story_is_named_by_its_words(wish, is_named):
    """A long word of its title tells, or all words of the wish in one point."""
    bank = (
        story("Ordnung in der Backstube", "Ich räumte auf", language="de"),
        story("Der Engpass", "Ich verglich Lieferungen von drei Mühlen", language="de"),
        story("Die Feier", "Ich lud alle Menschen ein", language="de"),
    )
    assert (story_for(wish, bank) is not None) == is_named
