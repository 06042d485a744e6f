from datetime import date

import pytest

from tests.builders import NOW, codelijst
from tests.core.documents.reading import page_texts, squeezed, text_of
from tests.core.documents.zaken import GEMEENTE, PRINTED_ON
from vertrouwenspersoon.documents.verklaring import render_verklaring
from vertrouwenspersoon.domain.backup import Backup, Plaats
from vertrouwenspersoon.domain.bewaren import Grafsteen, GrafsteenId
from vertrouwenspersoon.domain.codes import Code, Codelijsten
from vertrouwenspersoon.domain.zaak import ZaakId

LIJSTEN = Codelijsten((codelijst("vernietiggrond", doel="Niet meer nodig"),))
BACKUP = Backup(NOW, Plaats.EERSTE, "/ergens", "kluis-2026-11-23-1142.zkv", 900, "0" * 64, ())
USB = Backup(NOW, Plaats.ELDERS, "/stick", "kluis-stick.zkv", 900, "0" * 64, ())


def steen(number: int) -> Grafsteen:
    """A zaak that was destroyed."""
    return Grafsteen(
        GrafsteenId(f"g-{number}"),
        ZaakId(f"zaak-{number}"),
        f"2026-{number:03d}",
        NOW,
        Code("vernietiggrond:doel"),
        (("bestand", 1), ("byte", 2_000_000), ("tekst", 12)),
    )


def declared(*stenen: Grafsteen, backups: tuple[tuple[Backup, date | None], ...] = ()) -> bytes:
    return render_verklaring(stenen, backups, LIJSTEN, GEMEENTE, printed_on=PRINTED_ON)


def test_it_says_what_when_why_and_how_many() -> None:
    """Each zaak has a line with its code, moment, ground and counts; no identity is on it."""
    text = squeezed(text_of(declared(steen(7))))
    for words in ("Zaak2026-007", "23nov2026", "Nietmeernodig", "1bestand(1,9MB),12teksten"):
        assert words in text
    assert "zaak-7" not in text


def test_it_names_the_back_ups_that_still_hold_it() -> None:
    """Each by its name with until when; one that the program never clears away says so."""
    text = squeezed(text_of(declared(steen(7), backups=((BACKUP, date(2027, 5, 1)), (USB, None)))))
    for words in (BACKUP.naam, "ongeveertotza1mei2027", USB.naam, "totiemandhemwist"):
        assert words in text


def test_without_back_ups_it_says_so() -> None:
    """Nothing is left open."""
    assert "geenback-upbekend" in squeezed(text_of(declared(steen(7))))


@pytest.mark.parametrize("count", [1, 200])
def test_it_takes_the_pages_it_needs(count: int) -> None:
    """Many zaken go over many pages, the place to sign is on the last."""
    pages = page_texts(declared(*(steen(number) for number in range(1, count + 1))))
    assert "Handtekening" in pages[-1]
    assert (count > 1) == (len(pages) > 1)
