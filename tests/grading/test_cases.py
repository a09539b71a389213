"""The labelled cases: the grader stays as good as it is documented."""

from benchmarks.recall import cases, heard, judged, train
from benchmarks.recall.measures import accuracy, qwk
from benchmarks.recall.rows import labelled
from trainer.grading.verdicts import learned

TOLERANCE = 0.01
"""How far a chance may move on average before the weights must be learned anew."""


def test_verdicts_agree_with_people():
    """Judged without having seen the story, verdicts agree with the labels."""
    rows = labelled(cases.own())
    truth, verdicts = judged.levels(judged.apart(cases.told("recall"), rows))
    assert qwk(truth, verdicts) >= 0.8
    assert accuracy(truth, verdicts) >= 0.76


def test_the_weights_are_what_the_script_learns():
    """The weights in the package judge as those that the training script learns from the cases."""
    rows = labelled(cases.own())
    for meant in (True, False):
        shipped, fresh = learned(meant=meant), train.models(rows, meant=meant)
        for old, new in ((shipped.partly, fresh.partly), (shipped.said, fresh.said)):
            moved = [abs(old(row.figures) - new(row.figures)) for row in rows]
            assert sum(moved) / len(moved) < TOLERANCE


def test_jottings_find_their_question():
    """The benchmark of jottings stays above its bar."""
    top = float(heard.without_variants().split()[1])
    assert top >= 0.85
