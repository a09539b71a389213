"""The commands that every screen has."""

from __future__ import annotations

from trainer.ui import scheme
from trainer.ui.commands import Command

APP_COMMANDS = (
    Command("app.help", scheme.HELP, "help", "Help", "Show what this screen is for and what its keys do.",
            priority=True, words="keys shortcuts remap"),
    Command("app.more", scheme.MORE, "more", "More", "Show every key of this screen; the next key takes "
            "one, even while you type."),
    Command("app.go", scheme.GO, "go", "Go to", "Go to another screen: the next letter says which.",
            more="Another screen (g h: Home)", shown=False),
    Command("app.palette", scheme.MENU, "command_palette", "Menu", "Find a command by its name.",
            more="Find any command", shown=False),
    Command("app.quit", scheme.QUIT, "quit", "Quit", "Leave; everything is stored.", shown=False,
            priority=True, words="exit close"),
    Command("app.home", None, "go_home", "Go to Home", "Close what's open and show Home.",
            more="Home"),
    Command("app.rehearse", None, "open('rehearsal')", "Go to Rehearse", "Rehearse what's due.",
            more="Rehearse", words="practise practice answer timer clock"),
    Command("app.stories", None, "open('stories')", "Go to Stories", "Look at your stories: write, export or remove one.",
            more="Stories", words="delete edit share download undo"),
    Command("app.questions", None, "open('questions')", "Go to Questions", "Search the questions, or add one.",
            more="Questions", words="new find"),
    Command("app.interviews", None, "open('interviews')", "Go to Interviews",
            "Dates, the page for the day, debriefs and letters.",
            more="Interviews", words="add company calendar job posting people delete"),
    Command("app.progress", None, "open('progress')", "Go to Progress", "See what rehearsing brought.",
            more="Progress", words="statistics stats figures chart export csv"),
    Command("app.banks", None, "open('banks')", "Question banks", "Get, update and share question banks.",
            words="download install import export delete"),
    Command("app.write", None, "open('editor')", "Write a story", "Open the story editor, empty.",
            words="new add"),
    Command("app.tell", None, "open('telling')", "Tell it first", "Start a story by telling it.",
            words="new add speak"),
    Command("app.import", None, "open('import')", "Import stories", "Import what you have already.",
            words="bring resume markdown notes"),
    Command("app.coverage", None, "open('coverage')", "Coverage", "See what your stories cover.",
            words="map gaps competencies"),
    Command("app.mock", None, "open('mock')", "Mock interview", "An interview with follow-up questions, like the real one.",
            words="practise timer clock"),
    Command("app.drill", None, "open('drill')", "Which story?", "The drill: choose the right story, ten seconds a question.",
            words="drill quiz timer train choose"),
    Command("app.debrief", None, "open('debrief')", "Debrief", "Note what they asked in the interview that's just over.",
            words="afterwards questions asked"),
    Command("app.letter", None, "open('letter')", "Letter", "Write the follow-up letter to whoever interviewed you last.",
            words="mail email thank you note draft send"),
    Command("app.sheet", None, "open('sheet')", "Cheat sheet", "One page for the next interview, on the screen or to print.",
            words="print day paper export html"),
    Command("app.keys", None, "open('keys')", "Change the keys", "How to give a command another key.",
            words="remap rebind shortcut keyboard config"),
    Command("app.theme", None, "change_theme", "Theme", "Choose dark, light or another theme.",
            words="colour color appearance"),
)  # fmt: skip

_BY_ID = {command.id: command for command in APP_COMMANDS}

GO_TO = tuple((place.letter, _BY_ID[f"app.{name}"]) for name, place in scheme.PLACES.items())
"""Letter behind `g`, and where it goes."""
