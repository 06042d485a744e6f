from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from tests.core.documents.reading import text_of
from tests.core.usecases.offices import lines, recorded, refused
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.afdruk import Afdruk, Papierstuk, make_code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import NotWritable, Reason
from vertrouwenspersoon.usecases.papier import Lezer

PASSWORD = Confidential("paars fietsje onder de regenboog")


def summary(office: Office, zaak: ZaakId) -> Papierstuk:
    """The adviser's own paper of this zaak."""
    return office.papier.zaakoverzicht(zaak, Lezer.EIGEN)


def test_looking_at_a_document_leaves_nothing(office: Office, zaak: ZaakId) -> None:
    """What was made but did not leave is in no ledger and no journal."""
    with recorded(office):
        stuk = summary(office, zaak)
    assert f"Controlecode {stuk.afdruk.code}" in text_of(stuk.pdf)
    assert () == office.afdrukken.ledger()


def test_what_was_shown_is_what_leaves(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """The file holds the very bytes that were looked at."""
    stuk = summary(office, zaak)
    place = office.afdrukken.write(stuk, tmp_path / stuk.bestandsnaam)
    assert stuk.pdf == place.read_bytes()


def test_copies_of_one_document_are_counted(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """Printing three times and saving twice is one line with five copies."""
    stuk = summary(office, zaak)
    with recorded(office, *[Handeling.PDF_GEMAAKT] * 3):
        office.afdrukken.count_printed(stuk, 3)
        office.afdrukken.write(stuk, tmp_path / "a.pdf")
        office.afdrukken.write(stuk, tmp_path / "b.pdf", PASSWORD)
    [(afdruk, code)] = office.afdrukken.ledger()
    assert (3, 1, 1, "2026-001") == (afdruk.geprint, afdruk.open, afdruk.beveiligd, code)
    assert f"{zaak} zaakoverzicht eigen opgeslagen {afdruk.code}" == lines(office)[0].object


def test_a_code_tells_what_a_paper_is(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """Who finds a paper and types its code learns which zaak, when, for whom, what is left out."""
    stuk = summary(office, zaak)
    office.afdrukken.write(stuk, tmp_path / "a.pdf")
    found = office.afdrukken.check(stuk.afdruk.code.lower())
    assert ("2026-001", False) == (found.zaakcode, found.gewijzigd)
    assert (office.now(), "zaakoverzicht", "eigen", ()) == (
        found.afdruk.op,
        found.afdruk.soort,
        found.afdruk.lezer,
        found.afdruk.weggelaten,
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda office, zaak: office.dossiers.save_notitie(zaak, Confidential("Gebeld.")),
        lambda office, zaak: office.zaken.answer(zaak, office.inhoud.vragen[0].id, ja=True),
    ],
    ids=["note", "answer"],
)
def test_a_code_tells_that_the_zaak_changed(
    office: Office,
    zaak: ZaakId,
    tmp_path: Path,
    change: Callable[[Office, ZaakId], object],
) -> None:
    """After any change of the zaak its paper is no longer the whole story."""
    stuk = summary(office, zaak)
    office.afdrukken.write(stuk, tmp_path / "a.pdf")
    office.logboek.note_view(zaak)
    assert office.afdrukken.check(stuk.afdruk.code).gewijzigd is False
    change(office, zaak)
    assert office.afdrukken.check(stuk.afdruk.code).gewijzigd is True


def test_a_code_tells_that_the_scheme_changed(office: Office, tmp_path: Path) -> None:
    """A scheme on the wall knows its version, and that there is a newer one."""
    stuk = office.reactieschemas.pdf()
    office.afdrukken.write(stuk, tmp_path / "a.pdf")
    found = office.afdrukken.check(stuk.afdruk.code)
    assert (office.reactieschemas.huidig().versie, "", False) == (
        found.afdruk.versie,
        found.zaakcode,
        found.gewijzigd,
    )
    office.reactieschemas.adopt(office.now().date())
    assert office.afdrukken.check(stuk.afdruk.code).gewijzigd is True


def test_paper_outlives_its_zaak(office: Office) -> None:
    """Of a zaak that is gone the code still tells what was made, and not whether it changed."""
    gone = Papierstuk(Afdruk(make_code("9"), office.now(), "brief", ZaakId("weg")), b"")
    office.afdrukken.count_printed(gone, 1)
    found = office.afdrukken.check(gone.afdruk.code)
    assert ("", None, "brief") == (found.zaakcode, found.gewijzigd, found.afdruk.soort)


def test_a_wrong_and_an_unknown_code_are_told_apart(office: Office) -> None:
    """A typing error is named as such, and a code of another vault is not found."""
    with refused(office, Reason.PRINT_CODE_WRONG, "code"):
        office.afdrukken.check("K7QF-3M22")
    with refused(office, Reason.NOT_FOUND, "controlecode"):
        office.afdrukken.check(make_code("k7qf3m2"))


def test_a_protected_file_opens_with_its_password_only(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """The file is locked, and holds the document that was looked at."""
    stuk = summary(office, zaak)
    data = office.afdrukken.write(stuk, tmp_path / "a.pdf", PASSWORD).read_bytes()
    with pytest.raises(pypdfium2.PdfiumError, match="password"):
        pypdfium2.PdfDocument(data)
    opened = pypdfium2.PdfDocument(data, PASSWORD.reveal())
    assert len(pypdfium2.PdfDocument(stuk.pdf)) == len(opened)


@pytest.mark.parametrize(
    ("words", "reason", "where"),
    [
        ("kort", Reason.PASSPHRASE_TOO_SHORT, ""),
        ("wachtwoord2026!!", Reason.PASSPHRASE_COMMON, ""),
        ("lang genoeg maar te lang " * 10, Reason.TOO_LONG, "wachtwoord"),
    ],
)
def test_a_weak_password_is_refused_before_anything_is_recorded(
    office: Office, tmp_path: Path, words: str, reason: Reason, where: str
) -> None:
    """A password that is quickly guessed, or does not fit, makes no file and no line."""
    stuk = office.reactieschemas.pdf()
    with refused(office, reason, where):
        office.afdrukken.write(stuk, tmp_path / "a.pdf", Confidential(words))
    assert [] == list(tmp_path.iterdir())


def test_no_copies_are_no_print(office: Office, zaak: ZaakId) -> None:
    """Printing nothing is refused and counted nowhere."""
    with refused(office, Reason.EMPTY, "exemplaren"):
        office.afdrukken.count_printed(summary(office, zaak), 0)


def test_no_file_exists_without_a_line(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """Ledger and journal come first, so a folder that is not there leaves one line too many."""
    stuk = summary(office, zaak)
    with recorded(office, Handeling.PDF_GEMAAKT), pytest.raises(NotWritable):
        office.afdrukken.write(stuk, tmp_path / "weg" / "a.pdf")
    assert 1 == len(office.afdrukken.ledger())


def test_a_fresh_code_is_never_one_that_was_given(office: Office, zaak: ZaakId) -> None:
    """A code that is already on paper is passed over."""
    taken = make_code(f"{int(office.tools.ids.new()) + 1:016d}")
    office.afdrukken.count_printed(Papierstuk(Afdruk(taken, office.now(), "brief"), b""), 1)
    assert taken != summary(office, zaak).afdruk.code


def test_prints_leave_with_everything(office: Office, zaak: ZaakId) -> None:
    """The open format holds the ledger, so that a paper is known after moving house."""
    stuk = summary(office, zaak)
    office.afdrukken.count_printed(stuk, 2)
    assert f'"code": "{stuk.afdruk.code}"'.encode() in office.open_formaat.bytes_of_everything()
