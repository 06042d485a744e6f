from pathlib import Path

import pytest

from tests.core.documents.reading import text_of
from tests.core.usecases.offices import REGISTRATIE, beeld, recorded, refused
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.doorgifte import TOESTEMMING, Doorgifte, Weg
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.toestemming import Besluit, Wat
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.usecases.papier import Lezer

POLITIE = Code("ontvanger:politie")
WHY = Confidential("Er stond iemand met een mes aan de deur.")


def say_yes(office: Office, zaak: ZaakId, to: Code, *wat: Wat) -> None:
    """The melder says yes to these groups of facts."""
    for one in wat:
        office.dossiers.record_toestemming(zaak, to, one, Besluit.GEGEVEN)


def ledger(office: Office, zaak: ZaakId) -> list[tuple[Code, tuple[Wat, ...], Weg, str]]:
    """To whom, what, how and from what, line by line."""
    lines: tuple[Doorgifte, ...] = beeld(office, zaak).dossier.doorgiften
    return [(line.ontvanger, line.wat, line.weg, line.bij) for line in lines]


def test_telling_is_kept_with_its_words(office: Office, zaak: ZaakId) -> None:
    """With a yes a line is added, and the log knows of it without a name."""
    say_yes(office, zaak, POLITIE, Wat.FEITEN)
    with recorded(office, Handeling.DOSSIER_GEWIJZIGD):
        office.doorgiften.record(zaak, POLITIE, (Wat.FEITEN,), Weg.VERTELD, woorden=WHY)
    [line] = beeld(office, zaak).dossier.doorgiften
    assert (TOESTEMMING, WHY, "zaak") == (line.grond, line.woorden, line.bij)


def test_telling_more_than_agreed_is_refused(office: Office, zaak: ZaakId) -> None:
    """A yes to facts does not carry the name."""
    say_yes(office, zaak, POLITIE, Wat.FEITEN)
    with refused(office, Reason.CONSENT_MISSING, POLITIE):
        office.doorgiften.record(zaak, POLITIE, (Wat.FEITEN, Wat.NAAM), Weg.VERTELD)


@pytest.mark.parametrize("grond", ["grond:gevaar", "grond:sv-160", "grond:sv-162"])
def test_each_exception_needs_its_reason(office: Office, zaak: ZaakId, grond: str) -> None:
    """Danger and the duties to report go without consent, and never without a written reason."""
    ground = Code(grond)
    with refused(office, Reason.REASON_MISSING, "woorden"):
        office.doorgiften.record(zaak, POLITIE, (Wat.NAAM,), Weg.VERTELD, grond=ground)
    office.doorgiften.record(zaak, POLITIE, (Wat.NAAM,), Weg.VERTELD, grond=ground, woorden=WHY)
    assert [(POLITIE, (Wat.NAAM,), Weg.VERTELD, "zaak")] == ledger(office, zaak)


@pytest.mark.parametrize("bad", ["ontvanger", "grond"])
def test_only_known_codes_are_kept(office: Office, zaak: ZaakId, bad: str) -> None:
    """An ontvanger or a ground that no list holds is refused."""
    codes = {"ontvanger": POLITIE, "grond": TOESTEMMING} | {bad: Code("wijze:mail")}
    with refused(office, Reason.UNKNOWN_CODE, f"{bad}: wijze:mail"):
        office.doorgiften.record(
            zaak, codes["ontvanger"], (Wat.FEITEN,), Weg.VERTELD, grond=codes["grond"]
        )


def test_the_form_copies_only_what_is_ticked_and_allowed(
    office: Office, zaak: ZaakId, tmp_path: Path
) -> None:
    """Of two ticked fields the one without a yes is not on paper, nor in the ledger."""
    office.dossiers.save_head(zaak, verhaal=Confidential("Het hele verhaal in woorden."))
    say_yes(office, zaak, POLITIE, Wat.FEITEN)
    first = f"{beeld(office, zaak).zaak.eerste.id}:soorten"
    path = office.doorgiften.write_formulier(
        zaak, POLITIE, (first, "verhaal"), tmp_path / "formulier.pdf"
    )
    text = " ".join(text_of(path.read_bytes()).split())
    assert ("Soort" in text, "Het hele verhaal" in text) == (True, False)
    wanted = [(POLITIE, (Wat.FEITEN,), Weg.OPGESLAGEN, "document:doorgeefformulier")]
    assert wanted == ledger(office, zaak)


def test_looking_at_the_form_tells_nobody(office: Office, zaak: ZaakId) -> None:
    """A form that is only seen leaves no line."""
    say_yes(office, zaak, POLITIE, Wat.VERHAAL)
    assert b"%PDF" == office.doorgiften.formulier(zaak, POLITIE, ("verhaal",)).pdf[:4]
    assert [] == ledger(office, zaak)


def test_without_any_yes_there_is_no_form(office: Office, zaak: ZaakId) -> None:
    """Nothing is offered, so nothing can be ticked."""
    with refused(office, Reason.EMPTY, "velden"):
        office.doorgiften.formulier(zaak, POLITIE, ("verhaal",))


def test_paper_and_copies_are_lines_too(office: Office, zaak: ZaakId, tmp_path: Path) -> None:
    """What goes to the registration or to the police is in the ledger; the adviser's own is not."""
    say_yes(office, zaak, REGISTRATIE, Wat.FEITEN)
    say_yes(office, zaak, POLITIE, Wat.VERHAAL)
    office.papier.write_zaakoverzicht(zaak, Lezer.EIGEN, tmp_path / "eigen.pdf")
    office.papier.write_zaakoverzicht(zaak, Lezer.REGISTRATIE, tmp_path / "blad.pdf")
    coming = office.bijlagen.receive(zaak, "bericht.txt", iter([b"Een bericht."]))
    while (made := coming.step()) is None:
        pass
    office.bijlagen.write_copy(zaak, made.id, tmp_path / "mijn.txt")
    office.bijlagen.write_copy(zaak, made.id, tmp_path / "politie.txt", ontvanger=POLITIE)
    assert [
        (REGISTRATIE, (Wat.FEITEN,), Weg.OPGESLAGEN, "document:registratieblad"),
        (POLITIE, (Wat.VERHAAL,), Weg.OPGESLAGEN, f"bijlage:{made.id}"),
    ] == ledger(office, zaak)
