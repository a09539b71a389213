from __future__ import annotations

from trainer.ui.widgets.answer_editor import AnswerEditor

from .conftest import SIZES, settle

ANSWER = (
    "Checkout took 2.3 seconds and nobody knew why. I traced real purchases and found the fraud "
    "check blocked everything. We moved the cart into Redis, and it went from 2.3 s to 300 ms."
)


def session(*keys, answer=""):
    """Return a function that opens Rehearse, types, and presses keys."""

    async def run(pilot):
        await settle(pilot)
        await pilot.press("r")
        await settle(pilot)
        if answer:
            pilot.app.screen.query_one(AnswerEditor).load_text(answer)
            await pilot.pause(0.4)
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.4)

    return run


@SIZES
def test_rehearse(snap_compare, still_app, size):
    """The question, an answer under way, and the hint."""
    assert snap_compare(
        still_app, terminal_size=size, run_before=session("f3", "f3", answer=ANSWER)
    )


@SIZES
def test_grade(snap_compare, still_app, size):
    """The marked answer, the key points with their verdicts, the four ratings."""
    assert snap_compare(still_app, terminal_size=size, run_before=session("f5", answer=ANSWER))


@SIZES
def test_aloud(snap_compare, still_app, size):
    """The clock before speaking, with the question above it."""
    assert snap_compare(still_app, terminal_size=size, run_before=session("f8"))


@SIZES
def test_partner(snap_compare, still_app, size):
    """What a friend who asks sees: the question, the clock, the points to tick, one ticked."""
    keys = session("f2", "a", "s", "p")
    assert snap_compare(still_app, terminal_size=size, run_before=keys)


@SIZES
def test_recovery(snap_compare, still_app, size):
    """Text that was never handed in, offered back on Home."""
    assert snap_compare(
        still_app, terminal_size=size, run_before=session("escape", "y", answer=ANSWER)
    )


DOUBTFUL = (
    "Checkout took 2.3 seconds. I moved the cart to Redis, and we got finance to think about the "
    "fraud check. Latency went from 2.3 s to 400 ms. Abandonment fell to 9 percent."
)


@SIZES
def test_grade_asks(snap_compare, still_app, size):
    """One question above the ratings where the grade isn't sure, with the keys that answer it."""
    assert snap_compare(still_app, terminal_size=size, run_before=session("f5", answer=DOUBTFUL))


def test_correct_story(snap_compare, still_app):
    """The point as it is and as it would be, what is new selected."""
    assert snap_compare(
        still_app, terminal_size=(80, 24), run_before=session("f5", "e", answer=DOUBTFUL)
    )
