"""The same words mean the same wherever they stand, and nothing in places where they are only spoken of."""

from __future__ import annotations

import pytest

from tests.capture.lines import due, read

PHRASES = (
    "tomorrow|tmrw 5pm|Thursday|fri noon|Monday 9am|next Tuesday|next Fri 3pm|this week|next week|end of week|"
    "EOM|end of next week|EOD|COB Friday|Friday EOD|20 May|May 20|20th May|the 20th|20/5|5/20|2026-05-20|"
    "2026-05-20 14:00|May 20, 2026|Wed 20 May|Friday 24 April 10:00|20.05.2026|3pm|15:00|noon|tomorrow at 3|"
    "tomorrow morning|tonight|first thing tomorrow|mid-May|the day after tomorrow|the end of next month|"
    "Thursday 9am PT|5pm UTC|noon on Friday|Wednesday week|half past three"
).split("|")

STRONG = [
    "By {}, send the table",
    "by {} send the table",
    "send the table before {}",
    "send the table (due {})",
    "send the table, due {}",
    "send the table - due {}",
    "send the table by {} p1 #a",
    "send the table ~2h by {} @ana",
    "send the table by {} est 2h",
    "send the table by {}, 30m",
    "send the table for Ana by {}",
    "send the table no later than {}",
    "send the table {} at the latest",
    "send the table by {} please",
    "due {}: send the table",
    "KR2 send the table by {}",
    "Ana: send the table by {} via slack",
    "Hi,\ncan you send the table by {}?\nThanks",
]

WEAK = ["send the table {}", "{}: send the table", "{} - send the table", "send the table {} p1", "send the table ({})"]

MENTIONS = [
    "Fix the {} job",
    "Explain what changed since {}",
    "Rework {}'s deck",
    "Look at the {} numbers",
    "Check the data from {}",
    "Explain the {} drop to the team",
    "Turn off the {} batch",
    "Why does the {} digest double count",
    "Explain how {} differs from before",
    "Read the {}/archive page",
]

SPOKEN = [
    "Friday",
    "Thu",
    "next week",
    "today",
    "last Friday",
    "March",
    "May",
    "3pm",
    "noon",
    "EOD",
    "5 March",
    "2026-03-05",
    "weekly",
]


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_date_means_the_same_with_every_cue_and_in_every_place(phrase: str) -> None:
    meaning = due(f"send the table by {phrase}")

    assert meaning
    assert {due(place.format(phrase)) for place in [*STRONG, *WEAK]} == {meaning}
    assert {read(place.format(phrase)).title for place in [*STRONG, *WEAK]} == {"send the table"}


@pytest.mark.parametrize("words", SPOKEN)
def test_a_date_that_is_only_spoken_of_stays_text(words: str) -> None:
    for mention in MENTIONS:
        line = mention.format(words)

        assert (due(line), read(line).recurrence, read(line).title) == ("", "", line)


@pytest.mark.parametrize(
    "effort", ["~2h", "2h", "est 2h", "est: 2h", "(2h)", "takes 2h", "should take about 2 hours", "2h tops", "est:2h"]
)
@pytest.mark.parametrize(
    "place",
    ["by Fri 3pm {}", "{} by Friday", "tomorrow {}", "p1 {}", "for Ana {}", "{} via slack", "every Monday 9am {}"],
)
def test_an_estimate_is_read_beside_everything_else(effort: str, place: str) -> None:
    line = f"send the table {place.format(effort)}"
    without = f"send the table {place.format('')}"

    assert read(line).estimate_min == 120
    assert due(line) == due(without)
    assert read(line).title == "send the table"
