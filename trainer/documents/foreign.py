"""Files that are no text: what they are by their first bytes, and the way out that works."""

from __future__ import annotations

import re
from io import BytesIO

from trainer.errors import TrainerError

WORD = "word"
"""What `kind_of` calls a Word document that can be read."""

_COPY = "open it, copy the text, and save that as a .txt file"
_WAYS = {
    "pdf": ("a PDF", _COPY),
    "doc": ("an old Word document", "in Word: File > Save as > .docx"),
    "locked": ("a document with a password", "in Word: File > Info > Protect, take it out, save"),
    "rtf": ("rich text", "in Word or LibreOffice: File > Save as > .docx"),
    "latex": (
        "a LaTeX source",
        "make a Word file of it (pandoc cv.tex -o cv.docx), or copy the text of its PDF into a .txt file",
    ),
    "odt": ("a LibreOffice document", "in LibreOffice: File > Save as > .docx"),
    "sheet": ("a spreadsheet", "in it: File > Save as (or Export, Download) > CSV"),
    "slides": ("a presentation", _COPY),
    "pages": ("a Pages document", "in Pages: File > Export to > Word"),
    "numbers": ("a Numbers document", "in Numbers: File > Export to > CSV"),
    "keynote": ("a presentation", _COPY),
    "apkg": ("an Anki package", "in Anki: File > Export > Notes in Plain Text (.txt)"),
    "epub": ("a book", _COPY),
    "zip": ("a zip", "unpack it, and name the folder or the file in it"),
    "archive": ("an archive", "unpack it, and name the folder or the file in it"),
    "picture": ("a picture", "copy the text out of it into a .txt file"),
    "recording": ("a recording", "write it down first, or have it transcribed; bring that as .txt"),
    "database": ("a database", "export what you need from it as text"),
}  # fmt: skip
_BEGINS = (
    (b"%PDF", "pdf"), (b"{\\rtf", "rtf"), (b"SQLite format 3", "database"),
    (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"BM", "picture"),
    (b"II*\x00", "picture"), (b"MM\x00*", "picture"),
    (b"ID3", "recording"), (b"OggS", "recording"), (b"fLaC", "recording"),
    (b"\x1aE\xdf\xa3", "recording"), (b"\xff\xfb", "recording"), (b"\xff\xf3", "recording"),
    (b"\x1f\x8b", "archive"), (b"7z\xbc\xaf", "archive"), (b"Rar!", "archive"), (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
)  # fmt: skip
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""Begins the files of Office before 2007, and newer ones with a password."""
_LATEX = re.compile(rb"^[ \t]*\\documentclass\b", re.MULTILINE)
_IN_ZIP = (
    ("word/", WORD), ("xl/", "sheet"), ("ppt/", "slides"), ("META-INF/container.xml", "epub"),
    ("collection.anki", "apkg"), ("Index/", "pages"), ("Index.zip", "pages"),
)  # fmt: skip
_BY_NAME = {
    "ods": "sheet", "odp": "slides", "numbers": "numbers", "key": "keynote", "xls": "sheet",
    "ppt": "slides", "docx": "locked", "xlsx": "sheet", "docm": "locked", "colpkg": "apkg",
}  # fmt: skip


ENDINGS = frozenset({
    ".pdf", ".doc", ".odt", ".rtf", ".pages", ".apkg", ".xlsx", ".xls", ".ods", ".numbers", ".pptx",
    ".tex",
})  # fmt: skip
"""Ends of the names of files in which people keep words, too, and which can't be read."""


class ForeignFileError(TrainerError):
    """A file that is no text; the hint is the way to make one of it."""


def kind_of(data: bytes, name: str) -> str:
    """Return what a file is that is no plain text, `WORD` or a word for `refusal`; '' for text.

    The ending of its name tells apart what begins alike.
    """
    ending = name.rpartition(".")[2].casefold()
    if data.startswith(b"PK\x03\x04"):
        kind = _in_zip(data)
        return _BY_NAME.get(ending, kind) if kind in ("odt", "pages") else kind
    if data.startswith(_OLD_OFFICE):
        return _BY_NAME.get(ending, "doc")
    if data[:4] == b"RIFF":
        return "picture" if data[8:12] == b"WEBP" else "recording"
    if data[4:8] == b"ftyp":
        return "picture" if data[8:11] in (b"hei", b"mif", b"avi") else "recording"
    if ending in ("tex", "ltx") or (ending == "txt" and _LATEX.search(data[:4096])):
        return "latex"
    kind = next((kind for begin, kind in _BEGINS if data.startswith(begin)), "")
    # Words can begin with "BM" and "ID3", too; no text holds a null byte.
    return kind if kind in ("pdf", "rtf") or b"\0" in data[:4096] else ""


def refusal(name: str, kind: str) -> ForeignFileError:
    """Return what is told of a file that cannot be read, with the way out."""
    what, way = _WAYS[kind]
    return ForeignFileError(f"{name} is {what}, which can't be read as text here", way)


def _in_zip(data: bytes) -> str:
    # 30 ms that only those wait for who bring a zip.
    import zipfile  # noqa: PLC0415

    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        # A Word document that was cut off says so itself; its beginning names its parts.
        return WORD if b"word/" in data[:2000] or b"[Content_Types].xml" in data[:100] else "zip"
    if "mimetype" in names and "content.xml" in names:
        return "odt"
    begins = "\n".join(["", *names])
    return next((kind for begin, kind in _IN_ZIP if f"\n{begin}" in begins), "zip")
