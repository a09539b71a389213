"""The marks of note apps, told in plain Markdown: Obsidian's, Logseq's, those of a Google document.

Every line keeps its place, so that what is said about a line is true of the file as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from trainer.documents.dialects import Change, changed

_FENCE = re.compile(r"^[ \t>]{0,12}(?:```|~~~)")
_CODE = re.compile(r"(?<!`)(`{1,2})(?!`)[^`\n]{1,500}\1(?!`)")
_WIKI = re.compile(
    r"(!?)\[\[(?![\s_]|toc\]|-[a-z] )([^\[\]\n|]{1,200})(?:\|([^\[\]\n]{0,200}))?\]\]",
    re.IGNORECASE,
)
_IMAGE_NAME = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|bmp|pdf|mp[34]|m4a|mov|excalidraw)$", re.IGNORECASE
)
_HIGHLIGHT = re.compile(r"(?<![=:\w<>!])(==|::)(?![=:\s])([^=:\n]{1,500}?)(?<![\s=:])\1(?![=:\w])")
"""Marked words, in Obsidian and in Bear."""
_ANCHOR = re.compile(r"(?:^|(?<=\S)[ \t]{1,4})\^(?=[\w-]*[A-Za-z])[A-Za-z0-9-]{2,40}[ \t]*$")
_HIDDEN = re.compile(r"(?:[ \t]{1,2}|^)%%(?!\s{0,9}$)((?:[^%\n]|%(?!%)){1,1000})%%(?=\s|$|[.,;])")
_HIDDEN_EDGE = re.compile(r"^\s*%%\s*$")
_CALLOUT = re.compile(r"^([ \t]*(?:>[ \t]?)+)\[!([\w-]{1,30})\][+-]?[ \t]*(.*)$")
_INLINE_FIELD = re.compile(
    r"^([ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+)?)(\*\*[^*\n]{1,60}\*\*|__[^_\n]{1,60}__|[^\W\d_][\w -]{0,40}?)[ \t]?::(?=[ \t]|$)"
)
_BOXED_FIELD = re.compile(r"[\[(]([^\W\d_][\w -]{0,40})::[ \t]+([^\[\]()\n]{1,300})[\])]")
_HEADED_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=#{1,6}[ \t]+\S)")
_TAGS = re.compile(r"^([ \t]*(?:[-*+][ \t]+)?)((?:#[^\W\d][\w/-]*(?:[ \t,]+|$))+)$")
_TAGS_BEHIND = re.compile(r"(?<=\S)((?:[ \t]{1,4}#[A-Za-z][\w/-]{1,40}){1,12})[ \t]{0,4}$")
_TASK = re.compile(
    r"(?<=\S)(?:[ \t]{1,4}(?:[🔺⏫🔼🔽⏬]|[➕🛫⏳📅✅❌]\ufe0f?[ \t]?\d{4}-\d\d-\d\d|🔁[^\d\n#]{1,40})){1,8}[ \t]*$"
)
"""How much a task matters and when it is due, behind it."""
_DONE = re.compile(
    r"^([ \t]*[-*+][ \t]+(?:#{1,6}[ \t]+)?)(?:DONE|CANCELED|CANCELLED|\{\{(?:\[\[)?DONE(?:\]\])?\}\})[ \t]+(?=\S)"
)
"""How far an outliner says that one is with an item."""
_DRAWER = re.compile(r"^[ \t]*:(PROPERTIES|LOGBOOK|CLOCK|END):[ \t]*$", re.IGNORECASE)
_DRAWER_END = re.compile(r"^[ \t]*:END:[ \t]*$", re.IGNORECASE)
_PROPERTY = re.compile(r"^[ \t]*:([\w+-]+):[ \t]+(.*)$")
_OF_THE_PROGRAM = frozenset({
    "id", "custom_id", "created", "modified", "category", "visibility", "style", "effort", "ordered",
})  # fmt: skip
"""Properties that a program writes for itself."""
_PLANNED = re.compile(
    r"^[ \t]*(?:(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):[ \t]*(?=[<\[])"
    r"|(?:id|collapsed|heading|background-color|logseq\.[\w.-]{1,40})::(?=[ \t]))"
)
"""When something is due, and what an outliner writes below an item for itself."""
_REMARK = re.compile(r"^\[([a-z]{1,2})\](?=[^\s(\[:])")
"""What somebody remarked on a Google document, at the end of its text."""
_BLOCK = re.compile(r"\{[#.][\w.# :=\"-]{1,120}\}[ \t]*$")
_PLACE = re.compile(
    r"\[\]\{#[^{}\n]{1,120}\}|<a (?:id|name)=[\"'][^\"'<>]{0,120}[\"'][ ]?/?>(?:</a>)?",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"(?<=\S)[ \t]?\[\^[\w-]{1,40}\](?!:)")
_FOOTNOTE_TEXT = re.compile(r"^[ \t]{0,3}\[\^([\w-]{1,40})\]:[ \t]*(.*)$")
_NEEDLESS = re.compile(r"\\([-.!+=&])")
_BEGINNING = re.compile(r"[ \t]*(?:[#>*+-]{1,6}[ \t]+){0,4}[*_]{0,3}\d*")
"""Signs that a program put a backslash before, though they mean nothing there."""
_DEFINITION = re.compile(
    r"^ {0,3}\[([^\[\]\n^]{1,200})\]:[ \t]*<?([^<>\s]+)>?[ \t]*(?:[\"'(].{0,200})?$"
)
_USE = re.compile(r"(!?)\[([^\[\]\n]{0,500})\]\[([^\[\]\n]{0,200})\]")
"""Links and pictures whose addresses stand elsewhere in the document."""
_DATA = re.compile(r"!\[[^\[\]\n]{0,300}\]\(<?data:[^()\s]{1,5000000}\)")
_SIGNS = re.compile(
    r"\[\[|[🔺⏫🔼🔽⏬➕🛫⏳📅✅❌🔁]|==|%%|\^|\[!|::|#|data:|\{[#.]|\]\[|\\|^[ \t]*\[[^\]\n]+\]:|^\[a\]|<a "
    r"|DONE |CANCELL?ED |^[ \t]*:END:|^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):",
    re.MULTILINE,
)


def without_note_marks(text: str) -> str:
    """Return the text with as many lines, its marks told in Markdown or left out.

    Wikilinks become their words and highlights lose their marks; hidden remarks become comments,
    callouts and fields of Dataview labels; anchors, and pictures that are part of the file, go.
    Code stays as it is.
    """
    if not _SIGNS.search(text):
        return text
    rows = _with_remarks(_with_links(_without_drawers(text.split("\n"))))
    fenced = hiding = False
    for at, row in enumerate(rows):
        if _FENCE.match(row):
            fenced = not fenced
        elif not fenced and _HIDDEN_EDGE.match(row) and (hiding or _hidden_ends(rows, at)):
            rows[at] = "-->" if hiding else "<!--"
            hiding = not hiding
        elif not fenced and not hiding:
            rows[at] = _row(row)
    return "\n".join(rows)


def _with_links(rows: list[str]) -> list[str]:
    """Return as many rows, each use of a definition with its address, and the used ones empty; pictures as data go."""
    known: dict[str, tuple[int, str]] = {}
    for at, row in enumerate(rows):
        found = _DEFINITION.match(row) if "]:" in row else None
        if found:
            known.setdefault(found[1].casefold(), (at, found[2]))
    if not known:
        return rows
    used = {name for name, (_, address) in known.items() if address.startswith("data:")}

    def linked(found: re.Match[str]) -> str:
        name = (found[3] or found[2]).casefold()
        if name not in known:
            return found[0]
        used.add(name)
        address = known[name][1]
        if found[1]:
            return "" if address.startswith("data:") else f"![{found[2]}]({address})"
        return f"[{found[2]}]({address})"

    rows = [_USE.sub(linked, row) if "][" in row else row for row in rows]
    for name in used:
        rows[known[name][0]] = ""
    return rows


def _without_drawers(rows: list[str]) -> list[str]:
    """Return as many rows; properties of a person are labels, what an outliner noted for itself comments."""
    kept, drawer = list(rows), ""
    for at, row in enumerate(rows):
        edge = _DRAWER.match(row) if row.rstrip().endswith(":") else None
        if edge and not drawer:
            drawer = edge[1].upper()
        if drawer or _PLANNED.match(row):
            own = _PROPERTY.match(row) if drawer == "PROPERTIES" else None
            if own and own[1].casefold() not in _OF_THE_PROGRAM:
                kept[at] = f"**{own[1].replace('_', ' ').capitalize()}:** {own[2]}"
            else:
                kept[at] = f"<!-- {row.strip()} -->" if row.strip() and not edge else ""
        drawer = "" if _DRAWER_END.match(row) else drawer
    return kept


def _with_remarks(rows: list[str]) -> list[str]:
    """Return as many rows; remarks “[a]” to “[z]” at the end of a Google document are comments, and their anchors go."""
    begins = next(
        (at for at, row in enumerate(rows) if row.startswith("[a]") and _REMARK.match(row)),
        len(rows),
    )
    names = [mark[1] for row in rows[begins:] if (mark := _REMARK.match(row))]
    anchor = re.compile(
        rf"(?:(?<=\S)|^[ \t]*(?=\[\w{{1,2}}\][ \t]*$))\[(?:{'|'.join(names) or '(?!)'})\](?!\()"
    )
    anchored = {name.strip()[1:-1] for row in rows[:begins] for name in anchor.findall(row)}
    in_order = names == sorted(names, key=lambda name: (len(name), name))
    if not names or not in_order or set(names) != anchored:
        return rows
    own = [anchor.sub("", row) for row in rows[:begins]]
    told = (_REMARK.sub("", row, count=1).strip().replace("-->", "→") for row in rows[begins:])
    return [*own, *(f"<!-- {row} -->" if row else "" for row in told)]


_LONGEST_HIDDEN = 200
"""Lines of the longest piece that `%%` hides."""


def _hidden_ends(rows: list[str], at: int) -> bool:
    return any(_HIDDEN_EDGE.match(row) for row in rows[at + 1 : at + _LONGEST_HIDDEN])


def _row(row: str) -> str:
    if "data:" in row:
        row = _DATA.sub("", row)
    remark = _FOOTNOTE_TEXT.match(row) if "[^" in row else None
    if remark:
        return f"<!-- {remark[1]}: {remark[2].strip()} -->" if "-->" not in row else row
    callout = _CALLOUT.match(row)
    if callout:
        title = callout[3].strip() or callout[2].capitalize()
        row = f"{callout[1]}**{title.strip('*: ')}{'' if title.endswith('?') else ':'}**"
    if "::" in row:
        row = _BOXED_FIELD.sub(r"**\1:** \2 ", _INLINE_FIELD.sub(_field, row))
    if "DONE" in row or "CANCEL" in row:
        row = _DONE.sub(r"\1", row)
    row = _TASK.sub("", row)
    if "#" in row:
        row = _tagged(_HEADED_ITEM.sub("", row))
    return _outside_code(row, _spans)


def _field(found: re.Match[str]) -> str:
    name = found[2].strip("*_")
    marked = name != found[2] or not found[1].strip()
    return f"{found[1]}**{name}:**" if marked else f"{found[1]}{name}:"


def _tagged(row: str) -> str:
    """Tell a line of tags as what it is, and take the anchor off a heading."""
    tags = _TAGS.match(row)
    names = [name.strip(" \t,") for name in tags[2].split("#")[1:]] if tags else []
    if tags and (len(names) > 1 or names[0][0].islower()):
        return f"{tags[1]}**Tags:** {', '.join(name.replace('/', ', ') for name in names)}"
    if row.lstrip().startswith("#"):
        row = _BLOCK.sub("", row).rstrip()
    return _TAGS_BEHIND.sub(r"<!--\1 -->", row)


def _spans(text: str) -> str:
    """Return a piece of a line, in which no code stands, with plain words for marks."""
    if _MARKED.search(text):
        text = changed(text, _CHANGES)
    if "\\" in text and (first := _BEGINNING.match(text)):
        at = first.end() + 1
        text = text[:at] + _NEEDLESS.sub(r"\1", text[at:])
    return text


def _linked(found: re.Match[str]) -> str:
    """Return the words of a wikilink; an embedded picture has none."""
    page = found[2].strip()
    if found[1] and _IMAGE_NAME.search(page):
        return ""
    alias = (found[3] or "").strip()
    words = alias or page.split("#")[0].strip() or page.lstrip("#^")
    before, behind = found.string[: found.start()].rstrip("*_ \t"), found.string[found.end() :]
    # Behind the end of a sentence it points elsewhere, and is no word of it.
    return f"({words})" if before.endswith(_STOPS) and not behind.strip() else words


_STOPS = tuple(".?!")
_MARKED = re.compile(r"\[\[|==|::|%%|\^|\{#|<a ", re.IGNORECASE)
_CHANGES: tuple[Change, ...] = (
    (_WIKI, _linked),
    (_HIGHLIGHT, r"\2"),
    (_HIDDEN, r"<!--\1-->"),
    (_FOOTNOTE, ""),
    (_ANCHOR, ""),
    (_PLACE, ""),
)


def _outside_code(row: str, change: Callable[[str], str]) -> str:
    """Return a line with its pieces changed, code spans as they are."""
    if "`" not in row:
        return change(row)
    kept, at = [], 0
    for code in _CODE.finditer(row):
        kept += [change(row[at : code.start()]), code[0]]
        at = code.end()
    return "".join([*kept, change(row[at:])])
