# ruff: noqa: INP001  a script, no part of a package
"""Write docs/banks/, a page for each shipped question bank and an index: `python docs/make_banks.py`."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from trainer import questions
from trainer.competencies import COMPETENCIES, TOPICS
from trainer.storage.bank_files import shipped_folder
from trainer.text import counted, primary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer.questions.model import Question, QuestionBank

TARGET = Path(__file__).parent / "banks"
LANGUAGES = {"de": "German", "en": "English", "es": "Spanish", "fr": "French"}
"""Language of a bank -> how the index, which is in English, calls it."""

_LABEL = re.compile(r"[^:]{3,40}: ")

INTRO = """\
# The question banks

Made from the banks by `python docs/make_banks.py`; a test holds the two together. Every bank comes with
the program and is CC0: read it here, rehearse on it, or take from it what you like for
[a bank of your own](../writing-a-bank.md).
"""


class Words(NamedTuple):
    """What a page says beside the bank's own texts, in the bank's language."""

    others: str
    probes: str
    hopes: str
    asks: str
    minutes: str
    seconds: str
    index: str
    count: str


WORDS = {
    "en": Words(
        "Or", "Then", "What they hope to hear", "What it asks for",
        "{} min", "{} s", "All banks", "{} questions",
    ),
    "de": Words(
        "Oder", "Und dann", "Was sie hören möchten", "Wonach gefragt wird",
        "{} Min.", "{} Sek.", "Alle Sammlungen", "{} Fragen",
    ),
    "es": Words(
        "O bien", "Y después", "Lo que esperan oír", "De qué va",
        "{} min", "{} s", "Todos los bancos", "{} preguntas",
    ),
    "fr": Words(
        "Ou bien", "Et ensuite", "Ce qu'on espère entendre", "De quoi il s'agit",
        "{} min", "{} s", "Toutes les banques", "{} questions",
    ),
}  # fmt: skip


def main() -> None:
    """Write the pages, and delete those of banks that are gone."""
    TARGET.mkdir(exist_ok=True)
    made = pages()
    for path in TARGET.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (TARGET / name).write_text(text, encoding="utf-8")
    print(TARGET)  # noqa: T201  a script says what it made


def pages() -> dict[str, str]:
    """Return the name of each page with its text."""
    banks = [
        questions.parse(path.read_text("utf-8"), path.name)
        for path in sorted(shipped_folder().glob("*.toml"))
    ]
    return {"README.md": index(banks), **{f"{bank.id}.md": page(bank) for bank in banks}}


def index(banks: Iterable[QuestionBank]) -> str:
    """Return the list of banks, with the questions of each trade, language and competency counted."""
    banks = sorted(banks, key=lambda bank: (primary(bank.language) != "en", bank.title))
    everything = [question for bank in banks for question in bank]
    spoken = Counter(_language(question.language) for question in everything)
    sought = Counter(name for question in everything for name in question.competencies)
    rows = [
        f"| [{_plain(bank.title)}]({bank.id}.md) | {_language(bank.language)} | {len(bank)} |"
        for bank in banks
    ]
    return _joined(
        INTRO,
        f"{counted(len(banks), 'bank')} with {counted(len(everything), 'question')}. "
        "“Everyone gets” is for any job; the others are for a trade or an occasion.",
        _table("| bank | language | questions |", rows),
        "## By language",
        _table("| language | questions |", (f"| {one} | {n} |" for one, n in spoken.most_common())),
        "## By competency",
        "A question asks for one to three of these.",
        _table(
            "| competency | what it means | questions |",
            (
                f"| {name} | {about} | {sought[name]} |"
                for name, about in sorted({**COMPETENCIES, **TOPICS}.items())
            ),
        ),
    )


def page(bank: QuestionBank) -> str:
    """Return the page of one bank, in its own language."""
    words = WORDS.get(primary(bank.language), WORDS["en"])
    return _joined(
        f"# {_plain(bank.title)}",
        _plain(bank.description),
        f"[{words.index}](README.md) · {words.count.format(len(bank))}",
        *(_entry(number, question, words) for number, question in enumerate(bank, 1)),
        f"## {words.asks}",
        _where(bank),
    )


def _where(bank: QuestionBank) -> str:
    """Return each competency with the numbers of the questions that look for it, as a book's index."""
    places: dict[str, list[str]] = {}
    for number, question in enumerate(bank, 1):
        for name in question.competencies:
            places.setdefault(name, []).append(str(number))
    return "\n".join(f"- {name}: {', '.join(found)}" for name, found in sorted(places.items()))


def _entry(number: int, question: Question, words: Words) -> str:
    """Return a question as it stands on its page: what is asked, how else, what next, what for."""
    time = (
        words.minutes.format(question.seconds // 60)
        if question.seconds % 60 == 0
        else words.seconds.format(question.seconds)
    )
    return _joined(
        f"### {number}. {_plain(question.ask)}",
        f"{words.others}: " + " · ".join(f"*{_plain(text)}*" for text in question.variants),
        f"{words.probes}: " + " · ".join(map(_plain, question.probes)),
        _hopes(question, words),
        f"`{question.id}` · {', '.join(question.competencies)} · {time}",
    ).rstrip("\n")


def _hopes(question: Question, words: Words) -> str:
    """Return what to listen for; hints with a label (“Why it's asked: …”) stand on lines of their own."""
    hints = [_plain(text) for text in question.listen_for]
    if all(_LABEL.match(hint) for hint in hints):
        return "\n".join(f"- {hint}" for hint in hints)
    return f"{words.hopes}: {'; '.join(hint.rstrip('.') for hint in hints)}."


def _language(tag: str) -> str:
    return LANGUAGES.get(primary(tag), tag)


def _table(head: str, rows: Iterable[str]) -> str:
    return "\n".join([head, "| --- " * (head.count("|") - 1) + "|", *rows])


def _joined(*parts: str) -> str:
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _plain(text: str) -> str:
    """Return a text of a bank without a sign that Markdown would take for its own."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", " ".join(text.split()))


if __name__ == "__main__":
    main()
