"""Résumés in JSON."""

import json

import pytest

from trainer.errors import TrainerError
from trainer.stories.reading import Form, Reading, read_stories


def resume(**sections: object) -> Reading:
    """Return the reading of a résumé with these sections."""
    return read_stories(json.dumps(sections, indent=2))


def test_each_highlight_is_a_stub():
    """Work, volunteer work and projects give a stub for each highlight."""
    reading = resume(
        basics={"name": "Ida"},
        work=[{"name": "Acme", "position": "Clerk", "startDate": "2019-01-01", "endDate": "2020-02",
               "summary": "Ran the shop. Alone for most of it.", "highlights": ["Cut the queue from 9 to 3 minutes", "Wrote the manual"]}],
        volunteer=[{"organization": "Beta", "position": "Cook", "highlights": ["Fed everyone on Sundays"]}],
        projects=[{"name": "Finder", "description": "Finds things.", "highlights": ["Used by 300 people"]}],
        education=[{"institution": "Uni", "courses": ["Maps"]}],
    )  # fmt: skip
    assert reading.kind is Form.RESUME
    first, second, third, fourth = reading.found
    assert (first.title, first.role, first.organization, first.period) == (
        "Cut the queue from 9 to 3 minutes", "Clerk", "Acme", "2019-01-01 – 2020-02")  # fmt: skip
    assert first.result == ("Cut the queue from 9 to 3 minutes",)
    assert first.action == ()
    # What several stories of a job share is a note of each, and no key point of any.
    assert first.situation == second.situation == ()
    assert first.notes == second.notes == "Ran the shop. Alone for most of it."
    assert second.action == ("Wrote the manual",)
    assert (third.organization, third.role) == ("Beta", "Cook")
    assert fourth.situation == ("Finds things.",)
    assert [piece.text for piece in reading.left] == ["basics: Ida", "education: Uni Maps"]


@pytest.mark.parametrize("key", ["company", "name", "organization", "employer"])
def test_every_name_of_the_employer(key):
    """All versions of the schema name the employer."""
    assert resume(work=[{key: "Acme", "highlights": ["Wrote it"]}]).found[0].organization == "Acme"


@pytest.mark.parametrize("key", ["website", "url"])
def test_addresses_are_notes(key):
    """The address of an employer is kept."""
    assert (
        "https://a.example"
        in resume(work=[{key: "https://a.example", "highlights": ["Wrote it"]}]).found[0].notes
    )


@pytest.mark.parametrize(("dates", "period"), [
    ({}, ""), ({"startDate": "2019"}, "2019 –"), ({"endDate": "2019"}, "2019"), ({"startDate": None, "endDate": ""}, ""),
    ({"startDate": 2019, "endDate": 2020}, "2019 – 2020"), ({"startDate": "2019", "endDate": "2019"}, "2019"),
])  # fmt: skip
def test_dates_may_be_missing(dates, period):
    """The period says what is known."""
    assert (
        resume(work=[{"name": "Acme", "highlights": ["Wrote it"], **dates}]).found[0].period
        == period
    )


@pytest.mark.parametrize(
    "highlights",
    ["Wrote it", ["Wrote it"], ["Wrote it", None, "", "  "], [["Wrote it"]], {"a": "Wrote it"}],
)
def test_highlights_in_other_shapes(highlights):
    """A string where a list is expected, empty and nested values do no harm."""
    assert [
        story.title for story in resume(work=[{"name": "A", "highlights": highlights}]).found
    ] == ["Wrote it"]


@pytest.mark.parametrize("highlights", [[], None, [""], "missing"])
def test_a_summary_alone_is_one_stub(highlights):
    """An entry without highlights is one stub, named after its place."""
    entry = {
        "name": "Acme",
        "summary": "Ran the shop. Doubled the sales in 2 years. Hired the cook too.",
    }
    if highlights != "missing":
        entry["highlights"] = highlights
    story = resume(work=[entry]).found[0]
    assert story.title == "Acme"
    assert story.result == ("Doubled the sales in 2 years.",)
    assert story.situation == ("Ran the shop.",)
    assert story.action == ("Hired the cook too.",)


def test_unknown_keys_are_notes():
    """What a schema does not know stays with its story; an entry without a story is left."""
    reading = resume(work=[{"name": "A", "team": 9, "x": {"y": ["z", True]}, "highlights": ["Wrote it"]}, {"name": "Gamma", "position": "Cook"}],
                     meta={"theme": "flat"})  # fmt: skip
    assert reading.found[0].notes == "team: 9\nx: z"
    assert [piece.text for piece in reading.left] == ["Gamma Cook", "meta: flat"]


def test_lines_point_into_the_file():
    """A stub's line is that of its highlight, escapes and all."""
    text = '{\n "work": [\n  {"name": "A",\n   "highlights": [\n    "Wrote caf\\u00e9 menus",\n    "Cooked \\"it\\""\n   ]}]\n}'
    assert [story.line for story in read_stories(text).found] == [5, 6]


def test_long_highlights_get_short_titles():
    """The title is the beginning of a long highlight; the key point is all of it."""
    long = "Moved every one of the forty shelves of the shop to the other side of the street, in one night, with a van"
    story = resume(work=[{"highlights": [long]}]).found[0]
    assert len(story.title) <= 91
    assert story.title.endswith("…")
    assert story.action == (long,)


@pytest.mark.parametrize("text", ["", "[]", '"x"', "3", "[1]", "null"])
def test_json_that_is_no_resume(text):
    """A file named .json that holds no résumé is refused in one line."""
    with pytest.raises(TrainerError, match="Line 1"):
        read_stories(text, "resume.json")


def test_a_mistake_in_json_is_named_with_its_line():
    """Broken JSON is refused with the line."""
    with pytest.raises(TrainerError, match=r"^Line 3: "):
        read_stories('{\n "work": [],\n "basics": oops\n}')


def test_deep_json_is_refused():
    """Endless nesting is refused and harms nothing."""
    with pytest.raises(TrainerError):
        read_stories('{"work": ' + "[" * 100_000)


def test_a_resume_in_an_envelope():
    """A résumé inside "resume", and a bare list of jobs, are read."""
    assert len(read_stories('{"resume": {"work": [{"highlights": ["Wrote it"]}]}}').found) == 1
    assert len(read_stories('[{"name": "A", "highlights": ["Wrote it"]}]').found) == 1


def test_markdown_with_brackets_is_no_json():
    """Text that begins with a bracket is read as text."""
    assert read_stories("[link] and more\n\n- Wrote it").kind is Form.NOTES
    assert read_stories("{not json}\n\n- Wrote it").kind is Form.NOTES


def test_positions_inside_an_entry():
    """Positions listed below one employer are told at that employer."""
    entry = {
        "company": "Acme",
        "positions": [
            {"title": "Clerk", "highlights": ["Wrote it"]},
            {"title": "Cook", "summary": "Cooked daily."},
        ],
    }
    found = resume(work=[entry]).found
    assert [(story.organization, story.role) for story in found] == [
        ("Acme", "Clerk"),
        ("Acme", "Cook"),
    ]


def test_a_text_for_a_list_is_cut_at_its_lines():
    """Highlights written as one text are cut, and lose their bullets."""
    found = resume(work=[{"name": "A", "highlights": "- Wrote it\n• Cooked it\n"}]).found
    assert [story.title for story in found] == ["Wrote it", "Cooked it"]


def test_other_json_is_refused():
    """A JSON file with none of the sections of a résumé is named as such."""
    with pytest.raises(TrainerError, match="no résumé"):
        read_stories('{"name": "left-pad", "version": "1.0.0"}')


@pytest.mark.parametrize("resume", [
    "Erfahrung:\n- Arbeitgeber: Acme\n  Position: Buyer\n  Beginn: 2019\n  Ende: 2020\n  Aufgaben:\n  - Cut the queue to 3 minutes\n",
    "expériences:\n- entreprise: Acme\n  poste: Buyer\n  début: 2019\n  fin: 2020\n  missions:\n  - Cut the queue to 3 minutes\n",
    "experiencia:\n- empresa: Acme\n  cargo: Buyer\n  inicio: 2019\n  fin: 2020\n  funciones:\n  - Cut the queue to 3 minutes\n",
    "experiência:\n- empresa: Acme\n  função: Buyer\n  início: 2019\n  fim: 2020\n  realizações:\n  - Cut the queue to 3 minutes\n",
])  # fmt: skip
def test_keys_of_a_resume_may_be_in_other_languages(resume):
    """A résumé's employer, role, time and deeds are found under keys in the writer's language."""
    found = read_stories(resume, name="cv.yaml").found
    told = [(one.title, one.organization, one.role, one.period) for one in found]
    assert told == [("Cut the queue to 3 minutes", "Acme", "Buyer", "2019 – 2020")]


def test_what_an_employer_says_of_itself_is_a_note():
    """A summary that begins with the employer's name is a note, beside one deed, too; another says how things stood."""
    job = '{{"work":[{{"name":"Maple Glass","position":"Glazier","summary":"{}","highlights":["Cut 3,000 panes in a winter"]}}]}}'
    (theirs,) = read_stories(job.format("Maple Glass makes windows for churches.")).found
    assert (theirs.situation, theirs.notes) == ((), "Maple Glass makes windows for churches.")
    (own,) = read_stories(job.format("Two glaziers had left in May.")).found
    assert own.situation == ("Two glaziers had left in May.",)


@pytest.mark.parametrize("deeds", ["realizações", "realizacoes", "réalisations", "realisations"])
def test_keys_without_their_accents(deeds):
    """A key that somebody typed without accents means the same."""
    text = f"nome: Ida Berg\nperfil: Jardineira\nexperiencia:\n  - empresa: Jardins\n    cargo: Encarregada\n    {deeds}:\n      - Plantei 3.200 arvores\n"
    (story,) = read_stories(text, "cv.yaml").found
    assert (story.organization, story.action) == ("Jardins", ("Plantei 3.200 arvores",))
