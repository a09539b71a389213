"""What the grader knows of a language: its words, read once from one data file of this package."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from trainer.grading.denial.words import DenialWords, Phrases, denial_words, phrases
from trainer.grading.figure_words import FigureWords, figure_words
from trainer.grading.forms import Forms, forms
from trainer.grading.letters import fold
from trainer.grading.numbers import NumberWords, number_words
from trainer.grading.stems import bases, stemmer
from trainer.grading.verbs import Verbs, verbs

LISTED = 10_000
"""Pairs of opposites from this number on come from a list, not chosen one by one."""

TRENDS = (
    "up", "down", "little", "most", "phrasal", "more", "less", "added", "won", "lost", "better",
    "formerly", "beside", "size", "spared",
)  # fmt: skip
"""Words of `[trends]`: verbs of rising (`up`) and falling (`down`), `little` ones among them that count
right beside a number, not behind a verb of `phrasal` ("set up"), nor those of `most` ahead of "to" ("up to
9"); comparisons (`more`, `less`), which stand behind the number but for `added` ("an extra 9"); `won` and
`lost`, which an answer says of what was counted; `better`, which is less of what nobody wants;
`formerly`, behind which a sentence tells how it was before; `beside`, which joins a comparison to the
number behind it ("plus longue de 9"); words of `size`, which are not what is compared ("9 más larga"); and what is `spared` or makes the
difference, beside which a number is one."""


@dataclass(frozen=True, slots=True)
class AskingWords:
    """Words of questions.

    Attributes:
        frame: words in which questions are wrapped; they tell none from another.
        telling: little words of a jotting that count all the same.
        distinct: those that tell whole wordings apart.
        turning: those that make a wording beside a story another question.
        anybody: words that stand for any person or thing.
        where: phrases for where nearly every story happened; "*" is any word.
        and_: words that join a second question.
        second: words with which it begins.
        lead_ins: what stands before a question and tells nothing of it.
        turned: what the one who was asked says -> what the one who asks says ("my" -> "your").
    """

    frame: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    distinct: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    anybody: frozenset[str] = frozenset()
    where: tuple[str, ...] = ()
    and_: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    lead_ins: tuple[str, ...] = ()
    turned: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """Phrases that are counted in an answer; "+" stands for more of the same letter.

    Attributes:
        fillers: what fills a pause.
        we: words for the team.
        i: words for the speaker.
        numbers: words that state a number.
        we_ends: ends of verbs by which the team speaks, in a language that leaves out "we".
        i_ends: the same of the speaker.
        neither: words that only look like such verbs.
        not_i: phrases in which a word for the speaker means something else, or no deed of theirs.
    """

    fillers: tuple[str, ...] = ()
    we: tuple[str, ...] = ()
    i: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    we_ends: tuple[str, ...] = ()
    i_ends: tuple[str, ...] = ()
    neither: frozenset[str] = frozenset()
    not_i: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language; what its data file leaves out is empty, and so switched off.

    Attributes:
        stem: word, with its marks where the text has them -> what its inflections share, without.
        stop: words that carry little.
        common: stems that count half.
        turns: words that begin another clause where no comma stands.
        joining: words with which another statement of a key point begins.
        order: words that put one event before another.
        days: words with a capital that name no person, place or product.
        titles: words before a name ("Ms", "Doctor").
        moves: words of what leaves and what comes: before it (`leaving`, `coming`), behind it (`out`,
            `in`).
        but_not: such phrases behind a comma or "and" ("by age, not by channel").
        heads: words for who leads something ("head of sales").
        company: phrases that say that it was done `alone` ("on my own") or `jointly`.
        sequence: words between what comes first and what comes next: `then`, `sooner` ("before"), or the other
            way round, `later` ("after").
        in_place_of: phrases between what is done and what isn't any more ("instead of").
        roles: words for who does it (`i`), and to whom it is done, behind the verb (`me`) or ahead of it
            (`me_ahead`), but not behind one of `along` ("with me", "from me"); `mine`, behind which another person stands ("my neighbour"), unless that is one
            of those who did it `together` with the teller ("our team"); `helping` verbs between who and what,
            `selves` behind a word that then means only who did it ("moi-même"), and `another` who isn't the teller ("she").
        capitals_name: whether a capital inside a sentence marks a name.
        forms: how shortened and joined words are opened.
        verbs: how its verbs come apart.
        sounds: stem -> stems that dictation takes it for.
        synonyms: stem -> numbers of the groups it stands in.
        related: how surely a word of the same group is heard.
        interview: the same for words that ask for the same in an interview.
        opposites: stem -> (pair, side) for words that have an opposite; see `LISTED`.
        trends: words that say beside a number where it went; see `TRENDS`.
        unwanted: stems of what got better when it became less.
        denial: words that deny.
        asking: words of questions.
        spoken: phrases that are counted in an answer.
        numbers: how numbers are said.
        figures: how it says what figures count.
    """

    stem: Callable[[str], str]
    stop: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    turns: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    order: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    moves: Mapping[str, frozenset[str]] = field(default_factory=lambda: _moves({}))
    but_not: Phrases = field(default_factory=dict)
    heads: frozenset[str] = frozenset()
    company: Mapping[str, Phrases] = field(default_factory=lambda: _company({}))
    sequence: Mapping[str, frozenset[str]] = field(default_factory=dict)
    in_place_of: Phrases = field(default_factory=dict)
    roles: Mapping[str, frozenset[str]] = field(default_factory=lambda: _roles({}))
    capitals_name: bool = True
    forms: Forms = field(default_factory=Forms)
    verbs: Verbs = field(default_factory=Verbs)
    sounds: Mapping[str, frozenset[str]] = field(default_factory=dict)
    synonyms: Mapping[str, frozenset[int]] = field(default_factory=dict)
    related: float = 0.0
    interview: Mapping[str, frozenset[int]] = field(default_factory=dict)
    opposites: Mapping[str, frozenset[tuple[int, int]]] = field(default_factory=dict)
    trends: Mapping[str, frozenset[str]] = field(default_factory=lambda: _trends({}))
    unwanted: frozenset[str] = frozenset()
    denial: DenialWords = field(default_factory=DenialWords)
    asking: AskingWords = field(default_factory=AskingWords)
    spoken: SpokenWords = field(default_factory=SpokenWords)
    numbers: NumberWords = field(default_factory=lambda: number_words({}))
    figures: FigureWords = field(default_factory=lambda: figure_words({}))


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """Return the words of a language (without region); one without a data file has plain words."""
    table = words_of(language)
    stem = stemmer(language, table)
    return _lexicon(table, stem) if table else Lexicon(stem)


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Return the languages that have a data file; the others have their stemmer, typos and figures."""
    from importlib.resources import files  # noqa: PLC0415  waits until something is graded

    names = (file.name for file in (files("trainer.grading") / "data").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@lru_cache(maxsize=8)
def words_of(language: str) -> dict[str, Any]:
    """Return the data file of a language, empty where it has none; who reads it changes nothing."""
    if language not in languages():
        return {}
    # The tables, and what reads them, wait until something is graded.
    import tomllib  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    return tomllib.loads(
        (files("trainer.grading") / "data" / f"{language}.toml").read_text("utf-8")
    )


def _lexicon(table: Mapping[str, Any], stem: Callable[[str], str]) -> Lexicon:
    numbers = number_words(table)
    return Lexicon(
        stem=stem,
        stop=_words(table, "stop"),
        common=frozenset(map(stem, table.get("common", "").split())),
        turns=_words(table, "turns"),
        joining=_words(table, "joining"),
        order=_words(table, "order"),
        days=_words(table, "days"),
        titles=_words(table, "titles"),
        moves=_moves(table.get("moves", {})),
        but_not=phrases(table.get("moves", {}).get("but_not", "")),
        heads=_words(table, "heads"),
        company=_company(table.get("roles", {})),
        sequence={
            name: _words(table.get("moves", {}), name) for name in ("then", "sooner", "later")
        },
        in_place_of=phrases(table.get("moves", {}).get("in_place_of", "")),
        roles=_roles(table.get("roles", {})),
        capitals_name=table.get("capitals_name", True),
        forms=forms(table, numbers.joined),
        verbs=verbs(table.get("verbs", {})),
        sounds=_pairs(table.get("sounds", {}), stem),
        synonyms=_groups(table.get("synonyms", ""), stem),
        related=table.get("related", 0.0),
        interview=_groups(table.get("interview", ""), stem),
        opposites=_opposites(
            table.get("opposite", []), [*table.get("loose_opposite", []), *_antonyms(table)], stem
        ),
        trends=_trends(table.get("trends", {})),
        unwanted=frozenset(map(stem, table.get("trends", {}).get("unwanted", "").split())),
        denial=denial_words({"past": " ".join(bases(table))} | table.get("denial", {}), stem),
        asking=_asking(table.get("questions", {})),
        spoken=_spoken(table.get("delivery", {})),
        numbers=numbers,
        figures=figure_words(table.get("key_figures", {})),
    )


def _asking(table: Mapping[str, str]) -> AskingWords:
    return AskingWords(
        frame=_words(table, "frame"),
        telling=_words(table, "telling"),
        distinct=_words(table, "distinct"),
        turning=_words(table, "turning"),
        anybody=_words(table, "anybody"),
        where=_parted(table, "where"),
        and_=tuple(table.get("and", "").split()),
        second=tuple(table.get("second", "").split()),
        lead_ins=_parted(table, "lead_ins"),
        turned=dict(pair.split() for pair in _parted(table, "turned")),
    )


def _spoken(table: Mapping[str, Any]) -> SpokenWords:
    verbs_said = table.get("verbs", {})
    return SpokenWords(
        fillers=_parted(table, "fillers"),
        we=tuple(table.get("we", "").split()),
        i=tuple(table.get("i", "").split()),
        numbers=_parted(table, "numbers"),
        we_ends=tuple(verbs_said.get("we", "").split()),
        i_ends=tuple(verbs_said.get("i", "").split()),
        neither=frozenset(verbs_said.get("neither", "").split()),
        not_i=_parted(table, "not_i"),
    )


def _moves(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {name: _words(table, name) for name in ("leaving", "coming", "out", "in")}


def _company(table: Mapping[str, str]) -> dict[str, Phrases]:
    return {name: phrases(table.get(name, "")) for name in ("alone", "jointly")}


def _roles(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {
        name: _words(table, name)
        for name in (
            "i",
            "me",
            "me_ahead",
            "along",
            "everybody",
            "mine",
            "together",
            "helping",
            "another",
            "theirs",
            "during",
            "selves",
        )
    }


def _trends(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {name: _words(table, name) for name in TRENDS}


def _words(table: Mapping[str, str], name: str) -> frozenset[str]:
    return frozenset(map(fold, table.get(name, "").split()))


def _parted(table: Mapping[str, str], name: str) -> tuple[str, ...]:
    """Return the phrases under a name, which ";" or a new line parts."""
    phrases = table.get(name, "").replace("\n", ";").split(";")
    return tuple(filter(None, map(str.strip, phrases)))


def _pairs(table: Mapping[str, str], stem: Callable[[str], str]) -> dict[str, frozenset[str]]:
    pairs: dict[str, set[str]] = {}
    for one, other in table.items():
        pairs.setdefault(stem(one), set()).add(stem(other))
        pairs.setdefault(stem(other), set()).add(stem(one))
    return {word: frozenset(others) for word, others in pairs.items()}


def _groups(text: str, stem: Callable[[str], str]) -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(text.splitlines()):
        for word in line.split():
            groups.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


def _antonyms(table: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the pairs of the file that a language's own file names as `antonyms`, if it names one."""
    if "antonyms" not in table:
        return []
    from importlib.resources import files  # noqa: PLC0415  waits until something is graded

    text = (files("trainer.grading") / "data" / table["antonyms"]).read_text("utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return [{"one": one, "other": other} for one, other in lines]


def _opposites(
    table: list[dict[str, str]], listed: list[dict[str, str]], stem: Callable[[str], str]
) -> dict[str, frozenset[tuple[int, int]]]:
    sides: dict[str, set[tuple[int, int]]] = {}
    numbered = [*enumerate(table), *enumerate(listed, start=LISTED)]
    for number, pair in numbered:
        for side, key in enumerate(("one", "other")):
            for word in pair[key].split():
                sides.setdefault(stem(word), set()).add((number, side))
    return {word: frozenset(pairs) for word, pairs in sides.items()}
