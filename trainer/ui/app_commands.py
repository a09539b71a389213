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
    Command("app.palette", "ctrl+p", "command_palette", "Menu", "Find a command by its name."),
    Command(
        "app.quit",
        "ctrl+q",
        "quit",
        "Quit",
        "Leave; everything is stored.",
        shown=False,
        priority=True,
    ),
    Command("app.home", "", "go_home", "Go to Home", "Close what is open and show Home."),
    Command("app.rehearse", "", "open('rehearsal')", "Go to Rehearse", "Rehearse what is due."),
    Command("app.stories", "", "open('stories')", "Go to Stories", "Look at your story bank."),
    Command("app.questions", "", "open('questions')", "Go to Questions", "Search the questions."),
    Command(
        "app.interviews", "", "open('interviews')", "Go to Interviews", "Debriefs and letters."
    ),
    Command(
        "app.progress", "", "open('progress')", "Go to Progress", "See what rehearsing brought."
    ),
    Command(
        "app.banks", "", "open('banks')", "Question banks", "Get, update and share question banks."
    ),
    Command("app.write", "", "open('editor')", "Write a story", "Open the story editor, empty."),
    Command("app.tell", "", "open('telling')", "Tell it first", "Start a story by telling it."),
    Command("app.import", "", "open('import')", "Import stories", "Take in what you have already."),
    Command("app.coverage", "", "open('coverage')", "Coverage", "See what your stories cover."),
    Command("app.drill", "", "open('drill')", "Which story?", "Train to choose the right story."),
    Command("app.theme", "", "change_theme", "Theme", "Choose dark, light or another theme."),
)
