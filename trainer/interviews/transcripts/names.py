"""Names and labels of those who speak: how they are compared, and which side they stand for."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from trainer.documents.languages import phrases_of, words_of


class Role(StrEnum):
    """What a label says of who speaks."""

    ASKS = "asks"
    TELLS = "tells"
    QUESTION = "question"
    ANSWER = "answer"
    VOICE = "voice"


LABELS = {
    Role.ASKS: phrases_of("interviewer"),
    Role.TELLS: phrases_of("candidate"),
    Role.QUESTION: phrases_of("question_label"),
    Role.ANSWER: phrases_of("answer_label"),
    Role.VOICE: phrases_of("voice_label"),
}
SIDES = (Role.ASKS, Role.TELLS)
QUESTION_LETTERS = phrases_of("question_letter")
ANSWER_LETTERS = phrases_of("answer_letter")

SPEECH_VERBS = phrases_of("speech_verb")
STORY_LABELS = phrases_of("story_label")
NOTE_LABELS = phrases_of("note_label")
REVIEW_LABELS = phrases_of("review_label")

_REMEMBERED = 4096
"""Labels whose reading is remembered: a transcript has few, but on every line."""

_DIGITS = re.compile(r"[\s#.\-_]*\d+$")
_BRACKETED = re.compile(r"[(\[（](?!\d{1,4}\)[ -]?\d).{0,60}$", re.DOTALL)
"""What stands in brackets behind a name; in a number to call they stand inside: *+49 (0)30 …*."""

_CHUNKS = re.compile(r"\s*[,()\[\]（）|/–—]+\s*|\s+-\s+")
_PRONOUNS = re.compile(
    r"[(\[]\w{2,5}(?:/\w{2,6})+[)\]]|(?<!\w)[^\W\d_][a-zß-ÿ]{1,5}(?:/[^\W\d_][a-zß-ÿ]{1,5})+(?!\w)"
)
"""How somebody wants to be spoken of, in brackets or behind a dash: “they/them” is no side of the talk."""

_WORDS = re.compile(r"[^\W_]+")
PARTICLES = phrases_of("name_particle")
_MARKS_OF_A_SENTENCE = re.compile(r"[?!;？！。…]|[:,](?=\s+[a-zß-ÿ])|https?:|\b(?:19|20)\d\d\b")
_ABBREVIATIONS = frozenset(words_of("abbreviations"))
_LISTENING = frozenset(words_of("listening"))
_DIRECTION = re.compile(r"\s\(([^\W\d_A-Z][^()/]{1,40})\)$")
"""How somebody speaks, noted behind the name as in a play: *Ana (smiling)*."""

_SMALL_IN_NAME = re.compile(r"[@_]|^[a-z][A-Z]")
"""What is written small and still is, or is part of, a name: @ada, ada_lin, an iPad."""

_OPENING, _CLOSING = ("[", "(", "<", "{"), "])>}"
_PAIRS = frozenset({"[]", "()", "<>", "{}"})
_AROUND_NAME = " \t-–—|@·,"
_BEFORE_NAME = re.compile(r"^(?:[ \t–—|·,~-]|@(?!\w))+")
_SHORT_WORD = 4
_LONGEST = 60
_LONGEST_LABEL = 200
_MOST_WORDS = 8


@lru_cache(_REMEMBERED)
def folded(label: str) -> str:
    """Return a label as labels are compared: without case, width and surplus space."""
    return " ".join(unicodedata.normalize("NFKC", label).casefold().split())


@lru_cache(_REMEMBERED)
def bare(label: str) -> str:
    """Return the label without number and bracketed name, folded: ``Interviewer 2 (Ana)``."""
    whole = folded(label)
    first, _, verb = whole.rpartition(" ")
    whole = first if first and verb in SPEECH_VERBS else whole
    return _DIGITS.sub("", _BRACKETED.sub("", whole).strip()).strip() or whole


@lru_cache(_REMEMBERED)
def role_of(label: str) -> Role | None:
    """Return what a label says: alone, before a name (``Recruiter Ana``), or beside it (``Ana, HR``).

    A text of more than `_LONGEST_LABEL` characters is none.
    """
    if len(label) > _LONGEST_LABEL:
        return None
    whole = bare(label)
    if known := next((role for role, words in LABELS.items() if whole in words), None):
        return known
    chunks = [_DIGITS.sub("", part) for part in _CHUNKS.split(folded(_PRONOUNS.sub("", label)))]
    said = [chunk for chunk in chunks if len(chunk) > 1] if len(chunks) > 1 else []
    first, *names = label.split() or [""]
    if 1 <= len(names) <= 3 and len(first) > 2 and not any(name[:1].islower() for name in names):
        said.append(folded(first).rstrip(",-–—"))
    return next((role for role in SIDES if LABELS[role].intersection(said)), None)


def is_name(label: str) -> bool:
    """Return whether a text in front of what was said can be a name at all: short, no sentence."""
    return (
        0 < len(label) <= _LONGEST
        and len(label.split()) <= _MOST_WORDS
        and not _MARKS_OF_A_SENTENCE.search(_PRONOUNS.sub("", label))
        and not any(map(_ends_sentence, _without_title(label.split())))
        and any(sign.isalnum() or ord(sign) > 0x2FFF for sign in label)
        and label[0] not in ".,:;)]}/\\'’%&=*_"
        and (label[0] not in "0123456789" or len(label) > 3)
    )


def _without_title(words: list[str]) -> list[str]:
    """Return the words of a name without a title before it: “Licda. Paola Menchú”; “Great. Tell Ana” keeps all."""
    first, *others = words
    proper = all(word[:1].isupper() or word in PARTICLES for word in others)
    titled = 0 < len(others) < _MOST_WORDS // 2 and proper and folded(first[:-1]) not in _LISTENING
    return others if titled else words


def _ends_sentence(word: str) -> bool:
    return word[-1] == "." and len(word) > _SHORT_WORD and folded(word[:-1]) not in _ABBREVIATIONS


@lru_cache(_REMEMBERED)
def is_proper(label: str) -> bool:
    """Return whether a name is written as one: each word with a capital, or in signs without."""
    words = _BRACKETED.sub("", _PRONOUNS.sub("", label)).replace(",", " ").split() or label.split()
    small = (word for word in words if word.lstrip("([（'’‘“\"")[:1].islower())
    return all(
        word in PARTICLES or _SMALL_IN_NAME.search(word) or _is_short(word) for word in small
    )


def _is_short(word: str) -> bool:
    return word[-1] == "." and word[:-1] in _ABBREVIATIONS


@lru_cache(_REMEMBERED)
def parts(name: str) -> frozenset[str]:
    """Return the words of a name, folded, without what stands in brackets behind it."""
    return frozenset(_WORDS.findall(_BRACKETED.sub("", folded(name)) or folded(name)))


@lru_cache(_REMEMBERED)
def read_name(written: str) -> tuple[str, bool]:
    """Return a name as it is shown, and whether it stood in brackets; '' for a text that can be none."""
    name = written.replace("**", "").replace("\\", "").rstrip(_AROUND_NAME)
    name = _BEFORE_NAME.sub("", name)
    bracketed = len(name) > 2 and name[0] + name[-1] in _PAIRS
    name = one_line(name[1:-1] if bracketed else name)
    name = name[1:] if name[:1] in _OPENING and not set(_CLOSING) & set(name) else name
    direction = _DIRECTION.search(name)
    if direction and not role_of(direction[1]):
        name = name[: direction.start()]
    return name if is_name(name) else "", bracketed


def same_person(wanted: str, name: str) -> bool:
    """Return whether two spellings may be one person: part of the name, or its initials."""
    ours, theirs = parts(wanted), parts(name)
    if folded(wanted) == folded(name) or not (ours and theirs):
        return folded(wanted) == folded(name)
    if ours <= theirs or theirs <= ours:
        return True
    (short, long) = sorted((wanted, name), key=len)
    letters = folded(short).replace(".", "").replace(" ", "")
    initials = "".join(word[0] for word in _WORDS.findall(_BRACKETED.sub("", folded(long))))
    return len(letters) > 1 and letters == initials


def named(wanted: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that somebody may mean, the very name alone where it is there."""
    exact = tuple(name for name in names if folded(name) == folded(wanted))
    return exact or tuple(name for name in names if wanted and same_person(wanted, name))


def one_line(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def marks_turn(label: str) -> bool:
    """Return whether the label stands for a question or an answer: Q, Antwort, R."""
    return stands_for_question(label) or stands_for_answer(label)


def stands_for_question(label: str) -> bool:
    """Return whether the label stands for a question instead of a name: Q, Q1, Frage, 问."""
    return role_of(label) is Role.QUESTION or bare(label) in QUESTION_LETTERS


def stands_for_answer(label: str) -> bool:
    """Return whether the label stands for an answer instead of a name: A, A1, Antwort, 答."""
    return role_of(label) is Role.ANSWER or bare(label) in ANSWER_LETTERS
