"""A key means the same on every screen, and the keys that matter stand in the key line."""

from __future__ import annotations

import itertools
from collections import defaultdict

import pytest

from trainer.ui import keys, scheme
from trainer.ui.app_commands import APP_COMMANDS
from trainer.ui.commands import shown_key
from trainer.ui.widgets.key_line import ShownKey, placed

COMMANDS = [command for place in keys.places() for command in place.commands]
PLACES = tuple(scheme.PLACES.values())
WITH_KEYS = [place for place in keys.places() if any(one.keys for one in place.commands)]


def meanings(command):
    return command.does.parts if command.does else ()


def test_a_key_means_one_thing():
    """No key has two meanings; but where one is asked y or n, and on Home, where a letter goes to a place."""
    found = defaultdict(set)
    for place in keys.places():
        for command in place.commands:
            for meaning in meanings(command):
                if meaning in PLACES:
                    assert place.name == "Home", command.id
                    continue
                if meaning is scheme.NO:
                    assert place.name == "Confirm", command.id
                    continue
                for key in meaning.keys.split(","):
                    found[key].add(meaning)
    assert {key: found[key] for key in found if len(found[key]) > 1} == {}
    assert set("rnedolwvtabxkzfuspmgyh") <= set(found)


def test_what_is_called_the_same_has_the_same_key():
    """The other way round: Search, Rehearse or Export are never on two keys."""
    found = defaultdict(set)
    for command in COMMANDS:
        if meanings(command) and meanings(command)[0] not in PLACES:
            found[command.label].add(meanings(command)[0].keys)
    assert {label: found[label] for label in found if len(found[label]) > 1} == {}


def test_no_screen_has_a_key_twice():
    """On one screen a key does one thing; so does a letter under F2, and an old key is nobody's new one."""
    for place in keys.places():
        everywhere = () if place.name in {"Everywhere", "More"} else APP_COMMANDS
        taken = [
            key
            for command in (*place.commands, *everywhere)
            for key in f"{command.keys},{command.old},{command.letter}".split(",")
            if key and command.action != "app.quit"
        ]
        twice = {key for key in taken if taken.count(key) > 1}
        assert not twice - {"ctrl+q"}, place.name


def test_an_old_key_has_no_other_meaning():
    """Keys of 0.1.0 are kept only where the scheme says nothing else of them; h and O go where they went."""
    new = {key for one in vars(scheme).values() if isinstance(one, scheme.Meaning)
           for key in one.keys.split(",")}  # fmt: skip
    kept = {(command.id, key) for command in COMMANDS for key in command.old.split(",") if key}
    assert {(name, key) for name, key in kept if key in new} == {
        ("end.home", "h"),
        ("home.own", "O"),
    }
    assert {("letter.write", "f8"), ("mock.later", "f9"), ("stories.import", "i")} <= kept


def test_no_function_key_beyond_f5():
    """What is shown never needs F6 or more, and F1 to F5 mean what they mean everywhere."""
    shown = {
        key for command in COMMANDS for key in command.keys.split(",") if key[:1] == "f" and key[1:]
    }
    assert shown == {"f1", "f2", "f3", "f4", "f5"}
    assert [one.keys.split(",")[0] for one in (scheme.HELP, scheme.MORE, scheme.SHOW, scheme.NEXT_GAP,
            scheme.DONE)] == ["f1", "f2", "f3", "f4", "f5"]  # fmt: skip


@pytest.mark.parametrize("place", WITH_KEYS, ids=lambda place: place.name)
def test_the_key_line_fits_78_columns_with_help(place):
    """At 80 columns the first four keys of a screen, F2 and F1 all stand in the line."""
    names = {"enter": "⏎", "space": "space"}
    shown = [
        ShownKey(
            key, command.action, names.get(key, shown_key(key)), command.label, "", enabled=True
        )
        for command in (*place.commands, *APP_COMMANDS)
        if command.shown and (key := command.keys.split(",")[0])
    ]
    stand = placed(shown, 78)
    column, last = stand[-1]
    assert last.action == "help"
    assert column + last.width == 78
    assert "more" in {key.action for _, key in stand}
    here = [key for key in shown if key.action not in {"help", "more"}]
    assert here[:4] == [key for _, key in stand if key in here][:4]
    for (start, key), (after, _) in itertools.pairwise(stand):
        assert start + key.width < after


def test_a_remapping_of_0_1_0_works_or_is_named():
    """Every command of 0.1.0 can still be given a key; those that another one does now are named."""
    assert keys.checked_keymap({"banks.get": "ctrl+g", "grade.other": "ctrl+o"})[1] == ()
    _, problems = keys.checked_keymap({"grade.help": "f1"})
    assert problems == ("“grade.help” is app.help now",)
    known = {command.id for command in COMMANDS}
    assert {name for name in OF_0_1_0.split() if name not in known} == set()


OF_0_1_0 = """
app.help app.palette app.quit app.home app.rehearse app.stories app.questions app.interviews app.progress
app.banks app.write app.tell app.import app.coverage app.drill app.theme aloud.clock aloud.said aloud.partly
aloud.missed aloud.grade aloud.back asked.question asked.story asked.feeling asked.reaction asked.by
asked.nags asked.reword asked.next asked.back export.write export.back banks.open banks.get banks.update
banks.import banks.export banks.remove banks.search banks.back changes.take changes.all changes.cancel
choice.cancel confirm.yes confirm.no coverage.all coverage.drill coverage.back debrief.details debrief.open
debrief.up debrief.down debrief.transcript debrief.remove debrief.unsaid debrief.back drill.choose
drill.take_1 drill.take_2 drill.take_3 drill.take_4 drill.next drill.back fetch.cancel files.read form.save
form.cancel grade.said grade.partly grade.missed grade.why grade.keep grade.other grade.retry grade.probe
grade.next grade.undo grade.again grade.hard grade.good grade.easy grade.take grade.leave help.back
home.rehearse home.ahead home.stories home.questions home.interviews home.progress home.debrief home.write
home.own home.undo home.problems home.sample home.leave home.take_in home.files home.reload home.quit
interviews.open interviews.new interviews.edit interviews.people interviews.ask interviews.posting
interviews.debrief interviews.unsaid interviews.letters interviews.remove interviews.search interviews.back
letter.tone letter.sources letter.gap letter.draft letter.copy letter.write letter.sent letter.save
letter.back list.turn list.take list.back offer.open offer.mark offer.install offer.back paste.take
paste.cancel pick.take pick.cancel problems.edit problems.keep problems.discard progress.days progress.weeks
progress.months progress.rehearse progress.back question.rehearse question.back questions.open
questions.rehearse questions.filter questions.add questions.banks questions.search questions.reload
questions.back reading.back recovery.restore recovery.view recovery.keep recovery.discard recovery.close
rehearse.hand_in rehearse.hint rehearse.aloud rehearse.skip rehearse.clock rehearse.undo rehearse.leave
pick-one.take pick-one.down pick-one.up pick-one.cancel end.home end.ahead end.undo stories.open
stories.rehearse stories.search stories.new stories.write stories.tell stories.import stories.coverage
stories.edit stories.own stories.reload stories.back story_editor.save story_editor.editor story_editor.up
story_editor.down story_editor.back import.open import.drop import.left import.take import.back story.rehearse
story.write story.edit story.reload story.back tell.done tell.back text.close transcript.look transcript.drop
transcript.join transcript.part transcript.rest transcript.who transcript.take transcript.back unsaid.open
unsaid.toggle unsaid.reason unsaid.said unsaid.overview unsaid.finish unsaid.letters unsaid.search unsaid.back
wording.keep wording.cancel
"""
"""The commands that 0.1.0 had, without the help of each screen."""
