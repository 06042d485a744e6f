from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.core.documents.reading import tags
from tests.core.documents.test_pictures import SVG_BOMB, picture
from tests.core.usecases.offices import (
    organisation_taak,
    plain_taak,
    recorded,
    refused,
    some_code,
)
from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitiesoort
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.domain.organisatie import (
    Contact,
    ContactId,
    Doelgroepkeuze,
    Gemeente,
    Locatie,
    LocatieId,
    Sterkte,
)
from vertrouwenspersoon.domain.taken import Stand, TaakId
from vertrouwenspersoon.errors import Reason
from vertrouwenspersoon.usecases.changes import Changes

CONTACT = Contact(ContactId("c-1"), "Wijkagent", "Naam", "0900-8844", "a@b.nl")
LOCATIE = Locatie(LocatieId("l-1"), "Stadhuis", camera_uren=72)
REASON = Confidential("Wij hebben geen balie.")
CHANGED = Changes(organisatie=True)


def test_the_profile_is_kept(office: Office) -> None:
    """Everything of the profile is read back as it was saved."""
    profile = Gemeente(
        "Oefenrode",
        Doelgroepkeuze.POLITIEK,
        "1234",
        oefening=True,
        gebruikt_gir=True,
        gesloten_dagen=(date(2026, 12, 24),),
        drempel=10,
    )
    with recorded(office, Handeling.ORGANISATIE_GEWIJZIGD):
        assert CHANGED == office.organisatie.save_gemeente(profile)
    assert profile == office.organisatie.lees().gemeente


@pytest.mark.parametrize(
    ("but", "reason", "where"),
    [
        ({"naam": " "}, Reason.EMPTY, "naam"),
        ({"telefoon_intern": "a" * 201}, Reason.TOO_LONG, "telefoon_intern"),
        ({"drempel": 4}, Reason.UNKNOWN_CODE, "drempel"),
        ({"drempel": 6}, Reason.UNKNOWN_CODE, "drempel"),
        ({"oefening": False}, Reason.UNKNOWN_CODE, "oefening"),
        ({"gesloten_dagen": (date(26, 12, 24),)}, Reason.DATE_IMPOSSIBLE, "gesloten_dagen[0]"),
    ],
)
def test_a_profile_that_cannot_be_is_refused(
    office: Office, but: dict[str, object], reason: Reason, where: str
) -> None:
    """A wrong field is named; and a practice vault stays one."""
    wrong = replace(office.organisatie.lees().gemeente, **but)  # type: ignore[arg-type]
    with refused(office, reason, where):
        office.organisatie.save_gemeente(wrong)


def test_a_contact_is_kept_changed_and_taken_off(office: Office) -> None:
    """Somebody to call has one place in the list."""
    other = replace(CONTACT, naam="Opvolger")
    office.organisatie.save_contact(CONTACT)
    assert (CONTACT,) == office.organisatie.lees().contacten
    office.organisatie.save_contact(other)
    assert (other,) == office.organisatie.lees().contacten
    assert CHANGED == office.organisatie.remove_contact(CONTACT.id)
    assert () == office.organisatie.lees().contacten


@pytest.mark.parametrize(
    ("but", "reason", "where"),
    [
        ({"functie": ""}, Reason.EMPTY, "functie"),
        ({"mail": "a\nb"}, Reason.TEXT_UNPRINTABLE, "mail"),
        ({"naam": "a" * 201}, Reason.TOO_LONG, "naam"),
        ({"telefoon": "\x00"}, Reason.TEXT_UNPRINTABLE, "telefoon"),
    ],
)
def test_a_contact_is_written_in_lines(
    office: Office, but: dict[str, object], reason: Reason, where: str
) -> None:
    """Each field of a contact is one readable line, and what somebody is for is not empty."""
    with refused(office, reason, where):
        office.organisatie.save_contact(replace(CONTACT, **but))  # type: ignore[arg-type]


def test_a_location_is_kept_and_taken_off(office: Office) -> None:
    """A building says where it is and how long its cameras keep images."""
    here = replace(LOCATIE, plaats=some_code(office, "plaats"))
    office.organisatie.save_locatie(here)
    assert (here,) == office.organisatie.lees().locaties
    office.organisatie.remove_locatie(here.id)
    assert () == office.organisatie.lees().locaties


@pytest.mark.parametrize(
    ("but", "reason", "where"),
    [
        ({"naam": ""}, Reason.EMPTY, "naam"),
        ({"camera_uren": 0}, Reason.DATE_IMPOSSIBLE, "camera_uren"),
        ({"camera_uren": 2**63}, Reason.DATE_IMPOSSIBLE, "camera_uren"),
        ({"plaats": Code("soort:BED")}, Reason.UNKNOWN_CODE, "plaats: soort:BED"),
    ],
)
def test_a_location_that_cannot_be_is_refused(
    office: Office, but: dict[str, object], reason: Reason, where: str
) -> None:
    """A wrong field of a building is named."""
    with refused(office, reason, where):
        office.organisatie.save_locatie(replace(LOCATIE, **but))  # type: ignore[arg-type]


def test_a_head_count_is_kept_per_afdeling(office: Office) -> None:
    """The last count of an afdeling is the one that counts."""
    afdeling = some_code(office, "afdeling")
    office.organisatie.save_sterkte(Sterkte(afdeling, 12))
    office.organisatie.save_sterkte(Sterkte(afdeling, 0))
    assert (Sterkte(afdeling, 0),) == office.organisatie.lees().sterktes


def test_a_head_count_that_cannot_be_is_refused(office: Office) -> None:
    """Nobody works at minus one, nor at an afdeling that is not there."""
    with refused(office, Reason.DATE_IMPOSSIBLE, "personen"):
        office.organisatie.save_sterkte(Sterkte(some_code(office, "afdeling"), -1))
    with refused(office, Reason.UNKNOWN_CODE, "afdeling:x"):
        office.organisatie.save_sterkte(Sterkte(Code("afdeling:x"), 12))


def test_what_is_not_there_cannot_be_taken_off(office: Office) -> None:
    """An unknown contact or building is refused by its own name."""
    with refused(office, Reason.NOT_FOUND, "contact"):
        office.organisatie.remove_contact(CONTACT.id)
    with refused(office, Reason.NOT_FOUND, "locatie"):
        office.organisatie.remove_locatie(LOCATIE.id)


def test_a_taak_of_the_organisation_is_set(office: Office) -> None:
    """What was said of a taak stands on its page, with the reason as a note."""
    taak = organisation_taak(office).id
    assert CHANGED == office.organisatie.set_taak(taak, Stand.NVT, REASON)
    [line] = [
        line for page in office.organisatie.pagina() for line in page.regels if line.taak.id == taak
    ]
    assert line.stand is not None
    assert (Stand.NVT, NOW) == (line.stand.stand, line.stand.op)
    assert [(Notitiesoort.REDEN, REASON)] == [(note.soort, note.tekst) for note in line.notities]


def test_not_applicable_asks_a_reason_here_too(office: Office) -> None:
    """Without a word about why, a taak of the organisation is not put aside."""
    taak = organisation_taak(office).id
    with refused(office, Reason.REASON_MISSING, taak):
        office.organisatie.set_taak(taak, Stand.NVT)


def test_only_taken_of_the_organisation_are_set_here(office: Office) -> None:
    """A taak that does not exist, or that is of a zaak, is refused."""
    for taak in (TaakId("XX99"), plain_taak(office).id):
        with refused(office, Reason.NOT_FOUND, "taak"):
            office.organisatie.set_taak(taak, Stand.GEDAAN)


def test_new_things_have_identities_of_their_own(office: Office) -> None:
    """No identity is given twice."""
    assert 3 == len({office.organisatie.new_id() for _ in range(3)})


def test_a_logo_is_kept_small_and_taken_off(office: Office, tmp_path: Path) -> None:
    """The papers get the logo, the open format takes it along, and it can go again."""
    (tmp_path / "logo.png").write_bytes(picture(size=(3000, 1500)))
    with recorded(office, *[Handeling.ORGANISATIE_GEWIJZIGD] * 2):
        office.organisatie.save_logo(tmp_path / "logo.png")
        kept = office.organisatie.lees().logo
        with_logo = office.reactieschemas.pdf().pdf
        office.organisatie.remove_logo()
    assert (b"\x89PNG", True) == (kept[:4], len(kept) < 20_000)
    assert ("Figure", "Logo van de gemeente Oefenrode") in tags(with_logo)
    assert b"" == office.organisatie.lees().logo


def test_what_is_no_logo_changes_nothing(office: Office, tmp_path: Path) -> None:
    """An SVG and a file that is not there are refused beside the logo."""
    (tmp_path / "logo.svg").write_bytes(SVG_BOMB)
    with refused(office, Reason.PICTURE_KIND, "logo"):
        office.organisatie.save_logo(tmp_path / "logo.svg")
    with refused(office, Reason.FILE_UNREADABLE, "logo"):
        office.organisatie.save_logo(tmp_path / "weg.png")
