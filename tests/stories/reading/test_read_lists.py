"""Where a sentence that lists deeds or figures is cut into key points."""

import pytest

from trainer.stories.reading import read_stories
from trainer.stories.reading.splitting import bullet_points, key_points


@pytest.mark.parametrize("listed", [
    "Hired two bakers, wrote the recipe book, moved deliveries to 5 a.m.",
    "I told them the truth, | offered two ways out, and, in the end, kept the account.",
    "I then called the parents, | explained the new timetable, | and offered a lift.",
    "Waste down 18 %, two regulars gained, overtime from 30 h to 9 h a week.",
    "In Q3, revenue rose 12%, | churn fell 3%.",
    "Replaced the boiler, which had failed twice, | trained two janitors | and drew up a plan for the winter.",
    "Frustrated with the queue, I wrote a script, | tested it on 3 sites.",
    "Ich habe drei Köche eingestellt, | die Karte gekürzt | und den Einkauf gebündelt.",
    "Reklamationen um 40 % gesenkt, Lieferzeit halbiert, Team von 3 auf 7 vergrößert.",
    "Contraté a seis enfermeras, escribí el protocolo, formé al turno de noche.",
    "J'ai embauché six vendeurs, écrit le guide, formé les équipes.",
    "Contratei 6 pessoas, escrevi o guia, treinei a equipe da noite.",
    "Over six months I visited 30 farms, took soil samples, mapped the results",
    "Attendance: 61 % → 84 %, grades: 3.1 → 2.6, expulsions: 7 → 0.",
    "Falls went from 14 to 5 a month, complaints fell by half",
    "12 new contracts, 40 shops reached, 3 prizes won",
    "190 potholes filled, 7,000 under budget, no claim for damages",
    "Only one day closed, 97 % of the regulars kept, 6,000 below the offer",
    "Nur ein Tag geschlossen, 97 % der Kunden behalten, 6.000 Euro unter dem Angebot",
    "Waste down 30 %, overtime down 12 hours a week, 4 new customers",
    "Sick days -30 %, | turnover -12 %, | and 3 people came back",
])  # fmt: skip
def test_a_list_of_deeds_or_figures(listed):
    """Each deed and each figure of a list is a point; what is neither stays with the one before it."""
    if "|" not in listed:
        listed = listed.replace(", ", ", | ")
    points = [piece.strip(" ,") for piece in listed.split("|")]
    points = [piece.removeprefix("and ").removeprefix("und ") for piece in points]
    assert key_points(listed.replace("|", "").replace("  ", " ")) == points


@pytest.mark.parametrize("whole", [
    "We moved to Kiel, Hamburg and Berlin.",
    "The manager, worried about costs, asked me to cut 3 people.",
    "Paid 8 % more, not 30",
    "Led the move, coordinating three vendors and reporting weekly to the board.",
    "If I had hired earlier, trained better, and planned the winter, we would have kept both.",
    "I wrote it up, based on 40 talks.",
    "When I joined in 2020, we were six.",
    "Used by 40 teams, praised by the board.",
    "On 3 May, 2021, at 10:40, 12 pumps stood still.",
    "Saved 40 dollars a month, line ready before the move",
    "Not the staff; the plan was wrong.",
    "Plan first; then staff.",
    "I listened first; I spoke second.",
    "Less talk; more tests.",
    "Nicht das Werkzeug; die Gewohnheit.",
    "Half of the village wanted the hedge gone; the other half had planted it.",
    "On paper we had 20 drivers; in truth only 12 came.",
    "Before, each ward had a list; now there is one for all.",
    "I used to shout at them; today I ask.",
    "Früher kam jeder zweite Brief zurück; heute kommt keiner mehr.",
    "Avant, chacun gardait ses clés; maintenant elles sont au tableau.",
    "La mitad quería cerrar; la otra quería seguir abierta.",
    "Metade queria fechar; os outros queriam abrir mais cedo.",
    "Sold two vans, 40 crates, 300 bottles",
    "Two weddings on one day, 90 + 120 guests",
    "Built four views: (a) the inbox; (b) the archive; (c) search; (d) settings.",
    "When Munch! Foods left us, I was on the Yahoo! Mail migration.",
])  # fmt: skip
def test_no_half_sentences(whole):
    """Names, asides, contrasts, conditions and what a word leads in stay whole."""
    assert key_points(whole) == [whole]


@pytest.mark.parametrize(("told", "points"), [
    ("I did three things: 1) cut the scope, 2) moved the deadline to Q3, and 3) hired Dr. Osei.",
     ["I did three things: cut the scope", "moved the deadline to Q3", "hired Dr. Osei."]),
    ("My steps: 1. call the parents, 2. write down what happened, 3. agree on a date.",
     ["My steps: call the parents", "write down what happened", "agree on a date."]),
    ("1) called 15 lost clients, 2) moved the late shift and 3) put up a board", ["called 15 lost clients", "moved the late shift", "put up a board"]),
    ("1) llamé a 15 clientes 2) cambié el turno y 3) puse un tablero", ["llamé a 15 clientes", "cambié el turno", "puse un tablero"]),
    ("I rewrote the rota; now everybody has a Sunday off.", ["I rewrote the rota", "now everybody has a Sunday off."]),
    ("We won! Everybody came to the yard.", ["We won!", "Everybody came to the yard."]),
    ("Revenue +12%; churn -3%; NPS 41→63.", ["Revenue +12%", "churn -3%", "NPS 41→63."]),
])  # fmt: skip
def test_marked_apart(told, points):
    """Numbers in a sentence part its points; a semicolon does between figures."""
    assert key_points(told) == points


@pytest.mark.parametrize(("bullet", "points"), [
    ("Rebuilt the till. Cut the queue by 40 %.", ["Rebuilt the till.", "Cut the queue by 40 %."]),
    ("Mentored Aylin in May. She got an offer.", ["Mentored Aylin in May.", "She got an offer."]),
    ("paid Sundays double, and", ["paid Sundays double"]),
    ("1. 190 filled by Easter 2. 7,000 under budget 3. no claim at all", ["190 filled by Easter", "7,000 under budget", "no claim at all"]),
    ("Rebuilt the till. Nobody had asked for it.", ["Rebuilt the till. Nobody had asked for it."]),
])  # fmt: skip
def test_sentences_of_a_bullet(bullet, points):
    """A bullet is one point, unless each of its sentences tells a deed or a figure."""
    assert bullet_points(bullet) == points


def test_a_bullet_that_only_leads_in():
    """A bullet that ends with a colon is no point, but goes with the next, beside it or below."""
    for indent in ("", "  "):
        text = f"## Hedge\nS: It grew.\nA:\n- Asked the neighbours\n- Built four views:\n{indent}- one from each corner\nR: It stays.\n"
        assert read_stories(text).found[0].action == (
            "Asked the neighbours",
            "Built four views: one from each corner",
        )


@pytest.mark.parametrize("arrow", ["→ ", "-> ", "=> "])
@pytest.mark.parametrize("gap", ["\n", " "])
def test_an_arrow_leads_to_what_came_of_a_deed(arrow, gap):
    """Below or behind a deed an arrow says what came of it; it's no bullet and no story of its own."""
    text = (
        f"# Log\n\n## 2026-01-12\n\nFound the earth fault at the mill.{gap}{arrow}Owner booked us for the whole rewire.\n\n"
        f"## 2026-02-03\n\nTrained Ana and Ben on the new tester.{gap}{arrow}Both now certify on their own.\n"
    )
    first, second = read_stories(text).found
    assert (first.action, first.result) == (
        ("Found the earth fault at the mill.",),
        ("Owner booked us for the whole rewire.",),
    )
    assert (second.action, second.result) == (
        ("Trained Ana and Ben on the new tester.",), ("Both now certify on their own.",)
    )  # fmt: skip


def test_an_arrow_between_figures_or_names_parts_nothing():
    """What changed from one figure or name to another stays in its point."""
    deeds = ("Cut the wait from 8 → 3 days a week", "Moved the team from Jira → Linear")
    read = read_stories("# Brag doc\n\n" + "".join(f"- {deed}\n" for deed in deeds))
    assert [story.action + story.result for story in read.found] == [(deed,) for deed in deeds]


def test_what_a_list_of_terms_says_in_several_rows_is_told_one_by_one():
    """Definitions below the name of a part are its points, each row for itself."""
    text = (
        "## Printer storm\n\nSituation\n: 63 tickets in one morning.\n\nAction\n: Grouped the tickets\n: Rolled back the driver\n\n"
        "Result\n: Wards printing at 10:20\n: The message took away 40 calls\n"
    )
    (story,) = read_stories(text).found
    assert story.situation == ("63 tickets in one morning.",)
    assert story.action == ("Grouped the tickets", "Rolled back the driver")
    assert story.result == ("Wards printing at 10:20", "The message took away 40 calls")
