"""The English words of dates, times and durations, as data."""

from __future__ import annotations


def _table(rows: str) -> dict[str, int]:
    """A word -> number table from rows of ``number word word ...`` divided by semicolons."""
    pairs = (row.split() for row in rows.split(";"))
    return {word: int(number) for number, *words in pairs for word in words}


WEEKDAYS = _table(
    "0 mon monday mondy munday; 1 tue tues tuesday teusday tuseday tuesay;"
    "2 wed weds wednesday wendesday wednsday wensday wednesdy wednesady;"
    "3 thu thur thurs thursday thrusday thursdy thirsday;"
    "4 fri friday firday firday frday; 5 sat saturday saterday saturdy; 6 sun sunday sundy"
)
"""Monday is 0. Common misspellings included."""

MONTHS = _table(
    "1 jan january janurary; 2 feb february febuary feburary; 3 mar march; 4 apr april; 5 may; 6 jun june; 7 jul july;"
    "8 aug august; 9 sep sept september setpember; 10 oct october; 11 nov november; 12 dec december decemeber"
)

NUMBERS = _table(
    "1 one; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve;"
    "15 fifteen; 20 twenty; 30 thirty; 45 fortyfive; 60 sixty; 90 ninety"
)

ORDINALS = _table(
    "1 first; 2 second; 3 third; 4 fourth; 5 fifth; 6 sixth; 7 seventh; 8 eighth; 9 ninth; 10 tenth; 11 eleventh;"
    "12 twelfth; 13 thirteenth; 14 fourteenth; 15 fifteenth; 16 sixteenth; 17 seventeenth; 18 eighteenth;"
    "19 nineteenth; 20 twentieth; 30 thirtieth"
)

ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})

TODAY = frozenset("today tod todya toady".split())
TOMORROW = frozenset(
    "tomorrow tmrw tmr tmw tmrrw tomorow tommorow tommorrow tomorrrow tomorro tomoro tomm tomoz tmro "
    "tomrrow tomrorow tommorw tomarrow tomorrw".split()
)
NIGHT = frozenset({"tonight", "tonite"})

UNITS = {
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "minuts"), "minute"),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), "hour"),
    **dict.fromkeys(("d", "day", "days"), "day"),
    **dict.fromkeys(("w", "wk", "wks", "week", "weeks"), "week"),
    **dict.fromkeys(("fortnight", "fortnights"), "fortnight"),
    **dict.fromkeys(("mo", "mos", "mth", "mths", "month", "months"), "month"),
    **dict.fromkeys(("yr", "yrs", "year", "years"), "year"),
    **dict.fromkeys(("quarter", "quarters"), "quarter"),
}
"""Every spelling of a unit of time."""

SHORT_UNITS = frozenset({"m", "h", "d", "w"})
"""Units that mean time only when they stand right behind their number: "5 m" may be metres."""

PERIODS = {
    **dict.fromkeys(("week", "wk"), "week"),
    **dict.fromkeys(("month", "mth"), "month"),
    **dict.fromkeys(("quarter", "qtr"), "quarter"),
    **dict.fromkeys(("year", "yr"), "year"),
}

PARTS_OF_DAY = {"morning": 9, "noon": 12, "afternoon": 15, "evening": 18, "night": 20}
"""The hour meant by a part of the day. Source: dateparser's PARTS_OF_DAY; the config may change them."""

EARLY_PARTS = frozenset({"morning"})
LATE_PARTS = frozenset({"afternoon", "evening", "night"})

CLOSE_OF_DAY = frozenset({"eod", "cob", "eob", "cop", "eop"})
"""End of day or of business, close of business or of play: one hour of the day, set in the config."""

CLOSE_OF_PERIOD = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}

ZONES = {
    **dict.fromkeys(("utc", "gmt", "z", "zulu"), "UTC"),
    **dict.fromkeys(("pt", "pst", "pdt"), "America/Los_Angeles"),
    **dict.fromkeys(("mst", "mdt"), "America/Denver"),
    **dict.fromkeys(("ct", "cst", "cdt"), "America/Chicago"),
    **dict.fromkeys(("et", "est", "edt"), "America/New_York"),
    **dict.fromkeys(("bst", "wet", "west"), "Europe/London"),
    **dict.fromkeys(("cet", "cest", "mez", "mesz"), "Europe/Berlin"),
    **dict.fromkeys(("eet", "eest"), "Europe/Helsinki"),
    "msk": "Europe/Moscow",
    "ist": "Asia/Kolkata",
    "sgt": "Asia/Singapore",
    "hkt": "Asia/Hong_Kong",
    "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul",
    **dict.fromkeys(("aest", "aedt"), "Australia/Sydney"),
    **dict.fromkeys(("nzst", "nzdt"), "Pacific/Auckland"),
    "brt": "America/Sao_Paulo",
}
"""What people write behind a time -> the zone they mean: "PST" in summer is still Pacific time."""

ZONE_CITIES = {
    "london": "Europe/London",
    "uk": "Europe/London",
    "dublin": "Europe/Dublin",
    "lisbon": "Europe/Lisbon",
    "berlin": "Europe/Berlin",
    "paris": "Europe/Paris",
    "madrid": "Europe/Madrid",
    "zurich": "Europe/Zurich",
    "warsaw": "Europe/Warsaw",
    "ny": "America/New_York",
    "nyc": "America/New_York",
    "boston": "America/New_York",
    "toronto": "America/Toronto",
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "chicago": "America/Chicago",
    "mountain": "America/Denver",
    "denver": "America/Denver",
    "pacific": "America/Los_Angeles",
    "sf": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "india": "Asia/Kolkata",
    "singapore": "Asia/Singapore",
    "tokyo": "Asia/Tokyo",
    "sydney": "Australia/Sydney",
}
"""Places people name as "3pm London time"."""

POLITE = frozenset("please pls plz plse thanks thx ty tia cheers kindly thankyou".split())
