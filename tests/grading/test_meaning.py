"""The table of word pieces: what is near in meaning, what is unknown, and what stays cheap."""

import math
from operator import mul

import pytest

from trainer.grading import Verdict, grade_recall, meaning
from trainer.grading.align import listen
from trainer.grading.features import measure
from trainer.stories.model import KeyPoint, Part, Story

SAYS = (
    "Customers waited two hours on the phone",
    "Hired three apprentices for the night shift",
    "Moved the backups to another building",
)


def _story(*says, language="en"):
    return Story("s", "S", tuple(KeyPoint(Part.ACTION, say) for say in says), language=language)


def _plain(text):
    """Return a text's vector by the definition: the sum of the rows of its pieces, of length 1."""
    table = meaning.table()
    numbers = [0.0] * table.width
    for word in meaning._WORD.findall(text.lower()):
        for row in table._cut(word):
            scale = table._scales[row]
            weights = table._rows[row * table.width : (row + 1) * table.width]
            numbers = [n + scale * w for n, w in zip(numbers, weights, strict=True)]
    length = math.sqrt(sum(map(mul, numbers, numbers)))
    return [n / length for n in numbers]


@pytest.mark.parametrize(
    "text", [*SAYS, "naïve résumés", "unbelievably overengineered microservices!"]
)
def test_a_vector_is_the_sum_of_its_pieces(text):
    """Packed integers give what floats give."""
    plain = _plain(meaning.unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode())
    for packed, number in zip(meaning.vector(text), plain, strict=True):
        assert abs(packed / meaning.UNIT - number) < 0.001


@pytest.mark.parametrize("other", [*SAYS, "Queued for ages", "Nobody picked up the receiver"])
def test_the_distance_of_two_vectors_tells_the_cosine(other):
    """It is the sum of the products, and 0 beside a text of which nothing is known."""
    product = sum(map(mul, _plain(SAYS[0]), _plain(other)))
    assert abs(meaning.cosine(meaning.vector(SAYS[0]), meaning.vector(other)) - product) < 0.001
    assert meaning.cosine(meaning.vector("日本語"), meaning.vector(other)) == 0


@pytest.mark.parametrize(
    ("point", "telling"),
    [
        (0, "People had to hang on the line for ages before anybody picked up."),
        (1, "I took on three trainees who worked nights."),
        (2, "I had copies of our data kept at a different site."),
    ],
)
def test_other_words_for_the_same_are_nearest(point, telling):
    """A paraphrase is nearer to its point than to the story's others, and stands out there."""
    found = meaning.likeness(SAYS, telling)
    assert max(range(3), key=lambda n: found[n].like) == point
    assert found[point].rival < 0 < found[point].stands_out
    assert all(other.rival > 0 for n, other in enumerate(found) if n != point)


@pytest.mark.parametrize("unknown", ["", "   ", "日本語の答え", "🙂🙂🙂", "…", "q" * 50_000])
def test_a_text_without_known_pieces_is_judged_by_words_alone(unknown):
    """Other scripts, signs, and what is no word have no likeness; nothing is held against them."""
    if any(map(str.isalnum, unknown)) and unknown.isascii():
        assert not any(meaning.vector(unknown))
    if not any(meaning.vector(unknown)):
        assert meaning.likeness(SAYS, unknown) == [None] * 3
        assert meaning.likeness((unknown, *SAYS), SAYS[0])[0] is None


def test_another_language_has_no_table():
    """The table knows English: German answers are judged by their words."""
    german = _story("Die Kunden warteten zwei Stunden", language="de")
    heard = listen("Die Kunden warteten zwei Stunden am Telefon", "de")
    (found,) = measure(german, heard, "Die Kunden warteten zwei Stunden am Telefon", "")
    assert not found.meant
    assert found.figures[-3:] == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("sign", [". ", " ", "\n"])
def test_the_stretches_of_a_long_answer_are_bounded(sign):
    """However an hour of speech is cut, only so many stretches are looked at."""
    words = [
        f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(12_000)
    ]
    assert len(meaning._stretches(sign.join(words))) <= meaning.MOST_STRETCHES + 10


@pytest.mark.parametrize("sign", ["}", "0,"])
def test_a_sentence_of_thousands_of_signs_is_graded(sign):
    """The sums of a sentence that is nothing but pieces run over no lane."""
    text = " ".join([sign * (1800 // len(sign))] * 32)
    assert grade_recall(_story(*SAYS), text).score == 0


def test_a_point_told_in_other_words_is_not_missed():
    """What no word of the point tells is heard by its meaning."""
    answer = "We kept a second set of copies of all our data in a different office across town."
    assert grade_recall(_story(*SAYS), answer).points[2].verdict is not Verdict.MISSED


def test_a_file_that_is_no_table_is_refused():
    """A damaged table is named."""
    with pytest.raises(ValueError, match="no table"):
        meaning.Table(b"something else")
