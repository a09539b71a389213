"""config.toml: what is right counts, what is wrong is said."""

from __future__ import annotations

import pytest

from trainer.storage.settings import Settings, load_settings


def load(home, text: str | bytes):
    home.config.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_settings(home)


def test_without_a_file_the_defaults_hold(home):
    """Nobody has to write settings."""
    assert load_settings(home) == (Settings(), ())


def test_everything_can_be_set(home):
    """Each setting arrives as it was written."""
    text = (
        'desired_retention = 0.85\nnew_per_day = 3\nday_begins = 0\ntheme = "nord"\n'
        '[keys]\n"home.quit" = "f10"\n'
    )
    settings = Settings(0.85, 3, 0, "nord", {"home.quit": "f10"})
    assert load(home, text) == (settings, ())


@pytest.mark.parametrize("value", ["0.69", "0.98", "nan", "inf", '"0.9"', "true", "[]"])
def test_a_retention_out_of_bounds_is_refused(home, value):
    """A value that the schedule could not work with is named, and the default holds."""
    settings, (problem,) = load(home, f"desired_retention = {value}\n")
    assert settings == Settings()
    assert str(problem).startswith("config.toml:1: desired_retention: ")


@pytest.mark.parametrize("value", ["-1", "13", "24", "4.5", '"04:00"', "true", "04:00:00"])
def test_an_hour_at_which_no_day_begins_is_refused(home, value):
    """A day begins between midnight and noon; anything else is named, and four o'clock holds."""
    settings, (problem,) = load(home, f"day_begins = {value}\n")
    assert settings == Settings()
    assert settings.day_begins == 4
    assert str(problem).startswith("config.toml:1: day_begins: ")


def test_one_wrong_setting_does_not_cost_the_others(home):
    """What is right still counts, beside a value that is not."""
    settings, problems = load(home, 'new_per_day = "many"\ntheme = "nord"\n[keys]\nx = "y"\n')
    assert settings == Settings(theme="nord", keys={"x": "y"})
    assert [problem.field for problem in problems] == ["new_per_day"]


def test_an_unknown_setting_gets_a_suggestion(home):
    """A slip of the fingers is recognised."""
    settings, (problem,) = load(home, '\nthem = "nord"\n')
    assert settings == Settings()
    assert problem.line == 2
    assert "theme" in problem.fix


@pytest.mark.parametrize("keys", ["keys = 1", "[keys]\nx = 1", "[keys.home]\nquit = 'f10'"])
def test_keys_of_the_wrong_kind_are_refused(home, keys):
    """Keys that are no texts are named, and no key is changed."""
    settings, (problem,) = load(home, keys)
    assert settings == Settings()
    assert problem.field == "keys"


@pytest.mark.parametrize("content", [b"x = ", b"\xff", b"\0", b"a" * 20, b"[" * 6000])
def test_a_broken_file_counts_as_none(home, content):
    """A file that is no TOML is one problem, and the program starts."""
    settings, problems = load(home, content)
    assert settings == Settings()
    assert problems
    assert all("\n" not in str(problem) for problem in problems)


def test_a_folder_of_that_name_is_a_problem(home):
    """Something else under the name of the settings is said, not tripped over."""
    home.config.mkdir()
    settings, problems = load_settings(home)
    assert settings == Settings()
    assert len(problems) == 1
