"""Whoever would like to come back to a question later says so in many ways, also while thinking aloud."""

from __future__ import annotations

import pytest

from trainer.mock.asked_back import Back, asked_back
from trainer.mock.nothing import leaves_for_later
from trainer.mock.words import words_of


@pytest.mark.parametrize(("language", "said", "leaves"), [
    ("en", "Oh. Hm. Before the goal was clear... I'm blanking a bit. Could I come back to that one?", True),
    ("en", "Not right now, sorry. Can we come back to it?", True),
    ("en", "Ooh, a hard one. A time I failed, hm. Let me come back to that.", True),
    ("de", "Hm, ein Konflikt. Da fällt mir gerade nichts ein. Darf ich später darauf zurückkommen?", True),
    ("es", "Uf, un fracaso. Ahora no caigo. ¿Podemos volver a eso más tarde?", True),
    ("es", "¿Puedo volver a eso luego? Es que me he quedado en blanco.", True),
    ("fr", "Euh, un échec. Là, je sèche. On peut y revenir plus tard ?", True),
    ("en", "I rang the supplier and she found the crate. Can we come back to that?", False),
    ("en", "I told the client we'd get back to this, and then I rang the supplier.", False),
    ("de", "Ich habe gesagt, wir kommen später darauf zurück, und habe die Küche angerufen.", False),
])  # fmt: skip
def test_a_wish_to_come_back_is_heard_behind_thinking_aloud(language, said, leaves):
    """And in no answer that tells what somebody did."""
    assert leaves_for_later(said, words_of(language)) is leaves


@pytest.mark.parametrize(("language", "said"), [
    ("en", "Thanks, sorry about that."),
    ("de", "Danke, Entschuldigung."),
    ("es", "Muchas gracias, perdón."),
    ("fr", "Merci, pardon."),
])  # fmt: skip
def test_thanks_alone_are_no_answer(language, said):
    """They're given time, and the question stays; a yes is an answer."""
    assert asked_back(said, words_of(language)) is Back.CALM
    assert asked_back("Okay.", words_of("en")) is not Back.CALM
