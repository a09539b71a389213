"""Which form a list has."""

from __future__ import annotations

import re

from trainer.documents.org import is_org
from trainer.documents.sheets import DELIMITERS, delimiter_of
from trainer.questions.reading.model import Form
from trainer.questions.reading.records import ANKI, columns_of, is_cards

_GIFT = re.compile(r"^\s*(?:::[^:\n]+::|\$CATEGORY:)", re.MULTILINE | re.IGNORECASE)
_ANSWERS = re.compile(r"(?<!\\)\{[^{}]{0,2000}(?<!\\)\}")
_MARKDOWN = re.compile(
    r"^(?: {0,3}#{1,6} +\S|[ \t]*[-*+] +\S|[ \t]*\d{1,4}[.)] +\S|[ \t]*<details|\|.*\|[ \t]*$|>|```|---[ \t]*$|\*\*)",
    re.MULTILINE,
)
_ENDINGS = {
    "md": Form.MD,
    "mdx": Form.MD,
    "markdown": Form.MD,
    "mkd": Form.MD,
    "qmd": Form.MD,
    "rmd": Form.MD,
    "html": Form.MD,
    "htm": Form.MD,
    "docx": Form.MD,
    "org": Form.MD,
    "csv": Form.CSV,
    "tsv": Form.CSV,
    "txt": Form.TXT,
    "text": Form.TXT,
    "gift": Form.GIFT,
}
_SAMPLE = 200_000
"""Characters that the form is guessed from."""


def form_of(text: str, name: str = "") -> Form:
    """Return the form of a list by the ending of its name and by what stands in it."""
    sample = text[:_SAMPLE]
    by_name = _ENDINGS.get(name.rsplit(".", 1)[-1].lower()) if "." in name else None
    if by_name is not None and by_name is not Form.TXT:
        return by_name
    if is_org(sample, name):
        return Form.MD
    if _GIFT.search(sample) and _ANSWERS.search(sample):
        return Form.GIFT
    lines = sample.split("\n")
    if sample.startswith(ANKI) or is_cards(lines):
        return Form.CSV
    if by_name is Form.TXT:
        return Form.MD if re.search(r"^#{1,6} +\S", sample, re.MULTILINE) else Form.TXT
    if _is_separated(sample):
        return Form.CSV
    return Form.MD if _MARKDOWN.search(sample) else Form.TXT


def _is_separated(sample: str) -> bool:
    lines = [line for line in sample.split("\n")[:50] if line.strip()]
    if not lines or lines[0].lstrip().startswith(("#", "-", "*", "|", ">", "<")):
        return False
    delimiter = delimiter_of(lines)
    header = [cell.strip().strip('"') for cell in lines[0].split(delimiter)]
    if len(header) > 1 and columns_of([header])[1]:
        return True
    if len(lines) < 2 or delimiter not in DELIMITERS:
        return False
    counts = {line.count(delimiter) for line in lines}
    return len(counts) == 1 and counts != {0} and all(line.count('"') >= 2 for line in lines)
