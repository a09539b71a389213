"""The lines of a document of stories: cut before each further label; comments told apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise

from trainer.documents.chats import not_their_words, own_messages
from trainer.documents.inline import plain
from trainer.documents.languages import finder_of, pattern_of
from trainer.documents.letters import mail_frame_of
from trainer.documents.lines import Kind, Line, runs
from trainer.documents.markdown import lines_of
from trainer.documents.resume_words import DAY, is_period, is_stint
from trainer.documents.telling import tells
from trainer.stories.reading.label_words import PARTS, Field, look_up, part_named
from trainer.stories.reading.labels import any_parts, label_of
from trainer.stories.reading.placeholders import is_instruction, is_placeholder

_TO_DO = re.compile(r"(?:TODO|DOING|LATER|NOW|WAITING|\{\{(?:\[\[)?TODO(?:\]\])?\}\})\s+\S")
"""What an item of an outliner begins with that is still to be done."""
_BOX = re.compile(r"\s*(?:[-*+]\s+)?(?:[☐☑☒]|\[[ xX]\])\s")
_OF_A_PROGRAM = re.compile(
    r"\W*(?:logbook:|clock:|scheduled:|deadline:|(?:id|collapsed|heading|background-color|logseq\S{1,40})::|interview-trainer|markdownlint|prettier|eslint|textlint|vale|cspell|spell|toc\b|/toc|more\b|truncate|omit|"
    r"(?:start|end) doctoc|doctoc|spdx|copyright|vim:|-\*-|\w+:(?:begin|end|start)\b|(?:begin|end):)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\Z")
"""Numbers and letters that count items; “B.” may be an initial and “1.5” a figure."""
_LETTERED = re.compile(r"^([ \t]*(?:[-*+][ \t]+)?)([A-Z])(?:[.)][ \t]+|[ \t]{2,9})(?=\S)")
"""A letter that may be the label of a part, and what it labels on its line."""
_BARE_LETTER = re.compile(r"^([ \t]*(?:[-*+][ \t]+)?)([STARLC])[ \t]+(?=[\w¿¡\"“„«])")
_IN_ORDER = re.compile(r"(?<!\S)[SC]+T*A+R+L*(?!\S)")
"""What such letters, one a line and a blank for another line, are like where they label the parts of a story."""
_STOPPED = re.compile(r"(?:(?<=[.!?] )|^)([^\W\d_]{3,20})\.[ ]{1,4}(?=[^\W_a-z])")
_FEWEST_STOPS = 3
"""Parts that such sentences must name."""
_FOOT = finder_of("page_marks")
_MORE = re.compile(rf"\s{{0,4}}(?:…|\.{{3}})\s?(?:{pattern_of('page_marks')})$", re.IGNORECASE)
"""What a page that is copied says where it shows only the beginning of a text."""
_BEHIND = 30
"""Characters at the end of a line in which that stands."""
_CLOCK = re.compile(
    r"(?:\b[^\W\d]{1,2}\b\s?)?\b\d{1,2}[:.]\d\d(?!\d)(?:[:.]\d\d)?(?:\s?\b[^\W\d]{1,3}\b)?"
)
"""A time of day with a short word before or behind it: “at 21:07”, “9:15 pm”, “um 8.30 Uhr”."""
_WHEN = re.compile(r"\[\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]m)?\][ \t]+(?=\S)", re.IGNORECASE)
"""When a message was sent, before it."""
_HEAD_GOES_ON = re.compile(r"\s{3}|\t|$")
_LONGEST_NAME = 40
"""Characters of the longest first line that may stand again at the head of each page."""
_INLINE = re.compile(
    r"(?:(?<=\S)[ \t]{0,4}[|·•;]?[ \t]{1,4}|(?<=[^\s*_])[ \t]{0,4}[|·•;]?[ \t]{0,4})"
    r"(?=(\*\*[^*\n:：]{1,40}[:：]\*\*|\*\*[^*\n:：]{1,40}\*\*[ \t]{0,2}[:：]"
    r"|(?<!\*)\*[^*\s:：][^*\n:：]{0,40}[:：]\*(?!\*)))"
)
_PLAIN_INLINE = re.compile(r"(?<=[.:;!?|)\"”*–—-])[ \t]+(?=([^\W\d_][\w ']{2,30}?)[:：][ \t])")

_COUNT_AT_END = re.compile(r"(?:^|[ \t])\(?\d[.)]$")
"""What counts the part that follows: “… Friday. 2) Task: …”."""
_MARKS = re.compile(
    r"(?:^|(?<=\S)[ \t]{1,4})(?=([*_]{0,3})[\[(](?:[A-Z][^\W\d_]{0,20}|\+R)[\])]\1:?[ \t]|([*_]{1,3})[STARL]\2[ \t])"
    r"|(?<![^\s.;,–—|-])(?=[STARL]:\s)"
)
_MARK_BEHIND = re.compile(r"(?<=\S)\s{1,4}[\[(](?:[A-Z][^\W\d_]{0,20}|\+R)[\])]\.?(?=\s|$)")
_MARK_AT_END = re.compile(_MARK_BEHIND.pattern + r"\s*$")
_SIGN = re.compile(r"(>{2,3}|\+{2,3}|@{1,3}|»{1,3}|~{1,2})[ \t]+(?=[^\W_])")
"""What some people put before the name of each story."""
_ARROW = re.compile(r"\s(?:[-=]{1,2}>|[→⇒➔➜➡]\ufe0f?|>)(?=\s)")
_TERM = ": "
"""What stands before what a list of terms says of one."""
ARROW = "→"
"""What stands before what came of a deed, in its own line or behind the deed."""
_FACE = re.compile(r"(?<=\S)\s+:[a-z][\w+-]{1,40}:(?=\s|$)")
_LONGEST_TITLE = 100
_BEHIND_TITLE = re.compile(r"[.:–—\s-]{1,4}(?=[*_]{0,3}$)")
_LONGEST_LABEL = 40
"""Characters at which such a label is looked for."""
_FEWEST_IN_A_ROW = 3
"""Parts in brackets or letters in one line of prose from which on they are labels: “[S] … [A] … [R] …”."""


def cut(text: str) -> list[Line]:
    """Return the lines with content; front matter, code and comments are marked."""
    written, begun, others = own_messages(text)
    rows = _with_terms_told(written)
    rows = _with_signs_told(_with_days_told(_with_letters_told(rows)))
    lines = map(_as_written, _with_summaries(lines_of("\n".join(map(_with_stops_told, rows)))))
    told = (line for line in lines if line.kind is not Kind.CLOSE and line.text[:3] != ":::")
    kept = [line for line in told if not _FOOT.fullmatch(line.text)]
    kept = _with_outcomes_told(kept)
    chat = not_their_words(kept)
    frame = mail_frame_of(kept) | chat | others
    if chat or begun:
        begun |= {below.number for line, below in pairwise(kept) if line.number in chat}
        kept = [_as_message(line, line.number in begun) for line in kept]
    told = (
        replace(line, kind=Kind.COMMENT) if line.number in frame or _is_echo(kept, at) else line
        for at, line in enumerate(kept)
    )
    return [piece for line in told for piece in _split(line)]


def _as_message(line: Line, begins: bool) -> Line:
    """Return a line of a chat; the first of a message stands apart, and codes of faces are no words."""
    return replace(line, loose=line.loose or begins, text=_FACE.sub("", line.text))


def _with_terms_told(rows: list[str]) -> list[str]:
    """Return the rows; what a list of terms says of one in several rows are bullets: “: Rang the ward”."""
    said = [row.startswith(_TERM) for row in rows] + [False]
    return [
        f"- {row.removeprefix(_TERM)}" if said[at] and (said[at - 1] or said[at + 1]) else row
        for at, row in enumerate(rows)
    ]


def _with_outcomes_told(lines: list[Line]) -> list[Line]:
    """Return the lines; one alone behind an arrow says what came of the one above it, and is no bullet."""
    told = list(lines)
    marks = [line.mark for line in lines] + [""]
    for at, line in enumerate(lines[1:], 1):
        if line.mark == ARROW and not line.loose and ARROW not in (marks[at - 1], marks[at + 1]):
            told[at] = replace(line, kind=Kind.TEXT, text=f"{ARROW} {line.text}", mark="", level=0)
    return told


def _with_letters_told(rows: list[str]) -> list[str]:
    """Return the rows; “S) …”, “T) …”, “A) …”, “R) …” are labels where letters count nothing else; wide blanks will do.

    With one blank behind them, letters must follow each other in their order, in each of two stories.
    """
    letters = {match[2] for row in rows if (match := _LETTERED.match(row))}
    if letters >= {"S", "A", "R"} and not letters - set("STARLC"):
        return [_LETTERED.sub(r"\1\2: ", row) for row in rows]
    begun = "".join(match[2] if (match := _BARE_LETTER.match(row)) else " " for row in rows)
    stories = [range(*match.span()) for match in _IN_ORDER.finditer(begun)]
    for at in chain(*stories) if len(stories) > 1 else ():
        rows[at] = _BARE_LETTER.sub(r"\1\2: ", rows[at])
    return rows


def _with_signs_told(rows: list[str]) -> list[str]:
    """Return the rows; those behind a sign that stands before no two in a row are items: “>>> The lost key”."""
    signs = [match[1] if (match := _SIGN.match(row)) else "" for row in rows]
    once = Counter(signs) - Counter(sign for sign, below in pairwise(signs) if sign == below)
    heads = {sign for sign in once if sign and once[sign] == signs.count(sign) > 1}
    return [
        _SIGN.sub("- ", row).rstrip("<«+~@ ") if sign in heads else row
        for row, sign in zip(rows, signs, strict=True)
    ]


def _with_stops_told(row: str) -> str:
    """Return a row in which each part is named by a sentence of one word: “Situation. … Task. …”."""
    stops = _STOPPED.finditer(row) if row.count(". ") > _FEWEST_STOPS else ()
    parts = [known[0] for stop in stops if (known := part_named(stop[1]))]
    return _STOPPED.sub(r"\1: ", row) if len(set(parts)) >= _FEWEST_STOPS else row


def _with_days_told(rows: list[str]) -> list[str]:
    """Return the rows; those of a log, each with its day before it, are bullets."""
    days = [row for row in rows if _day().match(row)]
    return [_day().sub(r"- \2\3\4: ", row) for row in rows] if len(days) >= 3 else rows


@cache
def _day() -> re.Pattern[str]:
    """Return what finds the day before an entry of a log: “2025-03-04  Got the story hour back.”, “**Tue 4 Mar** quiet”."""
    day = f"((?i:{DAY}))"
    words = r"(?=\S+\s+\S)"  # “2025-09-01 Mon” is the day of what stands below it
    apart = rf"(\*\*|__){day}[:.]?\1\s?[:–—-]?\s{{1,8}}{words}|{day}\s?[:.–—-]\s{{1,8}}{words}"
    return re.compile(rf"^(?:{apart}|{day}\s{{1,8}}(?=[^\W\d_a-z]){words})")


def _with_summaries(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines; the name of a folded piece is a heading, or the label of a part."""
    level = 1
    for line in lines:
        level = line.level if line.kind is Kind.HEADING else level
        if line.kind is not Kind.SUMMARY:
            yield line
            continue
        text = plain(line.text)
        if label_of(text):
            yield replace(line, kind=Kind.TEXT, text=f"**{text}**")
        else:
            yield replace(line, kind=Kind.HEADING, level=level + 1, text=text, raw=f"<{line.raw}")


def _is_echo(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line only says again what stands elsewhere (“Alder Farm logo”), or when it was written."""
    name, line = lines[0].text, lines[at]
    if line.kind is not Kind.TEXT or not at:
        return False
    if len(line.text) <= _LONGEST_NAME and _CLOCK.search(line.text):
        return is_period(_CLOCK.sub(" ", line.text))
    logo = line.text.removesuffix(" logo")
    if logo != line.text:
        return any(near.text.startswith(logo) for near in lines[at + 1 : at + 3])
    heads = len(name) <= _LONGEST_NAME and " " in name and line.text.startswith(name)
    if heads and _HEAD_GOES_ON.match(line.text, len(name)) and label_of(name) is None:
        return True
    before = lines[at - 1].text
    return line.text == before or (is_stint(line.text) and is_stint(before))


def is_to_tick(line: Line) -> bool:
    """Return whether a line is one of a list to tick off: "☐ iron shirt", "- [x] book a train"."""
    return line.kind is Kind.ITEM and _BOX.match(line.raw) is not None


def _as_written(line: Line) -> Line:
    """Return a line as stories need it: no mark that may be words, no heading that is a label."""
    if line.kind is Kind.MARKUP or line.text.startswith(_TERM):
        return replace(line, kind=Kind.TEXT, text=line.text.removeprefix(_TERM))
    if line.kind is Kind.HEADING and not line.raw.lstrip(" >").startswith(("#", "<")):
        return replace(line, kind=Kind.TEXT, level=0) if label_of(line.text) else line
    if "…" in line.text[-_BEHIND:] or "..." in line.text[-_BEHIND:]:
        line = replace(line, text=_MORE.sub("", line.text))
    mark = line.mark.partition(" ")[0]
    if line.kind is Kind.ITEM and _TO_DO.match(line.text):
        return replace(line, kind=Kind.COMMENT)
    if line.kind is Kind.TEXT and (when := _WHEN.match(line.text)):
        return replace(line, kind=Kind.ITEM, text=line.text[when.end() :], level=0)
    if line.numbered and not _COUNTED.match(mark) and not label_of(line.text):
        return replace(line, kind=Kind.TEXT, text=line.raw[line.raw.index(mark) :].strip())
    return line


def _in_a_row(text: str) -> list[int]:
    """Return where a text goes on with “[S] …”, “(Task) …” or “A: …”; nowhere without several of them in order."""
    if _MARK_AT_END.search(text) and not _MARKS.match(text):
        ends = [
            match.end() for match in _MARK_BEHIND.finditer(text)
        ]  # “It flooded. (S) I ran. (A)”
        pieces = [label_of(text[at:to].strip()) for at, to in pairwise([0, *ends])]
        return ends[:-1] if any_parts(pieces) >= _FEWEST_IN_A_ROW and all(pieces) else []
    ends = [match.end() for match in _MARKS.finditer(text)]
    labels = {at: label_of(text[at : at + _LONGEST_LABEL]) for at in ends}
    parts = [label.fields[0] for label in labels.values() if label and label.is_part]
    if len(set(parts)) < _FEWEST_IN_A_ROW or parts != sorted(parts, key=PARTS.index):
        return []
    return [at for at, label in labels.items() if at and label and label.is_part]


def _with_arrows_told(text: str) -> str:
    """Return a text with letters for arrows that lead to a deed and on to what came of it: “S -> T -> A -> R”."""
    first, *further = map(str.strip, _ARROW.split(text, 5))
    labels = [label_of(piece) for piece in (first, *further)]
    if any(label and label.is_part and label.rest for label in labels[1:]):
        return " ".join([first, *further])
    name, colon, rest = first.rpartition(": ")
    letters = {2: "SAR", 3: "STAR", 4: "STARL"}.get(len(further), "")
    pieces = [rest, *further]
    done = letters.find("A")
    own = labels[0] is not None and labels[0].is_part
    if own or not letters or not tells(pieces[done]) or all(map(tells, pieces[:done])):
        return text
    told = (f"[{letter}] {piece}" for letter, piece in zip(letters, pieces, strict=True) if piece)
    return " ".join([name + colon, *told]).strip()


def _split(line: Line) -> Iterator[Line]:
    """Yield a line, cut before each further label in it: "**S/T:** … **A:** … **R:** …"."""
    if line.kind not in (Kind.TEXT, Kind.ITEM):
        yield line
        return
    line = replace(line, text=_with_arrows_told(line.text))
    cuts = [0]
    if line.text.count("**") > 2 or line.text.count(":*") > 1:
        for match in _INLINE.finditer(line.text):
            known = look_up(match[1].rstrip(":： ").strip("*")) if match.start() else None
            if known and (not known[1] or len(cuts) > 1 or line.text.startswith("**")):
                cuts.append(match.end())
    elif line.text.count(":") > 1:
        begun = label_of(line.text)
        for match in _PLAIN_INLINE.finditer(line.text):
            known = part_named(match[1]) if match[1][0].isupper() else None
            if known and (not known[1] or (begun and begun.is_part)):
                cuts.append(match.end())
    if len(cuts) == 1:
        cuts += _in_a_row(line.text)
    if len(cuts) == 1:
        yield line
        return
    *told, last = [line.text[at:to].strip() for at, to in pairwise([*cuts, None])]
    # What joins a piece to the next is a bar, a dash, or the number of the next part.
    told = [_COUNT_AT_END.sub("", piece.rstrip("|· –—-")) for piece in told]
    first, *others = [*told, last]
    below = replace(line, loose=False)
    if len(first) <= _LONGEST_TITLE and _may_name(first) and _opens(others):
        # “1. Late train. S: …”: what stands before the first part names the story.
        line = replace(line, text=_BEHIND_TITLE.sub("", first), loose=True)
        below = replace(below, kind=Kind.TEXT, mark="")
    else:
        line = replace(line, text=first)
    yield line
    yield from (replace(below, text=piece) for piece in others if piece)


def _may_name(text: str) -> bool:
    """Return whether what stands before the first part names the story: no known label, such as “Source:”."""
    label = label_of(text)
    return label is None or (label.fields == (Field.OTHER,) and label.weak and not label.rest)


def _opens(pieces: Sequence[str]) -> bool:
    """Return whether labelled pieces tell a story from its beginning."""
    labels = [label_of(piece) for piece in pieces]
    begins = labels[0] is not None and Field.SITUATION in labels[0].fields
    return begins and any_parts(labels) > 1


def remarks_in(lines: Sequence[Line]) -> list[Line]:
    """Return what a person hid in comments; forms and marks of programs are dropped."""
    blocks = runs(lines, lambda before, line: not (line.loose or line.mark or before.mark))
    return [line for block in blocks if _is_remark(block) for line in block if line.text]


def _is_remark(lines: Sequence[Line]) -> bool:
    """Return whether a comment is what a person wrote for themselves: no form, no mark of a program."""
    words = [line.text for line in lines if any(char.isalnum() for char in line.text)]
    if not words or _OF_A_PROGRAM.match(words[0]):
        return False
    parts = [label.rest for label in map(label_of, words) if label and label.is_part]
    told = [part for part in parts if part and not (is_placeholder(part) or is_instruction(part))]
    return not parts or len(told) > 1
