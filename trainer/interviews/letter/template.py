"""The order of a letter: the usual one, or the person's own.

A template is text with names in {braces}. It is no language: nothing in it is computed, so that it
cannot run, loop or grow; its length is bounded.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from trainer.errors import TrainerError
from trainer.interviews.letter.model import Paragraph, Sentence
from trainer.text import first_control

NAMES = (
    "greeting", "thanks", "interest", "late", "questions", "link", "offer", "next_step",
    "looking_ahead", "close", "name",
)  # fmt: skip
"""What a template may name."""

LONGEST = 20_000
"""Characters that a template may have."""

MOST_USES = 5
"""Times that a template may name the same thing; a letter says everything once."""

_SLOT = re.compile(r"\{([^{}]*)\}")
_LOOSE_BRACE = re.compile(r"[{}]")


@dataclass(frozen=True, slots=True)
class Template:
    """The paragraphs of a letter; each is a row of texts and of names."""

    paragraphs: tuple[tuple[str | Slot, ...], ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A name that the letter's own sentences stand for."""

    name: str


def parse_template(text: str, source: str) -> Template:
    """Return a template from its text.

    Args:
        text: paragraphs with blank lines between them; `{greeting}` and the like stand for the
            letter's sentences, see NAMES. `{questions}` stands alone and becomes several paragraphs.
        source: the file's name, for messages.

    Raises:
        TrainerError: it is too long, holds control characters, a name that does not exist or stands
            too often, or a brace that does not close; the message gives the line.
    """
    if len(text) > LONGEST:
        raise TrainerError(f"{source}: the template is longer than {LONGEST:,} characters")
    lines = text.replace("\r\n", "\n").removeprefix("\ufeff").split("\n")
    uses: Counter[str] = Counter()
    for number, line in enumerate(lines, start=1):
        _check_line(line, f"{source}:{number}")
        uses.update(_SLOT.findall(line))
        if often := next((name for name in uses if uses[name] > MOST_USES), None):
            raise TrainerError(
                f"{source}:{number}: {{{often}}} stands here more than {MOST_USES} times",
                "name it once",
            )
    return Template(tuple(_pieces(part) for part in _paragraphs(lines)))


def _paragraphs(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs: blank lines part them, and a line that holds one name stands alone.

    Other lines that follow each other are one paragraph that the person broke to fit the window.
    """
    found: list[str] = []
    open_ = False
    for line in (line.strip() for line in lines):
        alone = _SLOT.fullmatch(line) is not None
        if line and open_ and not alone:
            found[-1] += f" {line}"
        elif line:
            found.append(line)
        open_ = bool(line) and not alone
    return found


def _check_line(line: str, place: str) -> None:
    if first_control(line) is not None:
        raise TrainerError(f"{place}: there is a control character", "take it out")
    for name in _SLOT.findall(line):
        if name not in NAMES:
            near = get_close_matches(name, NAMES, 1)
            hint = f"did you mean {{{near[0]}}}?" if near else f"one of {', '.join(NAMES)}"
            raise TrainerError(f"{place}: there is no {{{name}}}", hint)
    if _LOOSE_BRACE.search(_SLOT.sub("", line)):
        raise TrainerError(f"{place}: a brace stands alone", "write names as {greeting}")


def _pieces(paragraph: str) -> tuple[str | Slot, ...]:
    pieces: list[str | Slot] = []
    for number, part in enumerate(_SLOT.split(paragraph)):
        if number % 2:
            pieces.append(Slot(part))
        elif part.strip():
            pieces.append(part.strip())
    return tuple(pieces)


def lay_out(template: Template, blocks: Mapping[str, Sequence[Paragraph]]) -> tuple[Paragraph, ...]:
    """Return the letter's paragraphs in the order of a template; empty ones are left out."""
    laid: list[Paragraph] = []
    for pieces in template.paragraphs:
        current: list[Sentence] = []
        for piece in pieces:
            if isinstance(piece, str):
                current.append(Sentence(piece))
                continue
            block = blocks[piece.name]
            if len(block) > 1:
                laid += [(*current, *block[0]), *block[1:]]
                current = []
            else:
                current += [sentence for paragraph in block for sentence in paragraph]
        laid.append(tuple(current))
    return tuple(paragraph for paragraph in laid if paragraph)


LAYOUT = parse_template(
    "{greeting}\n\n{thanks}\n\n{questions}\n\n{link}\n\n{looking_ahead}\n\n{close}\n\n{name}",
    "layout",
)
LATE_LAYOUT = parse_template(
    "{greeting}\n\n{thanks} {late}\n\n{questions}\n\n{link}\n\n{looking_ahead}\n\n{close}\n\n"
    "{name}",
    "layout",
)
