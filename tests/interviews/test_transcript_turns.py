"""How a turn is written down: by recognisers, messengers, plays and hands, and what stands around it."""

import json

import pytest

from trainer.interviews.transcripts import read_transcript

TALK = (
    ("Why did you apply to a zoo?", "I grew up next to one. I fed the goats at seven."),
    ("Tell me about an animal you couldn't save.", "An old tapir. I stayed until four."),
    ("What would you do differently?", "Call the vet from Basel sooner."),
)
SAID = [said for pair in TALK for said in pair]


def pairs(text):
    return [(one.question, one.answer) for one in read_transcript(text).exchanges]


def told(sayings, *names):
    return [f"{names[at % len(names)]}{said}" for at, said in enumerate(sayings)]


def words(said):
    return [{"text": word} for word in said.split()]


def each_word(record):
    """Return what `record` makes of each word: who says it, the word alone, and the mark behind it."""
    heard = [(at % 2, word) for at, said in enumerate(SAID) for word in said.split()]
    return [
        one
        for who, word in heard
        for one in record(who, word.rstrip(".,?;"), word[len(word.rstrip(".,?;")) :])
    ]


def marks_apart(who, word, mark):
    """Yield a word and its mark as records of their own, each with a second guess."""
    for said in filter(None, (word, mark)):
        yield {"speaker_label": f"spk_{who}", "alternatives": [{"content": said}, {"content": "x"}]}


def elements(said):
    spaced = [part for word in said.split() for part in (word, " ")]
    return [{"type": "punct" if part == " " else "text", "value": part} for part in spaced]


RECORDS = {
    "a turn with its words": lambda said: {
        "text": " ".join(SAID),
        "words": [{"text": word, "speaker": "A"} for word in " ".join(SAID).split()],
        "utterances": [
            {"speaker": "AB"[at % 2], "text": one, "words": words(one)} for at, one in enumerate(said)
        ],
    },
    "paragraphs of sentences": lambda said: {
        "results": {
            "transcript": " ".join(said),
            "paragraphs": [{"speaker": at % 2, "sentences": [{"text": one}]} for at, one in enumerate(said)],
        }
    },
    "elements with blanks": lambda said: {
        "monologues": [{"speaker": at % 2, "elements": elements(one)} for at, one in enumerate(said)]
    },
    "a record a word": lambda _: {
        "transcript": " ".join(SAID),
        "words": each_word(
            lambda who, word, mark: [
                {"word": word.lower(), "start": 1, "speaker": who, "punctuated_word": word + mark}
            ]
        ),
    },
    "marks in records of their own": lambda _: {"items": each_word(marks_apart)},
    "a speaker within what was heard": lambda _: {
        "results": each_word(
            lambda who, word, mark: [
                {"type": kind, "alternatives": [{"content": one, "speaker": f"S{who}"}]}
                for kind, one in (("word", word), ("punctuation", mark))
                if one
            ]
        )
    },
    "all of it again by speakers": lambda said: {
        "results": [
            *({"alternatives": [{"transcript": one}]} for one in said),
            {
                "alternatives": [
                    {
                        "words": each_word(
                            lambda who, word, mark: [{"word": word + mark, "speakerTag": who + 1}]
                        )
                    }
                ]
            },
        ]
    },
    "blanks between": lambda _: {
        "words": each_word(
            lambda who, word, mark: [
                {"text": word + mark, "speaker_id": f"speaker_{who}"},
                {"text": " ", "type": "spacing", "speaker_id": f"speaker_{who}"},
            ]
        )
    },
    "the best of some guesses": lambda said: {
        "recognizedPhrases": [
            {"speaker": at % 2 + 1, "nBest": [{"lexical": one.lower(), "display": one}]}
            for at, one in enumerate(said)
        ]
    },
    "who said": lambda said: {"turns": [{"who": ("Ana", "Me")[at % 2], "said": one} for at, one in enumerate(said)]},
}  # fmt: skip


@pytest.mark.parametrize("records", RECORDS.values(), ids=RECORDS)
def test_records_of_recognisers(records):
    """Whatever a tool nests, each turn comes in once, whole, under its speaker."""
    assert pairs(json.dumps(records(SAID))) == list(TALK)


@pytest.mark.parametrize("text", [
    "\n".join(told(SAID, "MS KELLER. ", "MR AYDIN. (thinking) ")),
    "\n".join(told(SAID, "Ana: [00:00:02] ", "Me: [00:00:05] ")),
    "\n".join(told(SAID, "Interviewer (Ana) :- ", "Me :- ")),
    "\n".join(told(SAID, "[Ana - 00:01:02]: ", "[Me - 00:02:10]: ")),
    "\n".join(told(SAID, "14:02:10\t From  Ana Lang  to  Everyone : ", "14:03:11\t From  Bo Reed  to  Everyone : "))
    .replace("Ana Lang  to  Everyone", "Ana Lang", 1),
    "<?xml version='1.0'?><tt><head><x>Ana</x></head><body><div>"
    + "".join(f'<p begin="{at}s">{one}</p>' for at, one in enumerate(told(SAID, "Ana: ", "Bo: ")))
    + "</div></body></tt>",
    "\n".join(told(SAID, "[20/11/26, 17:02:11] Ana: ", "[20/11/26, 17:03:11] Bo: \u200e"))
    + " \u200e<This message was edited>",
], ids=["play", "time behind the colon", "dashed colon", "name and time in brackets", "chat", "TTML", "edited message"])  # fmt: skip
def test_turns(text):
    """However a turn is written, name, time, gestures and notices are no part of it."""
    assert pairs(text) == list(TALK)


@pytest.mark.parametrize("behind", [
    "To improve: speak more slowly",
    "(went well I think, he smiled)",
    "[end of the recording]",
    "A reunião terminou após 00:18:22",
    "I must send the photo tomorrow.",
])  # fmt: skip
def test_what_stands_behind_the_talk(behind):
    """Where nobody speaks in several paragraphs, what stands apart behind the last answer is a note."""
    read = read_transcript("\n".join(told(SAID, "Q: ", "A: ")) + f"\n\n{behind}\n")
    assert [(one.question, one.answer) for one in read.exchanges] == list(TALK)
    assert read.left_out[-1].text == behind


def test_a_last_answer_of_several_paragraphs_stays_whole():
    """Where people speak in several paragraphs, the last answer may have them, too."""
    said = [one.replace(". ", ".\n\n") for one in SAID]
    said[-1] += "\n\nAnd write it down."
    assert pairs("\n\n".join(told(said, "Ana: ", "Bo: ")))[-1][1] == said[-1]


def test_what_a_tool_puts_between():
    """An item of a meeting tool within an answer is none of its words, and is listed."""
    item = "ACTION ITEM: Bo sends the plan - WATCH: https://example.org/x"
    said = [f"{SAID[0]}", f"{SAID[1]}\n{item}", *SAID[2:]]
    read = read_transcript("\n".join(told(said, "0:01 - Ana Lang\n", "0:05 - Bo Reed\n")))
    assert [(one.question, one.answer) for one in read.exchanges] == list(TALK)
    assert [turn.text for turn in read.left_out] == [item]


def test_what_somebody_does_is_listed():
    """A gesture before what is said is kept apart; brackets with one's own words are said."""
    read = read_transcript(
        "Ana: (looks at her notes) Why bees?\nBo: (I think) they're honest.\nAna: Who else?\nBo: Nobody."
    )
    assert read.exchanges[0].question == "Why bees?"
    assert read.exchanges[0].answer == "(I think) they're honest."
    assert [turn.text for turn in read.left_out] == ["(looks at her notes)"]


def test_remarks_in_a_quote_and_who_asks_once():
    """A remark in a block quote below an answer is a note; who asks a single question asks it."""
    first, *rest = told(SAID, "**Ana:** ", "**Me:** ")
    text = "\n".join(
        ["**Head Nurse:** Why nights?", "**Me:** They're quiet.", "> too short", first, *rest]
    )
    read = read_transcript(text)
    assert [(one.question, one.answer) for one in read.exchanges] == [
        ("Why nights?", "They're quiet."),
        *TALK,
    ]
    assert (read.exchanges[0].by, read.left_out[0].text) == ("Head Nurse", "too short")


@pytest.mark.parametrize("asked", [
    "A guest finds a hair in the soup. What do you do?", "It's Friday at five. The printer is down. What would you do first?",
    "Two of your volunteers aren't speaking. How would you handle that?", "Der Lieferant liefert zwei Tage zu spät. Wie reagieren Sie?",
    "Un client exige un remboursement sans ticket. Que faites-vous ?", "Un niño llora y no quiere entrar. ¿Cómo reacciona usted?",
])  # fmt: skip
def test_the_case_that_a_short_question_leans_on_belongs_to_it(asked):
    """A question that names nothing itself is kept with the case told before it, and thanks are left out."""
    text = f"RB: Why this house?\nAD: It is close.\n\nRB: Great, thank you. {asked}\nAD: I stay calm.\n"
    assert [question for question, _ in pairs(text)] == ["Why this house?", asked]


@pytest.mark.parametrize("before", [
    "We are a team of five nurses on two floors.", "And he comes back the very next day.", "That was a really nice story about it.",
])  # fmt: skip
def test_what_is_no_case_stays_out_of_the_question(before):
    """A word on the house, what goes on with the talk and praise aren't what a question is about."""
    question = (
        "How do you deal with night shifts here?" if before[0] == "W" else "What would you do?"
    )
    text = (
        f"RB: Why this house?\nAD: It is close.\n\nRB: {before} {question}\nAD: I sleep at noon.\n"
    )
    assert pairs(text)[1][0] == question


def test_a_bare_why_is_kept_with_what_it_asks_about():
    """One word alone asks nothing: the sentence before it is part of the question."""
    text = "RB: Why us?\nAD: It is close.\n\nRB: You cooked for ten years, and now you want to bake at night. Why?\nAD: I sleep at noon.\n"
    assert [question for question, _ in pairs(text)] == [
        "Why us?",
        "You cooked for ten years, and now you want to bake at night. Why?",
    ]


@pytest.mark.parametrize("arrow", ["→", "->", "=>"])
def test_answers_behind_an_arrow(arrow):
    """Notes with a question and what was said to it in one line are pairs, a question without its mark among them."""
    text = (
        f"# Phone screen – Lakeside Vets\n\n- why vet nursing? {arrow} the hedgehog, she laughed\n"
        f"- how do you deal with grief {arrow} quiet room, tea, time\n- nights ok? {arrow} yes, two a week\n- she'll send a date\n"
    )
    assert pairs(text)[:2] == [
        ("why vet nursing?", "the hedgehog, she laughed"),
        ("how do you deal with grief", "quiet room, tea, time"),
    ]
    assert pairs(text)[2][0] == "nights ok?"


@pytest.mark.parametrize("form", ['"{}" - {}', "{} – {}", "- “{}”: {}", "1. «{}» — {}"])
def test_answers_behind_a_dash(form):
    """From memory: a question, its mark or its quotes, a dash or a colon, and what was said to it."""
    said = (
        ("Was tun Sie bei Glatteis?", "ich fahre früher los – und sage es an"),
        ("How did you lose a client?", "told the one with the cold soup"),
        ("Why us?", "the boat. should have said the crew"),
    )
    text = "what they asked\n\n" + "\n\n".join(form.format(*pair) for pair in said)
    assert pairs(text) == list(said)


def test_dashes_in_prose_part_nothing():
    """One line with a question and a dash among others is what somebody said."""
    text = "Ana: What changed?\nMe: She said “why us?” - and then “what for?” - and left.\nAna: And then?\nMe: It held.\n"
    assert pairs(text)[0][1] == "She said “why us?” - and then “what for?” - and left."


@pytest.mark.parametrize("stamp", ["[14.03.26, 18:0{}:11] ", "05/03/2026, 10:0{} - "])
def test_messages_stay_apart(stamp):
    """What somebody sent in two messages stands in two lines; what a clock cut is one sentence again."""
    said = (
        "Ana: How many goats?",
        "Robin: 220",
        "Robin: alone at weekends",
        "Ana: Why goats?",
        "Robin: Milk.",
    )
    dated = "\n".join(stamp.format(at) + one for at, one in enumerate(said))
    assert pairs(dated)[0] == ("How many goats?", "220\nalone at weekends")
    clock = "\n".join(f"[00:0{at}] {one}" for at, one in enumerate(said))
    assert pairs(clock)[0] == ("How many goats?", "220 alone at weekends")


@pytest.mark.parametrize(
    ("first", "nod", "more", "answer"),
    [
        ("I let it stand for", "Mm-hm.", "six weeks.", "I let it stand for six weeks."),
        ("Ich war drei Jahre", "Ja.", "in Bern.", "Ich war drei Jahre in Bern."),
        ("I let it stand.", "Yeah.", "six weeks.", "I let it stand.\n\nsix weeks."),
        ("I let it stand for", "Mm-hm.", "Six weeks.", "I let it stand for\n\nSix weeks."),
        ("i let it stand", "ok", "six weeks", "i let it stand\n\nsix weeks"),
        ("I let it stand for", "That's very long.", "six weeks.", "I let it stand for\n\nsix weeks."),
    ],
)  # fmt: skip
def test_a_nod_cuts_no_sentence(first, nod, more, answer):
    """A sentence at which somebody nodded goes on behind it; what was another sentence stays another."""
    assert pairs(f"Ana: Why?\nMe: {first}\nAna: {nod}\nMe: {more}\n") == [("Why?", answer)]


def test_arrows_within_a_talk_are_words():
    """In a talk with names an arrow parts nothing."""
    text = "Ana: What changed?\nMe: We went from 9 -> 4 people, why not?\nAna: And then?\nMe: It held.\n"
    assert pairs(text)[0] == ("What changed?", "We went from 9 -> 4 people, why not?")


@pytest.mark.parametrize("word", ["Okay", "Genau", "Vale"])
def test_a_listeners_word_on_a_line_of_its_own_is_no_speaker(word):
    """Where names stand alone above what is said, a word that only shows listening is said, however often."""
    text = (
        f"Ana\nTell me about a hard day.\nRobin\nI fixed the rota.\nAna\n{word}\nWhat then?\n"
        f"Robin\nNothing came.\nAna\n{word}\nAnd why?\nRobin\n{word}\nWell, it was late.\n"
    )
    assert read_transcript(text).speakers == ("Ana", "Robin")


@pytest.mark.parametrize(("asked", "more"), [
    ("Schön, dass Sie da sind, erzählen Sie mir bitte von einem Streit.", "Erzählen Sie mehr davon."),
    ("Gut, dann beschreiben Sie mir eine schwierige Schicht.", "Nennen Sie ein Beispiel."),
    ("Merci d'être là, alors parlez-moi d'un échec.", "Dites-m'en plus."),
    ("Très bien, pouvez-vous me donner un exemple de panne.", "Donnez-moi un exemple."),
    ("Muy amable, cuénteme un conflicto.", "Cuénteme más."),
    ("Bueno, entonces descríbame una guardia difícil.", "Deme un ejemplo, por favor."),
    ("Muito obrigado, me conte de um erro.", "Fale mais sobre isso."),
    ("Muito bem, então fale-me de um projeto.", "Dê um exemplo."),
])  # fmt: skip
def test_a_request_asks_behind_other_words_and_for_more(asked, more):
    """A request inside a sentence is the question, and a short one for more follows it up."""
    text = (
        f"Ada: {asked}\nBen: It was in May, with a baker.\nAda: {more}\nBen: He wanted his money.\n"
    )
    read = read_transcript(text, interviewers=["Ada"]).exchanges
    assert [(one.question, one.probe) for one in read] == [(asked, False), (more, True)]
