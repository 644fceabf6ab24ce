"""Public holidays of a country or one of its regions."""

from __future__ import annotations

from datetime import date

from triage.errors import BadInput

FORMS = "Name a country, or country and region, by their ISO codes: DE, DE-BY, US-CA, GB-SCT."


def public_holidays(region: str, from_on: date, until_on: date) -> list[tuple[date, str]]:
    """The public holidays between two days, both included, with their names, in order.

    Args:
        region: ISO 3166 code of a country, or of one of its regions: "DE", "DE-BY".
        from_on: The first day.
        until_on: The last day.

    Raises:
        BadInput: No such country or region is known.
    """
    from holidays import country_holidays, list_supported_countries  # 0.2 s

    country, _, part = region.strip().upper().partition("-")
    known = list_supported_countries()
    if country not in known or len(country) != 2:
        raise BadInput(f'No public holidays are known for "{region}".', FORMS)
    parts = {one.upper(): one for one in known[country]}
    if part and part not in parts:
        named = f"{country} has {', '.join(sorted(parts)[:12])}." if parts else f"{country} has no regions."
        raise BadInput(f'No public holidays are known for "{region}".', named)
    years = range(from_on.year, until_on.year + 1)
    found = country_holidays(country, subdiv=parts.get(part), years=years)
    return sorted((on, name) for on, name in found.items() if from_on <= on <= until_on)
