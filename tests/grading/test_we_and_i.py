from __future__ import annotations

import pytest

from trainer.grading.delivery import we_and_i


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("Wie meinen Sie das?", (0, 0)),
        ("Wir haben das gemacht, und alle meinen, es war gut.", (1, 0)),
        ("Wir meinen das ernst.", (1, 0)),
        ("Was meinen Sie damit? Ich war es.", (0, 1)),
        ("Sie meinen den Plan? Den habe ich mit meinen Leuten gemacht.", (0, 2)),
        ("Ich habe meinen Chef gefragt, und mein Team war dabei.", (0, 3)),
    ],
)
def test_what_somebody_means_is_nobodys_own(said, counts):
    """The German verb “meinen” is spelled as “my” is."""
    assert we_and_i(said, "de") == counts
