"""The variables of the environment."""

from __future__ import annotations

from docs.pages.markdown import page, table
from triage.system.settings import every_setting

VARIABLES: dict[str, str] = {
    "TRIAGE_DESK": "The folder of the desk, for a second desk or another place.",
    "TRIAGE_DATABASE_URL": "A database on a server instead of the file: `postgresql://...`, for several machines.",
    "PGPASSFILE, PGPASSWORD": "The server's password, read by PostgreSQL's own library; better than one in the URL.",
    "TRIAGE_CONFIG": "The config file; the folder `templates` is looked for beside it.",
    "TRIAGE_NOW": "Stops the clock at an ISO instant, for demos, pictures and tests.",
    "VISUAL, EDITOR": "The editor of `triage reply --edit`; `vi` without them.",
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
        table(("variable", "meaning"), [(_code(name), doc) for name, doc in VARIABLES.items()]),
        "## Settings",
        table(("variable", "meaning"), settings),
    )


def _code(names: str) -> str:
    return ", ".join(f"`{name}`" for name in names.split(", "))
