"""Which follow-up each lack of an answer gets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.mock.follow_ups import PROBES, SLOT, first, heard, point
from trainer.grading import Delivery, RecallGrade, Verdict
from trainer.grading.delivery import measure_delivery
from trainer.mock.answer import Answer
from trainer.mock.asking_on import ask_on
from trainer.mock.model import FollowUp, Kind, Tone
from trainer.mock.too_long import cut
from trainer.mock.words import words_of
from trainer.stories.model import KeyPoint, Part, Story


def test_each_lack_has_its_question():
    """No result, no figure, only “we”, a story told before: the words that an interviewer has for it."""
    S, A, R = Part.SITUATION, Part.ACTION, Part.RESULT  # noqa: N806
    assert first(point(S), point(A), point(R, Verdict.MISSED)).text == "What came of it?"
    vague = "I did it. It was much faster."
    number = first(point(A), point(R), text=vague, delivery=Delivery())
    assert number.text == "You said “much faster”. How much faster?"
    assert first(point(A), point(R), delivery=Delivery()).kind is Kind.PROBE
    we = Delivery(we=6, i=1, result_has_number=True)
    assert first(point(A), point(R), delivery=we).text == "What was your own part?"
    assert first(point(A), point(R), told_before=True).text == (
        "You've told me that one. Do you have another example?"
    )
    assert first(point(A), point(R)).text == PROBES[0]
    assert first(point(A), point(R), turn=1) is None
    heavy = first(point(R, Verdict.MISSED), point(A, Verdict.MISSED, weight=3.0))
    assert heavy.aims is A


def test_no_two_questions_are_followed_in_the_same_words_while_there_are_others():
    """The other wording of the tone comes first once one was used."""
    points = (point(Part.ACTION), point(Part.RESULT, Verdict.MISSED))
    one = first(*points)
    other = first(*points, worn=frozenset([one.text]))
    assert other.kind is one.kind is Kind.RESULT
    assert other.text == "How did it end?"


def test_what_was_said_aloud_is_followed_by_the_questions_own_probes_alone():
    """Nobody has ticked it yet, so nothing is known of it."""
    aloud = Answer(SLOT, "", aloud=True, seconds=60)
    one = ask_on(aloud, words_of("en"), Tone.NEUTRAL)
    assert (one.kind, one.text) == (Kind.PROBE, PROBES[0])
    again = Answer(SLOT, "", aloud=True, seconds=60, asked_on=(one,))
    assert ask_on(again, words_of("en"), Tone.NEUTRAL) is None


def test_an_answer_that_is_much_too_long_is_cut_politely():
    """By the clock where it was said aloud, by its words where it was typed; once."""
    words = words_of("en")
    assert "stop you there" in cut(Answer(SLOT, "", aloud=True, seconds=200), words, Tone.NEUTRAL)
    typed = Answer(SLOT, "word " * 500)
    assert cut(typed, words, Tone.PRESSING) == "That was long. Keep the next one short."
    short = "That was long. Give me the short version:"
    assert cut(typed, words, Tone.PRESSING, asks=True) == short
    assert cut(replace(typed, worn=frozenset([short])), words, Tone.PRESSING, asks=True) == ""
    assert cut(Answer(SLOT, "word " * 200, seconds=900), words, Tone.NEUTRAL) == ""
    follow = (FollowUp(Kind.RESULT, "What came of it?"),)
    assert cut(Answer(SLOT, "word " * 500, asked_on=follow), words, Tone.NEUTRAL) == ""


@pytest.mark.parametrize(
    "said",
    [
        "We queued them and it went through.",
        "It took about eight weeks, much faster than before.",
        "It wasn't much faster in the end.",
        "I thought it would be a lot cheaper.",
        "That was the end of it.",
    ],
)
def test_no_number_is_asked_for_where_none_is_wanting(said):
    """A number is there, nothing vague was said, or it was denied or only hoped for."""
    one = heard(said, said)
    assert one is None or one.kind is not Kind.FIGURE


@pytest.mark.parametrize(
    ("language", "said", "is_asked"),
    [
        ("en", "I don't remember the figure. It was much faster.", False),
        ("en", "It was much faster; I couldn't tell you by how much.", False),
        ("en", "We never measured it. It was much faster.", False),
        ("en", "I don't know it. It was much faster.", False),
        ("en", "I don't know why nobody had tried. It was much faster.", True),
        ("en", "I didn't know the numbers, so I asked. It was much faster.", True),
        ("de", "Die Zahl weiß ich nicht mehr. Es ging deutlich schneller.", False),
        ("de", "Das kann ich nicht genau sagen. Es ging deutlich schneller.", False),
        ("de", "Ich weiß nicht, warum. Es ging deutlich schneller.", True),
        ("es", "No recuerdo la cifra. Salió mucho más barato.", False),
        ("es", "No lo sé, salió mucho más barato.", False),
        ("es", "No sé por qué. Salió mucho más barato.", True),
        ("fr", "Je ne me souviens plus du chiffre. On a livré beaucoup plus tôt.", False),
        ("fr", "Je ne saurais pas dire de combien. On a livré beaucoup plus tôt.", False),
        ("fr", "Je ne sais pas pourquoi. On a livré beaucoup plus tôt.", True),
    ],
)
def test_nobody_asks_for_a_number_that_they_were_told_isnt_known(language, said, is_asked):
    """Neither how much, nor by a probe that wants a number."""
    words, scene = words_of(language), "a b c d. " * 10
    asks = ask_on(Answer(SLOT, scene + said), words, Tone.NEUTRAL, 1)
    assert (asks is not None and asks.kind is Kind.FIGURE) == is_asked
    probes = {"en": "By how much?", "de": "Um wie viel?", "es": "¿Cuánto?", "fr": "De combien ?"}
    slot = replace(SLOT, probes=(probes[language],))
    asks = ask_on(Answer(slot, scene + said, figure_asked=True), words, Tone.NEUTRAL, 0)
    assert (asks is not None) == is_asked


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "…"),
        ("en", "I really don't know."),
        ("de", "Keine Ahnung."),
        ("fr", "Rien ne me vient."),
    ],
)
def test_whoever_has_no_answer_to_a_follow_up_isnt_asked_on(language, said):
    """Whatever is missing: there's nothing more to hear."""
    points = (point(Part.ACTION), point(Part.RESULT, Verdict.MISSED))
    story = Story("s", "S", (KeyPoint(Part.RESULT, "Sold 40 more"),), language=language)
    grade = RecallGrade("s", 0.3, 9, points, Delivery())
    asked = (FollowUp(Kind.ACTION, "?"),)
    answer = Answer(SLOT, f"Scene. {said}", story, grade, asked_on=asked, said=said)
    assert ask_on(answer, words_of(language), Tone.NEUTRAL) is None


def test_a_number_is_asked_for_once_in_a_mock_interview_and_of_the_last_thing_said():
    """It quotes the person's own words; what they said before the last follow-up is past."""
    said = "I cleared the backlog and way fewer parcels came back."
    one = heard(said, said)
    assert one.text == "You said “way fewer parcels”. I need a number. How many fewer?"
    assert heard(said, said, figure_asked=True) is None
    asked = (FollowUp(Kind.ACTION, "What did you do?"),)
    assert heard(f"{said} I wrote it down.", "I wrote it down.", asked=asked) is None


def test_whose_work_it_was_is_asked_where_we_is_everywhere_and_nowhere_else():
    """Also where something else is missing; a task left out by somebody who says “I” is no such thing."""
    ours = "We met. We chose it. We built it, we tested it, we shipped it, and our users told us."
    assert heard(ours, ours, missed=[Part.RESULT]).kind is Kind.OWN_PART
    asked = (FollowUp(Kind.RESULT, "How did it end?"),)
    mine = "I drew it up, I tested it, and I told them."
    mixed = f"{ours} {mine}"
    again = heard(mixed, mine, asked=asked, missed=[Part.TASK])
    assert again is None or again.kind is not Kind.OWN_PART
    one = heard(mine, mine, missed=[Part.TASK])
    assert one.kind is Kind.TASK
    assert "your job" not in one.text


@pytest.mark.parametrize(
    ("language", "said", "is_asked"),
    [
        ("de", "Wir hatten zu wenig Leute. Wir haben die Übergabe gekürzt.", True),
        ("de", "Wir hatten zu wenig Leute. Im Team haben wir die Karte gekürzt. Ich glaube, es ging gut.", True),
        ("de", "Wir waren zu zweit. Eine Kollegin und ich haben es geteilt, und wir waren froh.", True),
        ("de", "Wir hatten zu wenig Leute. Ich habe die Übergabe gekürzt, wir waren froh.", False),
        ("en", "We were short of people. We cut the menu, and I think it went fine.", True),
        ("en", "We were short of people, so I cut the menu.", False),
        ("en", "We were short of people. The menu was cut.", False),
        ("fr", "Nous manquions de bras. Nous avons réduit la carte, je crois.", True),
        ("es", "Nosotros teníamos poca gente y nuestro equipo cortó la carta, yo creo.", True),
    ],
)  # fmt: skip
def test_whose_work_it_was_is_asked_of_whoever_never_says_i(language, said, is_asked):
    """Twice “we” is enough then; who only thinks did nothing by it, nor alone with a colleague."""
    story = Story("s", "S", (KeyPoint(Part.RESULT, "Sold 40 more"),), language=language)
    delivery = measure_delivery(said, (), language)
    grade = RecallGrade("s", 0.8, 9, (point(Part.ACTION), point(Part.RESULT)), delivery)
    asks = ask_on(Answer(SLOT, said, story, grade), words_of(language), Tone.NEUTRAL)
    assert (asks is not None and asks.kind is Kind.OWN_PART) == is_asked


def test_the_same_is_never_asked_twice_in_the_same_words():
    """Where every wording was used, it isn't asked; a question's own probe neither."""
    words = words_of("en")
    said = "I did it."
    worn = frozenset([*words.ways(Kind.RESULT, Tone.PRESSING), *PROBES])
    assert heard(said, said, missed=[Part.RESULT], worn=worn) is None


def test_whoever_told_an_ending_is_not_asked_how_it_ended():
    """One part of the result told and another left out: what else came of it is asked."""
    one = first(point(Part.RESULT), point(Part.RESULT, Verdict.MISSED), point(Part.ACTION))
    assert (one.kind, one.text) == (Kind.RESULT, "What difference did that make?")


def test_whose_work_it_was_comes_before_everything_else_that_is_missing():
    """Four times “we” and hardly an “I”: nothing else that was left out is asked for first."""
    ours = "We met and we chose it. I agreed. We built it and our users told us."
    for missed in (Part.RESULT, Part.SITUATION, Part.TASK, Part.REFLECTION):
        assert heard(ours, ours, missed=[missed]).kind is Kind.OWN_PART


def test_an_ending_without_a_number_is_asked_about_in_its_own_words():
    """How much where the story has a figure, in what way where it has none; never what came of it."""
    said = "I drew it up. After that the handovers went a lot better."
    points = (point(Part.ACTION), point(Part.RESULT, Verdict.MISSED))
    with_figure = first(*points, text=said, delivery=Delivery())
    assert with_figure.text == "You said “a lot better”. How much better?"
    story = Story("s", "S", (KeyPoint(Part.RESULT, "Nobody complained"),))
    grade = RecallGrade("s", 0.5, 9, points, Delivery())
    without = ask_on(Answer(SLOT, said, story, grade), words_of("en"), Tone.NEUTRAL)
    assert without == FollowUp(Kind.RESULT, "You said “a lot better”. In what way?")


def test_whoever_told_some_of_what_they_did_is_asked_for_the_rest_of_it():
    """“What exactly did you do?” is for somebody who didn't say."""
    done = point(Part.ACTION)
    left = (point(Part.ACTION, Verdict.MISSED), point(Part.RESULT))
    assert first(done, *left).text == "How exactly did you go about it?"
    assert first(*left).text == "What exactly did you do?"


def test_nobody_goes_back_to_the_beginning_of_a_story_that_was_told():
    """Whoever heard the rest has made out where it was; of a story told by half they do ask."""
    told = (point(Part.ACTION), point(Part.RESULT))
    where = replace(
        point(Part.SITUATION, Verdict.MISSED), say="A mill in Leeds with two hundred looms"
    )
    assert first(where, *told).kind is Kind.PROBE
    assert first(where, where, *told).kind is Kind.SITUATION


def test_a_goal_isnt_asked_for_once_the_rest_was_told():
    """Whose idea it was is: the story stands, and nobody asks what it was for."""
    told = (point(Part.ACTION), point(Part.RESULT))
    text = first(point(Part.TASK, Verdict.MISSED), *told).text
    assert text == "What was at stake?"
    alone = first(point(Part.TASK, Verdict.MISSED), point(Part.ACTION), text="I did it.")
    assert alone.text == "What was the goal?"


def test_a_probe_that_was_answered_already_isnt_asked():
    """All its telling words stand in the answer."""
    told = "I did it. Differently today: I'd do it differently."
    one = first(point(Part.ACTION), point(Part.RESULT), text=told)
    assert one.text == PROBES[1]


def test_a_story_that_has_no_ending_yet_is_asked_for_one():
    """Also where everything that stands in it was told; not where an ending was told that it lacks."""
    open_one = "Staff hated being observed, so I asked twelve of them to pair up. I wrote a one-page guide and I covered two lessons."
    story = Story("s", "Triads", (KeyPoint(Part.ACTION, "I wrote a one-page guide"),))
    grade = RecallGrade("s", 0.9, 9, (point(Part.ACTION),), Delivery())

    def asked(said):
        return ask_on(Answer(SLOT, said, story, grade), words_of("en"), Tone.NEUTRAL, 1)

    assert asked(open_one).kind is Kind.RESULT
    ended = asked(f"{open_one} Since then nobody has complained, and we still do it.")
    assert ended is None or ended.kind is not Kind.RESULT


def test_whoever_told_at_length_what_they_did_is_not_asked_how():
    """A minute of it is enough; a short telling is asked for the rest."""
    points = (point(Part.RESULT), point(Part.ACTION), point(Part.ACTION, Verdict.MISSED, 0.1))
    deeds = "I drew it up, I tested it, and I told them. "
    assert first(*points, text=deeds).kind is Kind.ACTION
    long = first(*points, text=deeds * 13)
    assert long is None or long.kind is not Kind.ACTION
