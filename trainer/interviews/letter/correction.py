"""A correction: both figures in one sentence, with what they are of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer.interviews.letter.clauses import weave
from trainer.interviews.letter.figures import expanded
from trainer.interviews.letter.model import Sentence, Source, SourceKind
from trainer.interviews.letter.names import names_in
from trainer.interviews.letter.tracing import split_sentences
from trainer.interviews.wording import bare, capital
from trainer.text import primary

if TYPE_CHECKING:
    from trainer.grading.model import WrongFact
    from trainer.interviews.letter.clause_words import ClauseWords
    from trainer.interviews.letter.draft import Material
    from trainer.interviews.unsaid import Unsaid

_CONTENT = re.compile(r"^I .*\b(?:saw|found|found out|showed|learned|learnt|noticed) that ")
"""“I read all files and saw that 31 had …”: the figure is of what was seen."""


def correction(material: Material, item: Unsaid, wrong: WrongFact) -> tuple[Sentence, str]:
    """Return a correction, and the sentence of the key point that need not be told any more.

    “I said that we went from one release a month to 12; it was 19”: the sentence with the figure that
    was told, where the note is a clause; else the figure with its noun; else a gap for what it is of.
    """
    phrases, say, story = material.phrases, item.says[0], item.story
    sources = (
        Source(SourceKind.POINT, story.title, say),
        Source(SourceKind.DEBRIEF, "what you said", wrong.heard),
    )
    words = material.words if primary(story.language) == material.language else None
    right, told = (
        expanded(bare(text), words) if words else bare(text)
        for text in (wrong.expected, wrong.heard)
    )
    unit = re.search(r"\d( ?[%€£$])$", right)
    in_words = rf"\d( (?:{words.text['percent']}))?$" if words else r"\d()$"
    if unit and (share := re.search(in_words, told, re.IGNORECASE)):
        # Who said “to 9”, or “9 percent”, of a share meant “9%”.
        told = told.removesuffix(share[1] or "") + unit[1]
    figure = re.compile(rf"(?<![\w.,]){re.escape(right)}(?!\w|[.,]\d)")
    names = names_in(story)
    part = story.points[item.points[0]].part
    woven = weave(say, part, words, names) or weave(say.partition(";")[0], part, words, names)
    for said in woven.sentences if woven and words else ():
        if len(figure.findall(said)) == 1:
            inner = _CONTENT.sub("", said)
            clause = inner if figure.search(inner) else said
            wrongly = figure.sub(lambda _: told, clause)
            heard = words.lowered(wrongly, names) if words else wrongly
            text = phrases.say("correction", heard=heard, right=right)
            return Sentence(text, sources), said
    own = parted(story.telling, right, words)
    if words and (said := corrected_sentence(own, right).rstrip(".!")):
        figure = re.compile(rf"(?<![\w.,]){re.escape(_digits(right))}(?![\w.,]*\d)")
        heard = words.lowered(figure.sub(lambda _: _digits(told), said), names)
        source = Source(SourceKind.STORY, story.title, said)
        text = phrases.say("correction", heard=heard, right=right)
        return Sentence(text, (*sources, source)), ""
    letter = r"[^\W\d_]" if words and words.text.get("capitals") == "nouns" else "[a-z]"
    small = "|".join(map(re.escape, words.lists["prepositions"])) if words else "(?!)"
    word = rf" (?!(?:{small})\b){letter}[\w-]*"
    noun = re.search(rf"{figure.pattern}((?:{word}){{1,3}})(?=$|[,.;]| (?:{small})\b)", bare(say))
    clear = noun and words and not words.is_shorthand(noun[1])
    of = noun[1] if noun and clear else f" {phrases.gap('of', say)}"
    return Sentence(phrases.say("correction_noun", heard=told + of, right=right), sources), ""


def _digits(figure: str) -> str:
    """Return the number of a figure without its unit: “13” of “13 %”."""
    match = re.search(r"\d[\d.,]*(?<=\d)", figure)
    return match[0] if match else figure


def parted(telling: str, right: str, words: ClauseWords | None) -> str:
    """Return a person's own words with the sentence that has a figure apart from a second one it is joined to.

    “We collected from 45 shops, and each saved £6,200” are two sentences, where each begins with its subject.
    """
    said = corrected_sentence(telling, right)
    first, joint, rest = next(
        (cut for by in ("; ", ", and ") if (cut := said.partition(by))[1]), ("", "", "")
    )
    begins = rest.split(" ", 1)[0]
    if not joint or words is None or words.rules or not words.has("determiners subjects", begins):
        return telling
    return telling.replace(said, f"{first}. {capital(rest)}")


def corrected_sentence(telling: str, right: str) -> str:
    """Return the one sentence of a person's own words that has a figure once; empty where none has."""
    figure = re.compile(rf"(?<![\w.,]){re.escape(_digits(right))}(?![\w.,]*\d)")
    found = [one for _, one in split_sentences(telling) if len(figure.findall(one)) == 1]
    return found[0] if len(found) == 1 else ""
