"""Words that say what stands behind or below them: a question, an answer, follow-ups, advice.

The words stand in `trainer.documents.languages`.
"""

from __future__ import annotations

import re
from enum import StrEnum

from trainer.documents.asking import Asking, asking
from trainer.documents.languages import pattern_of
from trainer.documents.values import words_of_key
from trainer.questions.reading.heading_tags import competencies_of, tells_kind


class Label(StrEnum):
    """What a label announces, and what a heading or an item is to what stands under it."""

    NONE = ""
    QUESTION = "question"
    FOLLOW = "follow"
    ASIDE = "aside"
    LISTEN = "listen"
    GROUP = "group"

    @property
    def is_note(self) -> bool:
        """Whether what it announces is no question: advice, an answer, what they hope to hear."""
        return self in (Label.ASIDE, Label.LISTEN)


def _all(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


_ASK = pattern_of("list_labels.question")
_COUNTED = r"(?:no\.?|nr\.?|n[º°]|#)?\s*\d{1,4}[a-z]?"
_LABELS = {
    Label.QUESTION: _all(rf"(?:{_ASK})\s*(?:{_COUNTED})?(?:\s*\([^()]{{1,40}}\))?"),
    Label.FOLLOW: _all(rf"(?:{pattern_of('list_labels.follow')})(?: \(\w+\))?(?: ?\d{{1,2}})?"),
    Label.LISTEN: _all(pattern_of("list_labels.listen")),
    Label.ASIDE: _all(pattern_of("list_labels.aside")),
}
_NUMBERED_QUESTION = _all(
    rf"(?:(?:\w+ ){{0,2}}question(?=\s*#?\d)|{_ASK})\s*(?:no\.?|nr\.?|#)?\s*\d{{1,4}}[a-z]?(?:\s?\([^()?？]{{1,30}}\)|\s?\[[^\[\]?？]{{1,30}}\])?\s*(?:[:.)\]：、–—-]|\s)\s*"
)
_COLUMNS = {
    Label.QUESTION: _all(rf"(?:{pattern_of('list_labels.column')})(?: \([^()]{{0,40}}\))?"),
    Label.GROUP: _all(pattern_of("list_labels.group")),
}
_COUNTED_GROUP = re.compile(
    rf"(?:(?i:{pattern_of('list_labels.group')})) (?:\d{{1,2}}|[A-Z]|[IVX]{{2,4}})\s*[:：.)–—-]\s*(\w[^?？]{{1,70}})$"
)
_INLINE = re.compile(r"^([^:：?？.。!]{1,70}?)\s*[:：]\s*(.*)$", re.DOTALL)
_HOPES = _all(pattern_of("list_labels.hopes"))
_ADVICE = _all(rf"\W*(?:{pattern_of('list_labels.advice')})\b")
_EDGE = " \t*_#\"'“”.[]-–—>•0123456789"
_STOPPED = re.compile(
    r"^(q(?:uestion)?|a(?:nswer)?)\s*(\d{0,3})\s*[.)：:]\s*(.+)$", re.IGNORECASE | re.DOTALL
)
_LONGEST = 110


def label_of(name: str) -> Label:
    """Return what a name without its colon announces."""
    bare = name.strip().rstrip(":：").strip(_EDGE).strip().replace("’", "'")
    if not 0 < len(bare) <= _LONGEST:
        return Label.NONE
    if _LABELS[Label.QUESTION].fullmatch(name.strip(" *_#\"'.:：-–—()[]")):
        return Label.QUESTION
    return next((label for label, words in _LABELS.items() if words.fullmatch(bare)), Label.NONE)


def field_label(name: str, *, beside: bool = False) -> Label:
    """Return what a column or a key of a record holds, by its name, or by either of two: “Prompt / follow-up”.

    `beside` the question a “question type” is none.
    """
    bare = " ".join(words_of_key(name.strip("*_ ?？¿")).split())
    if beside and _COLUMNS[Label.GROUP].fullmatch(bare):
        return Label.GROUP
    field = next((label for label, words in _COLUMNS.items() if words.fullmatch(bare)), Label.NONE)
    if field is Label.NONE:
        field = label_of(bare)
    if field is not Label.NONE or "/" not in name:
        return field
    named = [field_label(part) for part in name.split("/", 1)]
    surest = (Label.QUESTION,) if "question" in name.lower() else (Label.FOLLOW, Label.LISTEN)
    return next((label for label in (*surest, *Label) if label in named and label), Label.NONE)


def group_in(text: str) -> str:
    """Return what the questions below a line are about, where it names that: “Competency 2: Ownership”."""
    if counted := counted_group_in(text):
        return counted
    named = _INLINE.match(text.strip(_EDGE))
    is_group = named and _COLUMNS[Label.GROUP].fullmatch(named[1].rstrip(_EDGE))
    return named[2] if named and is_group else ""


def counted_group_in(text: str) -> str:
    """Return what stands behind the count of a section: “Part 2 – Teamwork”, “SECTION B: BEHAVIOURAL”; empty without."""
    counted = _COUNTED_GROUP.match(text.strip(" *_#"))
    return counted[1] if counted else ""


def says_hopes(name: str) -> bool:
    """Return whether the key of a list holds what a good answer has: "goodAnswer", "expected_points"."""
    return _HOPES.fullmatch(" ".join(words_of_key(name).split())) is not None


def section_label(name: str) -> Label:
    """Return what a heading announces: a name that says a competency is a section, no aside."""
    label = label_of(name)
    if not label.is_note or is_advice(name):
        return label
    is_section = competencies_of(name) or tells_kind(name) or "question" in name.lower()
    return Label.NONE if is_section else label


def is_advice(name: str) -> bool:
    """Return whether a name announces advice or an answer, whatever stands below it."""
    return _ADVICE.match(name) is not None


def _codes(stopped: re.Match[str]) -> bool:
    """Return whether a letter and a number code a question of a section A: “A2. How would you …?”, “A3) Name …”."""
    may_code = stopped[1] in "Aa" and stopped[2] and stopped.string[stopped.end(2)] in ".)"
    return bool(may_code) and asking(stopped[3]) is not Asking.NO


def _is_subject(counted: re.Match[str]) -> bool:
    """Return whether a letter and a number begin a sentence instead of counting it: “Q4 was bad. What changed?”."""
    rest = counted.string[counted.end() :]
    goes_on = counted[0][:1].isupper() and counted[0].rstrip()[-1:].isalnum() and rest[:1].islower()
    return goes_on and asking(rest) is not Asking.SURE


def split_label(text: str) -> tuple[Label, str, str]:
    """Return the label before a colon, its name and what follows.

    A name that announces nothing known comes with `Label.NONE`; without a colon, or with a
    question before it, the name is empty.
    """
    stopped = _STOPPED.match(text)
    if stopped and (len(stopped[1]) > 1 or stopped[1] in "QA") and not _codes(stopped):
        label = Label.QUESTION if stopped[1][0] in "qQ" else Label.ASIDE
        return label, stopped[1] + stopped[2], stopped[3].strip()
    numbered = _NUMBERED_QUESTION.match(text)
    if numbered and numbered.end() < len(text) and not _is_subject(numbered):
        return Label.QUESTION, text[: numbered.end()].strip(), text[numbered.end() :].strip()
    named = _INLINE.match(text)
    if named is None:
        return Label.NONE, "", text
    return label_of(named[1]), named[1].strip(), named[2].strip()
