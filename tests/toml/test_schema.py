"""The JSON Schemas say what the checks say."""

import tomllib

import jsonschema
import pytest

from trainer import questions, stories

STORY = 'format = "story-bank/1"\n[[story]]\nid = "a"\ntitle = "b"\n'
QUESTION = 'format = "question-bank/1"\nid = "a"\ntitle = "b"\n[[question]]\nid = "a"\nask = "b"\n'

FILES = [
    (stories, STORY + 'result = ["x"]', True),
    (stories, STORY + '[[story.result]]\nsay = "x"\naccept = ["y"]\nweight = 0.5', True),
    (stories, STORY + 'result = ["x", {say = "y"}]\nstrength = 5\nconfidential = true', True),
    (stories, STORY + 'result = ["x"]\nquestions = ["a/b"]\nlanguage = "pt-BR"', True),
    (stories, STORY + 'result = ["x"]\ncompetencies = ["never-heard-of"]', True),
    (stories, STORY, False),
    (stories, STORY + "result = []", False),
    (stories, STORY + 'result = [""]', False),
    (stories, STORY + 'result = "x"', False),
    (stories, STORY + 'result = [{accept = ["y"]}]', False),
    (stories, STORY + 'result = [{say = "y", weight = 0}]', False),
    (stories, STORY + 'result = ["x"]\nstrength = 6', False),
    (stories, STORY + 'result = ["x"]\nstrength = "5"', False),
    (stories, STORY + 'result = ["x"]\nstatus = "asleep"', False),
    (stories, STORY + 'result = ["x"]\nquestions = ["a"]', False),
    (stories, STORY + 'result = ["x"]\nresults = ["y"]', False),
    (stories, 'format = "story-bank/2"\n[[story]]', False),
    (stories, 'format = "story-bank/1"', False),
    (questions, QUESTION, True),
    (questions, QUESTION + 'kind = "to-ask"\nseconds = 90\nprobes = ["x"]\ntags = ["y"]', True),
    (questions, QUESTION + "seconds = 0", False),
    (questions, QUESTION + "seconds = 1.5", False),
    (questions, QUESTION + 'kind = "other"', False),
    (questions, QUESTION.replace('"a"', '"A b"'), False),
    (questions, QUESTION.replace("ask", "aks"), False),
    (questions, 'format = "question-bank/1"\nid = "a"\ntitle = "b"\nquestion = []', False),
]


@pytest.mark.parametrize(("room", "text", "valid"), FILES)
def test_check_and_schema_agree(room, text, valid):
    """What an editor underlines by the schema is what the check refuses, and nothing else."""
    errors = [problem for problem in room.check(text) if not problem.note]
    assert (not errors) == valid
    assert jsonschema.Draft7Validator(room.schema()).is_valid(tomllib.loads(text)) == valid


@pytest.mark.parametrize("room", [questions, stories])
def test_a_schema_is_a_schema_and_describes_every_field(room):
    """The schema is sound draft 7, and every key has a sentence for the editor to show."""
    schema = room.schema()
    jsonschema.Draft7Validator.check_schema(schema)
    entry = schema["properties"][room.FORMAT.partition("-")[0]]["items"]
    for table in (schema, entry):
        for described in table["properties"].values():
            assert described["description"]
