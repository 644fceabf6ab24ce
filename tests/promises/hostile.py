"""Texts that try to be more than text: escape codes, markup, directions, templates, formulas, names of files."""

from __future__ import annotations

HOSTILE = {
    "clipboard": "\x1b]52;c;cHduZWQ=\x1b\\ look",
    "clipboard, c1": "\x9d52;c;cHduZWQ=\x9c look",
    "title": "\x1b]0;pwned\x07 look",
    "link": "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "colour": "\x1b[31mred\x1b[0m",
    "colour, c1": "\x9b31mred",
    "clear": "\x1b[2J\x1b[H gone",
    "reset": "\x1bc look",
    "other screen": "\x1b[?1049h look",
    "mouse on": "\x1b[?1000h look",
    "answer me": "\x1b[6n\x1b[c look",
    "device control": "\x1bPq#0;2;0;0;0\x1b\\ look",
    "half a sequence": "look \x1b[",
    "bell": "ding \x07\x07",
    "backspace": "rm -rf\x08\x08\x08\x08\x08\x08harmless",
    "carriage return": "evil\rgood",
    "vertical": "a\x0bb\x0cc",
    "delete": "a\x7fb",
    "shift out": "a\x0eb\x0fc",
    "all controls": "".join(map(chr, range(1, 32))) + " look",
    "all c1": "".join(map(chr, range(0x80, 0xA0))) + " look",
    "right to left": "pay \u202e000,1\u202c now",
    "isolates": "now \u2066x\u2069 \u2067y\u2069",
    "arabic mark": "a\u061cb\u200fc\u200ed",
    "tags": "look\U000e0041\U000e0042\U000e007f",
    "separators": "a\u2028b\u2029c\x85d",
    "zero width": "a\u200b\u2060\ufeffb",
    "combining": "Z" + "\u0301" * 200,
    "half a pair": "half \ud83d of a pair",
    "wide": "漢字" * 80,
    "markup": "[/] [bold]look[/bold] [red",
    "markup action": "[@click=app.quit]click me[/]",
    "markup link": "[link=file:///etc/passwd]look[/link]",
    "template": "{{ 7 * 7 }} {% for x in range(10) %}x{% endfor %} {{ config.__class__ }}",
    "format": "%s %n {0} {x!r} $HOME `id` $(id)",
    "formula": "=cmd|' /C calc'!A0",
    "path": "../../../../etc/passwd",
    "option": "--json --yes -rf",
    "html": "<script>alert(1)</script> &lt; ![x](http://evil.example/x.png)",
    "quotes": "'; DROP TABLE ask; -- \" \\ ''",
}
"""What each tries -> the text; 40 of them."""

ACTING = frozenset(
    [chr(code) for code in (*range(0x20), 0x7F, *range(0x80, 0xA0)) if chr(code) not in "\n\t\r"]
    + list("\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
    + [chr(code) for code in range(0xE0001, 0xE0080)]
)
"""What a terminal would obey or reorder by."""
