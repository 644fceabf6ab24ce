"""The command line of ``triage add``: options before the text or after its last word, the text between them."""

from __future__ import annotations

from triage.capture.value import Value
from triage.errors import BadInput

VALUES = {
    "-p": "priority",
    "--priority": "priority",
    "--tag": "tag",
    "--from": "requester",
    "--due": "due",
    "--est": "estimate",
    "--via": "channel",
    "--kr": "key_result",
    "--link": "link",
}
"""Options that take a value."""

FLAGS = frozenset(
    {
        "--private",
        "--deep",
        "--shallow",
        "--paste",
        "--each",
        "--dry-run",
        "--raw",
        "--json",
        "--reply",
        "--now",
        "--help",
        "-h",
    }
)
END = "--"


class Options(Value):
    """One command line of ``triage add``.

    Attributes:
        words: The text's words; "-" alone means standard input.
        values: Field -> value, of the options that take one; without tags.
        tags: In order.
        flags: The flags given, with their dashes.
        is_ended: Whether a bare ``--`` stands in the words.
    """

    words: tuple[str, ...]
    values: dict[str, str]
    tags: tuple[str, ...]
    flags: frozenset[str]

    def has(self, flag: str) -> bool:
        """Whether a flag was given."""
        return flag in self.flags


def read_options(argv: list[str]) -> Options:
    """The options and the text of a command line.

    Raises:
        BadInput: An option before the text is unknown, has no value, or contradicts another one.
    """
    given: list[tuple[str, str]] = []
    at = 0
    while at < len(argv) and _is_option(argv[at]):
        step = _take(argv, at, given)
        if step is None:
            raise BadInput(f"{argv[at]} needs a value.", "`triage add --help` shows how.")
        at += step
    if (
        at < len(argv)
        and argv[at].startswith("-")
        and argv[at] not in ("-", END)
        and argv[at].lstrip("-")[:1].isalpha()
    ):
        raise BadInput(f"No option {argv[at]}.", "`triage add --help` lists them; put -- before a text that starts so.")
    ended = argv.index(END, at) if END in argv[at:] else len(argv)
    text_end = ended if ended < len(argv) else _text_end(argv, at, given)
    words = argv[at:] if ended < len(argv) else argv[at:text_end]
    options = Options(
        words=tuple(words),
        values={field: value for field, value in given if field not in ("tag", "flag")},
        tags=tuple(value.lstrip("#+").lower() for field, value in given if field == "tag"),
        flags=frozenset("--help" if value == "-h" else value for field, value in given if field == "flag"),
    )
    _check(options)
    return options


def _is_option(word: str) -> bool:
    name = word.partition("=")[0]
    return word in FLAGS or name in VALUES or (word[:2] == "-p" and word[2:] in ("0", "1", "2"))


def _take(argv: list[str], at: int, given: list[tuple[str, str]]) -> int | None:
    """Note the option at a place; how many words it took, None when its value is missing."""
    word = argv[at]
    if word in FLAGS:
        given.append(("flag", word))
        return 1
    if word[:2] == "-p" and word[2:]:
        given.append(("priority", word[2:].removeprefix("=")))
        return 1
    name, equals, value = word.partition("=")
    if equals:
        given.append((VALUES[name], value))
        return 1
    if at + 1 >= len(argv) or argv[at + 1] in FLAGS:
        return None
    given.append((VALUES[name], argv[at + 1]))
    return 2


def _text_end(argv: list[str], start: int, given: list[tuple[str, str]]) -> int:
    """Where the text ends: at the first option behind which there is nothing but options."""
    for begin in range(start, len(argv)):
        if not _is_option(argv[begin]):
            continue
        found: list[tuple[str, str]] = []
        at: int = begin
        while at < len(argv) and _is_option(argv[at]):
            step = _take(argv, at, found)
            if step is None:
                break
            at += step
        if at == len(argv):
            given += found
            return begin
    return len(argv)


def _check(options: Options) -> None:
    """Refuse what contradicts itself.

    Raises:
        BadInput: Two options that exclude each other.
    """
    pairs = (
        ("--deep", "--shallow"),
        ("--reply", "--dry-run"),
        ("--now", "--dry-run"),
        ("--each", "--reply"),
        ("--each", "--now"),
    )
    for one, other in pairs:
        if options.has(one) and options.has(other):
            raise BadInput(f"{one} and {other} exclude each other.", "Give one of them.")
