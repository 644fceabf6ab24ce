"""The prose of a message: what is its writer's own text, its sentences, and the one that asks."""

from __future__ import annotations

import re

from triage.capture.posts import Range

_QUOTE_INTRO = re.compile(
    r"\s*(?:On\b.{6,120}\bwrote:|Am\b.{6,120}\bschrieb.{0,80}:|Le\b.{6,120}\bécrit\s?:|-{3,}\s*(?:Original|Forwarded|Ursprüngliche).*"
    r"|_{10,}|From:\s.+|\*From:\*\s.+|Sent from my .*|Get Outlook for .*)\s*$",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"\s*(?:best|best regards|best wishes|all the best|kind regards|kindest regards|warm regards|regards|rgds|br|kr|cheers|thanks|"
    r"thank you|many thanks|thanks a lot|thanks so much|thanks again|thx|ta|sincerely|yours|yours sincerely|cordially|"
    r"viele grüße|mit freundlichen grüßen|vg|lg|mfg)(?:\s+(?:in advance|again|and regards|all|a lot|so much))?\s*[,.!]*\s*$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"\s*(?:(?:hi|hey|hello|hiya|heya|yo|dear|morning|afternoon|evening|good (?:morning|afternoon|evening|day)|greetings|hallo)\b"
    r"(?:[ ,]+(?:@?[A-Z][\w'’.-]*|@[\w.-]+|there|all|team|both|folks|everyone|everybody|again|guys|mate|friend|again))*"
    r"|@[\w.-]+(?:[ ,]+@[\w.-]+)*|happy \w+day(?: all| everyone| team)?|hope (?:you|all|this)[^.!?,]*|thanks|thank you|tgif)"
    r"\s*(?::-?[)DP]|[,.!;:–—-]|[\U0001F300-\U0001FAFF☀-➿]|:\w+:|\s)*",
    re.IGNORECASE,
)
_SOFTENER = re.compile(
    r"\s*(?:sorry (?:to|for)[^,.!?-]{0,40}[,.!-]+|quick (?:one|question|ask|q|favou?r|ping)\s*[-–—:,]+|when(?:ever)? you (?:have|get|find) "
    r"[^,.!?]{1,30},|if you (?:have|get|find|can)[^,.!?]{0,30},|no rush[^,.!?]{0,20}[,-]+(?:\s*but)?|just (?:checking|wondering)\s*[,:-]*|"
    r"fyi\s*[,:-]+|also,?|so,?|and|but|ok(?:ay)?,?|btw,?|one more thing\s*[,:-]+|ps:?|p\.s\.:?|reminder\s*[:-]+|urgent\s*[:!-]+|asap\s*[:!-]+)\s+",
    re.IGNORECASE,
)
_ASK = re.compile(
    r"(?:\b(?:(?:any chance|(?:is there )?any way) (?:you|u|someone|anyone|we) (?:can|could|might)|"
    r"(?:i was |i'm |i am |was |just )*wondering (?:if|whether) (?:you|u|someone|anyone) (?:can|could|might|would be able to)|"
    r"(?:it )?would be (?:great|good|nice|awesome|helpful|lovely) if (?:you|u|someone) (?:can|could)|"
    r"(?:can|could|would|will|wld|cld) (?:you|u|ya|someone|somebody|anyone|anybody)(?: (?:all|guys|two|both))?(?: be able to)?|"
    r"are you able to|(?:please|pls|plz) (?:can|could) you|i(?:'d| would) (?:like|love|need) you to|(?:i|we) need you to)"
    r"(?:,? (?:please|pls|plz|kindly|possibly|maybe|perhaps|also|quickly|just))*\s+|\b(?:please|pls|plz|kindly)\s+)(?=\w)",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\?|\bneed(?:s|ed)?\b(?! to (?:run|go|leave)\b)|\b(?:can|could|would|will) (?:you|u|someone|somebody|anyone|we|i (?:get|have))\b"
    r"|\bplease\b|\bpls\b|\bplz\b|\bkindly\b|\brequest(?:ing|ed)?\b|\bwaiting (?:on|for) you\b|\bwould (?:like|love|appreciate)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:let me know|no need|no rush|need (?:it|this|them|that|these)\b|any questions|how are you|how's it going|please advise|"
    r"reach out|feel free|don't hesitate|thanks? (?:you )?(?:in advance|so much)|does that work|make sense|sounds good|ok\?|"
    r"got a (?:sec|minute|moment)|you there|you around|can i ask|quick question)\b",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"\s*(?:see you|see ya|talk|speak|chat|catch you|have a|enjoy|happy|good (?:morning|afternoon|evening|night)|bye|ttyl|cu)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"\s*(?:[-*•‣·–]|\d{1,2}[.)]|\[[ x]?\]|☐)\s+")
_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(@#]*[A-Z0-9\"'“‘(@#a-z])|(?<=[?!])\s+")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|approx|etc|vs|mr|mrs|ms|dr|prof|no|nr|inc|ltd|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    r"mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|[ap]\.m|est|incl|min|max|fig|[a-z])\.)$",
    re.IGNORECASE,
)

LONG_LINE = 55
TITLE_CHARS = 100


def own_lines(raw: str, lines: list[Range]) -> tuple[list[Range], str]:
    """The lines that the writer wrote: without quotes, signature and what follows them; with the name signed by."""
    kept: list[Range] = []
    name = ""
    for index, (start, end) in enumerate(lines):
        text = raw[start:end]
        if text.rstrip() == "--" or (text.startswith("-- ") and len(text) < 4) or _QUOTE_INTRO.match(text):
            break
        if _is_split_intro(raw, lines, index):
            break
        if text.lstrip().startswith((">", "|>")):
            continue
        if kept and _SIGN_OFF.match(text) and _is_signature(raw, lines[index + 1 :]):
            name = _signed(raw, lines[index + 1 :])
            break
        kept.append((start, end))
    return kept, name


def _is_split_intro(raw: str, lines: list[Range], index: int) -> bool:
    """Whether ``On ... wrote:`` begins here, wrapped over two lines."""
    if index + 1 >= len(lines) or not raw[lines[index][0] : lines[index][1]].lstrip().startswith("On "):
        return False
    return (
        _QUOTE_INTRO.match(f"{raw[slice(*lines[index])].strip()} {raw[slice(*lines[index + 1])].strip()}") is not None
    )


def _is_signature(raw: str, lines: list[Range]) -> bool:
    """Whether what follows a sign-off is a signature: short lines, none of which asks."""
    texts = [raw[slice(*line)].strip() for line in lines]
    texts = [text for text in texts if text and not text.startswith(">")]
    return all(len(text) < 80 for text in texts[:2]) and not any(
        _REQUEST.search(text) or re.match(r"p\.?s\.?\b", text, re.IGNORECASE) for text in texts[:3]
    )


def _signed(raw: str, lines: list[Range]) -> str:
    """The name below a sign-off, "" when it is none."""
    for start, end in lines:
        text = raw[start:end].strip().strip("-–—~ ")
        if text:
            return text if re.fullmatch(r"[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){0,2}", text) else ""
    return ""


def sentences(raw: str, lines: list[Range]) -> list[Range]:
    """The sentences of a text in order, wrapped lines joined, bullets cut off."""
    found: list[Range] = []
    for start, end in _paragraphs(raw, lines):
        at = start
        for match in _END.finditer(raw, start, end):
            if not _ABBREVIATION.search(raw, max(at, match.start() - 12), match.start()):
                found.append((at, match.start()))
                at = match.end()
        found.append((at, end))
    return [place for place in found if raw[slice(*place)].strip()]


def _paragraphs(raw: str, lines: list[Range]) -> list[Range]:
    """Lines, joined where a mail program wrapped them."""
    joined: list[Range] = []
    was_long = False
    for start, end in lines:
        text = raw[start:end]
        bullet = _BULLET.match(raw, start, end)
        if joined and was_long and text.strip() and not bullet and not raw[joined[-1][1] : start].strip("\r\n"):
            joined[-1] = (joined[-1][0], end)
        elif text.strip():
            joined.append((bullet.end() if bullet else start, end))
        was_long = len(text) >= LONG_LINE
    return joined


def is_farewell(text: str) -> bool:
    """Whether a sentence is a greeting or a goodbye, whose days mean nothing."""
    return _FAREWELL.match(text) is not None and not _ASK.search(text)


def asking(raw: str, places: list[Range]) -> int:
    """Index of the first sentence that asks for something; else of the first that says anything; -1 for none."""
    for index, place in enumerate(places):
        text = raw[slice(*place)]
        if _REQUEST.search(text) and (not _WEAK.search(text) or _ASK.search(_WEAK.sub("", text))):
            return index
    for index, place in enumerate(places):
        text = raw[slice(*place)]
        greeting = _GREETING.match(text)
        if not (greeting and greeting.end() == len(text)) and any(c.isalnum() for c in text):
            return index
    return 0 if places else -1


def core(raw: str, place: Range) -> tuple[Range, bool]:
    """The part of a sentence that says what to do: behind the greeting and "could you please"; whether it was asked."""
    start, end = place
    while True:
        match = _GREETING.match(raw, start, end) or _SOFTENER.match(raw, start, end)
        if match is None or match.end() == start or not any(c.isalnum() for c in raw[match.end() : end]):
            break
        start = match.end()
    asked = None
    for asked in _ASK.finditer(raw, start, end):
        if _opens_clause(raw, start, asked.start()):
            break
    else:
        asked = None
    if asked is None or end - asked.end() < 3:
        return (start, end), False
    return (asked.end(), end), True


def _opens_clause(raw: str, start: int, at: int) -> bool:
    """Whether a request begins its clause: at the start or behind a mark or "and", "so", "but"."""
    before = raw[start:at].rstrip()
    return (
        not before
        or before[-1] in ",;:.!?)-–—"
        or before.rsplit(None, 1)[-1].lower() in ("and", "so", "but", "then", "or", "just", "also")
    )
