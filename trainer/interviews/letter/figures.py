"""Figures as they are noted, written out: “2.3s -> 400ms”, “~40”, “14 bikes/day”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.interviews.letter.clause_words import ClauseWords

_QUANTITY = r"(?:about )?(?:\d+ (?:in|of|out of) )?[$€£]?\d[\d.,]*(?: ?(?:%|[a-zA-Zµ€£$]{1,3}\b))?(?: (?:minute|hour|second|day|week|month|year|percent|per cent|euro|pound|dollar)s?\b)?"
_ARROW = re.compile(
    rf"(?:\bfrom )?(?<![\w.,])(?P<before>{_QUANTITY})\s*(?:->|→|=>|-->)\s*(?P<after>{_QUANTITY})"
)
_CHANGED = re.compile(
    rf"^(?P<what>[^,;:]+?),?:? (?P<way>up|down) (?P<how>by |to |from )?(?P<rest>{_QUANTITY}(?=$|[\s,;]).*)$"
)
_SIGNED = re.compile(r"(?<=[a-z]) ([+−-])(?=\d[\d.,]* ?%$)")
"""“borrowings per stop +40%”"""

_MONTH = re.compile(
    r"\b(in|since|by|until|till|from|of|early|mid|late|\d\d?) ([A-Z][a-z]{2,3})\b\.?(?! [A-Z]|['’])|\b([A-Z][a-z]{2,3})\b\.?(?= \d)"
)
"""A month cut short where no person can be meant: “in Jan”, “12 Feb”, “Sept 20”."""
_SECONDS = re.compile(r"(\d)s( ?(?:->|→|=>) ?\d[\d.,]*)s\b")
_SECOND = re.compile(r"(?<=\d) s\b(?!['’])(?!.*\d ?ms\b)")
"""“90 s”; “the 90s” are years, and beside “400 ms” it stays as it is."""

_SHARE = re.compile(
    r"(\d( ?%) ?(?:->|→|=>|to) ?\d+(?:[.,]\d+)*)(?![.,]?\d)(?=$|[,;]| (?:in|within|over|by|since|after)\b)"
)
"""“no-shows 31% to 12”: the second one is a share, too."""

_ONE = re.compile(r"\b(a|an|the|last|next|each|every|one) (yr|wk|mo|hr)\b")
_ABOUT = re.compile(r"(?<![\w.])[~≈]\s?(?=\d)")

_BARELY = re.compile(
    rf"^(?P<what>[^,;:]+?) (?:from |(?=[\d.,]+ ?(?:% to |[a-z]+ to [\d.,]+(?! ?[a-z%\d.,]))))(?P<rest>{_QUANTITY} to {_QUANTITY}(?: (?:in|within|over|an?|per) .*)?)$"
)

_TIME = re.compile(
    r"(?:about )?\d[\d.,]* (?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)\b"
)

MOST_WORDS = 4
"""Words of what a figure is of; more of them hide a clause."""


def expanded(say: str, words: ClauseWords) -> str:
    """Return a note with its units and rates written out."""
    row = (words.written.get(word, word) for word in say.split())
    say = _MONTH.sub(lambda match: _month(match, words), " ".join(row))
    say = _SHARE.sub(r"\1\2", say)
    text = _ABOUT.sub(f"{words.text['about_number']} ", say)
    text = _SECOND.sub(" sec", _SECONDS.sub(r"\1 sec\2 sec", text))
    units = "|".join(words.units)
    if not words.rules:  # “within a yr”
        text = _ONE.sub(lambda match: f"{match[1]} {words.units[match[2]][0]}", text)
    text = re.sub(
        rf"(?<![\w-])(\d[\d.,]*) ?({units})s?\b\.?(?!-)(?P<after> [^\W\d_]+)?",
        lambda match: _unit(match, words),
        text,
    )
    return re.sub(
        rf"(?<=\w) ?/ ?({'|'.join(words.per)})\b", lambda match: f" {words.per[match[1]]}", text
    )


def _month(match: re.Match[str], words: ClauseWords) -> str:
    before, short = (match[1], match[2]) if match[1] else ("", match[3])
    months = words.text.get("months", "").split()
    month = next((one for one in months if one.startswith(short)), "")
    somebody = short == "Jan" and not (
        before[:1].isdigit() or before in ("in", "early", "mid", "late")
    )
    return f"{before} {month}".strip() if month and not somebody else match[0]


def _unit(match: re.Match[str], words: ClauseWords) -> str:
    """Return a unit written out: “38 minutes”, and in English “a 38-minute queue”.

    It stays where a noun may stand behind it, unless that has its article or is one of many.
    """
    after = match["after"] or ""
    word, one = after.strip(), words.units[match[2]][0]
    goes_on = words.is_small(word) or words.has("behind_units pronouns", word)
    if word and not words.rules and not goes_on:
        before = match.string[: match.start()].split()[-1:]
        of_it = words.has("articles", before[0]) if before else words.is_many(word)
        of_it = of_it and not words.is_past(word)
        return f"{match[1]}-{one}{after}" if of_it else match[0]
    return f"{match[1]} {words.units[match[2]][match[1] != '1']}{after}"


def said_figures(text: str, words: ClauseWords) -> tuple[str, bool]:
    """Return an expanded note with its changes in words, and whether that made a clause of it.

    “NOUN A -> B” becomes “NOUN went from A to B”, “NOUN down 35 %” “NOUN went down by 35 %”; an
    arrow behind a verb only “from A to B”. An arrow with nothing before it stays, to be asked about.
    """
    if (match := _ARROW.search(text)) and (what := text[: match.start()].rstrip(" ,:")):
        rest = text[match.end() :]
        tail = f"from {match['before']} to {match['after']}{rest}"
        verb = _has_verb(what, words)  # “cut churn 12 % -> 7 %” has its verb already
        return (f"{what} {tail}", False) if verb else (f"{what} went {tail}", True)
    text = _SIGNED.sub(lambda sign: f" {'up' if sign[1] == '+' else 'down'} by ", text)
    match = _CHANGED.match(text)
    if match and not _has_verb(match["what"], words) and not _is_a_while(match, words):
        how = match["how"] or "by "
        return f"{match['what']} went {match['way']} {how}{match['rest']}", True
    match = _BARELY.match(text)
    if match and not _has_verb(match["what"], words):
        return f"{match['what']} went from {match['rest']}", True
    return text, False


def _is_a_while(match: re.Match[str], words: ClauseWords) -> bool:
    """Return whether “up 3 weeks” tells how long, or when: “rota up 3 weeks ahead”, “server down 2 hours”."""
    measured = words.has("measured_in_time", match["what"].split()[-1])
    return not match["how"] and not measured and bool(_TIME.match(match["rest"]))


def _has_verb(text: str, words: ClauseWords) -> bool:
    return any(map(words.is_verb, text.split()))
