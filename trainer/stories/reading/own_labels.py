"""The names that somebody gave the parts of their stories themselves: the same ones, in the same order, story after story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from operator import itemgetter

from trainer.documents.clauses import is_outcome
from trainer.documents.headings import Says, says
from trainer.documents.inline import plain
from trainer.documents.lines import Kind, Line, is_separator
from trainer.documents.sentences import bare_sentences, count_words
from trainer.stories.reading.cues import acts, is_learned, sounds_like
from trainer.stories.reading.label_words import BRACKETED, PARTS, Field, look_up, part_named
from trainer.stories.reading.tables import deed_that_names, tables_in
from trainer.stories.reading.titles import marked_lead

_MOST_WORDS = 7
"""Words of the longest name."""
_ENDS = (".", "!", ";", ",")
_CLOSERS = (":", "：", ".", "?", "–", "—", "-")
_FEWEST_WORDS = 3
"""Words of what a part tells, on average: what is shorter is a fact beside the story."""
_FEWEST, _MOST = 3, 12
"""Names of a frame, those among them that name no part."""
_SURE = 0.5
"""How well what is told must sound like deeds, or like a part that a story may lack, where only its place says so."""
_NOT_AGAINST = 0.1
"""The same for all other parts where no name is known: half of what is told is at least no deed."""
_SHORT = 2
"""Words of a known name that means what it says; a longer one may mean what its place says."""
_NEEDED = {Field.SITUATION, Field.ACTION, Field.RESULT}


def with_own_labels(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines; names of parts that come again in each story are those that everybody knows.

    What they mean say those among them that are known, their order, and what stands behind them:
    “The lay of the land: …”, “What landed on me: …”, “The steps I took: …”, “How it ended up: …”.
    """
    names = {at: name for at, line in enumerate(lines) if (name := _named(line)[0])}
    count = Counter(names.values())
    places = {at: name for at, name in names.items() if count[name] > 1 or part_named(name)}
    if max(map(count.__getitem__, places.values()), default=0) < 2:
        shapes = {_shape(lines[at]) for at in places}
        places = {at: name for at, name in names.items() if _shape(lines[at]) in shapes}
    order = _order(list(places.values()))
    texts: dict[str, list[str]] = {name: [] for name in order}
    for at, to in pairwise([*places, len(lines)] if order else ()):
        texts[places[at]] += filter(None, [_told(lines, at, to)])
    meant = parts_in_order(texts)
    told: list[Line] = []
    for at, line in enumerate(lines):
        name = places.get(at, "")
        told.append(_labelled(line, meant[name]) if name in meant else line)
        if name in meant and len(texts[name]) < 2 and not part_named(name):
            # What tells something once may be more than a name, and is listed as what was not understood.
            own = plain(line.text.removesuffix(_named(line)[1])).strip()
            told.append(replace(line, kind=Kind.COMMENT, text=own, raw=own, mark="-"))
    return _with_columns(told)


def _with_columns(lines: list[Line]) -> list[Line]:
    """Return the lines; columns of a table of stories have the names of the parts that they hold."""
    for table in tables_in(lines):
        head, *below = table
        rows = (table[at] for at in below if not is_separator(lines[at].text))
        if meant := parts_of_columns(table[head], rows):
            told = (meant.get(name, name) for name in table[head])
            lines[head] = replace(lines[head], text=f"| {' | '.join(told)} |")
    return lines


def parts_of_columns(names: Sequence[str], rows: Iterable[Sequence[str]]) -> dict[str, Field]:
    """Return the part that the name of each column means; the first is a title, where it is none that is known."""
    columns = enumerate(zip(names, *rows, strict=False))
    title = deed_that_names(names)
    named = {
        name: texts for at, (name, *texts) in columns if part_named(name) or (at and at != title)
    }
    return parts_in_order({name: list(filter(None, texts)) for name, texts in named.items()})


def _shape(line: Line) -> tuple[Kind, int, str]:
    """Return how a line that may be a label looks: one of several of a story looks like the others."""
    return line.kind, line.level, line.text[:1] if line.text[:1] in "*_`" else ""


def parts_in_order(texts: Mapping[str, Sequence[str]]) -> dict[str, Field]:
    """Return the part that each name means, by what it says in each story; nothing where all are known, or make no story."""
    known = {name: meaning[0][0] for name in texts if (meaning := part_named(name))}
    own = [name for name in texts if look_up(name) is None and _words(texts[name]) >= _FEWEST_WORDS]
    few = max(map(len, texts.values()), default=0) < 2 and len(known) < 2
    empty = known and not any(texts[name] for name in known)
    if not own or few or empty or (not known and any(says(name) is Says.AHEAD for name in own)):
        return {}
    own.sort(key=lambda name: _words(texts[name]))
    best: dict[str, Field] = {}
    while own and not best:
        best = _likely({name: texts[name] for name in texts if name in known or name in own}, known)
        own = own[1:]
    alone = set(known.values()) >= _NEEDED
    for label, part in best.items():
        unsure = part is Field.ACTION or (alone and part is Field.REFLECTION)
        unsure = unsure or (not known and part is Field.SITUATION)
        least = _SURE if unsure else 0 if known else _NOT_AGAINST
        if label not in known and _fits(part, texts[label]) < least:
            return {}
    return best


def _likely(texts: Mapping[str, Sequence[str]], known: Mapping[str, Field]) -> dict[str, Field]:
    """Return the parts in their order that names most likely mean; none where they are too few or many.

    One of the known ones may be another part, where its place says so: “what we got out of it”.
    """
    if not _FEWEST <= len(texts) <= len(PARTS):
        return {}
    ways = [
        dict(zip(texts, parts, strict=True))
        for parts in combinations(PARTS, len(texts))
        if set(parts) >= _NEEDED
    ]
    scored = [
        (sum(_fits(part, texts[name]) for name, part in way.items()) - len(others), way)
        for way in ways
        for others in [[name for name in known if known[name] is not way[name]]]
        if len(others) < 2 and all(count_words(name) > _SHORT for name in others)
    ]
    return max(scored, key=itemgetter(0), default=(0, {}))[1]


def _named(line: Line) -> tuple[str, str]:
    """Return what a line may name a part with, folded, and what it tells behind it; both empty for others."""
    name, told = marked_lead(line.text)
    closed = not told or line.text.removesuffix(told).rstrip("*_` ")[-1:] in _CLOSERS
    if not name:
        name, _, told = line.text.partition(": ")
        closed = not name.endswith(_ENDS)
    coded = BRACKETED.match(line.text)
    tells = (
        coded is not None and coded[2] and look_up(coded[2]) is None
    )  # “[T] Keep the queue moving”
    if line.kind not in (Kind.TEXT, Kind.ITEM, Kind.HEADING) or not closed or tells:
        return "", ""
    told = "" if line.kind is Kind.HEADING else told
    name = plain(name).strip(" .?¿:").casefold()
    return (name, told) if 0 < count_words(name) <= _MOST_WORDS else ("", "")


def _order(names: Sequence[str]) -> list[str]:
    """Return names that come again and again in the order of the stories; none where they follow no order."""
    order = list(names[:1])
    again = any(name == before and not part_named(name) for before, name in pairwise(names))
    if again or not _FEWEST <= len(set(names)) <= _MOST:
        return []  # a line that stands twice in a row names no part
    for before, name in pairwise(names):
        if name not in order:
            order.insert(order.index(before) + 1, name)
    begins = sum(order.index(name) <= order.index(before) for before, name in pairwise(names)) + 1
    return order if begins == max(Counter(names).values()) else []


def _told(lines: Sequence[Line], at: int, to: int) -> str:
    """Return what is told behind a name, up to the next one and within its block."""
    told = [text] if (text := _named(lines[at])[1]) else []
    for line in lines[at + 1 : to]:
        if line.kind is Kind.HEADING or (line.loose and told):
            break
        told.append(line.text)
    return plain(" ".join(told))


def _words(texts: Sequence[str]) -> float:
    return sum(map(count_words, texts)) / max(len(texts), 1)


def _fits(part: Field, texts: Sequence[str]) -> float:
    """Return how well some texts sound like a part, from 0 to 1."""
    return sum(_sounds(part, bare_sentences(text)) for text in texts) / max(len(texts), 1)


def _sounds(part: Field, sentences: Sequence[str]) -> float:
    done = any(map(acts, sentences))
    if part is Field.ACTION:
        return float(done)
    if part is Field.SITUATION:
        return float(not done)
    if part is Field.RESULT:
        said = any(is_outcome(sentence) or sounds_like(sentence, part) for sentence in sentences)
    elif part is Field.REFLECTION:
        said = any(map(is_learned, sentences))
    else:
        said = any(sounds_like(sentence, part) for sentence in sentences)
    return 0.8 * said + 0.2 * (not done)


def _labelled(line: Line, part: Field) -> Line:
    """Return a line with the part's own name for what somebody called it."""
    name = part.value.capitalize()
    bare = line.kind is Kind.HEADING
    return replace(line, text=name if bare else f"**{name}:** {_named(line)[1]}".strip())
