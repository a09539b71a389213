from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.grading import Delivery, PointGrade, RecallGrade, Verdict, grade_recall
from trainer.grading.delivery import measure_delivery
from trainer.mock.answer import Answer
from trainer.mock.asking_on import MOST, ask_on, content, cut
from trainer.mock.model import AIMS, FollowUp, Kind, Reason, Slot, Tone
from trainer.mock.words import LANGUAGES, words_of
from trainer.stories.model import KeyPoint, Part, Story

CASES = Path(__file__).parents[1] / "grading" / "cases"
FILES = {"recall": "en", "recall-2": "en", "recall-de": "de", "recall-es": "es", "recall-fr": "fr"}
EVERY = {"en": 3, "de": 1, "es": 1, "fr": 1}
"""Of the English answers, which are many, every third is played."""

BETWEEN = ("result_more", "cut", "long", "long_over", "opening", "okay", "owed", "closing")
PROBES = ("What would you do differently?", "Who else was there?")
SLOT = Slot(Reason.MUST_HAVE, "Tell me about a time.", "b/q", probes=PROBES)
SHORT = replace(SLOT, seconds=60)


def labelled():
    """Every labelled answer: story, question, text, and the labels of its points."""
    for name, language in FILES.items():
        for line in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines():
            case = json.loads(line)
            points = tuple(KeyPoint(Part(one["part"]), one["say"]) for one in case["points"])
            story = Story(case["id"], case["title"], points, language=language)
            slot = Slot(
                Reason.MUST_HAVE, case["question"], probes=PROBES if language == "en" else ()
            )
            for answer in case["answers"][:: EVERY[language]]:
                yield story, slot, answer["text"], answer["labels"]


def asked_on(story, slot, text, turn):
    """What the interviewer asks on after an answer, until they ask nothing more."""
    grade = grade_recall(story, text, question=slot.asked)
    words, tone = words_of(story.language), tuple(Tone)[turn % 3]
    found: tuple[FollowUp, ...] = ()
    while follow := ask_on(Answer(slot, text, story, grade, asked_on=found), words, tone, turn):
        found = (*found, follow)
    return found


@pytest.fixture(scope="module")
def conversations():
    return [
        (story, text, labels, asked_on(story, slot, text, turn))
        for turn, (story, slot, text, labels) in enumerate(labelled())
    ]


def test_the_first_follow_up_asks_for_the_part_of_the_heaviest_missed_point(conversations):
    """Against labels that people gave, in five files together: 0.86 when this was written."""
    hits = missing = 0
    for story, _, labels, asked in conversations:
        parts = {p.part for p, label in zip(story.points, labels, strict=True) if label == "missed"}
        if parts:  # all points of these cases weigh the same
            missing += 1
            hits += bool(asked) and asked[0].aims in parts
    assert missing > 50
    assert hits / missing >= 0.8


def test_no_follow_up_names_what_was_missed(conversations):
    """No content word of a point that people labelled as missed, unless the answer held it."""
    for story, text, labels, asked in conversations:
        for language in (story.language,):
            left_out = frozenset(
                stem
                for point, label in zip(story.points, labels, strict=True)
                if label == "missed"
                for stem in content(point.say, language)
            )
            for one in asked:
                assert not content(one.text, language) & (left_out - content(text, language)), one


def test_nobody_is_asked_on_more_than_twice(conversations):
    """Two at most, and never for the same thing again."""
    for *_, asked in conversations:
        assert len(asked) <= MOST
        assert len({one.kind for one in asked}) == len(asked)


VOCABULARY = sorted(
    {
        word
        for language in LANGUAGES
        for kind in (*Kind, *BETWEEN)
        if kind not in (Kind.PROBE, Kind.ALSO)
        for way in words_of(language).ways(kind, Tone.NEUTRAL)
        for word in way.split()
    }
    | {word for probe in PROBES for word in probe.split()}
)


@settings(max_examples=40)
@given(
    says=st.lists(
        st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=12), min_size=1, max_size=6
    ),
    parts=st.lists(st.sampled_from(list(Part)), min_size=6, max_size=6),
    told=st.lists(st.sampled_from(list(Verdict)), min_size=6, max_size=6),
    tone=st.sampled_from(list(Tone)),
    language=st.sampled_from(LANGUAGES),
    turn=st.integers(0, 5),
    we=st.integers(0, 9),
    long=st.booleans(),
)
def test_points_in_the_interviewers_own_words_are_not_given_away(
    says, parts, told, tone, language, turn, we, long
):
    """However the missed points are worded, even in the words of every follow-up there is."""
    text = "I told them something. " * (60 if long else 1)
    points = tuple(KeyPoint(part, " ".join(say)) for say, part in zip(says, parts, strict=False))
    story = Story("s", "S", points, language=language)
    grade = RecallGrade("s", 0.3, 9, tuple(
        PointGrade(p.part, p.say, verdict, 0.1) for p, verdict in zip(points, told, strict=False)
    ), Delivery(we=we))  # fmt: skip
    secret = frozenset(
        stem
        for p in grade.points
        if p.verdict is not Verdict.SAID
        for stem in content(p.say, language)
    ) - content(text, language)
    words, found = words_of(language), ()
    for before in (False, True):
        heard = Answer(SHORT, text, story, grade, told_before=before, asked_on=found)
        said = [one.text for one in (ask_on(heard, words, tone, turn),) if one]
        for one in (*said, cut(heard, words, tone)):
            assert not content(one, language) & secret


def point(part, verdict=Verdict.SAID, weight=1.0):
    return PointGrade(
        part,
        f"a {part} thing",
        verdict,
        {"said": 0.9, "partly": 0.5, "missed": 0.0}[verdict],
        weight,
    )


def first(*points, text="I did it.", delivery=None, tone=Tone.NEUTRAL, turn=0, **more):
    story = Story("s", "S", (KeyPoint(Part.RESULT, "Sold 40 more"),))
    share = sum(one.verdict is Verdict.SAID for one in points) / len(points)
    grade = RecallGrade("s", share, 9, points, delivery or Delivery(result_has_number=True))
    return ask_on(Answer(SLOT, text, story, grade, **more), words_of("en"), tone, turn)


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_question_in_every_tone(language):
    """And what is left when all of them would give something away is no word with a content."""
    words = words_of(language)
    assert words.language == language
    for tone in Tone:
        for kind in (*AIMS, Kind.OTHER_EXAMPLE, *BETWEEN):
            ways = words.table["tone"][tone][kind]
            assert ways
            assert len(set(ways)) == len(ways)
    assert not content(words.say("plain"), language)


def keys(table):
    return {
        (name, *more)
        for name, value in table.items()
        for more in (keys(value) if isinstance(value, dict) else [()])
    }


def test_every_languages_file_has_the_same_keys():
    """What they say in one language they can say in each."""
    english = keys(words_of("en").table)
    assert all(keys(words_of(language).table) == english for language in LANGUAGES)


def heard(text, said, *, asked=(), missed=(), grade=None, **more):
    story = Story("s", "S", (KeyPoint(Part.RESULT, "Sold 40 more"),), language="en")
    points = tuple(point(part, Verdict.MISSED if part in missed else Verdict.SAID) for part in Part)
    grade = RecallGrade("s", grade or 0.8, 9, points, measure_delivery(text))
    answer = Answer(SLOT, text, story, grade, said=said, asked_on=asked, **more)
    return ask_on(answer, words_of("en"), Tone.PRESSING, 1)


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
    assert (one.kind, one.text) == (Kind.RESULT, "What else came of it?")


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
    assert first(done, *left).text == "What else did you do?"
    assert first(*left).text == "What exactly did you do?"


def test_a_goal_isnt_asked_for_once_the_rest_was_told():
    """Whose idea it was is: the story stands, and nobody asks what it was for."""
    told = (point(Part.ACTION), point(Part.RESULT))
    text = first(point(Part.TASK, Verdict.MISSED), *told).text
    assert text == "Was that asked of you, or did you take it on yourself?"
    alone = first(point(Part.TASK, Verdict.MISSED), point(Part.ACTION), text="I did it.")
    assert alone.text == "What was the goal?"


def test_a_probe_that_was_answered_already_isnt_asked():
    """All its telling words stand in the answer."""
    told = "I did it. Differently today: I'd do it differently."
    one = first(point(Part.ACTION), point(Part.RESULT), text=told)
    assert one.text == PROBES[1]


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("en", "I've run stores for nine years.", "What makes you want to move now?"),
        ("en", "I'm known for calm. That's why I applied.", "Which part of it do you enjoy most?"),
        ("en", "I love it, I'm proud of it, and I'd like to do more of it.", None),
        ("de", "Ich leite seit neun Jahren Filialen.", "Was reizt Sie gerade jetzt an etwas Neuem?"),
        ("es", "Llevo tiendas desde hace nueve años.", "¿Qué te hace querer cambiar ahora?"),
        ("fr", "Je dirige des magasins.", "Qu'est-ce qui vous donne envie de changer maintenant ?"),
    ],
)  # fmt: skip
def test_an_introduction_is_asked_what_it_left_open(language, said, asks):
    """Why they want to go, what they're proud of, what they enjoy; never what they left out."""
    opener = Slot(Reason.OPENER, "Tell me.", probes=("What did you leave out that I should know?",))
    one = ask_on(Answer(opener, said), words_of(language), Tone.NEUTRAL)
    assert (one.text if one else None) == asks
    # Two lines are always asked on; a long one only every other time.
    assert ask_on(Answer(opener, said), words_of(language), Tone.NEUTRAL, 1) == one
    assert ask_on(Answer(opener, f"{said} " * 20), words_of(language), Tone.NEUTRAL, 1) is None


def test_a_short_answer_without_a_story_is_asked_for_an_example():
    """In other words each time, then not at all; only a long one, which may be a story, gets a probe."""
    words = words_of("en")
    short = ask_on(Answer(SLOT, "I usually talk to people."), words, Tone.NEUTRAL, 1)
    assert short.text == "Can you give me a specific example?"
    ways = words.table["specific"]
    again = Answer(SLOT, "I usually talk.", worn=frozenset(ways[:1]))
    assert ask_on(again, words, Tone.NEUTRAL).text == ways[1]
    assert ask_on(replace(again, worn=frozenset(ways)), words, Tone.NEUTRAL) is None
    assert ask_on(Answer(SLOT, "They talked. " * 30), words, Tone.NEUTRAL).text == PROBES[0]


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("en", "The alarm went at three. We got everybody out and we counted them.", "What was your own part?"),
        ("en", "I rang the supplier and he came on Sunday. It turned out fine.",
         "You said “turned out fine”. In what way?"),
        ("en", "I moved the queue to the side door. It went much faster.",
         "You said “much faster”. How much faster?"),
        ("en", "I once let a party stay past closing, and my manager found out.", "What exactly did you do?"),
        ("en", "I once gave the cat what I'd drawn up for the dog.", "What exactly did you do?"),
        ("de", "Letzten Winter ist mir ein Lkw liegen geblieben.", "Was genau haben Sie gemacht?"),
        ("en", "I qualified in 2014 and I've kept it up.", "Can you give me a specific example?"),
        ("en", "I check the doors once a night.", "Can you give me a specific example?"),
        ("en", "We usually meet and we talk about it.", "Can you give me a specific example?"),
        ("en", "I'd stay calm, and we would find a way.", "Can you give me a specific example?"),
        ("de", "Der Alarm ging um drei. Wir haben alle rausgeholt, wir haben gezählt.",
         "Was war Ihr eigener Anteil?"),
        ("de", "Wir reden meistens darüber, wir finden einen Weg.", "Können Sie mir ein konkretes Beispiel nennen?"),
        ("fr", "L'alarme a sonné. Nous avons sorti tout le monde, nous avons compté.", "Quelle était votre part ?"),
        ("es", "Nosotros sacamos a todos y contamos nosotros mismos.", "¿Cuál fue tu parte?"),
    ],
)  # fmt: skip
def test_a_short_answer_that_is_an_example_isnt_asked_for_one(language, said, asks):
    """What happened once is asked about as it was told; what usually happens is no example."""
    one = ask_on(Answer(SLOT, said), words_of(language), Tone.NEUTRAL)
    assert one is not None
    assert one.text == asks


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("en", "I just told you about that, the winter one.", "You've told me that one."),
        ("en", "As I said, the lift.", "You've told me that one."),
        ("en", "It'd be the same story, really.", "You've told me that one."),
        (
            "en",
            "It was the same for everyone. I do what needs doing.",
            "Can you give me a specific",
        ),
        ("de", "Da hab ich ja gerade von erzählt, der Winter ohne Salz.", "Davon haben Sie"),
        ("de", "Ich habe gerade eine Schulung gemacht.", "Können Sie mir ein konkretes"),
        ("es", "Como te decía, el horno.", "Ese ya"),
        ("fr", "Comme je vous l'ai dit, le four.", "Vous m'en avez"),
    ],
)
def test_whoever_points_back_is_asked_for_another_example(language, said, asks):
    """They listened: what was told before needs no example."""
    one = ask_on(Answer(SLOT, said), words_of(language), Tone.NEUTRAL)
    assert one.text.startswith(asks), one


def test_an_ending_that_was_vague_before_a_follow_up_is_asked_about_after_it():
    """Not what came of it, which they said already."""
    said = "I asked them. It was much faster. They liked it."
    asked = (FollowUp(Kind.OWN_PART, "Which bits?"),)
    one = heard(
        f"{said}\n\nThat was me.", "That was me.", asked=asked, missed=[Part.RESULT], grade=0.3
    )
    assert one.text == "“much faster”. What does that mean?"


def test_of_a_story_nobody_is_sure_of_the_own_part_and_the_number_are_asked():
    """“We” throughout, or “much faster”: that's heard whichever story it was."""
    words = words_of("de")
    ours = (
        "Wir haben uns hingesetzt, wir haben sortiert, wir haben geredet, wir haben es gemacht. "
        * 3
    )
    assert ask_on(Answer(SLOT, ours), words, Tone.NEUTRAL).kind is Kind.OWN_PART
    mine = (
        "I sat down with them and I wrote it all out and I tried it. " * 4 + "It was much faster."
    )
    assert ask_on(Answer(SLOT, mine), words_of("en"), Tone.NEUTRAL).kind is Kind.FIGURE


def test_the_second_follow_up_never_goes_back_to_the_beginning():
    """Whoever has answered one has been heard on it; a missing ending is asked for all the same."""
    asked = (FollowUp(Kind.REFLECTION, "And?"),)
    said = "I did it."
    low = {"asked": asked, "grade": 0.2}
    assert heard(said, said, missed=[Part.SITUATION, Part.TASK], **low) is None
    assert heard(said, said, missed=[Part.SITUATION, Part.ACTION], **low).kind is Kind.ACTION
    assert heard(said, said, missed=[Part.RESULT], asked=asked, grade=0.9).kind is Kind.RESULT


@pytest.mark.parametrize(
    ("language", "said", "asks"),
    [
        ("en", "Um, I can't think of one.", "It can be something small. Does anything come to mind?"),
        ("en", "Nothing comes to mind, sorry.", "It can be something small. Does anything come to mind?"),
        ("en", "I don't know what to call it, but I told them.", "Can you give me a specific example?"),
        ("de", "Da fällt mir gerade nichts ein.", "Es darf etwas Kleines sein. Fällt Ihnen etwas ein?"),
        ("es", "Ahora mismo no se me ocurre nada.", "Puede ser algo pequeño. ¿Se te ocurre algo?"),
        ("fr", "Rien ne me vient.", "Ça peut être une petite chose. Quelque chose vous vient ?"),
    ],
)  # fmt: skip
def test_whoever_has_nothing_to_tell_is_helped_once(language, said, asks):
    """And never asked how it went; then they go on."""
    first = ask_on(Answer(SLOT, said), words_of(language), Tone.NEUTRAL)
    assert first == FollowUp(Kind.PROBE, asks)
    again = Answer(SLOT, said, asked_on=(first,))
    assert ask_on(again, words_of(language), Tone.NEUTRAL) is None


def test_an_ending_that_says_nothing_is_asked_about():
    """“It turned out quite well” is no result, and “What came of it?” would be deaf."""
    points = (point(Part.ACTION), point(Part.RESULT, Verdict.MISSED))
    one = first(*points, text="I rang her. It turned out quite well.", delivery=Delivery())
    assert one.text == "You said “turned out quite well”. In what way?"


def test_of_what_a_program_heard_only_what_is_surely_missing_is_asked_for():
    """A misheard answer is asked for no figure, no own part and no other example; else their own probe."""
    asked_for_parts = lacking = 0
    for turn, (story, slot, text, labels) in enumerate(list(labelled())[::6]):
        grade = grade_recall(story, text, question=slot.asked)
        heard = Answer(slot, text, story, grade, aloud=True, heard=True, told_before=True)
        follow = ask_on(heard, words_of(story.language), Tone.NEUTRAL, turn)
        assert follow is None or follow.kind is Kind.PROBE or follow.aims in Part
        assert follow is None or follow.kind not in (Kind.FIGURE, Kind.OWN_PART)
        if follow is not None and follow.kind is not Kind.PROBE:
            asked_for_parts += 1
            assert all(
                point.verdict is Verdict.MISSED
                for point in grade.points
                if point.part is follow.aims
            )
            said = [
                label
                for point, label in zip(story.points, labels, strict=True)
                if point.part is follow.aims
            ]
            lacking += "missed" in said or "partly" in said
    assert asked_for_parts > 3
    assert lacking >= 0.85 * asked_for_parts  # by what people labelled: the grader errs, too


@pytest.mark.parametrize(
    ("language", "told", "probe", "is_asked"),
    [
        ("en", "There was a near miss with a truck, and I stopped the shift.", "What nearly went wrong?", False),
        ("en", "I opened two shops in a year.", "What nearly went wrong?", True),
        ("de", "Mir ist ein Fehler passiert.", "Was wäre fast schief gegangen?", False),
        ("fr", "La commande a failli partir sans moi.", "Qu'est-ce qui a failli mal se passer ?", False),
        ("es", "La entrega salió mal.", "¿Qué estuvo a punto de salir mal?", False),
    ],
)  # fmt: skip
def test_nobody_asks_what_nearly_went_wrong_of_a_story_of_what_did(language, told, probe, is_asked):
    """They would seem not to have listened."""
    slot = Slot(Reason.OTHER, "Q?", probes=(probe,))
    said = " ".join([told, *["und"] * 50])
    asked = ask_on(Answer(slot, said), words_of(language), Tone.NEUTRAL)
    assert (asked is not None and asked.text == probe) == is_asked
