"""What the two faces of the program, the app and the command line, may know."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import trainer
from trainer.coach import later

ROOT = Path(trainer.__file__).parent


def test_no_face_reaches_into_the_history():
    """The coach decides what the history means; a face asks the coach, and never `work.history`."""
    reached = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for face in ("cli", "ui")
        for path in (ROOT / face).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "history"
    ]
    assert not reached


def test_the_app_asks_the_coach_and_no_room_below_it_that_touches_the_disk():
    """No job of the app reads or writes a file itself; types of storage may be named."""
    reached = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in (ROOT / "ui").rglob("*.py")
        for node in run_by(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("trainer.storage")
    ]
    assert not reached


def run_by(node: ast.AST):
    """Yield what is below a node, but for what only a type checker reads."""
    for inner in ast.iter_child_nodes(node):
        if not (isinstance(inner, ast.If) and ast.unparse(inner.test) == "TYPE_CHECKING"):
            yield inner
            yield from run_by(inner)


def forwards(job: ast.FunctionDef) -> bool:
    """Return whether a job does nothing but call one function of the coach with what it was given."""
    own = [
        one
        for one in job.body
        if not (
            isinstance(one, ast.ImportFrom) or isinstance(getattr(one, "value", 0), ast.Constant)
        )
    ]
    call = getattr(own[0], "value", None) if len(own) == 1 < len(job.body) else None
    given = [one.arg for one in job.args.args]
    return (
        isinstance(call, ast.Call)
        and not call.keywords
        and given[:1] == ["work"]
        and [getattr(one, "id", "") for one in call.args] == given
    )


def test_the_app_asks_the_coach_without_a_wrapper_around_each_question():
    """A job that would only hand its arguments on is asked for as `coach.later` has it."""
    wrappers = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in (ROOT / "ui").rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef) and forwards(node)
    ]
    assert not wrappers


def test_what_stands_for_the_coach_is_the_coach():
    """Every job that the app asks for by `coach.MODULE.NAME` is there."""
    asked = {
        (node.value.attr, node.attr)
        for path in (ROOT / "ui").rglob("*.py")
        if "later as coach" in (text := path.read_text("utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Attribute)
        and getattr(node.value.value, "id", "") == "coach"
    }
    assert len(asked) > 30
    for module, name in asked:
        assert callable(getattr(import_module(f"trainer.coach.{module}"), name))
        assert callable(getattr(getattr(later, module), name))


def test_no_screen_knows_the_app_it_stands_in():
    """What screens ask of the app is `CoachedApp`, which knows no screen; only the command line opens the rest."""
    above = "from trainer.ui.app import"
    assert not [path for path in (ROOT / "ui").rglob("*.py") if above in path.read_text("utf-8")]
