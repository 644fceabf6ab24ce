"""The variables of the environment."""

from __future__ import annotations

from docs.pages.markdown import page, table
from triage.system.settings import every_setting

VARIABLES: dict[str, str] = {
    "TRIAGE_NOW": "Stops the clock at an ISO instant, for demos, pictures and tests.",
    "NO_COLOR": "No colours, whatever its value. `TERM=dumb` does the same.",
    "TZ": "The machine's zone, where `triage hours --zone` set none.",
    "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME": "Where the config, the desk and logs lie.",
}
"""Variables that are no settings -> what they do."""


def environment_page() -> str:
    """Every variable that is read."""
    settings = [(f"`{one.variable}`", one.doc) for one in every_setting().values()]
    return page(
        "Environment",
        "A variable wins over the config file, a flag over a variable.",
        table(("variable", "meaning"), [(f"`{name}`", doc) for name, doc in VARIABLES.items()]),
        "## Settings",
        table(("variable", "meaning"), settings),
    )
