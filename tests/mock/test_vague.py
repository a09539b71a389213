from __future__ import annotations

import pytest

from trainer.mock.vague import unclear, vague


@pytest.mark.parametrize(
    ("language", "said", "quoted", "asks"),
    [
        ("en", "We shipped a good deal earlier.", "a good deal earlier", "How much earlier?"),
        ("en", "Far fewer people rang. Then I left.", "Far fewer people", "How many fewer?"),
        (
            "en",
            "By the half-year count it was a good deal better.",
            "a good deal better",
            "How much better?",
        ),
        (
            "en",
            "I counted twelve lines. I rang them.\nThe losses came right down.",
            "came right down",
            "How far down?",
        ),
        (
            "en",
            "I drew it in four phases. It went a lot better than anyone thought.",
            "a lot better",
            "How much better?",
        ),
        (
            "en",
            "We came out of it with hardly any refunds.",
            "hardly any refunds",
            "How many is that?",
        ),
        (
            "en",
            "They signed. We had nearly everything fixed.",
            "nearly everything",
            "What's that in numbers?",
        ),
        ("de", "Danach kamen fast alle wieder.", "fast alle", "Was heißt das in Zahlen?"),
        ("es", "Al final vinieron casi todos.", "casi todos", "¿Cuánto es eso en cifras?"),
        (
            "fr",
            "À la fin, presque tous sont venus.",
            "presque tous",
            "Ça fait combien, en chiffres ?",
        ),
        ("en", "So the waits dropped\na lot.", "dropped a lot", "By how much?"),
        ("en", "It held way more than we needed.", "way more", "How much more?"),
        ("en", "I rang the patients, and most of them came.", "most of them", "How many is that?"),
        (
            "de",
            "Danach ging es deutlich schneller.",
            "deutlich schneller",
            "Um wie viel schneller?",
        ),
        ("fr", "On a livré beaucoup plus tôt.", "beaucoup plus tôt", "De combien ?"),
        ("es", "Salió mucho más barato.", "mucho más barato", "¿Cuánto más barato?"),
    ],
)
def test_an_amount_without_a_number_is_found_in_the_persons_own_words(language, said, quoted, asks):
    """As they said it, so that the question can quote it."""
    assert vague(said, language) == (quoted, asks)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "It went from nine days to two, much faster."),
        ("en", "It was never much cheaper."),
        ("en", "We knew it'd be a lot faster."),
        ("en", "They hoped for far fewer complaints."),
        ("en", "I was much more careful after that."),
        ("en", "Most of the time it worked."),
        ("en", "I got much better at saying no."),
        ("en", "It went from nine days to two. So that was a lot faster."),
        ("de", "Es fiel von neun Tagen auf zwei. Das ging deutlich schneller."),
        ("en", "It came down a lot. From 2.9 percent to 1.2."),
        ("en", "It was a lot slower before. I rang them. I wrote it down. I went home."),
        ("en", "No fewer than the others."),
        ("de", "Es war nicht viel schneller."),
        ("de", "Zwei Wochen und damit viel früher."),
        ("fr", "Ce n'était pas beaucoup plus rapide."),
        ("es", "No fue mucho más barato."),
        ("es", "Mucho antes de que yo llegara."),
    ],
)
def test_no_amount_is_found_where_there_is_none_to_ask_for(language, said):
    """A number is there, or it was denied, hoped for, or is no amount at all."""
    assert vague(said, language) is None


@pytest.mark.parametrize(
    ("language", "said", "quote"),
    [
        ("en", "I rang her. In the end it turned out quite well for everybody.", "turned out quite well"),
        ("en", "I rang her and everyone was happy.", "everyone was happy"),
        ("en", "It turned out quite well: 83 percent stayed.", ""),
        ("en", "I rang her and she took the Friday.", ""),
        ("en", "It spat, and a bit of hot slag went right over the screen.", ""),
        ("de", "Am Ende ging alles gut.", "ging alles gut"),
        ("es", "Al final salió muy bien.", "salió muy bien"),
        ("fr", "À la fin tout le monde était content.", "tout le monde était content"),
    ],
)  # fmt: skip
def test_an_ending_that_says_nothing_is_quoted(language, said, quote):
    """So that they can ask what it means; none where a figure or a fact ends it."""
    assert unclear(said, language) == quote
