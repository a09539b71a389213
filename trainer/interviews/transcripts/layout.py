"""How a file sets its speakers off, learned from what recurs in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from trainer.documents.languages import phrases_of, words_of
from trainer.interviews.transcripts import names
from trainer.interviews.transcripts.heads import Form, Head, Line
from trainer.interviews.transcripts.names import Role
from trainer.interviews.transcripts.questions import asks, question_in

_STRICT_SHARE = 0.9
"""From this share of paragraphs with a name on, every name is a speaker, though it comes once."""

_LOOSE_SHARE = 0.5
"""From this share on, lines are headed by names that come back, though a sign would also do."""

_HEADER_LINES = 40
_LONGEST_ENTRY = 200
_MOST_WORDS_OF_ENTRY = 8
_SHORTEST_ROLE = 5
"""Letters of a role behind a name: *You* and *Me* may as well have been said."""

_NO_NAMES = names.NOTE_LABELS | names.STORY_LABELS | names.REVIEW_LABELS
_PEOPLE = phrases_of("people_label")
_BETWEEN_PEOPLE = re.compile(r"\([^()]*\)|[,;&/.]|\s(?:and|und|y|et|e|en)\s")
_BETWEEN_BRACKETS = re.compile(r"\(([^()]{2,30})\)")
_LEGEND = re.compile(
    r"([^\W\d_]{1,20}) \(([^\W\d_]{1,3})\)|\b([^\W\d_]{1,3})\s?=\s?([^\W\d_]{1,20})"
)
"""Who is meant by a letter or two, the one behind the other in brackets or before it with a sign."""
_LISTENING = frozenset(words_of("listening"))


@dataclass(frozen=True, slots=True)
class Layout:
    """Who speaks in a file and how that is written.

    Attributes:
        form: how most names are set off.
        keys: the folded names that are speakers; empty where nobody is recognised.
        listed: whether the names stand in items of a list.
        below: whether only the asker is named, and what stands below a question answers it.
        roles: what a header says of who asks and who tells, by folded name.
        header: numbers of the lines that say so.
        unsure: names that look like speakers and were taken for text.
        recurring: beginnings that come back though they were not taken for names, with their count.
    """

    form: Form = Form.COLON
    keys: frozenset[str] = frozenset()
    listed: bool = False
    below: bool = False
    roles: Mapping[str, Role] = field(default_factory=dict)
    header: frozenset[int] = frozenset()
    unsure: tuple[str, ...] = ()
    recurring: tuple[tuple[str, int], ...] = ()

    def head(self, line: Line) -> Head | None:
        """Return the name that opens a turn on a line; None where the line carries on."""
        for head in line.heads:
            if head.key in self.keys and head.form in (self.form, Form.COLON, Form.TIMED):
                return head
        return None


def learned(lines: Sequence[Line], *, captions: bool = False) -> Layout:
    """Return the layout of a text.

    A word such as Interviewer is a speaker at once. Another name is one when it comes back after
    somebody else, when it is set off (bold, with a time) like the sure ones, or when nearly every
    paragraph begins with a name. *Note* and *Result* never are. In `captions` a name at the very
    beginning proves that names stand before what is said.
    """
    by_form: dict[Form, list[tuple[Line, Head]]] = {form: [] for form in Form}
    for line in lines:
        for head in line.heads:
            if _possible(head):
                by_form[head.form].append((line, head))
    tried = [_Tried(form, heads, lines, captions=captions) for form, heads in by_form.items()]
    best = max(tried, key=lambda head: (head.weight, -head.form))
    often = (counted for form in tried for counted in form.counts.most_common(3))
    recurring = tuple((key, count) for key, count in often if count > 1 and key not in best.keys)
    if not best.keys:
        return Layout(recurring=recurring)
    header, roles = _header(lines, best.keys)
    spoken = [line.number for line in lines if any(head.key in best.keys for head in line.heads)]
    own = best.keys | _met(lines, by_form[Form.COLON], best.keys) | _asking_once(lines, best)
    unsure = {
        head.key: head.name
        for line, head in by_form[Form.COLON]
        if spoken[0] < line.number < spoken[-1] and head.proper and head.key not in own
    }
    lone = best.heads if len(best.keys) == 1 else []
    asked = [bool(question_in(head.rest)) for head in lone if head.key in best.keys]
    below = sum(asked) * 2 > len(asked)
    return Layout(
        best.form, own, best.listed, below, roles, header, tuple(unsure.values()), recurring
    )


def _asking_once(lines: Sequence[Line], best: _Tried) -> frozenset[str]:
    """Return the names that stand once, before a question which one of the sure ones answers below.

    A small letter in one, as in “Panel chair”, lets others have some.
    """
    roles = any(head.key in best.keys and not head.proper for head in best.heads)
    return frozenset(
        head.key
        for line, below in pairwise(lines)
        for head in line.heads[:1]
        if head.form is best.form and (head.proper or (roles and head.name[0].isupper()))
        if _possible(head) and asks(head.rest)
        if any(answer.key in best.keys and not asks(answer.rest) for answer in below.heads[:1])
    )


class _Tried:
    """One way to set names off, tried on a whole text."""

    def __init__(
        self,
        form: Form,
        heads: Sequence[tuple[Line, Head]],
        lines: Sequence[Line],
        *,
        captions: bool,
    ) -> None:
        self.form = form
        often = Counter(head.key for _, head in heads)
        back = [line for line, head in heads if often[head.key] > 1] or [line for line, _ in heads]
        self.listed = sum(line.listed for line in back) >= _STRICT_SHARE * len(back)
        self.heads = [head for line, head in heads if self.listed or not line.listed]
        self.counts = Counter(head.key for head in self.heads)
        self._spoken = [line for line in lines if line.text]
        self.keys = self._keys(lines, captions=captions) if self.heads else frozenset()
        sure = sum(self.counts[key] for key in self.keys)
        if form is not Form.COLON and sure < _LOOSE_SHARE * len(self.heads):
            self.keys = frozenset()
        self.weight = 0 if not self.keys else sure * (2 if form <= Form.COLON else 1)

    def _keys(self, lines: Sequence[Line], *, captions: bool) -> frozenset[str]:
        runs = Counter(key for key, _ in groupby(head.key for head in self.heads))
        back = {key for key, count in runs.items() if count > 1}
        often = sum(self.counts[key] for key in back) >= _LOOSE_SHARE * len(self._spoken)
        timed = self.form is Form.TIMED
        again = (head for head in self.heads if head.key in back)
        keys = {head.key for head in again if head.proper or often or (timed and not head.rest)}
        sides = {head.key: role for head in self.heads if (role := names.role_of(head.name))}
        if self.form is not Form.ALONE or len(sides) > 1:
            keys |= sides.keys()
        marks = set(filter(names.marks_turn, runs))
        if any(map(names.stands_for_question, marks)) and any(map(names.stands_for_answer, marks)):
            keys |= marks
        if keys and all(map(names.marks_turn, keys)):
            return frozenset(keys)
        if {Role.ASKS, Role.TELLS} <= {sides.get(key) for key in back}:
            keys = {*sides}  # what else comes back stands inside what they say
            return frozenset(keys | self._alike(keys))
        keys |= self._alike(keys)
        if self.form is Form.ALONE or (self.form is Form.DASH and not keys):
            return frozenset(keys) if len(keys) > 1 else frozenset()
        first = self._spoken[0].heads[:1]
        if captions and first and len(runs) > 1 and first[0].form is self.form:
            keys |= {head.key for head in self.heads if head.proper}
        return frozenset(keys | self._covering(lines) | self._lone(keys))

    def _lone(self, known: set[str]) -> set[str]:
        """Return the single name at nearly every line, or at questions with answers below them."""
        key, count = self.counts.most_common(1)[0]
        if key in known or count < 3 or count * 3 < len(self._spoken):
            return set()
        if count >= _STRICT_SHARE * len(self._spoken):
            return {key}
        own = [head for head in self.heads if head.key == key]
        above = self.form is Form.TIMED and not any(head.rest for head in own)
        asked = sum(asks(head.rest) for head in own)
        return {key} if above or asked * 2 > count else set()

    def _alike(self, keys: set[str]) -> set[str]:
        """Return the names set off in the same way as nearly all that are sure: bold, a heading, with a time."""
        sure = [head for head in self.heads if head.key in keys]
        styles = Counter((head.marked, head.timed) for head in sure)
        style, count = max(
            styles.items(), key=lambda counted: counted[1], default=((False, False), 0)
        )
        if not any(style) or self.form >= Form.DASH or count < _STRICT_SHARE * len(sure):
            return set()
        beside = self.form is not Form.TIMED or any(head.rest for head in sure)
        alike = (head for head in self.heads if (head.marked, head.timed) == style and head.proper)
        return {head.key for head in alike if beside or not head.rest}

    def _covering(self, lines: Sequence[Line]) -> set[str]:
        """Return the names at the heads of paragraphs (lines, where none is blank) if nearly all have one."""
        apart = (line for before, line in pairwise(lines) if line.text and before.blank)
        heads = [*(line for line in lines[:1] if line.text), *apart]
        heads = heads if len(heads) > 1 else self._spoken
        inside = (head for line in heads for head in line.heads if head.form is self.form)
        named = [head for head in inside if _possible(head) and (head.proper or head.rest)]
        keys = {head.key for head in named}
        first = next((head for head in self._spoken[0].heads if head.form is self.form), None)
        if first and first.proper and first.timed and not first.rest:
            timed = (head for head in self.heads if head.timed and not head.rest)
            keys = {head.key for head in timed if head.proper}
        elif len(named) < _STRICT_SHARE * len(heads):
            return set()
        talk = next((at for at, head in enumerate(self.heads) if self.counts[head.key] > 1), 0)
        keys -= {head.key for head in self.heads[:talk] if _is_entry(head.rest)}
        return keys if len(keys) > 1 else set()


def _possible(head: Head) -> bool:
    label = names.bare(head.name)
    if label in _NO_NAMES:
        return False
    if head.rest or head.form is Form.COLON or names.role_of(head.name):
        return True
    return not set(label.replace(",", " ").replace(".", " ").split()) <= _LISTENING


# The header


def _met(
    lines: Sequence[Line], heads: Sequence[tuple[Line, Head]], keys: frozenset[str]
) -> frozenset[str]:
    """Return the names in the talk of people who stand above it: “Panel: Ana Stone, Mr Ilic (HR)”."""
    people: list[str] = []
    begin = 0
    for line in lines[:_HEADER_LINES]:
        head = line.heads[0] if line.heads else None
        if head and head.key in keys and not _is_entry(head.rest):
            break
        begin = line.number
        if head and (names.bare(head.name) in _PEOPLE or names.role_of(head.name) in names.SIDES):
            people += _BETWEEN_PEOPLE.split(head.rest[:_LONGEST_ENTRY])
    inside = {head.key: head.name for line, head in heads if line.number > begin and head.proper}
    return frozenset(
        key
        for key, name in inside.items()
        if any(names.same_person(name, person) for person in people)
    )


def _header(lines: Sequence[Line], keys: frozenset[str]) -> tuple[frozenset[int], dict[str, Role]]:
    """Return the lines over the talk that say who is who, and what they say."""
    roles: dict[str, Role] = {}
    header: set[int] = set()
    entries: set[int] = set()
    talking = Counter(line.heads[0].key for line in lines if line.heads)
    for line in lines[:_HEADER_LINES]:
        if len(line.text) > _LONGEST_ENTRY:
            continue
        speakers = [head for head in line.heads if head.key in keys]
        explained = _explained(line.text, keys)
        roles |= explained
        header |= {line.number} if explained else set()
        head = next(iter((*speakers, *line.heads)), None)
        if head is None:
            continue
        entry = talking[head.key] <= 2 and _is_entry(head.rest)
        # A role that comes again in the talk: “Interviewer: Ms Ada Lin”.
        names_somebody = _is_entry(head.rest) and " " in head.rest and names.is_proper(head.rest)
        said = _said(head, keys) if entry or not head.rest or head.key not in keys else {}
        roles |= said
        if said and head.rest:
            header.add(line.number)
        elif (entry or names_somebody) and names.role_of(head.name) in names.SIDES:
            entries.add(line.number)
        elif head.key in keys:
            break
    return frozenset(header | entries if header else ()), roles


def _explained(text: str, keys: frozenset[str]) -> dict[str, Role]:
    """Return which side the letters of a legend stand for: ``Ms Kroeger (K), me (I)``, ``AD = me (Ada Dunn)``."""
    pairs = [(match[2] or match[3], match[1] or match[4]) for match in _LEGEND.finditer(text)]
    sides = ((letters.casefold(), names.role_of(words.strip())) for letters, words in pairs)
    return {key: role for key, role in sides if key in keys and role in names.SIDES}


def _is_entry(text: str) -> bool:
    """Return whether a text is a name, several of them, or a role rather than something said."""
    parts = text.split()
    people = _BETWEEN_PEOPLE.split(text[: _LONGEST_ENTRY + 1])
    short = len(parts) <= _MOST_WORDS_OF_ENTRY or all(map(names.is_proper, people))
    return (
        bool(parts)
        and (short or any(map(names.role_of, _BETWEEN_BRACKETS.findall(text[:_LONGEST_ENTRY]))))
        and text.rstrip()[-1] not in ".?!"
        and not any(map(_is_said, parts[:2]))
        and parts[0].strip(",!").casefold() not in _LISTENING
    )


def _is_said(word: str) -> bool:
    """Return whether a small word belongs to what somebody says: no role, and no “de” of a name."""
    return word[0].islower() and word not in names.PARTICLES and not names.role_of(word.strip(","))


def _is_meant(person: str, key: str) -> bool:
    """Return whether a speaker is somebody of the header: “Ana”, “AS”, “A” or “S” for Ana Stone; “A:” may be an answer."""
    first = len(key) == 1 and not names.marks_turn(key)
    words = names.folded(person).split()
    initial = first and any(word.startswith(key) for word in (words[0], words[-1]))
    return names.same_person(person, key) or initial


def _said(head: Head, keys: frozenset[str]) -> dict[str, Role]:
    """Return whom a header's line gives which side: ``Panel: Ana (Interviewer), Sam (Candidate)``, ``Sam: Candidate``."""
    own = names.role_of(head.name) if head.rest else None
    said: dict[str, Role] = {}
    for chunk in (head.rest or head.name).replace(";", ",").replace(" and ", ",").split(","):
        role = names.role_of(chunk.strip()) or own
        person = chunk.partition("(")[0].strip()
        if role in names.SIDES and person:
            said |= {key: role for key in keys if key != head.key and _is_meant(person, key)}
    role = names.role_of(head.rest) if len(head.rest) >= _SHORTEST_ROLE else None
    if role in names.SIDES and own not in names.SIDES:
        said |= {key: role for key in keys if names.same_person(head.name, key)}
    return said
