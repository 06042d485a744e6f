"""What people type, paste and leave empty: a right document or a clear refusal, nothing between."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.builders import notitie
from tests.core.documents import zaken
from tests.core.documents.judges import broken_promises, syntax_errors
from tests.core.documents.reading import squeezed, text_of
from tests.core.documents.schemas import GEMEENTE, RIJEN, schema
from tests.core.documents.test_schemastaand import render
from tests.core.documents.zaken import PRINTED_ON, big
from vertrouwenspersoon.documents.letters import SOFT_HYPHEN, legible
from vertrouwenspersoon.documents.reactieschema import fit
from vertrouwenspersoon.documents.schemaplan import PLAIN
from vertrouwenspersoon.documents.zaakoverzicht import render_zaakoverzicht
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Betrokkene, BetrokkeneId, Hoedanigheid
from vertrouwenspersoon.domain.organisatie import Gemeente
from vertrouwenspersoon.domain.reactieschema import Schemavorm
from vertrouwenspersoon.domain.stappen import ZaakPagina
from vertrouwenspersoon.errors import Refused

ADDRESS = "\n".join(f"Regel {number} van een lang adres" for number in range(1, 41))
NASTY = {
    "a word of 300 signs": "x" * 300,
    "an address of 40 lines": ADDRESS,
    "emoji": "🔪🔫💣 👨‍👩‍👧 🏴‍☠️ 1️⃣ 🇳🇱",
    "right to left": "محمد בן-דוד \u202eomgekeerd\u202c",
    "control characters": "a\x00b\x07c\x1bd\x7fe",
    "markup": "<b>vet</b> & <para> <!-- --> &amp; {{x}} %s \\n $()",
    "PDF": "(Tj) ET endstream endobj %%EOF << /Root >> BT",
    "signs of Europe": "Zoë Çelik Wójcik Şahin ĳsbrand Żółć 't Hooft Ǆ ǅ",
    "signs that stand apart": "e\u0301 n\u0303 a\u030a",
    "blanks": " \t\u00a0\u2009\u200b\u3000 x \u2028 y",
    "private and lone": "\ue000 \ud800 \U0010ffff",
    "nothing": "",
}


def summary(pagina: ZaakPagina) -> bytes:
    """The adviser's own paper."""
    return render_zaakoverzicht(
        pagina, zaken.content(), zaken.GEMEENTE, printed_on=PRINTED_ON, controle="K7QF-3M2Q"
    )


def told(text: str) -> str:
    """A text as paper tells it, without blanks."""
    return "".join(squeezed(legible(text)).replace(SOFT_HYPHEN, "").split())


def person(text: str) -> Betrokkene:
    """Somebody whose name and address are this text."""
    words = Confidential(text)
    return Betrokkene(BetrokkeneId("b-1"), Hoedanigheid.MELDER, words, words)


@pytest.mark.parametrize("kind", NASTY)
def test_whatever_is_typed_is_on_paper_and_the_paper_is_sound(kind: str) -> None:
    """In a story, a name, an address and a note, every sign is there, and every judge accepts."""
    text = NASTY[kind]
    pdf = summary(
        big(
            verhaal=Confidential(text),
            betrokkenen=(person(text),),
            notities=(notitie(text or "-"), notitie(text or "-", bij="taak:ML01")),
        )
    )
    # A reader may tell a cell of forty lines beside another one line by line.
    times = 3 if text == ADDRESS else 4
    assert times <= squeezed(text_of(pdf)).count(told(text)) or not told(text)
    assert [] == broken_promises(pdf) + syntax_errors(pdf)


def test_an_empty_zaak_is_a_document() -> None:
    """Without anything recorded there still is a page that says so."""
    pdf = summary(big(verhaal=Confidential("")))
    assert "Er is nog geen verhaal opgeschreven." in text_of(pdf)
    assert [] == broken_promises(pdf) + syntax_errors(pdf)


def test_five_hundred_notes_are_a_document() -> None:
    """Every note is there, over many pages, and the structure still holds."""
    notes = tuple(notitie(f"Notitie nummer {n:03d}") for n in range(500))
    pdf = summary(big(notities=notes))
    text = text_of(pdf)
    assert [] == [n for n in range(500) if f"Notitie nummer {n:03d}" not in text]
    assert [] == broken_promises(pdf) + syntax_errors(pdf)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
@example("\x0b`¡\x00¢\U0007b6b2")  # its page ends in a carriage return when it is compressed
def test_no_sign_is_ever_lost_and_no_text_breaks_a_page(text: str) -> None:
    """Any text at all comes out of the PDF as it went in, or by the numbers of its signs."""
    pdf = summary(big(verhaal=Confidential(f"begin {text} einde")))
    assert told(f"begin{text}einde") in squeezed(text_of(pdf))
    assert [] == broken_promises(pdf)


@pytest.mark.parametrize("vorm", Schemavorm)
@pytest.mark.parametrize("kind", [kind for kind in NASTY if kind != "an address of 40 lines"])
def test_a_scheme_is_sound_or_refused_with_its_row(kind: str, vorm: Schemavorm) -> None:
    """A row with anything in it is drawn whole, or named as too long."""
    rows = (replace(RIJEN[0], gedrag=NASTY[kind] or "-", extra=NASTY[kind]), *RIJEN[1:])
    found = fit(schema(rij=rows), GEMEENTE, PLAIN, vorm)
    if not found.fits:
        assert "rij 1: " in found.where
        return
    pdf = render(schema(rij=rows), vorm=vorm)
    assert told(NASTY[kind]) in squeezed(text_of(pdf))
    assert [] == broken_promises(pdf) + syntax_errors(pdf)


@pytest.mark.parametrize("vorm", Schemavorm)
def test_a_municipality_with_a_very_long_name_is_refused_by_name(vorm: Schemavorm) -> None:
    """The place that is too long is named, whatever the form."""
    with pytest.raises(Refused) as refused:
        render(gemeente=Gemeente("Heel lange naam " * 20), vorm=vorm)
    assert "naam van de gemeente" in refused.value.where
    assert GEMEENTE.naam not in refused.value.where
