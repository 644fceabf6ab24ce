"""The promises of docs/design/reliability.md, each held to its figure; TRIAGE_FAULTS=full runs the full counts."""
