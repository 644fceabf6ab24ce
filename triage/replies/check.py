"""Tries the user's templates on made-up facts, in the cage, and holds the texts to the lint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from triage.domain.people import Tone
from triage.domain.reply.context import context
from triage.domain.reply.draft import TemplateFinding
from triage.domain.reply.facts import ReplyFacts, Shape
from triage.errors import BadInput
from triage.replies.caged import Job, render_caged
from triage.replies.engine import Outcome
from triage.replies.library import read_library
from triage.replies.renderer import findings, polished_text, sources_of
from triage.replies.samples import sample_facts
from triage.replies.template import Template

_TRIALS = 8
"""Facts tried for each template, tone and shape; enough for each way out with and without a date."""


@dataclass(frozen=True, slots=True)
class _Trial:
    template: Template
    facts: ReplyFacts
    tone: Tone
    shape: Shape


def check_templates(folder: Path) -> list[TemplateFinding]:
    """Everything wrong with the templates of a folder, sorted by file and line; empty is good.

    Raises:
        CouldNot: The child process cannot be started.
    """
    library = read_library(folder)
    found = {_of_problem(problem) for problem in library.problems}
    own = [template for template in library.templates.values() if template.is_own]
    trials = [trial for template in own for trial in _trials(template)]
    sources = {**library.partials, **sources_of(own)}
    jobs = [
        Job(f"{trial.template.name}{part}", context(trial.facts, trial.tone, trial.shape))
        for trial in trials
        for part in ("", "#subject")
    ]
    outcomes = render_caged(sources, jobs) if jobs else []
    for trial, body, subject in zip(trials, outcomes[::2], outcomes[1::2], strict=True):
        found.update(_of_trial(trial, body, subject))
    tried = {trial.template.name for trial in trials}
    for template in own:
        if template.name not in tried:
            found.add(TemplateFinding(template.path, 1, "its conditions never hold together"))
    return sorted(found)


def _trials(template: Template) -> list[_Trial]:
    trials: list[_Trial] = []
    for tone in sorted(template.tones):
        for shape in sorted(template.shapes):
            wished = [replace(facts, tone=tone, shape=shape) for facts in sample_facts()]
            suiting = [facts for facts in wished if template.suits(context(facts, tone, shape))]
            trials += [_Trial(template, facts, tone, shape) for facts in _spread(suiting)]
    return trials


def _spread(samples: Sequence[ReplyFacts]) -> Sequence[ReplyFacts]:
    """At most `_TRIALS` of them, from all over the list."""
    step = max(1, len(samples) // _TRIALS)
    return samples[::step][:_TRIALS]


def _of_trial(trial: _Trial, body: Outcome, subject: Outcome) -> list[TemplateFinding]:
    template = trial.template
    if subject.error:
        return [TemplateFinding(template.path, 1, f"subject: {subject.error}")]
    if body.error:
        line = template.body_line - 1 + body.line if body.line else template.body_line
        return [TemplateFinding(template.path, line, body.error)]
    text = polished_text(body.text, trial.facts, trial.tone, trial.shape)
    return [
        TemplateFinding(
            template.path, _line_with(template, text[one.start : one.end]), f"{one.words} ({trial.tone}, {trial.shape})"
        )
        for one in findings(text, template.situation, trial.shape, trial.facts)
    ]


def _line_with(template: Template, words: str) -> int:
    """The line of the file that has the words; where none has (they come from a macro), the first of the body."""
    wanted = words.strip().casefold()
    for at, line in enumerate(template.source.splitlines(), start=1):
        if wanted and at >= template.body_line and wanted in line.casefold():
            return at
    return template.body_line


def _of_problem(problem: BadInput) -> TemplateFinding:
    path, _, rest = problem.message.partition(":")
    number, colon, words = rest.partition(":")
    return (
        TemplateFinding(path, int(number), words.strip())
        if colon and number.isdigit()
        else TemplateFinding(path, 1, rest.strip())
    )
