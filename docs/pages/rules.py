"""The rules of priority."""

from __future__ import annotations

from docs.pages.markdown import page, table
from triage.domain.priority.rules import RULES


def rules_page() -> str:
    """Every rule with its scale."""
    rows = [(f"`{rule.name}`", rule.group.value, rule.doc, rule.scale) for rule in RULES]
    return page(
        "Rules of priority",
        "`triage why ID` prints what each of them says of an ask, what decided its class, and the smallest change that "
        "would give another class. Points of the group *value* tell whether an ask is worth its time; those of *time* "
        "only how soon it comes within its class. Why it is so: [design](../design/).",
        table(("rule", "group", "looks at", "points"), rows),
    )
