"""``triage add``: reads a line or a message, keeps it in the spool, says what was understood. Opens no database."""

from __future__ import annotations

import sys

from triage.capture.echo import doubt_line, echo_line, source_table, to_json
from triage.capture.habits import load_vocabulary
from triage.capture.message import read_raw, read_text
from triage.capture.notation import dumps
from triage.capture.options import Options, read_options
from triage.capture.place import Place
from triage.capture.spool import Capture, SpoolFolder, new_uid
from triage.capture.text import clean_line, clean_out
from triage.capture.typed import read_typed, split_asks
from triage.errors import BadInput, TriageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from typing import Any, Protocol

    from triage.capture.draft import Draft
    from triage.capture.vocabulary import Vocabulary

    class Clock(Protocol):
        """The time and the machine's zone."""

        def now(self) -> datetime:
            """The present instant, aware, UTC."""

        def zone_name(self) -> str:
            """IANA name of the machine's zone."""

    class AfterAdd(Protocol):
        """Goes on into the desk with what was captured."""

        def __call__(self, uid: str, *, reply: bool, now: bool, as_json: bool) -> int:
            """Take it in, answer as asked; returns the exit code."""


EXAMPLE = "Example: triage add Explain the ranking drop by thu 3pm 2h from Priya"


def add(argv: list[str], environ: Mapping[str, str], clock: Callable[[], Clock], after_add: AfterAdd) -> int:
    """Run one command line behind the word ``add``; returns the exit code.

    Raises:
        TriageError: Nothing was saved; a text that was not in the arguments has been printed back.
        KeyboardInterrupt: Nothing was saved.
    """
    options = read_options(argv)
    place = Place.from_env(environ)
    typed = read_typed(options, environ)
    try:
        here = clock()
        vocabulary, problems = load_vocabulary(place, environ, here.now(), here.zone_name())
        drafts = [_read(text, options, vocabulary) for text in _texts(typed, options)]
        captures = [Capture(uid=new_uid(), captured_at=vocabulary.now, draft=draft) for draft in drafts]
        if not options.has("--dry-run"):
            _keep(captures, place)
    except BadInput:
        if not options.words or options.words == ("-",):
            _print_back(typed)  # a text in the arguments is in the shell's history
        raise
    except TriageError:
        _print_back(typed)
        raise
    for problem in problems:
        sys.stderr.write(f"triage: {clean_line(problem)}.\n")
    _show(captures, options, vocabulary)
    if options.has("--reply") or options.has("--now"):
        return after_add(
            captures[0].uid, reply=options.has("--reply"), now=options.has("--now"), as_json=options.has("--json")
        )
    return 0


def _texts(typed: str, options: Options) -> list[str]:
    """The texts to read: one, or one a line.

    Raises:
        BadInput: There is none.
    """
    texts = split_asks(typed) if options.has("--each") else [typed]
    if not any(text.strip() and text.replace("\0", "").strip() for text in texts):
        raise BadInput("An ask needs a text.", EXAMPLE)
    return texts


def _read(text: str, options: Options, vocabulary: Vocabulary) -> Draft:
    """The draft of a text, with what the options say over it.

    Raises:
        BadInput: An explicit value that cannot be read.
    """
    draft = read_raw(text) if options.has("--raw") else _read_safely(text, vocabulary)
    return draft.replace(**_option_fields(options, draft, vocabulary))


def _read_safely(text: str, vocabulary: Vocabulary) -> Draft:
    """The draft of a text; a bug in reading it must not lose it, so then it is kept unread."""
    try:
        return read_text(text, vocabulary)
    except TriageError:
        raise
    except Exception as error:  # the boundary to anybody's text
        draft = read_raw(text)
        return draft.replace(warnings=(*draft.warnings, f"kept as it is: reading it failed ({type(error).__name__})"))


def _option_fields(options: Options, draft: Draft, vocabulary: Vocabulary) -> dict[str, Any]:
    """The fields that the options set.

    Raises:
        BadInput: A value that cannot be read.
    """
    from triage.capture.symbols import channel_name
    from triage.capture.values import read_due, read_estimate, read_key_result, read_priority

    given = options.values
    fields: dict[str, Any] = {}
    if "due" in given:
        fields["due_on"], fields["due_at"] = read_due(given["due"], vocabulary)
        fields["due_text"] = given["due"]
    if "estimate" in given:
        fields["estimate_min"] = read_estimate(given["estimate"], vocabulary)
    if "priority" in given:
        fields["priority"] = read_priority(given["priority"])
    if "requester" in given:
        name = " ".join(given["requester"].lstrip("@").split())
        fields["requester"] = vocabulary.people.get(name.casefold(), name)
    if "channel" in given:
        fields["channel"] = channel_name(given["channel"])
    if "key_result" in given:
        fields["key_result"] = read_key_result(given["key_result"])
    if "link" in given:
        fields["link"] = given["link"]
    if options.tags:
        fields["tags"] = tuple(dict.fromkeys((*draft.tags, *options.tags)))
    if options.has("--private"):
        fields["is_private"] = True
    if options.has("--deep") or options.has("--shallow"):
        fields["lane"] = "focus" if options.has("--deep") else "open"
    return fields


def _keep(captures: list[Capture], place: Place) -> None:
    """Put captures into the spool, all or none; once this returns they survive a crash.

    Raises:
        TriageError: The folder or the disk refuses.
    """
    spool = SpoolFolder(place.spool)
    try:
        for capture in captures:
            spool.put(capture)
    except OSError as error:
        for capture in captures:
            spool.remove(capture)
        hint = "Free space, or set TRIAGE_DESK to a folder of yours; your text is printed above."
        raise TriageError(f"{place.spool} cannot be written: {error.strerror or error}.", hint) from error


def _print_back(typed: str) -> None:
    """Give a text back that would be lost: on standard output, so that it can be kept."""
    if typed.strip():
        text = typed.encode("utf-8", "replace").decode().rstrip("\n")
        sys.stdout.write(f"{clean_out(text) if sys.stdout.isatty() else text}\n")
        sys.stdout.flush()


def _show(captures: list[Capture], options: Options, vocabulary: Vocabulary) -> None:
    """Say what was understood: on standard output at a terminal, else on standard error."""
    saved = not options.has("--dry-run")
    as_json = options.has("--json")
    stream = sys.stdout if sys.stdout.isatty() and not as_json else sys.stderr
    for capture in captures:
        uid = capture.uid if saved else ""
        lines = [echo_line(capture.draft, vocabulary, uid), doubt_line(capture.draft, uid)]
        stream.write("".join(f"{line}\n" for line in lines if line))
        if not saved and not as_json:
            sys.stdout.write(f"{source_table(capture.draft, vocabulary)}\n")
    if as_json and not (options.has("--reply") or options.has("--now")):  # else the desk's door prints the data
        shown = [to_json(one.draft, one.uid if saved else "", one.captured_at if saved else None) for one in captures]
        sys.stdout.write(f"{dumps(shown if options.has('--each') else shown[0])}\n")
