"""Blocks with what can be seen in each alone: its words, its label, whether it asks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from trainer.documents.asking import Asking, asking, ends_marked, gives_advice, is_request
from trainer.documents.inline import Inline, read_inline
from trainer.documents.languages import pattern_of
from trainer.documents.lines import Kind
from trainer.documents.quotes import is_quoted, unquoted, without_note
from trainer.documents.sentences import bare_sentences, count_words
from trainer.documents.telling import advises
from trainer.questions.reading.list_labels import (
    Label,
    is_advice,
    label_of,
    section_label,
    split_label,
)
from trainer.questions.reading.wording import (
    without_brackets_behind,
    without_category,
    without_note_behind,
    without_report,
)

if TYPE_CHECKING:
    from trainer.questions.reading.blocks import Block

_NUMBER = re.compile(
    r"^\s*(?:[#№]\s?)?(?:\(?\d{1,4}(?:\.\d{1,3}){0,3}[.):：、]+(?!\d)|\(\d{1,4}\)|\[\d{1,4}\]|\(?[a-h]\)\s|\(?[a-z]\d{1,2}[.)]\s|\d{1,4}\s*[-–—]\s+|\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=[A-ZÀ-Þ¿“«])|[①-⑳]|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)\s*"
)
_SMALL = re.compile(
    r"(?<=[\s?.!)])\s*<(su[bp]|small)\b[^<>]{0,100}>[^<>]{2,200}</\1>\s*$"
    r"|\s([*_])\([^()*_]{2,200}\)\2\s*$",
    re.IGNORECASE,
)
"""Small print behind a question: “<sup>asked at 3 houses</sup>”, “*(asked in May)*”."""
_UNREAD = (Kind.ROW, Kind.CODE, Kind.RULE, Kind.CLOSE)
"""Blocks in which no question is looked for, or not as in prose."""
_DASHES = " \t-–—:：•|→>"
_OPENING = ("(", "[")
_TRAILING = re.compile(r"(?:\s*[↩↑⬆🔝]\S*|\s+\^+)+$")
_ITALIC = re.compile(r"\s*([*_])[^*_]{2,60}\1\s*")
_STAR_MARK = re.compile(r"^\s*[*⭐★☆]+\s*|\s*[*⭐★☆]+\s*$")
_LISTED = re.compile(r"\w\s*[,;]\s+\w")
"""Key words behind each other, which ask nothing: “Prompts: escalates, writes it down”."""
_FOLLOW_UP = re.compile(
    rf"\s*(?:[→⇒]|[-=]>)?\s*[(\[]?\b(?:{pattern_of('list_labels.follow')})\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_COLON = re.compile("[:：]")
_CONDITION = re.compile(rf"(?:{pattern_of('before_colon')})\b", re.IGNORECASE)
_CHOICE = re.compile(rf"\w\s(?:{pattern_of('between_choices')})\s\w", re.IGNORECASE)
"""Two things before a colon, to choose from: “Speed or quality: what matters more?”."""
_LONGEST_NAME = 6
"""Words of a name before a colon that is a category and not the begin of a sentence."""
_FEWEST_TOLD = 5
"""Words of the shortest sentence that asks by nothing but the label before it."""
_LONG_ASK = 45
"""Words from which on only the first sentence of a request is the question."""


@dataclass(slots=True)
class Node:
    """A block and what can be seen in it.

    Attributes:
        block: the block.
        inline: its words and markup.
        label: what its beginning announces.
        name: the category before the question, or the label.
        ask: the question in it; empty without.
        asking: how certain that is.
        probes: follow-ups that the same text announces.
        rest: what stands behind the label of a note.
        beside: what stands beside the question and does not belong to it.
        numbered: whether it is numbered, by list or by hand.
        quoted: whether quotes stand around the question.
    """

    block: Block
    inline: Inline
    label: Label = Label.NONE
    name: str = ""
    ask: str = ""
    asking: Asking = Asking.NO
    probes: list[str] = field(default_factory=list)
    rest: str = ""
    beside: list[str] = field(default_factory=list)
    numbered: bool = False
    quoted: bool = False
    words: int = 0

    @property
    def bold(self) -> bool:
        """Whether the question, or all of it, is in bold."""
        return bool(self.inline.lead) and (self.inline.all_bold or self.ask in self.inline.lead)

    def line_of(self, piece: str) -> int:
        """Return the line where a piece of it begins."""
        begin = piece.strip("*_ ")[:12]
        return next((line for line, text in self.block.lines if begin in text), self.block.line)


def look(block: Block) -> Node:
    """Return a block with what can be seen in it."""
    if block.kind in _UNREAD:
        return Node(block, Inline(block.raw))
    small = _SMALL.search(block.raw)
    inline = read_inline(block.raw[: small.start()] if small else block.raw)
    node = Node(block, inline, numbered=block.first.numbered)
    told, text = without_report(_unnumbered(inline.text, node))
    _beside(node, told)
    node.words = count_words(text) if len(text) < 3000 else 999
    heading = block.kind in (Kind.HEADING, Kind.SUMMARY)
    node.label, node.name, rest = split_label(text)
    if text[:1] == "(" and text[-1:] == ")" and split_label(text[1:-1])[0].is_note:
        node.label, node.name, rest = split_label(text[1:-1])  # “(look for: calm)”
    # “Question 1” above its words
    counts = text[-1:].isdigit() and label_of(text) is Label.QUESTION
    may_name = (
        heading
        or inline.all_bold
        or _ITALIC.fullmatch(block.raw)
        or text.endswith((":", "："))
        or counts
    )
    alone = may_name and not (node.label and rest) and not ends_marked(text) and section_label(text)
    if alone:
        node.label, node.name, rest = alone, text.rstrip(" :："), ""
    sure = asking(unquoted(rest)) is Asking.SURE and not section_label(node.name)
    is_topic = rest and not is_advice(node.name) and (heading or sure)
    if node.label is Label.FOLLOW and asking(rest) is Asking.NO and _LISTED.search(rest):
        node.label = Label.LISTEN
    if node.label.is_note and not is_topic:
        node.rest = rest
    elif node.label in (Label.QUESTION, Label.FOLLOW):
        _ask(node, _unnumbered(rest, node))
        if node.name.rstrip(" :.").endswith((")", "]")):  # “Q3 (bonus): …”
            _beside(node, without_note(node.name.rstrip(" :."))[1])
    else:
        node.label = Label.NONE
        _find(node, text, rest)
    if small and node.ask:
        _beside(node, read_inline(small[0]).text)
    return node


def _find(node: Node, text: str, rest: str) -> None:
    if not node.name:
        node.name, rest = without_category(text)
    inline, bare, quoted = node.inline, unquoted(rest), is_quoted(rest)
    short = quoted or count_words(node.name) <= _LONGEST_NAME
    set_off = quoted or bare[:1].isupper() or inline.lead.rstrip(" :：").endswith(node.name)
    chooses = _CHOICE.search(node.name) is not None and not is_request(bare)
    named = node.name and short and set_off and not (chooses or _CONDITION.match(node.name))
    if named and asking(node.name) is Asking.NO and asking(bare) >= Asking.MARKED:
        _ask(node, rest)
        return
    node.name = ""
    lead = _NUMBER.sub("", inline.lead).rstrip(" :：")
    leads = inline.rest and not (inline.all_bold or ends_marked(inline.rest))
    if leads and asking(unquoted(lead)) >= Asking.MARKED:
        _ask(node, lead)
        _beside(node, inline.rest)
    else:
        _ask(node, text)


def _ask(node: Node, text: str) -> None:
    """Set the question that a text is, without note and quotes; nothing where it asks nothing."""
    text = _STAR_MARK.sub("", _TRAILING.sub("", text)).strip()
    text, note = without_note_behind(text)
    _beside(node, note)
    text = _without_advice(node, text)
    asks = asking(unquoted(text))
    is_long = count_words(text) > _LONG_ASK and not ends_marked(text)
    if asks is Asking.NO or (asks is Asking.SURE and is_long):
        text = _first_part(node, text)
        asks = asking(unquoted(text))
    told = text.endswith((".", "!", "。")) and count_words(text) >= _FEWEST_TOLD
    if asks is Asking.NO and node.label is Label.QUESTION and told:
        asks = Asking.MARKED  # “Q5. Put your case to the panel.”
    if asks is Asking.NO:
        return
    _beside(node, node.inline.note)
    node.quoted = is_quoted(text) or (node.block.first.quoted and asks is Asking.SURE)
    kept, note = without_brackets_behind(text)
    _beside(node, note)
    node.quoted = node.quoted or is_quoted(kept)
    pieces = _FOLLOW_UP.split(unquoted(kept)) if _COLON.search(kept) else [unquoted(kept)]
    node.ask, *further = (unquoted(piece).strip() for piece in pieces)
    node.probes = further + node.probes
    node.asking = asks if node.ask else Asking.NO


def _without_advice(node: Node, text: str) -> str:
    """Return a text without the sentences at its end, or what is behind a colon, that tell how to answer."""
    ask, colon, told = text.partition(": ")
    is_note = ends_marked(ask) and asking(told) < Asking.MARKED  # “Why us?: name the ward”
    asks = asking(ask) is Asking.SURE or (asking(ask) and not is_request(ask))
    if colon and asks and (is_note or (advises(told) and asking(told) is Asking.NO)):
        _beside(node, told)
        return ask
    pieces = bare_sentences(text) if "?" in text and not ends_marked(text) else []
    at = max((at for at, piece in enumerate(pieces, 1) if ends_marked(piece)), default=0)
    if not at or not pieces[at:] or not all(map(gives_advice, pieces[at:])):
        return text
    _beside(node, " ".join(pieces[at:]))
    return " ".join(pieces[:at])


def _first_part(node: Node, text: str) -> str:
    """Return the questions that a text begins with, and put the rest beside; else the whole text."""
    pieces = bare_sentences(text)
    asked = list(
        takewhile(lambda piece: ends_marked(piece) or asking(piece) is Asking.SURE, pieces)
    )
    apart = node.block.kind is not Kind.TEXT or node.label is Label.QUESTION or node.numbered
    if not apart or len(asked) in (0, len(pieces)):
        return text
    _beside(node, " ".join(pieces[len(asked) :]))
    return " ".join(asked)


def _beside(node: Node, text: str) -> None:
    """Keep what stands beside a question: in brackets, questions are follow-ups to it."""
    if not text:
        return
    bare = text.strip(_DASHES + "*_.")
    inner = _FOLLOW_UP.sub("", bare[1:-1]) if bare[:1] in _OPENING else ""
    if inner and all(map(ends_marked, bare_sentences(inner))):
        node.probes.append(inner)
    elif any(map(str.isalnum, bare)):
        node.beside.append(text.strip())


def _unnumbered(text: str, node: Node) -> str:
    for _ in range(2):
        match = _NUMBER.match(text)
        if match is None or match.end() == len(text):
            break
        node.numbered, text = True, text[match.end() :]
    return text.strip()
