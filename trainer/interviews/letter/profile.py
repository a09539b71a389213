"""Highlights of a JSON Resume from stories: the strongest action and the best result, as clauses.

The rules are those of the letter: a note stands as it is only where it is surely a clause, else in a gap.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from trainer.grading.delivery import has_number
from trainer.interviews.letter.clause_words import clause_words
from trainer.interviews.letter.clauses import Woven, weave
from trainer.interviews.letter.names import names_in
from trainer.interviews.letter.phrases import Phrases, Tone, has_phrases, is_setback, load_phrases
from trainer.interviews.wording import bare
from trainer.stories.model import KeyPoint, Part, Story
from trainer.text import primary

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def phrases_of(story: Story) -> Phrases:
    """Return the plain phrases of a story's language, the English ones where it has none."""
    language = primary(story.language)
    return load_phrases(Tone.PLAIN, language if has_phrases(language) else "en")


def place_of(story: Story) -> str:
    """Return where and when a story was, as “Product manager, Linnet, 2021”; empty where unknown."""
    return ", ".join(filter(None, (story.role, story.organization, story.period)))


def to_highlights(stories: Iterable[Story]) -> str:
    """Return a JSON Resume with `work` and its highlights, to copy from or to merge.

    One entry for each place and role, with the years of its stories. Confidential stories do not come
    here (the caller leaves them out).
    """
    entries: dict[tuple[str, str], list[Story]] = {}
    for story in stories:
        entries.setdefault((story.organization, story.role), []).append(story)
    work = [
        {"name": name, "position": role}
        | _years(told)
        | {"highlights": [highlight(story) for story in told]}
        for (name, role), told in entries.items()
    ]
    return json.dumps({"work": work}, ensure_ascii=False, indent=2) + "\n"


def _years(stories: Sequence[Story]) -> dict[str, str]:
    years = sorted(year for story in stories for year in _YEAR.findall(story.period))
    return {"startDate": years[0], "endDate": years[-1]} if years else {}


def highlight(story: Story) -> str:
    """Return one line of a résumé: what was done, without “I”, and what came of it.

    The action is the weightiest that is surely a clause, the result the one with a number; of a failure
    both are the last, which mended it. Notes that are no clauses stand in one gap, where the first of them belongs.
    """
    actions = sorted(
        story.part(Part.ACTION), key=lambda point: (-_sure(point, story), -point.weight)
    )
    results = sorted(
        story.part(Part.RESULT),
        key=lambda point: (not has_number(point.say, story.language), -point.weight),
    )
    about = f"{story.title} {' '.join((*story.questions, *story.competencies))}"
    if is_setback(about, phrases_of(story)):
        actions, results = list(story.part(Part.ACTION)[-1:]), list(story.part(Part.RESULT)[-1:])
    chosen = [*actions[:1], *results[:1]]
    said = [_clause(point, story) for point in chosen]
    notes = "; ".join(bare(one.say) for one, text in zip(chosen, said, strict=True) if not text)
    if notes:
        said[said.index("")] = phrases_of(story).gap("words", notes)
    first, *rest = filter(None, said) if any(said) else (story.title,)
    words = clause_words(primary(story.language))
    behind = [words.lowered(text, names_in(story)) if words else text for text in rest]
    return "; ".join([first, *behind])


def _woven(point: KeyPoint, story: Story) -> Woven | None:
    """Return a note as sentences; None where it is not surely a clause or leans on a note before."""
    words = clause_words(primary(story.language))
    woven = weave(point.say, point.part, words, names_in(story))
    return None if woven is None or woven.leans else woven


def _sure(point: KeyPoint, story: Story) -> int:
    """Return how surely an action is the person's: 2 where “I” goes before it, 1 for another clause, else 0."""
    woven = _woven(point, story)
    return 0 if woven is None else 1 + (woven.lead is not None)


def _clause(point: KeyPoint, story: Story) -> str:
    """Return a note without “I”, empty where it is no clause of its own."""
    woven = _woven(point, story)
    if woven is None:
        return ""
    text = "; ".join(woven.sentences)
    text = text.removeprefix(f"{woven.lead} ") if woven.lead else text
    return f"{text[:1].upper()}{text[1:]}"
