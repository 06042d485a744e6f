"""The aggregate organisatie: profile, contacts, locations, head counts, own taken, scheme."""

import msgspec

from vertrouwenspersoon.domain.dossier import Notitie
from vertrouwenspersoon.domain.organisatie import (
    Contact,
    ContactId,
    Doelgroepkeuze,
    Gemeente,
    Locatie,
    LocatieId,
    Organisatie,
    Sterkte,
)
from vertrouwenspersoon.domain.reactieschema import Reactieschema
from vertrouwenspersoon.domain.taken import TaakStand
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.bewaren import read_termijnen
from vertrouwenspersoon.store.columns import code, code_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.notities import as_notitie, notitie_row
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.taakstanden import as_stand, stand_row

SELECT_LOGO = "SELECT png FROM logo"
UPSERT_LOGO = """
    INSERT INTO logo (only_row, png) VALUES (1, :png)
    ON CONFLICT (only_row) DO UPDATE SET png = excluded.png
"""
DELETE_LOGO = "DELETE FROM logo"
UPSERT_GEMEENTE = """
    INSERT INTO gemeente (
        only_row, naam, doelgroep, telefoon_intern, oefening, gebruikt_gir, drempel, kwartalen
    ) VALUES (
        1, :naam, :doelgroep, :telefoon_intern, :oefening, :gebruikt_gir, :drempel, :kwartalen
    )
    ON CONFLICT (only_row) DO UPDATE SET
        naam = excluded.naam, doelgroep = excluded.doelgroep,
        telefoon_intern = excluded.telefoon_intern, oefening = excluded.oefening,
        gebruikt_gir = excluded.gebruikt_gir, drempel = excluded.drempel,
        kwartalen = excluded.kwartalen
"""
SELECT_GEMEENTE = """
    SELECT naam, doelgroep, telefoon_intern, oefening, gebruikt_gir, drempel, kwartalen
    FROM gemeente
"""
DELETE_DAGEN = "DELETE FROM gesloten_dag"
INSERT_DAG = "INSERT INTO gesloten_dag (dag) VALUES (:dag)"
SELECT_DAGEN = "SELECT dag FROM gesloten_dag ORDER BY dag"
UPSERT_CONTACT = """
    INSERT INTO contact (id, functie, naam, telefoon, mail)
    VALUES (:id, :functie, :naam, :telefoon, :mail)
    ON CONFLICT (id) DO UPDATE SET
        functie = excluded.functie, naam = excluded.naam, telefoon = excluded.telefoon,
        mail = excluded.mail
"""
DELETE_CONTACT = "DELETE FROM contact WHERE id = :id"
SELECT_CONTACTEN = "SELECT id, functie, naam, telefoon, mail FROM contact ORDER BY volgorde"
UPSERT_LOCATIE = """
    INSERT INTO locatie (id, naam, plaats, camera_uren)
    VALUES (:id, :naam, :plaats, :camera_uren)
    ON CONFLICT (id) DO UPDATE SET
        naam = excluded.naam, plaats = excluded.plaats, camera_uren = excluded.camera_uren
"""
DELETE_LOCATIE = "DELETE FROM locatie WHERE id = :id"
SELECT_LOCATIES = "SELECT id, naam, plaats, camera_uren FROM locatie ORDER BY volgorde"
UPSERT_STERKTE = """
    INSERT INTO sterkte (afdeling, personen) VALUES (:afdeling, :personen)
    ON CONFLICT (afdeling) DO UPDATE SET personen = excluded.personen
"""
SELECT_STERKTES = "SELECT afdeling, personen FROM sterkte ORDER BY afdeling"
INSERT_STAND = """
    INSERT INTO organisatie_stand (taak, stand, op, versie) VALUES (:taak, :stand, :op, :versie)
"""
SELECT_STANDEN = "SELECT taak, stand, op, versie FROM organisatie_stand ORDER BY volgorde"
UPSERT_NOTITIE = """
    INSERT INTO organisatie_notitie (id, soort, bij, gebeurd_op, gemaakt_op, tekst)
    VALUES (:id, :soort, :bij, :gebeurd_op, :gemaakt_op, :tekst)
    ON CONFLICT (id) DO UPDATE SET
        soort = excluded.soort, bij = excluded.bij, gebeurd_op = excluded.gebeurd_op,
        gemaakt_op = excluded.gemaakt_op, tekst = excluded.tekst
"""
SELECT_NOTITIES = """
    SELECT id, soort, bij, gebeurd_op, gemaakt_op, tekst FROM organisatie_notitie ORDER BY volgorde
"""
INSERT_REACTIESCHEMA = "INSERT INTO reactieschema (inhoud) VALUES (:inhoud)"
UPDATE_REACTIESCHEMA = """
    UPDATE reactieschema SET inhoud = :inhoud
    WHERE versie = :versie
      AND vastgesteld_op IS NULL
      AND versie = (SELECT max(versie) FROM reactieschema)
"""
DELETE_REACTIESCHEMAS = "DELETE FROM reactieschema"
SELECT_REACTIESCHEMAS = "SELECT inhoud FROM reactieschema ORDER BY versie"


def read_organisatie(store: Store) -> Organisatie:
    """Everything about the municipality; a vault always has its profile, or it is a bug."""
    return Organisatie(
        gemeente=_read_gemeente(store),
        reactieschemas=tuple(_reactieschema(row) for row in store.rows(SELECT_REACTIESCHEMAS)),
        contacten=tuple(_contact(row) for row in store.rows(SELECT_CONTACTEN)),
        locaties=read_locaties(store),
        sterktes=tuple(_sterkte(row) for row in store.rows(SELECT_STERKTES)),
        standen=tuple(as_stand(row) for row in store.rows(SELECT_STANDEN)),
        notities=tuple(as_notitie(row) for row in store.rows(SELECT_NOTITIES)),
        logo=_read_logo(store),
        bewaartermijnen=read_termijnen(store),
    )


def read_locaties(store: Store) -> tuple[Locatie, ...]:
    """The buildings of the municipality, in the order in which they were added."""
    return tuple(_locatie(row) for row in store.rows(SELECT_LOCATIES))


def save_gemeente(store: Store, gemeente: Gemeente) -> None:
    """Keep the profile in the place of the one there was; closing days are a set, kept in order."""
    store.execute(UPSERT_GEMEENTE, _gemeente_row(gemeente))
    store.execute(DELETE_DAGEN)
    days = sorted(set(gemeente.gesloten_dagen))
    store.execute_many(INSERT_DAG, [{"dag": day.isoformat()} for day in days])


def save_logo(store: Store, png: bytes) -> None:
    """Keep the logo in place of an earlier one; nothing takes it away."""
    if png:
        store.execute(UPSERT_LOGO, {"png": png})
    else:
        store.execute(DELETE_LOGO)


def save_contact(store: Store, contact: Contact) -> None:
    """Keep a contact: new, or in the place of the one with the same identity."""
    store.execute(UPSERT_CONTACT, _contact_row(contact))


def remove_contact(store: Store, contact: ContactId) -> None:
    """Take a contact out; `Refused(NOT_FOUND)` when there is none."""
    if not store.execute(DELETE_CONTACT, {"id": contact}):
        raise Refused(Reason.NOT_FOUND, "contact")


def save_locatie(store: Store, locatie: Locatie) -> None:
    """Keep a location: new, or in the place of the one with the same identity."""
    store.execute(UPSERT_LOCATIE, _locatie_row(locatie))


def remove_locatie(store: Store, locatie: LocatieId) -> None:
    """Take a location out; `Refused(NOT_FOUND)` when there is none."""
    if not store.execute(DELETE_LOCATIE, {"id": locatie}):
        raise Refused(Reason.NOT_FOUND, "locatie")


def save_sterkte(store: Store, sterkte: Sterkte) -> None:
    """Keep the head count of an afdeling in the place of the one there was."""
    store.execute(UPSERT_STERKTE, _sterkte_row(sterkte))


def add_organisatie_stand(store: Store, stand: TaakStand) -> None:
    """Keep what was said of a taak of the organisation; what was said before stays."""
    store.execute(INSERT_STAND, stand_row(stand))


def save_organisatie_notitie(store: Store, notitie: Notitie) -> None:
    """Keep a note: new, or in the place of the one with the same identity."""
    store.execute(UPSERT_NOTITIE, notitie_row(notitie))


def add_reactieschema(store: Store, schema: Reactieschema) -> None:
    """Keep a new version of the scheme; earlier ones stay."""
    store.execute(INSERT_REACTIESCHEMA, _reactieschema_row(schema))


def save_reactieschema(store: Store, schema: Reactieschema) -> None:
    """Keep the newest version as it is now.

    `Refused(NOT_FOUND)` when it is not the newest one, or adopted already.
    """
    changed = {"versie": schema.versie, **_reactieschema_row(schema)}
    if not store.execute(UPDATE_REACTIESCHEMA, changed):
        raise Refused(Reason.NOT_FOUND, "reactieschema")


def replace_reactieschemas(store: Store, schemas: tuple[Reactieschema, ...]) -> None:
    """Put these versions in the place of all there are; only in a vault without zaken."""
    store.execute(DELETE_REACTIESCHEMAS)
    store.execute_many(INSERT_REACTIESCHEMA, [_reactieschema_row(schema) for schema in schemas])


def _read_logo(store: Store) -> bytes:
    row = store.row(SELECT_LOGO)
    return b"" if row is None else row.data("png")


def _read_gemeente(store: Store) -> Gemeente:
    days = tuple(row.day("dag") for row in store.rows(SELECT_DAGEN))
    row = store.one(SELECT_GEMEENTE)
    return Gemeente(
        naam=row.text("naam"),
        doelgroep=Doelgroepkeuze(row.text("doelgroep")),
        telefoon_intern=row.text("telefoon_intern"),
        oefening=row.flag("oefening"),
        gebruikt_gir=row.flag_or_none("gebruikt_gir"),
        gesloten_dagen=days,
        drempel=row.number("drempel"),
        kwartalen=row.flag("kwartalen"),
    )


def _gemeente_row(gemeente: Gemeente) -> dict[str, Value]:
    return {
        "naam": gemeente.naam,
        "doelgroep": gemeente.doelgroep.value,
        "telefoon_intern": gemeente.telefoon_intern,
        "oefening": gemeente.oefening,
        "gebruikt_gir": gemeente.gebruikt_gir,
        "drempel": gemeente.drempel,
        "kwartalen": gemeente.kwartalen,
    }


def _contact(row: Row) -> Contact:
    return Contact(
        id=ContactId(row.text("id")),
        functie=row.text("functie"),
        naam=row.text("naam"),
        telefoon=row.text("telefoon"),
        mail=row.text("mail"),
    )


def _contact_row(contact: Contact) -> dict[str, Value]:
    return {
        "id": contact.id,
        "functie": contact.functie,
        "naam": contact.naam,
        "telefoon": contact.telefoon,
        "mail": contact.mail,
    }


def _locatie(row: Row) -> Locatie:
    return Locatie(
        id=LocatieId(row.text("id")),
        naam=row.text("naam"),
        plaats=code_or_none(row, "plaats"),
        camera_uren=row.number_or_none("camera_uren"),
    )


def _locatie_row(locatie: Locatie) -> dict[str, Value]:
    return {
        "id": locatie.id,
        "naam": locatie.naam,
        "plaats": locatie.plaats,
        "camera_uren": locatie.camera_uren,
    }


def _sterkte(row: Row) -> Sterkte:
    return Sterkte(code(row, "afdeling"), row.number("personen"))


def _sterkte_row(sterkte: Sterkte) -> dict[str, Value]:
    return {"afdeling": sterkte.afdeling, "personen": sterkte.personen}


def _reactieschema(row: Row) -> Reactieschema:
    return msgspec.json.decode(row.text("inhoud"), type=Reactieschema)


def _reactieschema_row(schema: Reactieschema) -> dict[str, Value]:
    return {"inhoud": msgspec.json.encode(schema).decode()}
