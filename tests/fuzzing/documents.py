"""Documents as people and their programs damage them: good ones, cut, doubled, mixed and littered."""

from __future__ import annotations

from hypothesis import strategies as st

LITTER = (
    "\0", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u202e", "\ufeff", "\ud800", "\U0010ffff", "é", "e\u0301",
    "\r", "\r\n", "\n\n\n", "\t", " " * 50, "- ", "* ", "# ", "### ", "> ", "| a | b |\n|---|---|\n", "**",
    "```", "---\n", "<b>", "&amp;", "[x](y)", "[@click=app.quit]", "{", "}", "[[", "]]", '"""', "'''",
    "\\", '"', "=", ":", "S:", "**R:**", "Q:", "A:", "Interviewer:", "00:01:02.000 --> 00:01:03.000\n",
    "1\n00:00:01,000 --> 00:00:02,000\n", "WEBVTT\n", "9" * 400, "1e999", "-0", "٣", "½", "a" * 300,
)  # fmt: skip
"""What slips into texts: control characters, other formats' signs, numbers beyond reason."""


def texts(*examples: str) -> st.SearchStrategy[str]:
    """Give anything: any text, litter alone, or one of some documents after up to six accidents."""
    soup = st.lists(st.sampled_from(LITTER) | st.text(max_size=8), max_size=40).map("".join)
    anything = st.text(st.characters(exclude_categories=()), max_size=200)
    return st.one_of(damaged(*examples), damaged(*examples), soup, anything)


@st.composite
def damaged(draw: st.DrawFn, *examples: str) -> str:
    """Draw a document and let accidents happen to it."""
    text = draw(st.sampled_from(examples))
    for _ in range(draw(st.integers(0, 6))):
        text = draw(st.sampled_from(ACCIDENTS))(draw, text)
    return text[:30_000]


def _places(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start = draw(st.integers(0, len(text)))
    return start, min(len(text), start + draw(st.integers(0, 80)))


def _cut(draw: st.DrawFn, text: str) -> str:
    start, end = _places(draw, text)
    return text[:start] + text[end:]


def _end_early(draw: st.DrawFn, text: str) -> str:
    return text[: draw(st.integers(0, len(text)))]


def _double(draw: st.DrawFn, text: str) -> str:
    start, end = _places(draw, text)
    return text[:end] + text[start:end] * draw(st.integers(1, 30)) + text[end:]


def _litter(draw: st.DrawFn, text: str) -> str:
    start, end = _places(draw, text)
    return text[:start] + draw(st.sampled_from(LITTER)) + text[end:]


def _swap_lines(draw: st.DrawFn, text: str) -> str:
    lines = text.split("\n")
    one, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _one_line(draw: st.DrawFn, text: str) -> str:
    return text.replace("\n", draw(st.sampled_from((" ", "\r", "\r\n", "\u2028", "\\n"))))


ACCIDENTS = (_cut, _end_early, _double, _litter, _litter, _swap_lines, _one_line)
