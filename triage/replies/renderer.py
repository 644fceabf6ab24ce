"""Facts in, a draft out: picks the templates that fit, renders them, and chooses the one this person has not read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from triage.domain.people import Tone
from triage.domain.promise import SentReply
from triage.domain.reply.context import Value, context, names_in
from triage.domain.reply.draft import Draft, TemplateCard, TemplateFinding
from triage.domain.reply.facts import ReplyFacts, Shape
from triage.domain.reply.lint import Finding, lint
from triage.domain.reply.polish import polished
from triage.domain.reply.quoting import quoted_in
from triage.domain.reply.situation import choose_shape, choose_situation, choose_tone
from triage.domain.reply.variety import Candidate, choose
from triage.errors import BadInput
from triage.replies.caged import Job, render_caged
from triage.replies.engine import Outcome, ReplyEnvironment, environment, render
from triage.replies.library import Library, built_in, read_library
from triage.replies.template import Template

_NEEDS = {
    "": "does not fit here",
    "person": "needs somebody who knows the area",
    "piece": "needs a smaller piece",
    "swap": "needs a swap",
    "due": "needs a due date",
    "leadership": "is for leadership",
    "promised": "needs a promise to this person",
    "ready": "needs a promise of which everything that comes first is done",
    "asked": "needs somebody you wait for: `triage wait` notes that",
    "goal": "is for what serves no key result, once `triage kr` knows some",
    "left": "is made by `triage who left` and `triage kr retire`",
    "days": "is made by `triage updates`",
    "ended": "is made by `triage who left` and `triage kr retire`",
}


class ReplyRenderer:
    """Renders replies from the built-in templates and those in the user's folder."""

    def __init__(self, folder: Path | None = None) -> None:
        """Args: folder: The user's templates; None or a missing folder means the built-in ones only."""
        self._folder = folder
        self._built_in_env: ReplyEnvironment | None = None

    def render(
        self,
        facts: ReplyFacts,
        earlier: Sequence[SentReply] = (),
        *,
        situation: str | None = None,
        tone: Tone | None = None,
        shape: Shape | None = None,
        variant: str | None = None,
    ) -> Draft:
        """A draft that is ready to be sent.

        Args:
            facts: What it may say.
            earlier: Replies that went to this person lately; none of them is repeated where another variant exists.
            situation: None or "" means as the facts wish, else chosen.
            tone: None means as the facts wish, else chosen.
            shape: None means as the facts wish, else chosen.
            variant: Name of a template; None or "" means chosen.

        Raises:
            BadInput: No such situation or variant, its conditions do not hold, or a user's template is broken.
        """
        library = self._library()
        wished = replace(
            facts, situation=situation or facts.situation, tone=tone or facts.tone, shape=shape or facts.shape
        )
        chosen_tone, chosen_shape = choose_tone(wished), choose_shape(wished)
        words = context(wished, chosen_tone, chosen_shape)
        named = _named(library, variant) if variant else None
        chosen_situation = named.situation if named else choose_situation(wished)
        fits = fitting(library, chosen_situation, chosen_tone, chosen_shape, words)
        templates = [named] if named else fits
        made = [
            self._draft(template, outcome, subject, wished, words, chosen_tone, chosen_shape)
            for template, (outcome, subject) in zip(templates, self._rendered(templates, words, library), strict=True)
        ]
        candidates = [Candidate(draft.variant, draft.text, len(draft.findings)) for draft in made]
        seed = f"{wished.asker.first_name}/{wished.thing.noun}"
        chosen = made[choose(candidates, earlier, today=wished.today, names=names_in(wished), seed=seed)]
        return replace(chosen, variants=tuple(dict.fromkeys((*(one.name for one in fits), chosen.variant))))

    def templates(self) -> list[TemplateCard]:
        """Every template, by situation and name. Unreadable ones are missing here; `check` names them."""
        cards = [_card(template) for template in read_library(self._folder).templates.values()]
        return sorted(cards, key=lambda card: (card.situation, card.name))

    def check(self) -> list[TemplateFinding]:
        """What is wrong with the user's templates; empty is good, also when there are none."""
        from triage.replies.check import check_templates

        return check_templates(self._folder) if self._folder is not None else []

    def page(self, name: str, words: Mapping[str, object]) -> str:
        """A page of Markdown from the template of that name and its words; the user's own one if there is one.

        Raises:
            BadInput: The user's template is broken.
        """
        from triage.replies.pages import render_page

        return render_page(name, words, self._folder / "pages" if self._folder else None)

    def _library(self) -> Library:
        library = read_library(self._folder)
        if library.problems:
            raise library.problems[0]
        return library

    def _rendered(
        self, templates: Sequence[Template], words: Mapping[str, Value], library: Library
    ) -> list[tuple[Outcome, Outcome]]:
        """Body and subject of each template: built-in ones here, the user's in the cage, all of them in one go."""
        own = [template for template in templates if template.is_own]
        caged = dict(zip((one.name for one in own), _caged(own, words, library), strict=True)) if own else {}
        return [caged.get(one.name) or self._built_in(one, words) for one in templates]

    def _built_in(self, template: Template, words: Mapping[str, Value]) -> tuple[Outcome, Outcome]:
        if self._built_in_env is None:
            library = built_in()
            self._built_in_env = environment({**library.partials, **sources_of(library.templates.values())})
        env = self._built_in_env
        return render(env, template.name, words), render(env, f"{template.name}#subject", words)

    def _draft(
        self,
        template: Template,
        body: Outcome,
        subject: Outcome,
        facts: ReplyFacts,
        words: Mapping[str, Value],
        tone: Tone,
        shape: Shape,
    ) -> Draft:
        for outcome, line in ((body, template.body_line - 1 + body.line), (subject, 1)):
            if outcome.error:
                at = line if outcome.line else template.body_line
                raise BadInput(f"{template.path}:{at}: {outcome.error}.", "`triage templates check` checks them all.")
        text = polished_text(body.text, facts, tone, shape)
        quoted_on, dates, look_again_on = quoted_in(text, template.situation, facts, words)
        return Draft(
            subject=polished(subject.text, names_in(facts)) if shape is Shape.EMAIL else "",
            text=text,
            situation=template.situation,
            tone=tone,
            shape=shape,
            variant=template.name,
            findings=findings(text, template.situation, shape, facts),
            quoted_on=quoted_on,
            dates=dates,
            look_again_on=look_again_on,
        )


def _card(template: Template) -> TemplateCard:
    return TemplateCard(
        name=template.name,
        title=template.title,
        situation=template.situation,
        tones=tuple(tone for tone in Tone if tone in template.tones),
        shapes=tuple(shape for shape in Shape if shape in template.shapes),
        when=", ".join(name if wanted else f"not {name}" for name, wanted in template.when),
        is_own=template.is_own,
        path=template.path,
        source=template.source,
    )


def polished_text(text: str, facts: ReplyFacts, tone: Tone, shape: Shape) -> str:
    """A rendered body as it goes out: capitals as theirs in chat, contractions only where the tone has them."""
    is_small = facts.asker.is_lower_case and shape is Shape.CHAT and tone is not Tone.FORMAL
    return polished(text, names_in(facts), lower_case=is_small, formal=tone is Tone.FORMAL)


def findings(text: str, situation: str, shape: Shape, facts: ReplyFacts) -> tuple[Finding, ...]:
    """What the lint says of a text written from these facts, also after somebody has edited it."""
    return lint(text, situation=situation, shape=shape, today=facts.today, names=names_in(facts), private=facts.private)


def fitting(library: Library, situation: str, tone: Tone, shape: Shape, words: Mapping[str, Value]) -> list[Template]:
    """The templates for a situation whose conditions hold; of another tone or shape only when there is no better one.

    Raises:
        BadInput: No template has that situation, or none fits these facts.
    """
    known = [template for template in library.templates.values() if template.situation == situation]
    if not known:
        names = sorted({template.situation for template in library.templates.values()})
        raise BadInput(f"No reply is called {situation!r}.", f"There are {', '.join(names)}.")
    suiting = [template for template in known if template.suits(words)]
    if not suiting:
        wanted = (name for template in known for name, is_wanted in template.when if is_wanted and name in _NEEDS)
        need = _NEEDS[next(wanted, "")]
        raise BadInput(f"A {situation} reply {need}.", "Say who or what, or choose another situation.")
    fits: tuple[Callable[[Template], bool], ...] = (
        lambda one: tone in one.tones and shape in one.shapes,
        lambda one: shape in one.shapes,
        lambda one: tone in one.tones,
    )
    for fit in fits:
        if best := [template for template in suiting if fit(template)]:
            return best
    return suiting


def sources_of(templates: Iterable[Template]) -> dict[str, str]:
    """Name -> text, and name#subject -> text, as the engine knows them."""
    made: dict[str, str] = {}
    for template in templates:
        made[template.name] = template.body
        made[f"{template.name}#subject"] = template.subject
    return made


def _caged(
    templates: Sequence[Template], words: Mapping[str, Value], library: Library
) -> list[tuple[Outcome, Outcome]]:
    sources = {**library.partials, **sources_of(templates)}
    jobs = [Job(f"{one.name}{part}", words) for one in templates for part in ("", "#subject")]
    outcomes = render_caged(sources, jobs)
    return list(zip(outcomes[::2], outcomes[1::2], strict=True))


def _named(library: Library, name: str) -> Template:
    if name not in library.templates:
        raise BadInput(f"No template is called {name!r}.", "`triage templates` lists them.")
    return library.templates[name]
