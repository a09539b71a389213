"""The commands that every screen has."""

from __future__ import annotations

from trainer.ui.commands import Command

APP_COMMANDS = (
    Command(
        "app.help",
        "f1",
        "help",
        "Help",
        "Show what this screen is for and what its keys do.",
        priority=True,
    ),
    Command("app.more", "f2", "more", "More", "Show every key of this screen; the next key takes "
            "one, even while you type."),
    Command("app.go", "g", "go", "Go to", "Go to another screen: the next letter says which.",
        more="Another screen (g h: Home)",
            shown=False),
    Command("app.palette", "ctrl+p", "command_palette", "Menu", "Find a command by its name.",
        more="Find any command",
            shown=False),
    Command(
        "app.quit",
        "ctrl+q",
        "quit",
        "Quit",
        "Leave; everything is stored.",
        shown=False,
        priority=True,
    ),
    Command("app.home", "", "go_home", "Go to Home", "Close what is open and show Home.",
            more="Home"),
    Command("app.rehearse", "", "open('rehearsal')", "Go to Rehearse", "Rehearse what is due.",
            more="Rehearse"),
    Command("app.stories", "", "open('stories')", "Go to Stories", "Look at your story bank.",
            more="Stories"),
    Command("app.questions", "", "open('questions')", "Go to Questions", "Search the questions.",
            more="Questions"),
    Command(
        "app.interviews", "", "open('interviews')", "Go to Interviews", "Debriefs and letters.",
        more="Interviews",
    ),
    Command(
        "app.progress", "", "open('progress')", "Go to Progress", "See what rehearsing brought.",
        more="Progress",
    ),
    Command(
        "app.banks", "", "open('banks')", "Question banks", "Get, update and share question banks."
    ),
    Command("app.write", "", "open('editor')", "Write a story", "Open the story editor, empty."),
    Command("app.tell", "", "open('telling')", "Tell it first", "Start a story by telling it."),
    Command("app.import", "", "open('import')", "Import stories", "Import what you have already."),
    Command("app.coverage", "", "open('coverage')", "Coverage", "See what your stories cover."),
    Command("app.mock", "", "open('mock')", "Mock interview", "An interview with follow-up questions, like the real one.",
            more="Mock interview"),
    Command("app.drill", "", "open('drill')", "Which story?", "Train to choose the right story."),
    Command("app.theme", "", "change_theme", "Theme", "Choose dark, light or another theme."),
)  # fmt: skip

_BY_ID = {command.id: command for command in APP_COMMANDS}

GO_TO = tuple(
    (letter, _BY_ID[f"app.{name}"])
    for letter, name in (
        ("h", "home"),
        ("r", "rehearse"),
        ("s", "stories"),
        ("q", "questions"),
        ("i", "interviews"),
        ("m", "mock"),
        ("p", "progress"),
        ("b", "banks"),
        ("c", "coverage"),
    )
)
"""Letter behind `g`, and where it goes."""
