"""The canonical form of a question bank's file, and what it would lose."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.questions.format import parse
from trainer.questions.write import write
from trainer.toml.tokens import tokens


@dataclass(frozen=True, slots=True)
class Canonical:
    """A bank's file in canonical form.

    Attributes:
        text: the whole file.
        lost: comments that stand between the entries and have no place in it, as written. Those
            above the first entry (a licence, a `#:schema` line) stay.
    """

    text: str
    lost: tuple[str, ...]


def canonical(text: str, source: str = "question bank") -> Canonical:
    """Return a bank's file in canonical form: fields in one order, defaults left out, two spaces.

    Raises:
        FormatError: with every error of the text.
    """
    bank = parse(text, source, strict=True)
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    head = _head(plain)
    lost = tuple(_comments(plain)[len(head) :])
    above = "".join(f"{line}\n" for line in head)
    return Canonical(f"{above}\n{write(bank)}" if above else write(bank), lost)


def _head(text: str) -> list[str]:
    head: list[str] = []
    for line in text.split("\n"):
        if line.strip() and not line.lstrip().startswith("#"):
            break
        if line.strip():
            head.append(line.strip())
    return head


def _comments(text: str) -> list[str]:
    """Return the comments of a valid file in order; signs inside strings are none."""
    comments: list[str] = []
    for token in tokens(text):
        word = token.group()
        if word[0] in "#\n":
            comments += [line.strip() for line in word.split("\n") if line.strip().startswith("#")]
    return comments
