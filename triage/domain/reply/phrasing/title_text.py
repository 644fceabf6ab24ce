"""A title as people type or paste it, stripped to what is asked: no greeting, no "can you", no ticket number."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from triage.domain.reply.phrasing.grammar import base_of_gerund, singular
from triage.domain.reply.phrasing.nouns import COMMON_ADJECTIVES, COMMON_NOUNS
from triage.domain.reply.phrasing.rewording import asking_part, reworded
from triage.domain.reply.phrasing.words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS, VERBS

_MOST_CHARS = 2000
_JOINERS = "\u200c\u200d"  # part of emoji and of Persian words
_HEADLINE = 0.7
"""From this share of capitalised words on, capitals say nothing."""

_PLAIN = FUNCTION_WORDS | COMMON_NOUNS | COMMON_ADJECTIVES | DETERMINERS | VERBS | PREPOSITIONS
_EMOJI_NAME = re.compile(r"(?:^|(?<=\s)):[a-z0-9_+-]{2,30}:(?=\s|$)")
_EMOJI = re.compile("[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_]{1,60}?)(?<=\S)\1(?![\w*_])")
_LINK = re.compile(r"(?i)(?<=\s)(?:the\s+)?https?://\S+")
_BRACKETED = re.compile(r"\s+[\[(][^\])]{0,80}[\])]")
_END = re.compile(r"(?<=\w)[!?]+\s+|(?<=[a-z0-9)\]\"'][a-z0-9)\]\"'])[.;]+\s+|\s+(?:--+|[–—]|->)\s+|\s*\n\s*")

_LEADS = (
    r"(?:re|fwd?|aw|todo|fyi|heads[\s-]up|urg+ent|bug|bug\s?fix(?:es)?|task|action|ask|question|idea|p[0-3]|slack|reminder|quick\s(?:question|one))"
    r"\s*[:–—-]\s+",
    r"(?:fwd?|re)\s*:\s*",
    r"\[[^\]]{1,60}\]\s*:?\s*",
    r"\#?\d{1,7}\s*[:–—-]\s+",
    r"\#\d+\s+",
    r"(?-i:[A-Z]{2,10}-\d+)\s*[:–—-]?\s+",
    r"[-*•>]+\s+",
    r"\d{1,2}[.)]\s+",
    r"@[\w.-]+[,:]?\s+",
    r"(?:hi|hey|hello|hiya|heya|hallo|dear|morning|good\s(?:morning|afternoon|evening))\b"
    r"(?:\s+(?:all|team|there|everyone|folks|guys))?(?:\s+(?-i:[A-Z])[\w'-]+)?\s*[,!.:;–—-]+\s*",
    r"(?:hi|hey|hello|hiya)\s+(?=(?:can|could|would|please|pls)\b)",
    r"(?-i:[A-Z])[a-z]+\s+(?:asks?|asked|wants|needs)\s*:\s*",
    r"[a-z]+\s+asks\s*:\s*",
    r"(?-i:[A-Z])[a-z]+:\s+(?=(?:please|pls|plz|can\s+you|could\s+you)\b)",
    r"(?-i:[A-Z])[a-z]+\s+(?:wants|asks\s+for|(?:has\s+)?asked\s+for|is\s+asking\s+for)\s+(?=(?:a|an|the|our|some)\b)",
    r"(?-i:[A-Z])[a-z]+\s+(?:wants|(?:has\s+)?asked)\s+(?:(?:me|us|you)\s+)?to\s+(?:know\s+)?",
    r"(?:ask|request|question)\s+from\s+[a-z]+\s*:\s*",
    r"(?:please|pls|plz|kindly|urgently|asap|fyi|just|maybe|also|ok(?:ay)?|so|and|ps)\b[,:]?\s+",
    r"when(?:ever)?\s+you\s+(?:have|get|find)\s+(?:a\s+(?:sec|second|moment|minute|chance)|time)\s*[:,-]?\s*",
    r"(?:do|would)\s+you\s+(?:think\s+you\s+(?:can|could)|mind|have\s+(?:some\s+|a\s+)?(?:time|minute|sec|moment)\s+(?:to|for))\s+",
    r"(?:have\s+you\s+)?got\s+(?:some\s+|a\s+)?(?:time|min|minute|sec|second|moment)\s+(?:to|for)\s+",
    r"(?:i\s+was\s+)?(?:just\s+)?wondering\s+(?:if|whether)\s+(?:you|we)\s+(?:could|can|would)\s+",
    r"(?:can|could|would|will)\s+(?:you|u|we|someone|somebody|anyone)\s+(?:(?:please|pls|maybe|possibly|also|kindly)\s+)?"
    r"(?:be\s+able\s+to\s+)?",
    r"(?:(?:i|we)\s+)?(?:(?:want|need)|i(?:'d|\s+would)\s+(?:like|love))\s+you\s+to\s+",
    r"(?:we|i|you)\s+(?:need|have|ought)\s+to\s+(?:know\s+)?",
    r"we\s+should\s+",
    r"(?:i\s+)?need\s+to\s+know\s+",
    r"need(?:s|ed)?\s+to\s+",
    r"(?:i(?:'d|\s+would)\s+(?:like|love)|(?:i|we)\s+need|(?:i|we)\s+want|need)\s+(?:to\s+)?",
    r"(?:is|would)\s+it\s+(?:be\s+)?possible\s+to\s+",
    r"(?:it\s+)?would\s+be\s+(?:great|good|nice)\s+(?:if\s+you\s+could|to)\s+",
    r"(?:is\s+there\s+)?any\s+chance\s+(?:(?:you|we)\s+(?:can|could)|to)\s+",
    r"how\s+about\s+",
    r"sorry\s+(?:to|for)\s+(?:bother(?:ing)?|bug(?:ging)?)(?:\s+you)?\s*[,.:–—-]*\s*",
    r"(?:remind\s+me|don'?t\s+forget|remember)\s+to\s+",
    r"(?:make\s+sure\s+to|be\s+able\s+to)\s+",
    r"to\s+(?=[a-z]{3,}\s)",
)

_MONTH_OR_DAY = "mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DAY_WORD = (
    rf"(?:{_MONTH_OR_DAY}|eod|eow|eom|eoq|cob|today|tomorrow|tmrw|noon|day|week|month|quarter|year|\d)[\w:.,/-]*"
)
_TAILS = (
    r"[\s,;:–—-]+(?:please|pls|plz|asap|thanks|thank\s+you|thx|ty|cheers|again|urgently|urgent|if\s+pos+ible|today|tomorrow"
    r"|tonight|this\s+(?:week|month)|next\s+week|right\s+away|now|soon|eod|eow|when(?:ever)?\s+you\s+(?:can"
    r"|(?:have|get|find)\s+(?:time|(?:a\s+)?(?:sec|moment|minute|chance))))",
    r"[\s,;–—-]*[\[(][^\])]*[\])]",
    r"\s+(?:required|needed)",
    rf"\s+(?:by|before|due|until|till)\s+(?:(?:on|the|end|of|next|last|this|first|thing)\s+)*{_DAY_WORD}"
    rf"(?:\s+(?:[\d:.apm]+|(?:{_MONTH_OR_DAY})\w*|noon|eod|cob|morning|afternoon))*",
    r"[\s,]+(?:~\s?\d[\d.]*\s?\w{1,7}|\#[a-z][\w/-]*|!p\d|kr\s?\d+|via\s\w+)",
    r"[\s,;:–—-]+(?:see|cf\.?|ref\.?|ticket|re)\s+(?:\#?\d+|[A-Z]{2,10}-\d+|https?://\S+)",
    r"\s*[,;:–—-]\s*\d{4,}",
    r"[\s.,;:!?–—-]+",
)


@cache
def _lead() -> re.Pattern[str]:
    # Compiled at first use: 15 ms that most commands do not need.
    return re.compile(f"(?i)^(?:{'|'.join(_LEADS)})")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(f"(?i)(?:{'|'.join(_TAILS)})$")


def bare_title(title: str) -> str:
    """What is asked, on one line, in the words of the title; "" when nothing is left.

    >>> bare_title("Hi! can you please explain the ranking drop? Thanks")
    'explain the ranking drop'
    >>> bare_title("[V3 Document] OPS-12: Add an id column (urgent)")
    'Add an id column'
    """
    text = (
        _EMOJI.sub("", _EMPHASIS.sub(r"\2", _EMOJI_NAME.sub("", one_line(title))))
        .replace('"', "'")
        .replace(" / ", "/")
        .replace(" re: ", " about ")
        .replace(" re. ", " about ")
        .strip()
    )
    if len(text.split()) > 1:
        text = _LINK.sub("the linked page", text)
    text = reworded(_without_lead(_first_sentence(_without_lead(text))))
    shorter = _BRACKETED.sub("", text)
    return _headline_to_sentence(_without_tail(shorter if len(shorter.split()) > 1 else text))


def without_courtesy(title: str) -> str:
    """A title without greeting, politeness and day at its ends, its words as they are.

    >>> without_courtesy("hey, can you fix the *login* by Friday, thanks")
    'fix the *login*'
    """
    return _without_tail(_without_lead(one_line(title)))


def one_line(text: str) -> str:
    """Text without control, bidi and invisible characters, NFC, single blanks."""
    kept: list[str] = []
    for char in unicodedata.normalize("NFC", text[:_MOST_CHARS]):
        category = unicodedata.category(char)
        if category in {"Cc", "Zl", "Zp", "Zs"}:
            kept.append(" ")
        elif category[0] != "C" or char in _JOINERS:
            kept.append(char)
    return " ".join("".join(kept).split())


def _without_lead(text: str) -> str:
    for _ in range(6):
        shorter = _lead().sub("", text, count=1).lstrip()
        if shorter == text or not shorter:
            break
        text = shorter
    return text


def _without_tail(text: str) -> str:
    for _ in range(8):
        shorter = _tail().sub("", text, count=1).rstrip()
        words = shorter.split()
        if shorter == text or len(words) < min(2, len(text.split())) or _is_left_hanging(words, text):
            break
        text = shorter
    return text


def _is_left_hanging(words: list[str], text: str) -> bool:
    """Whether cutting the tail would leave "the numbers for"."""
    return words[-1].casefold() in PREPOSITIONS | DETERMINERS and text.rstrip(" .,;:!?").split()[-1] != words[-1]


def _first_sentence(text: str) -> str:
    """The part that asks; a title of several sentences mostly asks with the first."""
    return asking_part([part.strip() for part in _END.split(text) if part and part.strip()]) or text.strip()


def _headline_to_sentence(text: str) -> str:
    """Capitals taken back where they say nothing: shouted titles, and plain words in headline case."""
    words = text.split()
    letters = [char for char in text if char.isalpha()]
    if len(words) > 2 and letters and all(char.isupper() for char in letters):
        words = [words[0].capitalize(), *(word.lower() for word in words[1:])]
    small = FUNCTION_WORDS
    if _is_headline(words) and all(
        _stem(word) in _PLAIN for word in words[1:] if word[0].isupper() and word[1:].islower()
    ):
        small = _PLAIN
    return " ".join(
        word.lower() if index and word[1:].islower() and _stem(word) in small else word
        for index, word in enumerate(words)
    )


def _is_headline(words: list[str]) -> bool:
    return sum(word[0].isupper() or not word[0].isalpha() for word in words) >= _HEADLINE * len(words)


def _stem(word: str) -> str:
    small = word.casefold().strip(",;:")
    return base_of_gerund(small) or (small if small in COMMON_NOUNS | FUNCTION_WORDS else singular(small))
