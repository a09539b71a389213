"""How near texts are in meaning, from a table of word pieces with 256 numbers each.

A text's vector is the sum of its pieces' rows, likeness the cosine of two vectors. The table knows
English; docs/decisions/0027 says where it comes from. Everything is plain Python: a row is one big
integer of 32-bit lanes, so that adding 256 numbers is one addition, and the stretches of an answer lie
side by side in the lanes of 256 integers, so that one pass holds a key point against all of them.
"""

from __future__ import annotations

import math
import re
import struct
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Vector = tuple[int, ...]

LANGUAGE = "en"
"""The language whose texts the table was made from."""

CHUNK = 8
LONG = 14
LONGEST = 32
"""A stretch is two chunks of eight words, in sentences of more than 14; sentences of up to 32 words
are stretches, too. Measured: longer, shorter or more stretches tell no more."""

MOST_STRETCHES = 1500
"""Stretches of an answer that are looked at: 12,000 words in sentences, or 60 ms."""

MOST_LETTERS = 100
"""A longer run of letters is no word."""

MOST_PIECES = 4000
"""Pieces of a text that are summed up, so that no lane runs over."""

MOST_OF_A_WORD = MOST_PIECES // CHUNK
"""The same of what stands between two spaces."""

MOST_OF_A_STRETCH = 8000
"""Pieces of a sentence that is a stretch, for the same reason: "}}}}" is a piece a sign."""

_MAGIC = b"PIECES1\n"
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")

_BIAS = 1 << 18
"""Added to every lane of a row, so that none is negative: more than 2,000 x 127, the largest."""

_MIDDLE = 128
_RAISED = bytes((byte + _MIDDLE) % 256 for byte in range(256))
"""A signed byte -> the same with `_MIDDLE` added, so that it is none below 0."""

_FINENESS = 2000
"""The largest scale of a piece in steps of the table's finest."""

UNIT = 1 << 14
"""The length of a vector, in the whole numbers in which vectors are kept."""

_POINT_BIAS = 2 * UNIT


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the table says of one key point in an answer.

    Attributes:
        like: likeness of the stretch that is nearest to it, -1..1.
        stands_out: how much nearer a stretch is to it than to the story's other points on average,
            at most.
        rival: how much nearer another point is to its nearest stretch; negative where none is.
    """

    like: float
    stands_out: float
    rival: float


@dataclass(frozen=True, slots=True)
class _Stretches:
    """The stretches of an answer side by side.

    Attributes:
        columns: for each of 256 dimensions one integer with a 64-bit lane a stretch.
        lift: what keeps every lane of a product above 0, as one integer with a lane a stretch.
        lifted: the same, stretch by stretch.
        biases: what each number of a stretch holds too much.
        lengths: of their vectors, times UNIT; 0 where no vector is.
    """

    columns: tuple[int, ...]
    lift: int
    lifted: tuple[int, ...]
    biases: tuple[int, ...]
    lengths: tuple[float, ...]

    def __len__(self) -> int:
        """Return how many stretches there are."""
        return len(self.lengths)


class Table:
    """Word pieces with a vector each.

    The file (little endian): magic, count and width (uint32 each), count scales (float16), count x
    width weights (int8), then the pieces, one a line, UTF-8.
    """

    def __init__(self, raw: bytes) -> None:
        if not raw.startswith(_MAGIC):
            raise ValueError("this is no table of word pieces")
        count, self.width = struct.unpack_from("<II", raw, len(_MAGIC))
        scales_at = len(_MAGIC) + 8
        rows_at = scales_at + 2 * count
        self._scales = struct.unpack(f"<{count}e", raw[scales_at:rows_at])
        self._finest = max(self._scales) / _FINENESS
        self._ones = int.from_bytes((1).to_bytes(4, "little") * self.width, "little")
        names_at = rows_at + count * self.width
        self._rows = memoryview(raw)[rows_at:names_at].cast("b")
        names = raw[names_at:].decode("utf-8").split("\n")[:count]
        self._places = {piece: row for row, piece in enumerate(names)}
        self._longest = max(map(len, names))
        # Thousands of vectors are kept; of equal numbers in them there is one each.
        self._numbers: dict[int, int] = {}
        # A sum is 1 kB; a telling has some hundred words, a language some thousand frequent ones.
        self._known = lru_cache(maxsize=4000)(self._sum_of)

    def _pack(self, row: int) -> int:
        """Return a row as one integer of 32-bit lanes."""
        times = round(self._scales[row] / self._finest) or 1
        weights = self._rows[row * self.width : (row + 1) * self.width]
        lanes = bytearray(4 * self.width)
        lanes[::4] = weights.tobytes().translate(_RAISED)
        return int.from_bytes(lanes, "little") * times + self._ones * (_BIAS - _MIDDLE * times)

    def _cut(self, word: str) -> tuple[int, ...]:
        """Return the rows of a word's pieces, longest first; none where a part is unknown."""
        rows: list[int] = []
        start = 0
        while start < len(word):
            for end in range(min(len(word), start + self._longest), start, -1):
                row = self._places.get("##" + word[start:end] if start else word[:end])
                if row is not None:
                    rows.append(row)
                    start = end
                    break
            else:
                return ()
        return tuple(rows)

    def _sum_of(self, word: str) -> tuple[int, int]:
        """Return the sum of the rows of what stands between two spaces, and how many: "workshop," has two."""
        if not word.isascii():
            decomposed = unicodedata.normalize("NFD", word)
            word = "".join(c for c in decomposed if not unicodedata.combining(c))
        parts = _WORD.findall(word.lower())[:MOST_OF_A_WORD]
        rows = [row for part in parts if len(part) <= MOST_LETTERS for row in self._cut(part)]
        return sum(map(self._pack, rows[:MOST_OF_A_WORD])), len(rows[:MOST_OF_A_WORD])

    def total(self, words: Sequence[str]) -> tuple[int, int]:
        """Return the sum of the rows of the pieces of some words, and how many there are."""
        if not words:
            return 0, 0
        values, counts = zip(*map(self._known, words), strict=True)
        if sum(counts) > MOST_PIECES:
            return self.total(words[: len(words) // 2])
        return sum(values), sum(counts)

    def lanes(self, value: int) -> array[int]:
        """Return the numbers of a sum of rows; each holds a bias for every row."""
        lanes = array("I")
        lanes.frombytes(value.to_bytes(4 * self.width, "little"))
        return lanes

    def vector(self, text: str) -> Vector:
        """Return a text as a vector of length UNIT; zeros where no piece of it is known."""
        value, count = self.total(text.split())
        numbers = [number - count * _BIAS for number in self.lanes(value)]
        length = math.sqrt(sum(map(mul, numbers, numbers)))
        whole = (round(UNIT * x / length) if length else 0 for x in numbers)
        return tuple(self._numbers.setdefault(x, x) for x in whole)


@lru_cache(maxsize=1)
def table() -> Table:
    """Return the shipped table; reading it takes some 15 ms and waits until something is graded."""
    from importlib.resources import files  # noqa: PLC0415

    return Table((files("trainer.grading") / "data" / "pieces.bin").read_bytes())


@lru_cache(maxsize=4096)
def vector(text: str) -> Vector:
    """Return the vector of a short text that is asked for again and again."""
    return table().vector(text)


def cosine(one: Vector, other: Vector) -> float:
    """Return how like two texts are, -1..1; 0 where one of them is unknown.

    Told by how far apart the vectors are, which takes a sixth of the time of summing products; both
    have the length UNIT, and rounding that makes less than 0.0002 of a difference.
    """
    if not (any(one) and any(other)):
        return 0.0
    apart = math.dist(one, other) / UNIT
    return 1 - apart * apart / 2


def likeness(says: tuple[str, ...], answer: str) -> list[Likeness | None]:
    """Return what the table says of each key point in an answer; None where it knows no word of it."""
    stretches = _stretches(answer)
    if not any(stretches.lengths):
        return [None] * len(says)
    vectors = [vector(say) for say in says]
    rows = [_near(point, stretches) for point in vectors]
    whole = [sum(column) for column in zip(*rows, strict=True)]
    return [
        _figures(number, rows, whole) if any(point) else None
        for number, point in enumerate(vectors)
    ]


def _figures(number: int, rows: Sequence[Sequence[float]], whole: Sequence[float]) -> Likeness:
    own, others = rows[number], max(1, len(rows) - 1)
    best = own.index(max(own))
    rivals = (row[best] for place, row in enumerate(rows) if place != number)
    return Likeness(
        own[best],
        max(near - (total - near) / others for near, total in zip(own, whole, strict=True)),
        max(rivals, default=0.0) - own[best],
    )


def _near(point: Vector, stretches: _Stretches) -> list[float]:
    """Return how like a key point each stretch is."""
    own = sum(point)
    product = sum(map(mul, stretches.columns, point), stretches.lift)
    return [
        (lane - lifted - bias * own) / length
        for lane, lifted, bias, length in zip(
            _wide(product, len(stretches)),
            stretches.lifted,
            stretches.biases,
            stretches.lengths,
            strict=True,
        )
        if length
    ]


@lru_cache(maxsize=4)
def _stretches(answer: str) -> _Stretches:
    """Return an answer's sentences, and its runs of two chunks of words; each text once."""
    sums: dict[tuple[int, int], None] = {}
    total = table().total
    for sentence in _SENTENCE.split(answer):
        words = sentence.split()
        chunks = [total(words[at : at + CHUNK]) for at in range(0, len(words), CHUNK)]
        count = sum(count for _, count in chunks)
        if len(words) <= LONGEST and count <= MOST_OF_A_STRETCH:
            sums[sum(value for value, _ in chunks), count] = None
        if len(words) > LONG:
            for one, other in pairwise(chunks):
                sums[one[0] + other[0], one[1] + other[1]] = None
        if len(sums) >= MOST_STRETCHES:
            break
    return _side_by_side([(value, count) for value, count in sums if count])


def _side_by_side(sums: Sequence[tuple[int, int]]) -> _Stretches:
    """Return sums of rows, each with how many rows it holds, side by side."""
    width = table().width
    numbers, lanes = struct.Struct(f"<{width}I"), struct.Struct(f"<{len(sums)}Q")
    rows = [numbers.unpack(value.to_bytes(4 * width, "little")) for value, _ in sums]
    columns = tuple(int.from_bytes(lanes.pack(*one), "little") for one in zip(*rows, strict=True))
    lift, biases = _POINT_BIAS * sum(columns), tuple(count * _BIAS for _, count in sums)
    lengths = tuple(
        UNIT * math.dist(row, (bias,) * width) for row, bias in zip(rows, biases, strict=True)
    )
    return _Stretches(columns, lift, _wide(lift, len(sums)), biases, lengths)


def _wide(value: int, count: int) -> tuple[int, ...]:
    """Return the numbers in the 64-bit lanes of an integer."""
    return struct.unpack(f"<{count}Q", value.to_bytes(8 * count, "little"))
