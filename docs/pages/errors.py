"""Exit codes."""

from __future__ import annotations

from docs.pages.markdown import first_paragraph, page, table
from triage import errors
from triage.cli.main import BROKEN_PIPE_EXIT_CODE, BUG_EXIT_CODE, INTERRUPTED_EXIT_CODE


def exit_codes_page() -> str:
    """Every exit code with what it means."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.TriageError)]
    codes: dict[int, list[str]] = {}
    for kind in kinds:
        if kind is not errors.TriageError:
            codes.setdefault(kind.exit_code, []).append(first_paragraph(kind))
    rows = [("0", "Done; an empty list too.")]
    rows += [(str(number), " ".join(meanings)) for number, meanings in sorted(codes.items())]
    rows += [
        (str(BUG_EXIT_CODE), "A bug. A log without anybody's text says where; its path is printed."),
        (str(INTERRUPTED_EXIT_CODE), "Stopped with Ctrl-C; nothing more was changed."),
        (str(BROKEN_PIPE_EXIT_CODE), "The reader of a pipe left (`triage list | head`). Silent."),
        ("143", "Ended by SIGTERM."),
    ]
    return page(
        "Exit codes",
        "A number never changes its meaning. An error is one line on stderr that begins with `triage:` and says what "
        "to do next; data alone goes to stdout.",
        table(("code", "meaning"), rows),
    )
