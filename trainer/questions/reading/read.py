"""Read a public list of questions, whatever its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from trainer.documents import values
from trainer.documents.apps import as_markdown
from trainer.documents.asking import Asking
from trainer.documents.chats import asked_in
from trainer.documents.languages import pattern_of
from trainer.documents.letters import frame_of
from trainer.documents.lines import Kind, Line
from trainer.documents.markdown import lines_of
from trainer.documents.org import is_org
from trainer.documents.sheets import delimiter_of
from trainer.documents.signs import check_size, plain_signs
from trainer.errors import TrainerError
from trainer.questions.reading import records
from trainer.questions.reading.blocks import blocks_of
from trainer.questions.reading.drafts import Drafts
from trainer.questions.reading.from_gift import take_gift
from trainer.questions.reading.list_reader import Walk
from trainer.questions.reading.model import Form, ListReading
from trainer.questions.reading.nodes import look
from trainer.questions.reading.wording import asking_of

_GIFT = re.compile(r"^\s*(?:::[^:\n]+::|\$CATEGORY:)", re.MULTILINE | re.IGNORECASE)
_ANSWERS = re.compile(r"(?<!\\)\{[^{}]{0,2000}(?<!\\)\}")
_MARKDOWN = re.compile(
    r"^(?: {0,3}#{1,6} +\S|[ \t]*[-*+] +\S|[ \t]*\d{1,4}[.)] +\S|[ \t]*<details|\|.*\|[ \t]*$|>|```|---[ \t]*$|\*\*)",
    re.MULTILINE,
)
_HEADED = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_ENDINGS = {
    "md": Form.MD, "mdx": Form.MD, "markdown": Form.MD, "mkd": Form.MD, "qmd": Form.MD, "rmd": Form.MD,
    "html": Form.MD, "htm": Form.MD, "docx": Form.MD, "org": Form.MD, "csv": Form.CSV, "tsv": Form.CSV,
    "txt": Form.TXT, "text": Form.TXT, "gift": Form.GIFT,
}  # fmt: skip
_PAGE = re.compile(
    rf"\W{{0,3}}(?:{pattern_of('page')})\s?\d{{1,4}}(?:\s?(?:\w{{1,3}}|/)\s?\d{{1,4}})?\W{{0,3}}",
    re.IGNORECASE,
)
_SAMPLE = 200_000


def read_questions(text: str, form: str | None = None, name: str = "") -> ListReading:
    """Return the questions of a public list, and what was left.

    Each line with content is in the result: as a question, a probe or a section of one, or in
    `left` with the reason. Comments, front matter and markup alone are no content. Without a `form`
    the ending of the file's `name` is a hint to it.

    Raises:
        TrainerError: the form is unknown, or the list is longer than `MOST_BYTES`.
    """
    if form is not None and form not in list(Form):
        raise TrainerError(
            f"There's no form {form!r:.40}", "the forms are yaml, md, csv, txt, gift and json"
        )
    check_size(text, "The list", "split it, or import only the part with questions")
    text = plain_signs(text)
    drafts = Drafts()
    if (meant := form or values.form_of(text, name)) in (Form.JSON, Form.YAML):
        # What only looks like one of them is read line by line.
        with suppress(TrainerError):
            records.Values(text, drafts).take(values.parsed(text, meant), [])
            return ListReading(Form(meant), drafts.questions(), drafts.left())
    rows = text.split("\n")
    text, others = asked_in(text)
    for number in others:
        drafts.leave(number, rows[number - 1], "what somebody else wrote in the chat")
    kind = Form(form) if form else _form_of(text, name)
    if kind is Form.CSV:
        records.take_separated(text, drafts)
    elif kind is Form.GIFT:
        take_gift(text, drafts)
    else:
        _take_list(as_markdown(text, name, tags=False), drafts, plain=kind is Form.TXT)
    return ListReading(kind, drafts.questions(), drafts.left())


def _take_list(text: str, drafts: Drafts, *, plain: bool) -> None:
    """Take the questions of a text; `plain` reads no Markdown structure but its lists."""
    lines = lines_of(text, plain=plain)
    whys = {line.number: "the number of a page" for line in lines if _PAGE.fullmatch(line.text)}
    whys |= dict.fromkeys(frame_of(lines), "the letter around the list")
    for line in lines:
        if line.number in whys:
            drafts.leave(line.number, line.raw, whys[line.number])
    kept = [line for line in _without_backs(lines, drafts) if line.number not in whys]
    nodes = [look(block) for block in blocks_of(kept, plain=plain)]
    Walk(nodes, drafts).walk()


def _form_of(text: str, name: str = "") -> Form:
    """Return the form of a list by the ending of its name and by what stands in it."""
    sample = text[:_SAMPLE]
    by_name = _ENDINGS.get(name.rpartition(".")[2].lower())
    if by_name not in (None, Form.TXT):
        return by_name
    if is_org(sample, name):
        return Form.MD
    if _GIFT.search(sample) and _ANSWERS.search(sample):
        return Form.GIFT
    lines = sample.split("\n")
    if sample.startswith(records.ANKI) or records.is_cards(lines):
        return Form.CSV
    copied = "\t" in lines[0]  # out of a sheet
    if (copied or by_name is None) and _is_separated(lines):
        return Form.CSV
    marked = _HEADED if by_name is Form.TXT else _MARKDOWN
    return Form.MD if marked.search(sample) else Form.TXT


def _is_separated(lines: Sequence[str]) -> bool:
    lines = [line for line in lines[:50] if line.strip()]
    if not lines or lines[0].lstrip().startswith(("#", "-", "*", "|", ">", "<")):
        return False
    delimiter = delimiter_of(lines)
    header = [cell.strip().strip('"') for cell in lines[0].split(delimiter)]
    if len(header) > 1 and records.columns_of([header])[1]:
        return True
    counts = {line.count(delimiter) for line in lines}
    quoted = all(line.count('"') > 1 for line in lines)
    return len(lines) > 1 and len(counts) == 1 and counts != {0} and quoted


# Cards

_SIDES = re.compile(r"(?<=[^\s:])\s*:{2,3}\s*(?=[^\s:])|(?<=\S)\t+(?=[^\sa-zß-ÿ])")
_TURNS = ("?", "??")
"""A line of its own between the front of a card and its back."""


def _without_backs(lines: Sequence[Line], drafts: Drafts) -> list[Line]:
    """Return the lines without the backs of cards, which are left, each front an item; others as they are."""
    kept: list[Line] = []
    backs: list[tuple[Line, str]] = []
    front, turned, cards = 0, False, 0
    for line in lines:
        if line.loose or line.kind is not Kind.TEXT:
            front, turned = len(kept), False
        may_part = "::" in line.text or "\t" in line.text
        sides = _SIDES.split(line.text, maxsplit=1) if may_part else []
        if len(sides) > 1 and asking_of(sides[0]) is not Asking.NO:
            kept.append(replace(line, kind=Kind.ITEM, text=sides[0], mark=line.mark or "-"))
            backs.append((line, sides[1]))
            front, turned, cards = len(kept), False, cards + 1
        elif line.text in _TURNS and front < len(kept):
            first, whole = kept[front], " ".join(line.text for line in kept[front:])
            if first.kind is Kind.TEXT:
                kept[front:] = [replace(first, kind=Kind.ITEM, text=whole, mark="-")]
            backs.append((line, line.text))
            turned, cards = True, cards + 2  # nothing else looks so
        elif turned:
            backs.append((line, line.text))
        else:
            kept.append(line)
    if cards < 2:
        return list(lines)
    for line, back in backs:
        drafts.leave(line.number, back, "the back of a card")
    return kept
