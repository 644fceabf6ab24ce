"""Renders the sample replies of the documentation: ``python -m benchmarks.reply_samples [--check]``.

Writes ``docs/replies.md``: made-up asks with the facts of a plan, and the message that each of them gets. The page is
for reading: every message on it should be one that could be sent as it is. With ``--check`` nothing is written, and a
stale page or a finding of the lint ends with code 1.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.reply_sample_facts import Sample
from benchmarks.reply_sample_not_now import NOT_NOW
from benchmarks.reply_sample_others import OTHERS
from triage.domain.people import Role
from triage.domain.promise import SentReply
from triage.domain.reply.dates import day_and_month
from triage.domain.reply.draft import Draft
from triage.domain.reply.facts import OtherPerson, ReplyFacts, Shape, SmallerPiece, Swap
from triage.replies.renderer import ReplyRenderer

SAMPLES = (*NOT_NOW, *OTHERS)
PAGE = Path(__file__).parent.parent / "docs" / "replies.md"

INTRODUCTION = """# Forty replies

What `triage reply` writes, on made-up asks. Today is {today} on this page; names and dates come from the plan, the
words from the built-in templates. A person gets no two messages that begin or end alike within 30 days, so the same
facts may read differently tomorrow. Made by `python -m benchmarks.reply_samples`.
"""
ROLES = {
    Role.LEADERSHIP: "leadership",
    Role.PARTNER: "a partner",
    Role.PM: "a PM",
    Role.TECH_LEAD: "the tech lead",
    Role.PEER: "a peer",
    Role.REPORT: "a report",
    Role.TEAM: "another team",
    Role.CUSTOMER: "a customer",
    Role.OTHER: "a colleague",
}


def drafts() -> list[tuple[Sample, Draft]]:
    """Each sample with its message; later ones to the same person know the earlier ones."""
    renderer = ReplyRenderer()
    made: list[tuple[Sample, Draft]] = []
    sent: dict[str, list[SentReply]] = {}
    for at, sample in enumerate(SAMPLES):
        facts = sample.facts()
        earlier = sent.setdefault(sample.name, [])
        draft = renderer.render(facts, earlier)
        made.append((sample, draft))
        earlier.append(
            SentReply(
                uid=str(at),
                ask_uid=str(at),
                person=sample.name,
                situation=draft.situation,
                variant=draft.variant,
                text=draft.text,
                sent_at=sample.at,
            )
        )
    return made


def page() -> str:
    """The whole page."""
    parts = [INTRODUCTION.format(today=day_and_month(SAMPLES[0].facts().today))]
    for number, (sample, draft) in enumerate(drafts(), start=1):
        parts.append(_shown(number, sample, draft))
    return "\n".join(parts)


def _shown(number: int, sample: Sample, draft: Draft) -> str:
    facts = sample.facts()
    kind = "e-mail" if draft.shape is Shape.EMAIL else "chat"
    head = f"## {number}. {draft.situation.capitalize()}, to {ROLES[facts.asker.role]} ({kind}, {draft.tone})"
    subject = f"> **Subject:** {draft.subject}\n>\n" if draft.subject else ""
    text = "\n".join(f"> {line}".rstrip() for line in draft.text.splitlines())
    asked = " ".join(sample.message.split())
    return f"{head}\n\n{sample.name} wrote: *{asked}*\\\n{_plan(facts)}\n\n{subject}{text}\n"


def _plan(facts: ReplyFacts) -> str:
    known = [
        f"first {', '.join(item.say_as for item in facts.ahead)}" if facts.ahead else "",
        f"start {day_and_month(facts.start_on)}" if facts.start_on else "",
        f"finish {day_and_month(facts.finish_on)}" if facts.finish_on else "",
        f"due {day_and_month(facts.due_on)}" if facts.due_on else "",
    ]
    match facts.way_out:
        case SmallerPiece(what=what):
            known.append(f"a smaller piece would do: {what or 'a first part'}")
        case OtherPerson(first_name=name, knows=knows):
            known.append(f"{name} knows {knows or 'the area'}")
        case Swap(say_as=say_as):
            known.append(f"could trade places with {say_as}")
    return f"Facts: {'; '.join(filter(None, known)) or 'none needed'}."


def main(argv: list[str]) -> int:
    """Write or check the page; returns the exit code."""
    faults = [(sample, finding) for sample, draft in drafts() for finding in draft.findings]
    for sample, finding in faults:
        print(f"{sample.title!r}: {finding.words}", file=sys.stderr)
    text = page()
    if argv == ["--check"]:
        is_stale = not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text
        if is_stale:
            print("docs/replies.md is stale: run `python -m benchmarks.reply_samples`", file=sys.stderr)
        return 1 if faults or is_stale else 0
    PAGE.write_text(text, encoding="utf-8")
    print(f"wrote docs/replies.md: {len(SAMPLES)} replies")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
