"""The marks of note apps, told in plain Markdown: Obsidian's, Logseq's, those of a Google document.

Every line keeps its place, so that what is said about a line is true of the file as well.
"""

from __future__ import annotations

import re

from trainer.documents.dialects import changed, changes_of

_FENCE = re.compile(r"^[ \t>]{0,12}(?:```|~~~)")
_CODE = re.compile(r"((?<!`)`[^`\n]{1,500}`(?!`)|(?<!`)``[^`\n]{1,500}``(?!`))")
_IMAGE_NAME = re.compile(
    r"\.(?:png|jpe?g|gif|svg|webp|bmp|pdf|mp[34]|m4a|mov|excalidraw)$", re.IGNORECASE
)
_HIDDEN_EDGE = re.compile(r"^\s*%%\s*$")
_DRAWER = re.compile(r"^[ \t]*:(PROPERTIES|LOGBOOK|CLOCK|END):[ \t]*$", re.IGNORECASE)
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
_ANCHOR_OF_REMARK, _REMARK_BELOW = (
    re.compile(
        rf"(?:<sup>)?(?:<a href=\"#{to}\d{{1,4}}\"[^<>]{{0,99}}>\[\w{{1,3}}\]</a>"
        rf"|\[\\?\[\w{{1,3}}\\?\]\]\(#{to}\d{{1,4}}\))(?:</sup>)?{behind}",
        re.MULTILINE,
    )
    for to, behind in (("cmnt", ""), ("cmnt_ref", r"(.*?)(?=</p>|$)"))
)
"""The same where a Google document was saved as a web page: a link each way."""
_NEEDLESS = re.compile(r"\\([-.!+=&])")
"""Signs that a program put a backslash before, though they mean nothing there."""
_TAG = re.compile(r"<[^<>]{1,300}>")
_STRUCK = re.compile(r"~~(?!\s)([^~\n]{1,300})~~")
_BEGINNING = re.compile(r"[ \t]*(?:[#>*+-]{1,6}[ \t]+){0,4}[*_]{0,3}\d*")
_DEFINITION = re.compile(
    r"^ {0,3}\[([^\[\]\n^]{1,200})\]:[ \t]*<?([^<>\s]+)>?[ \t]*(?:[\"'(].{0,200})?$"
)
_USE = re.compile(r"(!?)\[([^\[\]\n]{0,500})\]\[([^\[\]\n]{0,200})\]")
"""Links and pictures whose addresses stand elsewhere in the document."""
_SIGNS = re.compile(
    r"\[\[|~~|[🔺⏫🔼🔽⏬➕🛫⏳📅✅❌🔁]|==|%%|\^|\[!|::|#|data:|\{[#.]|\]\[|\\|^[ \t]*\[[^\]\n]+\]:|^\[a\]|<a "
    r"|(?:DONE|CANCELL?ED)[ \t}]|^[ \t]*:END:|^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):",
    re.MULTILINE,
)
_LONGEST_HIDDEN = 200
"""Lines of the longest piece that `%%` hides."""


def without_note_marks(text: str) -> str:
    """Return the text with as many lines, its marks told in Markdown or left out.

    Wikilinks become their words and highlights lose their marks; hidden remarks become comments,
    callouts and fields of Dataview labels; anchors, and pictures that are part of the file, go.
    Code stays as it is.
    """
    if not _SIGNS.search(text):
        return text
    if "#cmnt" in text:
        text = _REMARK_BELOW.sub(_as_comment, _ANCHOR_OF_REMARK.sub("", text))
    rows = _with_remarks(_with_links(_without_drawers(text.split("\n"))))
    fenced = hiding = False
    for at, row in enumerate(rows):
        if _FENCE.match(row):
            fenced = not fenced
        elif fenced:
            continue
        elif _HIDDEN_EDGE.match(row) and (
            hiding or any(map(_HIDDEN_EDGE.match, rows[at + 1 : at + _LONGEST_HIDDEN]))
        ):
            rows[at] = "-->" if hiding else "<!--"
            hiding = not hiding
        elif not hiding and _SIGNS.search(row):
            pieces = _CODE.split(changed(row, _OF_ROWS))
            pieces[::2] = map(_spans, pieces[::2])
            rows[at] = "".join(pieces)
    return "\n".join(rows)


def _with_links(rows: list[str]) -> list[str]:
    """Return as many rows, each use of a definition with its address, and the used ones empty; pictures as data go."""
    known: dict[str, tuple[int, str]] = {}
    for at, row in enumerate(rows):
        match = _DEFINITION.match(row) if "]:" in row else None
        if match:
            known.setdefault(match[1].casefold(), (at, match[2]))
    if not known:
        return rows
    used = {name for name, (_, address) in known.items() if address.startswith("data:")}

    def linked(match: re.Match[str]) -> str:
        name = (match[3] or match[2]).casefold()
        if name not in known:
            return match[0]
        used.add(name)
        address = known[name][1]
        if match[1]:
            return "" if address.startswith("data:") else f"![{match[2]}]({address})"
        return f"[{match[2]}]({address})"

    rows = [_USE.sub(linked, row) if "][" in row else row for row in rows]
    for name in used:
        rows[known[name][0]] = ""
    return rows


def _without_drawers(rows: list[str]) -> list[str]:
    """Return as many rows; properties of a person are labels, what an outliner noted for itself comments."""
    kept, drawer = list(rows), ""
    for at, row in enumerate(rows):
        edge = _DRAWER.match(row) if row.rstrip().endswith(":") else None
        drawer = drawer or (edge[1].upper() if edge else "")
        if drawer or _PLANNED.match(row):
            own = _PROPERTY.match(row) if drawer == "PROPERTIES" else None
            if own and own[1].casefold() not in _OF_THE_PROGRAM:
                kept[at] = f"**{own[1].replace('_', ' ').capitalize()}:** {own[2]}"
            else:
                kept[at] = f"<!-- {row.strip()} -->" if row.strip() and not edge else ""
        drawer = "" if edge and edge[1].upper() == "END" else drawer
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


def _as_comment(match: re.Match[str]) -> str:
    words = _TAG.sub("", match[1]).replace("-->", "→").strip()
    return f"<!-- {words} -->" if words else ""


def _callout(match: re.Match[str]) -> str:
    title = match[3].strip("*: ") or match[2].capitalize()
    return f"{match[1]}**{title}{'' if title.endswith('?') else ':'}**"


def _field(match: re.Match[str]) -> str:
    name = match[2].strip("*_")
    marked = name != match[2] or not match[1].strip()
    return f"{match[1]}**{name}:**" if marked else f"{match[1]}{name}:"


def _tags(match: re.Match[str]) -> str:
    names = [name.strip(" \t,`") for name in match[2].split("#")[1:]]
    if len(names) == 1 and not names[0][0].islower():
        return match[0]
    return f"{match[1]}**Tags:** {', '.join(name.replace('/', ', ') for name in names)}"


def _named_tags(match: re.Match[str]) -> str:
    return f"{match[1]} {', '.join(name.strip(' ,`') for name in match[2].split('#')[1:])}"


def _replaced(match: re.Match[str]) -> str:
    """Return a struck piece as a comment where the line says at least as much without it."""
    rest = match.string[: match.start()] + match.string[match.end() :]
    others = len(_STRUCK.sub("", rest).split()) - 1  # but for a sign of a list
    return f"<!--{match[1]}-->" if others >= len(match[1].split()) else match[0]


def _linked(match: re.Match[str]) -> str:
    """Return the words of a wikilink; an embedded picture has none."""
    page = match[2].strip()
    if match[1] and _IMAGE_NAME.search(page):
        return ""
    alias = (match[3] or "").strip()
    words = alias or page.split("#")[0].strip() or page.lstrip("#^")
    before, behind = match.string[: match.start()].rstrip("*_ \t"), match.string[match.end() :]
    # Behind the end of a sentence it points elsewhere, and is no word of it.
    return f"({words})" if before.endswith((".", "?", "!")) and not behind.strip() else words


_OF_ROWS = changes_of(
    (r"!\[[^\[\]\n]{0,300}\]\(<?data:[^()\s]{1,5000000}\)", ""),
    (r"^[ \t]{0,3}\[\^([\w-]{1,40})\]:[ \t]*((?:(?!-->).)*?)[ \t]*$", r"<!-- \1: \2 -->"),
    (r"^([ \t]*(?:>[ \t]?)+)\[!([\w-]{1,30})\][+-]?[ \t]*(.*)$", _callout),
    (
        r"^([ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+)?)(\*\*[^*\n]{1,60}\*\*|__[^_\n]{1,60}__|[^\W\d_][\w -]{0,40}?)[ \t]?::(?=[ \t]|$)",
        _field,
    ),
    (r"[\[(]([^\W\d_][\w -]{0,40})::[ \t]+([^\[\]()\n]{1,300})[\])]", r"**\1:** \2 "),
    # How far an outliner says that one is with an item; how much a task matters and when it is due.
    (
        r"^([ \t]*[-*+][ \t]+(?:#{1,6}[ \t]+)?)(?:DONE|CANCELED|CANCELLED|\{\{(?:\[\[)?DONE(?:\]\])?\}\})[ \t]+(?=\S)",
        r"\1",
    ),
    (
        r"(?<=\S)(?:[ \t]{1,4}(?:[🔺⏫🔼🔽⏬]|[➕🛫⏳📅✅❌]\ufe0f?[ \t]?\d{4}-\d\d-\d\d|🔁[^\d\n#]{1,40})){1,8}[ \t]*$",
        "",
    ),
    (r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=#{1,6}[ \t]+\S)", ""),
    (
        r"^([ \t]*(?:[-*+>][ \t]+)?(?:\*\*|__)?[^\W\d_][\w -]{0,30}:(?:\*\*|__)?:?)[ \t]*((?:`?#[^\W\d][\w/-]*`?(?:[ \t,]+|$))+)$",
        _named_tags,
    ),
    (r"^([ \t]*(?:[-*+][ \t]+)?)((?:`?#[^\W\d][\w/-]*`?(?:[ \t,]+|$))+)$", _tags),
    (r"^([ \t]*#.*?)[ \t]*\{[#.][\w.# :=\"-]{1,120}\}[ \t]*$", r"\1"),
    (r"(?<=\S)((?:[ \t]{1,4}#[A-Za-z][\w/-]{1,40}){1,12})[ \t]{0,4}$", r"<!--\1 -->"),
)
"""What a whole line becomes."""
_OF_SPANS = changes_of(
    (_STRUCK.pattern, _replaced),
    (
        r"(?i)(!?)\[\[(?![\s_]|toc\]|-[a-z] )([^\[\]\n|]{1,200})(?:\|([^\[\]\n]{0,200}))?\]\]",
        _linked,
    ),
    # Marked words, in Obsidian and in Bear.
    (r"(?<![=:\w<>!])(==|::)(?![=:\s])([^=:\n]{1,500}?)(?<![\s=:])\1(?![=:\w])", r"\2"),
    (r"(?:[ \t]{1,2}|^)%%(?!\s{0,9}$)((?:[^%\n]|%(?!%)){1,1000})%%(?=\s|$|[.,;])", r"<!--\1-->"),
    (r"(?<=\S)[ \t]?\[\^[\w-]{1,40}\](?!:)", ""),
    (r"(?:^|(?<=\S)[ \t]{1,4})\^(?=[\w-]*[A-Za-z])[A-Za-z0-9-]{2,40}[ \t]*$", ""),
    (
        r"(?i)\[\]\{#[^{}\n]{1,120}\}|<a (?:id|name)=[\"'][^\"'<>]{0,120}[\"'][ ]?/?>(?:</a>)?",
        "",
    ),
)
"""What stands in a line, code aside."""


def _spans(text: str) -> str:
    """Return a piece of a line, in which no code stands, with plain words for marks."""
    text = changed(text, _OF_SPANS)
    at = first.end() + 1 if (first := _BEGINNING.match(text)) else 0
    return text[:at] + _NEEDLESS.sub(r"\1", text[at:])
