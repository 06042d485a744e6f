"""An e-mail as text: its head, its way, its words, and what hung on it."""

from email.message import EmailMessage

from hypothesis import given
from hypothesis import strategies as st

from ui.kijker.mail import mail_words, words_of


def mail(text: str = "Ik weet u te vinden.") -> EmailMessage:
    """A mail with a head and a text."""
    made = EmailMessage()
    made["From"] = "Afzender <weg@voorbeeld.invalid>"
    made["To"] = "raad@voorbeeld.invalid"
    made["Subject"] = "Zó niet"
    made["Received"] = "from mx.voorbeeld.invalid by post"
    made.set_content(text)
    return made


def test_the_head_and_the_words_are_shown() -> None:
    """Sender, receiver, subject and the way it came stand above the words."""
    lines = mail_words(mail().as_bytes()).splitlines()
    assert [
        "Van: Afzender <weg@voorbeeld.invalid>",
        "Aan: raad@voorbeeld.invalid",
        "Onderwerp: Zó niet",
        "Onderweg: from mx.voorbeeld.invalid by post",
        "",
        "Ik weet u te vinden.",
    ] == lines


def test_of_html_only_the_words_remain() -> None:
    """Nothing that a page asks to load, run or hide is among its words."""
    page = '<head><title>t</title></head><p>Eén</p><script>x</script><img src="http://x">twee &amp;'
    assert "Eén\ntwee &" == words_of(page)


def test_a_mail_in_html_alone_is_read() -> None:
    """A letter without plain text gives the words of its page."""
    made = EmailMessage()
    made.set_content("<p>Dreiging</p>", subtype="html")
    assert mail_words(made.as_bytes()).endswith("Dreiging\n")


def test_plain_text_goes_before_a_page() -> None:
    """Of two forms of one letter the plain one is shown."""
    made = mail()
    made.add_alternative("<p>anders</p>", subtype="html")
    assert "anders" not in mail_words(made.as_bytes())


def test_what_hangs_on_it_is_named_and_not_opened() -> None:
    """A file in a mail is told by name and size."""
    made = mail()
    made.add_attachment(b"12345", maintype="image", subtype="png", filename="mes.png")
    assert mail_words(made.as_bytes()).splitlines()[-1] == "Bijlage: mes.png (5 bytes)"


def test_thousands_of_parts_are_not_all_read() -> None:
    """A mail of two thousand parts gives a short text."""
    made = mail()
    made.make_mixed()
    for number in range(2000):
        part = EmailMessage()
        part.set_content("x")
        part.add_header("Content-Disposition", "attachment", filename=f"{number}.txt")
        made.attach(part)
    shown = mail_words(made.as_bytes())
    assert 198 == shown.count("Bijlage: ")


def test_unknown_letters_are_read_as_the_old_ones() -> None:
    """A table of letters that does not exist is no reason to show nothing."""
    raw = b"Subject: x\nContent-Type: text/plain; charset=klingon\n\nZ\xf3"
    assert "Zó" in mail_words(raw)


@given(data=st.binary(max_size=2000))
def test_anything_is_text_or_refused(data: bytes) -> None:
    """Whatever the bytes are, what comes back is text."""
    assert mail_words(data).endswith("\n")
