from __future__ import annotations

from datetime import UTC, datetime

from trainer.interviews.cheat_sheet import MOST_TOPICS, topics
from trainer.interviews.model import Interview, Need, Round, Wanted
from trainer.stories.model import Story


def interview(*wanted: Wanted) -> Interview:
    at = datetime(2026, 5, 29, 14, tzinfo=UTC)
    return Interview("i", "Acme", "", Round.OTHER, at, 0, wanted=wanted)


def story(name: str, *shows: str, strength: int | None = None) -> Story:
    return Story(name, name, (), competencies=shows, strength=strength)


def told(rows):
    return [(row.competency, row.story.id if row.story else None) for row in rows]


def test_must_haves_come_first_and_no_story_twice_while_another_is_free():
    """Each topic gets the strongest story that no topic before it took."""
    strong, weak = story("strong", strength=5), story("weak", strength=2)
    rows = topics(
        interview(Wanted("nice", Need.NICE_TO_HAVE), Wanted("must", Need.MUST_HAVE)),
        {"nice": [strong, weak], "must": [strong]},
    )
    assert told(rows) == [("must", "strong"), ("nice", "weak")]


def test_what_no_story_shows_is_on_the_sheet_too():
    """A gap that the job asks for is named, so that nobody is surprised by it."""
    assert told(topics(interview(Wanted("conflict")), {})) == [("conflict", None)]


def test_a_taken_story_answers_again_where_there_is_no_other():
    """Where one story is all there is, it stands under both topics."""
    only = story("only")
    rows = topics(interview(Wanted("a"), Wanted("b")), {"a": [only], "b": [only]})
    assert told(rows) == [("a", "only"), ("b", "only")]


def test_without_a_job_the_strongest_stories_come_first():
    """Where nothing is known of the job, each story stands once, under what it shows before all else."""
    one, two = story("one", "a", "b", strength=2), story("two", "a", strength=5)
    rows = topics(interview(), {"a": [one, two], "b": [one]})
    assert told(rows) == [("a", "two"), ("b", "one")]


def test_a_sheet_stays_short():
    """More topics than anybody keeps apart aren't on it."""
    many = {f"c{number}": [story(f"s{number}", f"c{number}")] for number in range(40)}
    assert len(topics(interview(), many)) == MOST_TOPICS
    assert len(topics(interview(*map(Wanted, many)), many)) == MOST_TOPICS


def test_a_story_that_only_sounds_like_it_is_a_perhaps():
    """What no story shows gets one that sounds like it, marked; a story that shows it comes first."""
    sure, silent = story("sure"), story("silent")
    rows = topics(
        interview(Wanted("a"), Wanted("b"), Wanted("c")),
        {"a": [sure]},
        {"a": [silent], "b": [silent]},
    )
    assert [(row.story, row.perhaps) for row in rows] == [
        (sure, False), (silent, True), (None, False),
    ]  # fmt: skip
