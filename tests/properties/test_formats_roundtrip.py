"""What is written reads back the same, and an edit changes what it should and nothing else."""

import tomllib

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trainer import questions, stories
from trainer.file_names import is_device
from trainer.questions.model import Kind, Question, QuestionBank
from trainer.questions.write import write as write_bank
from trainer.stories import edit
from trainer.stories.markdown import from_markdown, to_markdown
from trainer.stories.model import KeyPoint, Part, Status, Story
from trainer.stories.write import write as write_stories
from trainer.text import has_control, visible

CALM = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Tests share the machine, so that slowness is no finding."""

# Everything that can be encoded; a NUL or an escape is the person's own affair in a story.
ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(str.strip)
CLEAN = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=30
).filter(lambda text: bool(text.strip()) and not has_control(text))
IDS = st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True)
BANK_IDS = IDS.filter(lambda drawn: drawn[0] != "-" and not is_device(drawn))
LANGUAGES = st.sampled_from(["en", "de", "pt-BR"])


def some(entries, most=3):
    """Return a strategy for tuples of entries."""
    return st.lists(entries, max_size=most).map(tuple)


POINTS = st.builds(
    KeyPoint,
    part=st.sampled_from(Part),
    say=ANY,
    accept=some(ANY),
    weight=st.floats(0.001, 100),
)
STORIES = st.builds(
    Story,
    id=IDS,
    title=ANY,
    points=st.lists(POINTS, min_size=1, max_size=6).map(
        lambda points: tuple(sorted(points, key=lambda point: list(Part).index(point.part)))
    ),
    role=st.just("") | ANY,
    organization=st.just("") | ANY,
    period=st.just("") | ANY,
    competencies=some(IDS),
    questions=some(st.tuples(IDS, IDS).map("/".join)),
    strength=st.none() | st.integers(1, 5),
    status=st.sampled_from(Status),
    confidential=st.booleans(),
    notes=st.just("") | ANY,
    language=LANGUAGES,
    source=st.just("") | ANY,
)
STORY_LISTS = st.lists(STORIES, min_size=1, max_size=4, unique_by=lambda story: story.id)


@st.composite
def banks(draw):
    """Draw a question bank."""
    name, language = draw(BANK_IDS), draw(LANGUAGES)
    question = st.builds(
        Question,
        bank=st.just(name),
        id=IDS,
        ask=CLEAN,
        variants=some(CLEAN),
        competencies=some(IDS),
        probes=some(CLEAN),
        listen_for=some(CLEAN),
        seconds=st.integers(1, 3600),
        kind=st.sampled_from(Kind),
        tags=some(CLEAN),
        source=st.just("") | CLEAN,
        language=st.just(language),
    )
    made = draw(st.lists(question, min_size=1, max_size=4, unique_by=lambda one: one.id))
    return QuestionBank(
        id=name,
        title=draw(CLEAN),
        questions=tuple(made),
        version=draw(st.just("") | CLEAN),
        language=language,
        license=draw(st.just("") | CLEAN),
        authors=draw(some(CLEAN)),
        description=draw(st.just("") | CLEAN),
        homepage=draw(st.just("") | CLEAN),
        source_file="f",
    )


@CALM
@given(STORY_LISTS)
def test_stories_read_back_as_they_were_written(made):
    """Any stories with any characters come back the same, and writing again changes nothing."""
    text = write_stories(made)
    assert stories.parse(text).stories == tuple(made)
    assert write_stories(stories.parse(text)) == text


@CALM
@given(STORY_LISTS)
def test_stories_come_back_from_markdown_as_they_were(made):
    """Any stories with any characters come back the same, and nothing is left of the text."""
    text = visible(to_markdown(made))
    found, left = from_markdown(text)
    assert ([story for story, _ in found], left) == (made, "")


@CALM
@given(banks())
def test_a_bank_reads_back_as_it_was_written(bank):
    """Any bank comes back the same, and writing again changes nothing."""
    text = write_bank(bank)
    assert questions.parse(text, "f") == bank
    assert write_bank(questions.parse(text)) == text


@CALM
@given(STORY_LISTS, st.data(), ANY.map(str.strip).filter(bool), st.booleans())
def test_a_wording_changes_one_key_point_and_no_other_value(made, data, wording, crlf):
    """All values but the one list of wordings are the same before and after."""
    text = write_stories(made)
    text = text.replace("\n", "\r\n") if crlf else text
    story = data.draw(st.sampled_from(made))
    number = data.draw(st.integers(0, len(story.points) - 1))
    point = story.points[number]
    if len(point.accept) == 3 or wording in (point.say, *point.accept):
        return
    after = stories.parse(edit.add_accept(text, story.id, number, wording))
    for old, new in zip(made, after, strict=True):
        for index, (was, now) in enumerate(zip(old.points, new.points, strict=True)):
            added = (wording,) if (old.id, index) == (story.id, number) else ()
            assert now.accept == (*was.accept, *added)
            assert (now.say, now.weight) == (was.say, was.weight)


@CALM
@given(STORY_LISTS, st.data(), st.sampled_from(["title", "role", "notes", "source"]), ANY)
def test_setting_a_text_changes_that_field_and_no_other_value(made, data, field, value):
    """The tables of the file are the same before and after, but for the field."""
    text = write_stories(made)
    story = data.draw(st.sampled_from(made))
    wanted = tomllib.loads(text)
    wanted["story"][made.index(story)][field] = value
    assert tomllib.loads(edit.set_field(text, story.id, field, value)) == wanted


@CALM
@given(STORY_LISTS, STORIES)
def test_adding_and_removing_a_story_gives_the_first_text_back(made, story):
    """The two edits undo each other, up to the blank line between stories."""
    if any(other.id == story.id for other in made):
        return
    text = write_stories(made)
    after = edit.remove_story(edit.add_story(text, story), story.id)
    assert after.rstrip("\n") == text.rstrip("\n")
