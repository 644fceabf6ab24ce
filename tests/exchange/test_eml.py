"""A mail saved as a file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.conftest import OPTIONS
from triage.errors import BadInput
from triage.exchange.eml import read_mail

TEXT = "Hi Kim,\n\ncould you check the numbers of the pricing page by Friday?\n\nNoa\n\n-- \nNoa Berg, +49 30 1234567\n"


def mail(text: str = TEXT, html: str = "") -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Noa Berg <noa@example.org>"
    message["To"] = "kim@example.org"
    message["Subject"] = "Re: Prüfung der Preise"
    message["Date"] = "Fri, 27 Feb 2026 10:12:00 +0100"
    message["Message-ID"] = "<71@example.org>"
    if text:
        message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html") if text else message.set_content(html, subtype="html")
    return message


def test_a_mail_is_an_ask_of_whoever_wrote_it_with_days_counted_from_its_date() -> None:
    [one] = read_mail(mail().as_bytes(), OPTIONS).asks

    assert (one.names, one.ask.title, one.ask.channel) == (("Noa Berg",), "Prüfung der Preise", "email")
    assert one.ask.received_at == datetime(2026, 2, 27, 9, 12, tzinfo=UTC)
    assert one.ask.due_on in {date(2026, 2, 27), date(2026, 3, 6)}
    assert one.ask.source_id == "<71@example.org>"


def test_the_text_of_a_page_is_read_without_its_tags_and_scripts() -> None:
    page = (
        "<html><head><style>p {}</style></head><body><p>could you check it by 6 March?</p><script>x()</script></body>"
    )

    [one] = read_mail(mail("", page).as_bytes(), OPTIONS).asks

    assert one.ask.due_on == date(2026, 3, 6)
    assert "could you check it" in one.ask.text
    assert "x()" not in one.ask.text
    assert "<p>" not in one.ask.text


def test_an_attachment_is_not_read() -> None:
    message = mail()
    message.add_attachment(b"due tomorrow", maintype="application", subtype="octet-stream", filename="a.bin")

    [one] = read_mail(message.as_bytes(), OPTIONS).asks

    assert "tomorrow" not in one.ask.text


@pytest.mark.parametrize("data", [b"", b"just a note", b"\x00\xff" * 50])
def test_what_is_no_mail_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read_mail(data, OPTIONS)


@given(st.binary(max_size=400))
def test_any_bytes_are_an_ask_or_refused_in_one_line(data: bytes) -> None:
    try:
        [one] = read_mail(b"From: a <a@b.c>\nSubject: x\nContent-Type: " + data, OPTIONS).asks
    except BadInput as error:
        assert "\n" not in str(error)
    else:
        assert one.ask.title
