from __future__ import annotations

from benchmarks.reply_samples import PAGE, SAMPLES, drafts, page
from triage.domain.reply.situation import Situation

SINCE_THEN = {
    *(Situation.READY, Situation.HEADS_UP, Situation.NUDGE, Situation.ALIGN, Situation.CHANGED, Situation.UPDATE),
    *(Situation.SELF_SERVE, Situation.THANKS),
}
"""Written when something has happened since, which a sample knows nothing of."""


def test_every_sample_reply_could_be_sent() -> None:
    assert [(draft.text, draft.findings) for _, draft in drafts() if draft.findings] == []


def test_the_samples_show_every_situation() -> None:
    assert len(SAMPLES) == 40
    assert {draft.situation for _, draft in drafts()} >= set(Situation) - SINCE_THEN


def test_the_page_of_samples_is_what_the_templates_write() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m benchmarks.reply_samples`"
