"""The settings."""

from __future__ import annotations

from docs.pages.markdown import code, first_paragraph, page, table
from triage.system.config import example, toml_value
from triage.system.settings import TABLES, every_setting


def config_page() -> str:
    """Every setting with its default."""
    blocks = [
        "Flags win over variables of the environment, these over the file, the file over the defaults. "
        "`triage config path` says where the file lies, `triage config show` what is in force, "
        "`triage config check` what is wrong. A broken file is refused with its line and never rewritten; "
        "an unknown name is passed over with a warning."
    ]
    for name, kind in TABLES.items():
        rows = [
            (
                f"`{one.name}`",
                f"`{toml_value(one.default)}`",
                f"{one.doc} Takes {one.form.accepts}.",
                f"`{one.variable}`",
            )
            for one in every_setting().values()
            if one.table == name
        ]
        blocks += [f"## [{name}]", first_paragraph(kind), table(("setting", "default", "meaning", "variable"), rows)]
    blocks += [
        "## A file to start from",
        "Also as [config.example.toml](config.example.toml).",
        code(example(), "toml"),
    ]
    return page("Settings", *blocks)


def config_example() -> str:
    """The commented example file."""
    return example()
