"""The public holidays of a State, from the library `holidays`. Only importer of it."""

from collections.abc import Iterable
from datetime import date


def public_holidays(code: str, years: Iterable[int]) -> tuple[tuple[date, str], ...]:
    """Days and their English names, in order, for an ISO 3166-1 alpha-2 code; none where the library knows none."""
    from holidays import country_holidays  # noqa: PLC0415 - it costs start-up, and hardly any line needs it

    try:
        found = country_holidays(code, years=years, language="en_US", categories="public")
    except NotImplementedError:  # no such country there
        return ()
    return tuple(sorted(found.items()))
