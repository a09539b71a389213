"""Texts that aren't UTF-8: the sheets that Excel writes in Western Europe are read, others are refused."""

import pytest

from trainer.errors import TrainerError
from trainer.storage.texts import text_of

_SHEET = "Titel;Situation\nLadendieb;Ein Mann steckte Parfüm für 40 € ein – „größere“ Beträge"


def test_a_sheet_in_western_letters_is_read():
    """Umlauts, quotes and the euro sign of Windows come in as they were written."""
    assert text_of(_SHEET.encode("cp1252"), "x.csv") == _SHEET


@pytest.mark.parametrize(
    "data",
    [
        "Магазин закрыли в пятницу вечером".encode("cp1251"),
        "Zażółć gęślą jaźń, a potem wróciłem do sklepu w środę".encode("cp1250"),
        "Grüße aus München, wir haben für drei Läden gezählt".encode("mac-roman"),
        b"plain \x81 text with a sign that no such text has",
    ],
)
def test_other_letters_are_refused(data: bytes):
    """What could be read wrongly is refused in words that say what to do."""
    with pytest.raises(TrainerError, match="isn't UTF-8 text"):
        text_of(data, "x.csv")
