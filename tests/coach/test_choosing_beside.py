"""What goes along with a correction or a blank, and what nobody can say was left out."""

import pytest

from tests.coach.choosing import chosen, look_at, name_of
from trainer.coach.which_story import echoes
from trainer.interviews.impact import Advice
from trainer.stories.model import KeyPoint, Part, Story


@pytest.fixture
def work(tmp_path, open_home):
    """An empty home with the shipped banks."""
    opened = open_home(tmp_path / "empty")()
    yield opened
    opened.close()


FALLS = {
    "id": "falls", "title": "Falls on nights", "strength": 4, "competencies": ["quality"],
    "action": ["Moved the call bells", "Walked the ward at two"],
    "result": ["Falls from 11 a month to 4", "Two other wards took over the round"],
}  # fmt: skip
WRONG = "I moved the call bells and walked the ward at two. Falls went from 11 a month to 6."
LATHE = {
    "id": "lathe", "title": "Die Drehbank", "language": "de", "strength": 5, "competencies": ["quality"],
    "action": ["Das Lager unterlegt"],
    "result": ["Stillstand von 14 auf 2 Stunden", "Seit vier Jahren keine Spindel gekauft"],
}  # fmt: skip
WRONG_DE = "Ich habe das Lager unterlegt. Stillstand von 14 auf 5 Stunden."
VISITS = {
    "id": "visits", "title": "Las visitas", "language": "es", "competencies": ["quality"], "strength": 4,
    "action": ["Llamé a las familias"],
    "result": ["Las quejas bajaron de 40 a 5", "Las familias escribieron para dar las gracias"],
}  # fmt: skip
WRONG_ES = "Llamé a las familias. Las quejas bajaron de 40 a 15."


def case(story, heard, said, *, competency="quality (must)", question="", **noted):
    asked = {"heard": heard, "said": said, "told": [story["id"]], "by": "Ana", "nags": True}
    asked |= {"felt": "strong", "reaction": "positive"} | noted
    asked |= {"question": question} if question else {}
    wanted = [competency]
    return {
        "competencies": wanted,
        "interviewer": [{"name": "Ana"}],
        "asked": [asked],
        "story": [story],
    }


@pytest.mark.parametrize(("story", "said"), [
    (FALLS, WRONG), (LATHE, WRONG_DE), (VISITS, WRONG_ES),
])  # fmt: skip
def test_a_result_left_out_wholly_goes_along_with_a_correction(work, story, said):
    """The letter is written anyway: it puts the figure right and says how it went on."""
    view = look_at(work, case(story, "sth you improved?", said))
    assert chosen(view) == {"Ana": {f"{story['id']}#wrong", f"{story['id']}#result"}}


@pytest.mark.parametrize(("changed", "tell"), [
    ({"said": f"{WRONG} Two other wards took over the round."}, {"falls#wrong"}),
    ({"competency": "planning (must)"}, {"falls#wrong"}),
    ({"competency": "quality (nice)"}, {"falls#wrong"}),
    ({"said": WRONG.replace("to 6", "to 4")}, set()),
    ({"nags": False}, set()),
])  # fmt: skip
def test_a_correction_alone_takes_nothing_along(work, changed, tell):
    """Nothing that was told, that isn't asked for, or that no correction stands before."""
    view = look_at(
        work, case(**{"story": FALLS, "heard": "sth you improved?", "said": WRONG} | changed)
    )
    assert chosen(view) == {"Ana": tell}


BOILER = {
    "id": "boiler", "title": "The boiler valve", "strength": 4, "competencies": ["ownership"],
    "situation": ["I left the valve shut and 30 flats had no heat for a weekend"],
    "action": ["Told the caretaker", "Knocked on all 30 doors", "Hung a tag on every valve that is shut"],
    "result": ["Heat was back by noon", "No valve forgotten in five years"],
}  # fmt: skip


@pytest.mark.parametrize(("heard", "more", "tell"), [
    ("a mistake? and then? and then?", "", {"boiler#action", "boiler#result"}),
    ("a mistake? and then? and then?", " I hung a tag on every valve that is shut.", {"boiler#result"}),
    ("a cold weekend?", "", {"boiler#result"}),
])  # fmt: skip
def test_of_a_failure_that_stopped_halfway_the_last_act_is_worth_telling(work, heard, more, tell):
    """Who stopped before the last thing that was done for it left that out, too, however much came before."""
    said = f"I left the valve shut, 30 flats had no heat for a weekend. I told the caretaker and knocked on all 30 doors.{more}"
    view = look_at(
        work,
        case(BOILER, heard, said, competency="ownership (must)", felt="rough", reaction="neutral"),
    )
    assert chosen(view) == {"Ana": tell}


ROTA = {
    "id": "rota", "title": "The rota", "strength": 4, "competencies": ["process-improvement"],
    "questions": ["software-engineering/performance-win"],
    "action": ["Put swaps on one sheet"], "result": ["7 days to 1"],
}  # fmt: skip


@pytest.mark.parametrize(("noted", "tell"), [
    ({"felt": "rough"}, {"rota"}),
    ({"felt": "okay"}, set()),
    ({"felt": "rough", "nags": False}, set()),
])  # fmt: skip
def test_who_went_blank_may_tell_the_very_story(work, noted, tell):
    """A nice-to-have counts more there, as half a story does: what they heard was nothing."""
    asked = {
        "told": [],
        "question": "software-engineering/performance-win",
        "reaction": "neutral",
    } | noted
    view = look_at(
        work,
        case(ROTA, "sth faster", "went blank", competency="process-improvement (nice)", **asked),
    )
    assert chosen(view) == {"Ana": tell}


@pytest.mark.parametrize(
    "said", ["Told her about the rota.", "The rota, as always", "that one with the rota"]
)
def test_nobody_can_say_what_was_left_out_of_a_story_that_is_only_named(work, said):
    """A note that names a story tells nothing of what was said, so nothing counts as left out."""
    view = look_at(work, case(ROTA, "sth faster", said, felt="rough", reaction="neutral"))
    assert chosen(view) == {"Ana": set()}
    parts = [one for one in view.unsaid if name_of(one).startswith("rota#")]
    assert parts
    assert all(
        one.advice is Advice.LET_GO and "nothing of what you said" in one.gates[0] for one in parts
    )


def test_what_one_story_says_is_no_echo_of_another():
    """“Laid in two days” was said of the stairs, and so not of “two small repairs”."""
    stairs = Story("stairs", "The stairs", (KeyPoint(Part.RESULT, "Laid in two days"),))
    panes = Story("panes", "The panes", (KeyPoint(Part.RESULT, "Two repairs only"),))
    said = "The stairs. They were laid in two days."
    assert echoes(said, "?", (stairs, panes), ("stairs",)) == {}
    other = f"{said} And two repairs only at the panes."
    assert echoes(other, "?", (stairs, panes), ("stairs",)) == {"panes": (1.0,)}
