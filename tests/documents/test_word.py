"""Word documents become Markdown, and a hostile one costs one line."""

import pytest

from tests.documents.word_files import document, packed, paragraph, run, table
from trainer.documents import foreign
from trainer.documents.word import markdown_of
from trainer.errors import TrainerError


def lines(*body: str, **more: str) -> list[str]:
    """Return the lines with words of a document."""
    return [line for line in markdown_of(document(*body, **more)).split("\n") if line.strip()]


def test_headings_by_the_names_of_their_styles():
    """A style that Word calls "heading 1" is one in every language, and so is one built on it."""
    assert lines(
        paragraph("Ledger", style="berschrift1"), paragraph("Night", style="Mine"), paragraph("x")
    ) == ["# Ledger", "# Night", "x"]


def test_headings_below_a_title():
    """A title stands above the headings."""
    assert lines(paragraph("Stories", style="Title"), paragraph("Ledger", style="berschrift1")) == [
        "# Stories",
        "## Ledger",
    ]


def test_lists_with_their_levels():
    """Bullets, bullets within bullets, and numbers that count on; by style, too."""
    assert lines(
        paragraph("a", item=(1, 0)), paragraph("b", item=(1, 1)), paragraph("c", style="Dot"),
        paragraph("one", item=(2, 0)), paragraph("two", item=(2, 0)), paragraph("no", item=(0, 0)),
    ) == ["- a", "    - b", "- c", "1. one", "2. two", "no"]  # fmt: skip


def test_words_in_pieces_and_what_stands_out():
    """Runs of one look are one word; blanks stand outside the stars; `b` can be switched off."""
    assert lines(
        paragraph("Sor", "ted ", run("Result", "<w:b/>"), run(": ", "<w:b/>"), run("3", '<w:b w:val="0"/>'))
    ) == ["Sorted **Result:** 3"]  # fmt: skip


def test_links_and_hidden_and_deleted_words():
    """A link keeps its address; what was deleted or hidden is not said, what was inserted is."""
    link = (
        '<Relationship Id="x" TargetMode="External" Type="t/hyperlink" Target="https://a.example"/>'
    )
    assert lines(
        paragraph('<w:hyperlink r:id="x"><w:r><w:t>here</w:t></w:r></w:hyperlink>',
                  "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
                  run("secret", "<w:vanish/>"), "<w:ins><w:r><w:t> new</w:t></w:r></w:ins>"),
        links=link,
    ) == ["[here](https://a.example) new"]  # fmt: skip


def test_comments_become_comments():
    """A comment stands behind its paragraph and cannot end early."""
    comment = '<w:comment w:id="4"><w:p><w:r><w:t>say -- shorter</w:t></w:r></w:p></w:comment>'
    assert lines(
        paragraph("told", '<w:r><w:commentReference w:id="4"/></w:r>'), comments=comment
    ) == ["told", "<!-- say — shorter -->"]


def test_a_table_with_columns():
    """A table of short cells is one; bars in it are held."""
    assert lines(table(("Date", "Deed"), ("May", "cut a|b"))) == [
        "| Date | Deed |", "| --- | --- |", "| May | cut a\\|b |"]  # fmt: skip


def test_a_table_that_places_text():
    """A table that only places a text on the page is read cell by cell."""
    inner = paragraph("Acme", style="berschrift1") + paragraph("did it", item=(1, 0))
    assert lines(table(("2019", inner))) == ["2019", "# Acme", "- did it"]
    assert lines(table(("a", table(("b", "c"))))) == ["a", "b", "c"]


def test_a_box_is_read_once():
    """The text of a box is read, and its copy for old programs is not."""
    box = f"<w:txbxContent>{paragraph('in the box')}</w:txbxContent>"
    both = f'<w:r><Choice xmlns="m">{box}</Choice><Fallback xmlns="m">{box}</Fallback></w:r>'
    assert lines(paragraph("before", both)) == ["before", "in the box"]


def test_a_sign_that_would_be_a_heading():
    """A paragraph that begins with a cross is no heading."""
    assert lines(paragraph("#1 of forty")) == ["\\#1 of forty"]


@pytest.mark.parametrize(
    "head",
    ['<!DOCTYPE w [<!ENTITY a "b">]>', '<!DOCTYPE w SYSTEM "file:///etc/passwd">'],
)
def test_entities_are_refused(head):
    """A document type is refused before anything is expanded or fetched."""
    with pytest.raises(TrainerError, match="damaged"):
        markdown_of(document(paragraph("x"), head=head))


def test_a_bomb_is_refused():
    """A part that grows beyond its limit is refused in one line."""
    with pytest.raises(TrainerError, match="more than 25 MB"):
        markdown_of(document(paragraph("x" * 26_000_000)))


def test_what_nests_without_end_ends():
    """Ten thousand tables within each other harm nothing."""
    depth = 10_000
    inner = "<w:tbl><w:tr><w:tc>" * depth + "</w:tc></w:tr></w:tbl>" * depth
    assert lines(inner, paragraph("after")) == ["after"]


@pytest.mark.parametrize("cut", [60, 300, 900, -40])
def test_a_broken_document(cut):
    """A document that was cut off is called damaged."""
    data = document(paragraph("x"))[:cut]
    assert foreign.kind_of(data, "a.docx") == foreign.WORD
    with pytest.raises(TrainerError, match="damaged"):
        markdown_of(data)


def test_a_document_without_words():
    """A document in which nothing stands is empty."""
    assert markdown_of(document()).strip() == ""


def test_a_document_with_a_password():
    """A part that is encrypted is named as such."""
    data = bytearray(document(paragraph("x")))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(sign)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(sign, place + 4)
    with pytest.raises(TrainerError, match="password"):
        markdown_of(bytes(data))


@pytest.mark.parametrize(("data", "name", "says"), [
    (b"%PDF-1.7\n\xff", "cv.pdf", "copy the text"),
    (b"\xd0\xcf\x11\xe0\0\0", "cv.doc", "Save as > .docx"),
    (b"\xd0\xcf\x11\xe0\0\0", "cv.docx", "password"),
    (packed({"mimetype": "", "content.xml": ""}), "cv.odt", "LibreOffice"),
    (packed({"xl/workbook.xml": ""}), "log.xlsx", "CSV"),
    (packed({"collection.anki21": ""}), "deck.apkg", "Plain Text"),
    (b"% my CV\n\\documentclass[a4paper]{moderncv}\n", "cv.tex", "pandoc"),
    (packed({"Index/Document.iwa": ""}), "cv.pages", "Export to > Word"),
    (packed({"Index/Document.iwa": ""}), "cv.numbers", "CSV"),
    (packed({"a.md": ""}), "notes.zip", "unpack"),
    (b"\x89PNG\r\n\x1a\n\0", "cv.png", "picture"),
    (b"{\\rtf1\\ansi", "cv.rtf", ".docx"),
    (b"ID3\x04\0\0", "call.mp3", "recording"),
    (b"\0\0\0\x18ftypmp42", "call.mp4", "recording"),
], ids=lambda value: value if isinstance(value, str) else "")  # fmt: skip
def test_other_files_are_named_with_a_way_out(data, name, says):
    """What cannot be read is called by its name, and never told to be saved as UTF-8."""
    error = foreign.refusal(name, foreign.kind_of(data, name))
    assert says in str(error)
    assert "UTF-8" not in str(error)


@pytest.mark.parametrize("text", ["BMW asked me", "ID3 tags were my work", "PK", "", "Rar! I said"])
def test_texts_are_texts(text):
    """Words that begin as some files do are words."""
    assert foreign.kind_of(text.encode(), "a.txt") == ""
