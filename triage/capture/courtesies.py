"""What people write around a request: greetings, excuses, "could you please", sign-offs. Patterns for messages only."""

from __future__ import annotations

import re

SCANNED_CHARS = 600
"""As much of a sentence as is looked at for courtesies; a title is cut far earlier."""


def _pattern(*alternatives: str, head: str = "", tail: str = "") -> re.Pattern[str]:
    """A pattern of alternatives, without regard to case."""
    return re.compile(f"{head}(?:{'|'.join(alternatives)}){tail}", re.IGNORECASE)


_SOMEONE = r"(?:you|u|ya|someone|somebody|anyone|anybody)"
_PLEASE = r"(?:please|pls|plz|kindly)"

PLEASE = _pattern(_PLEASE, head=r"\b", tail=r"\b")

QUOTE_INTRO = _pattern(
    r"On\b.{6,120}\bwrote:",
    r"Am\b.{6,120}\bschrieb.{0,80}:",
    r"Le\b.{6,120}\bécrit\s?:",
    r"-{3,12}\s*(?:Original|Forwarded|Ursprüngliche).{0,80}",
    r"_{10,80}",
    r"Sent from my .{1,40}",
    r"Get Outlook for .{1,40}",
    head=r"\s*",
    tail=r"\s*$",
)
"""The line above quoted text, or below which nothing is the writer's own."""

SIGN_OFF = _pattern(
    r"(?:(?:kind|kindest|best|warm) )?regards|best|best wishes|all the best|rgds|br|kr|cheers",
    r"thanks|thank you|many thanks|thx|ta|sincerely|yours|yours sincerely|cordially",
    r"viele grüße|mit freundlichen grüßen|vg|lg|mfg",
    head=r"\s*",
    tail=r"(?:\s+(?:in advance|again|and regards|all|a lot|so much))?\s*[,.!]*\s*$",
)

GREETING = _pattern(
    r"(?:hi|hey|hello|hiya|heya|yo|dear|hallo|greetings|(?:good )?(?:morning|afternoon|evening)|good day)\b"
    r"(?:[ ,]+(?:(?-i:@?[A-Z][\w'’.-]*)|@[\w.-]+|\w+(?=\s?[,!])"
    r"|there|all|team|both|folks|everyone|everybody|guys|mate|friend|again))*",
    r"@[\w.-]+(?:[ ,]+@[\w.-]+)*",
    r"happy \w+day(?: all| everyone| team)?",
    r"hope (?:you|all|this|that|the|your|everything)\b[^.!?,]*",
    r"thanks|thank you|tgif",
    r":[\w+-]+:",
    r"[\U0001F300-\U0001FAFF☀-➿][\uFE0F\u200D\U0001F300-\U0001FAFF☀-➿]*",
    head=r"\s*",
    tail=r"\s*(?::-?[)DP]|[,.!;:–—-]|[\U0001F300-\U0001FAFF☀-➿]|:\w+:|\s)*",
)

EMPTY = _pattern(
    r"(?:thanks|thank you|thx|kudos)(?: (?:so|very) much| a (?:lot|ton|million)| again)?(?: (?:for|to) [^.!?,]{1,60})?",
    r"(?:a few|a couple of|two|three|\d) (?:quick |small )?(?:things|asks|questions|requests|points)(?: for you)?",
    head=r"\s*(?:(?:big|many|huge|massive) )?",
    tail=r"[\s.!:]*$",
)

SOFTENER = _pattern(
    r"sorry (?:to|for)[^,.!?-]{0,40}[,.!-]+",
    r"quick (?:one|question|ask|q|favou?r|ping)\s*[-–—:,]+",
    r"when(?:ever)? you (?:have|get|find) [^,.!?]{1,30},",
    r"if you (?:have|get|find|can)[^,.!?]{0,30},",
    r"no rush[^,.!?]{0,20}[,-]+(?:\s*but)?",
    r"just (?:checking|wondering)\s*[,:-]*",
    r"(?:fyi|one more thing)\s*[,:-]+",
    r"also,?|so,?|and|but|ok(?:ay)?,?|btw,?",
    r"ps:?|p\.s\.:?",
    r"(?:reminder|urgent|asap)\s*[:!-]+",
    head=r"\s*",
    tail=r"\s+",
)

ASK = _pattern(
    r"\b(?:(?:would|do) )?(?:you )?mind(?= \w+ing\b)",
    r"\b(?:any chance|(?:is there )?any way) (?:you|u|someone|anyone|we) (?:can|could|might)",
    rf"\b(?:i was |i'm |i am |was |just ){{0,3}}wondering (?:if|whether) {_SOMEONE} (?:can|could|might)",
    rf"\b(?:it )?would be (?:great|good|nice|awesome|helpful|lovely) if {_SOMEONE} (?:can|could)",
    rf"\b(?:would|do) {_SOMEONE} have (?:time|(?:a |some |\d{{1,3}} ?)?(?:few )?(?:sec|min|moment)\w*)"
    r"(?: today| tomorrow| this week)? (?:to|for)",
    rf"\b(?:can|could|would|will|wld|cld) {_SOMEONE}(?: (?:all|guys|two|both))?(?: be able to)?",
    r"\bare you able to",
    rf"\b{_PLEASE} (?:can|could) you",
    r"\bi(?:'d| would) (?:like|love|need) you to|\b(?:i|we) need you to",
    rf"\b{_PLEASE}(?=\s)",
    tail=r"(?:,? (?:please|pls|plz|kindly|possibly|maybe|perhaps|also|quickly|just)){0,3}\s+(?=\w)",
)
"""The words that turn what follows them into a request."""

REQUEST = _pattern(
    r"\?",
    r"\bneed(?:s|ed)?\b(?! to (?:run|go|leave)\b)",
    rf"\b(?:can|could|would|will) (?:{_SOMEONE}|we|i (?:get|have))\b",
    rf"\b{_PLEASE}\b",
    r"\brequest(?:ing|ed)?\b|\bwaiting (?:on|for) you\b|\bwould (?:like|love|appreciate)\b",
)
"""Whether a sentence may ask for something."""

WEAK = _pattern(
    r"let me know|no need|no rush|need (?:it|this|them|that|these)\b|any questions|how are you|how's it going",
    r"please advise|reach out|(?:find|see) (?:the )?attached|feel free|don't hesitate",
    r"thanks? (?:you )?(?:in advance|so much)|does that work|make sense|sounds good|ok\?",
    r"got a (?:sec|minute|moment)|you there|you around|can i ask|quick question",
    head=r"\b",
)
"""What looks like a request and asks for nothing."""

FAREWELL = _pattern(
    r"see you|see ya|talk|speak|chat|catch you|have a|enjoy|happy|good (?:morning|afternoon|evening|night)|bye|ttyl|cu",
    head=r"\s*",
    tail=r"\b",
)

ABSENCE = _pattern(
    r"ooo|out of (?:the )?office|on (?:annual )?(?:leave|vacation|holiday|pto)|parental leave",
    r"(?:i'm|i am|i'll be|we're|we are|we'll be) (?:away|off|out|back|travell?ing|free|available)",
    head=r"\b",
    tail=r"\b",
)
"""When the writer is not there, or is; no deadline of what is asked."""

ABBREVIATION = _pattern(
    r"e\.g|i\.e|approx|etc|vs|mrs?|ms|dr|prof|no|nr|inc|ltd|dept|est|incl|min|max|fig|[ap]\.m|[a-z]",
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun",
    head=r"\b",
    tail=r"\.$",
)
"""A full stop behind one of these ends no sentence."""
