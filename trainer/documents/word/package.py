"""The parts of a Word document: a zip of XML files, read within limits and without entities."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

# The parser takes no document type, so that there are no entities to expand or to fetch.
from xml.etree import ElementTree as ET

from trainer.errors import TrainerError

MOST_PART = 25_000_000
"""Bytes of XML of the longest part; a thesis of 300 pages has a fifth."""


@dataclass(frozen=True, slots=True)
class Related:
    """What a part refers to: the last word of its kind, and a part's name or an address."""

    kind: str
    target: str


class _NoEntities(ET.TreeBuilder):
    def doctype(self, *_: object) -> None:
        """Refuse a document type, which no program writes into a Word document."""
        raise _broken()


class Package:
    """The parts of one Word document."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise _broken() from error

    def main(self) -> str:
        """Return the name of the part with the text.

        Raises:
            TrainerError: the package holds no Word document.
        """
        for related in self.related("").values():
            if related.kind == "officeDocument":
                return related.target
        raise _broken()

    def related(self, part: str) -> Mapping[str, Related]:
        """Return what a part refers to, by the ids that it uses; of the package itself for ''."""
        folder, name = posixpath.split(part)
        tree = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        targets = {}
        for child in tree if tree is not None else ():
            target = child.get("Target", "")
            if child.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/")
            kind = child.get("Type", "").rpartition("/")[2]
            targets[child.get("Id", "")] = Related(kind, target)
        return targets

    def tree(self, part: str) -> ET.Element | None:
        """Return the XML of a part, the names of its tags without namespaces; None without the part.

        Raises:
            TrainerError: it is too large, protected by a password, or broken.
        """
        try:
            info = self._zip.getinfo(part)
        except KeyError:
            return None
        if info.flag_bits & 1:
            raise TrainerError("it is protected by a password", "save it without one")
        try:
            with self._zip.open(info) as file:
                xml = file.read(MOST_PART + 1)
            if len(xml) > MOST_PART:
                raise TrainerError(
                    f"it holds more than {MOST_PART // 1_000_000} MB of text", "split it"
                )
            parser = ET.XMLParser(target=_NoEntities())  # noqa: S314
            parser.feed(xml)
            root: ET.Element = parser.close()
        except (ET.ParseError, zipfile.BadZipFile, zlib.error, EOFError, OSError,
                NotImplementedError, ValueError, LookupError) as error:  # fmt: skip
            raise _broken() from error
        for element in root.iter():
            element.tag = element.tag.rpartition("}")[2]
            # Word's own attributes keep only their names: `w:val` is asked for as `val`.
            for name in [name for name in element.attrib if "}" in name]:
                element.attrib.setdefault(name.rpartition("}")[2], element.attrib.pop(name))
        return root


def _broken() -> TrainerError:
    return TrainerError("this Word document is damaged", "open it in Word and save it again")
