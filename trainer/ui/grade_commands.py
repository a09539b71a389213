"""What the keys of the Grade do."""

from __future__ import annotations

from trainer.ui import scheme
from trainer.ui.commands import Command
from trainer.ui.components.way import Way

GRADE_COMMANDS = (
    Command("grade.take", scheme.ENTER, "take", "Take", "Take the suggested rating, or go on.", priority=True),
    Command("grade.mark", scheme.MARK, "mark", "Mark", "Change the verdict of the chosen point: said, partly, missed."),
    Command("grade.view", scheme.VIEW, "view", "Your answer", "Show your answer in place of the points, or the points again."),
    Command("grade.retry", scheme.TELL, "retry", "Try again", "Try again what was missed."),
    Command("grade.why", scheme.WHY, "why", "Why", "Show why the point has its verdict."),
    Command("grade.said", scheme.SAID, "verdict('said')", "Said", "You did say this point.", shown=False),
    Command("grade.partly", scheme.PARTLY, "verdict('partly')", "Partly", "You said a part of it.", shown=False),
    Command("grade.missed", scheme.MISSED, "verdict('missed')", "Missed", "You didn't say it.", shown=False),
    Command("grade.keep", scheme.KEEP, "keep", "Keep my words", "Keep your own wording of the point; "
            "where no story tells it yet, make your answer a story."),
    Command("grade.yes", scheme.YES, "yes", "Yes", "Answer what is asked with yes: it was a slip, or you "
            "did say it.", shown=False),
    Command("grade.correct", scheme.EDIT, "correct", "Correct", "Correct it: your answer, your story, or which story it was.",
            shown=False),
    Command("grade.news", None, "news", "Correct my story", "Correct your story: what you said is true now."),
    Command("grade.other", None, "other", "It was another story", "You told another story."),
    Command("grade.go_on", None, "go_on", "Go on with my answer", "Not done yet? Continue your answer where you "
            "stopped.", old="c"),
    Command("grade.probe", scheme.ASK, "probe", "What they ask next", "Answer the interviewer's next question.", shown=False),
    Command("grade.listen", scheme.SHOW, "listen", "Listen again", "Listen to your answer again, from any point; or delete "
            "its recording.", shown=False, words="sound play voice record"),
    Command("grade.next", scheme.LATER, "next", "Rate it later", "Go on without rating.", shown=False),
    Command("grade.undo", scheme.UNDO, "undo", "Undo", "Take back what you did here last; else the last "
            "rating.", shown=False),
    Command("grade.again", scheme.OFFERS[0], "rate(1)", "Again", "Rate Again: it didn't come back.", shown=False),
    Command("grade.hard", scheme.OFFERS[1], "rate(2)", "Hard", "Rate Hard: it came back with effort.", shown=False),
    Command("grade.good", scheme.OFFERS[2], "rate(3)", "Good", "Rate Good: it came back.", shown=False),
    Command("grade.easy", scheme.OFFERS[3], "rate(4)", "Easy", "Rate Easy: it came back by itself.", shown=False),
    Command("grade.leave", scheme.BACK, "leave", "Leave", "End the session, after asking; your answer is stored.", shown=False),
)  # fmt: skip

CORRECTIONS = (
    Way("go_on", "My answer", "I wasn't done: I'll go on where I stopped."),
    Way("news", "My story", "What I said is true now."),
    Way("other", "Which story it was", "I told another one."),
)
"""What can be corrected, by the action that does it."""
