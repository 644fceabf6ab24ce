"""The sandboxed Jinja2 environment: undefined names are errors, data is plain, output is capped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from triage.domain.reply.context import Value

MOST_OUTPUT_CHARS = 100_000
_REMOVED_GLOBALS = ("lipsum", "cycler", "joiner", "namespace", "dict")


class TooLong(Exception):
    """A template wrote more than any reply needs."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of rendering one template.

    Attributes:
        text: The message; "" when it failed.
        error: What is wrong in one line; "" when it worked.
        line: Line of the template's text at fault, from 1; 0 when not known.
    """

    text: str = ""
    error: str = ""
    line: int = 0


class ReplyEnvironment(ImmutableSandboxedEnvironment):
    """Jinja2's immutable sandbox without repetition and powers, which can fill the memory in one expression."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuse ``**``, and ``*`` and ``%`` on anything but numbers."""
        if operator == "**" or not (isinstance(left, int | float) and isinstance(right, int | float)):
            raise SecurityError(f"{operator} is not available in templates")
        return super().call_binop(context, operator, left, right)


def environment(sources: Mapping[str, str]) -> ReplyEnvironment:
    """An environment that knows these texts by name and nothing else."""
    made = ReplyEnvironment(
        loader=DictLoader(dict(sources)),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        optimized=False,  # no constant folding: 7**(10**9) would hang at compile time
    )
    for name in _REMOVED_GLOBALS:
        made.globals.pop(name, None)
    return made


def render(env: ReplyEnvironment, name: str, words: Mapping[str, Value]) -> Outcome:
    """Render one template of an environment; every fault of the template becomes an `Outcome`."""
    try:
        return Outcome(text="".join(_capped(env.get_template(name).generate(**words))))
    except TemplateSyntaxError as error:
        return Outcome(error=_one_line(error.message or "syntax error"), line=error.lineno if error.name == name else 0)
    except TemplateError as error:
        return Outcome(error=_one_line(error.message or str(error)), line=_line_of(error, name))
    except TooLong:
        return Outcome(error=f"writes more than {MOST_OUTPUT_CHARS // 1000} kB")
    except MemoryError:
        return Outcome(error="needs too much memory")
    except TimeoutError:
        raise
    except Exception as error:  # the boundary to a hostile template: whatever its expressions raise is its fault
        return Outcome(error=_one_line(f"{type(error).__name__}: {error}"), line=_line_of(error, name))


def _capped(parts: Iterator[str]) -> Iterator[str]:
    written = 0
    for part in parts:
        written += len(part)
        if written > MOST_OUTPUT_CHARS:
            raise TooLong
        yield part


def _line_of(error: BaseException, name: str) -> int:
    """The template's line in a traceback that Jinja2 has rewritten; 0 when it is not there."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in {name, f"<{name}>", "<template>", "<unknown>"}:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()[:200]
