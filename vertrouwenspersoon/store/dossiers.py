"""The aggregate dossier: title, code name, story, people, notes and the melder's consent."""

from collections.abc import Iterable

from vertrouwenspersoon.domain.dossier import (
    Betrokkene,
    BetrokkeneId,
    Dossier,
    Hoedanigheid,
    Notitie,
    NotitieId,
)
from vertrouwenspersoon.domain.toestemming import Besluit, Toestemming, ToestemmingId, Wat
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.columns import code, code_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.correcties import add_correctie, read_correcties
from vertrouwenspersoon.store.doorgiften import add_doorgifte, read_doorgiften
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.koppelingen import add_koppeling, read_koppelingen
from vertrouwenspersoon.store.notities import as_notitie, notitie_row
from vertrouwenspersoon.store.punten import read_woorden, save_woord
from vertrouwenspersoon.store.rows import Row
from vertrouwenspersoon.store.scope import grouped, these

INSERT_DOSSIER = """
    INSERT INTO dossier (zaak, codenaam, titel, verhaal)
    VALUES (:zaak, :codenaam, :titel, :verhaal)
"""
UPDATE_DOSSIER = """
    UPDATE dossier SET codenaam = :codenaam, titel = :titel, verhaal = :verhaal WHERE zaak = :zaak
"""
SELECT_DOSSIERS = """
    SELECT zaak, codenaam, titel, verhaal FROM dossier
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
"""
DELETE_GEVOLGEN = "DELETE FROM dossier_gevolg WHERE zaak = :zaak"
INSERT_GEVOLG = """
    INSERT INTO dossier_gevolg (zaak, volgnummer, code) VALUES (:zaak, :volgnummer, :code)
"""
SELECT_GEVOLGEN = """
    SELECT zaak, code FROM dossier_gevolg
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY zaak, volgnummer
"""
UPSERT_BETROKKENE = """
    INSERT INTO betrokkene (zaak, id, hoedanigheid, naam, contact, rol)
    VALUES (:zaak, :id, :hoedanigheid, :naam, :contact, :rol)
    ON CONFLICT (zaak, id) DO UPDATE SET
        hoedanigheid = excluded.hoedanigheid, naam = excluded.naam, contact = excluded.contact,
        rol = excluded.rol
"""
DELETE_BETROKKENE = "DELETE FROM betrokkene WHERE zaak = :zaak AND id = :id"
SELECT_BETROKKENEN = """
    SELECT zaak, id, hoedanigheid, naam, contact, rol FROM betrokkene
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
UPSERT_NOTITIE = """
    INSERT INTO notitie (zaak, id, soort, bij, gebeurd_op, gemaakt_op, tekst)
    VALUES (:zaak, :id, :soort, :bij, :gebeurd_op, :gemaakt_op, :tekst)
    ON CONFLICT (zaak, id) DO UPDATE SET
        soort = excluded.soort, bij = excluded.bij, gebeurd_op = excluded.gebeurd_op,
        gemaakt_op = excluded.gemaakt_op, tekst = excluded.tekst
"""
DELETE_NOTITIE = "DELETE FROM notitie WHERE zaak = :zaak AND id = :id"
DELETE_NOTITIES_BIJ = "DELETE FROM notitie WHERE zaak = :zaak AND bij = :bij"
SELECT_NOTITIES = """
    SELECT zaak, id, soort, bij, gebeurd_op, gemaakt_op, tekst FROM notitie
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""
INSERT_TOESTEMMING = """
    INSERT INTO toestemming (zaak, id, ontvanger, wat, besluit, op, wijze, woorden)
    VALUES (:zaak, :id, :ontvanger, :wat, :besluit, :op, :wijze, :woorden)
"""
SELECT_TOESTEMMINGEN = """
    SELECT zaak, id, ontvanger, wat, besluit, op, wijze, woorden FROM toestemming
    WHERE zaak IN (SELECT value FROM json_each(:zaken))
    ORDER BY volgorde
"""


def add_dossier(store: Store, dossier: Dossier) -> None:
    """Keep the new dossier of a zaak, with everything in it."""
    store.execute(INSERT_DOSSIER, _row(dossier))
    _replace_gevolgen(store, dossier)
    for betrokkene in dossier.betrokkenen:
        save_betrokkene(store, dossier.zaak, betrokkene)
    for notitie in dossier.notities:
        save_notitie(store, dossier.zaak, notitie)
    for toestemming in dossier.toestemmingen:
        add_toestemming(store, dossier.zaak, toestemming)
    for doorgifte in dossier.doorgiften:
        add_doorgifte(store, dossier.zaak, doorgifte)
    for woord in dossier.woorden:
        save_woord(store, dossier.zaak, woord)
    for koppeling in dossier.koppelingen:
        add_koppeling(store, dossier.zaak, koppeling)
    for correctie in dossier.correcties:
        add_correctie(store, dossier.zaak, correctie)


def save_dossier_head(store: Store, dossier: Dossier) -> None:
    """Keep title, code name, story and consequences; people, notes and consent stay as they are.

    `Refused(NOT_FOUND)` when the zaak has no dossier.
    """
    if not store.execute(UPDATE_DOSSIER, _row(dossier)):
        raise Refused(Reason.NOT_FOUND, "dossier")
    _replace_gevolgen(store, dossier)


def read_dossier(store: Store, zaak_id: ZaakId) -> Dossier:
    """The dossier of one zaak; `Refused(NOT_FOUND)` when there is none."""
    found = read_dossiers(store, (zaak_id,))
    if zaak_id not in found:
        raise Refused(Reason.NOT_FOUND, "dossier")
    return found[zaak_id]


def read_dossiers(store: Store, ids: Iterable[ZaakId]) -> dict[str, Dossier]:
    """The dossiers of many zaken, by zaak; people, notes and consent in the order they came."""
    asked = tuple(ids)
    zaken = these(asked)
    gevolgen = grouped(store.rows(SELECT_GEVOLGEN, zaken), lambda row: code(row, "code"))
    betrokkenen = grouped(store.rows(SELECT_BETROKKENEN, zaken), _betrokkene)
    notities = grouped(store.rows(SELECT_NOTITIES, zaken), as_notitie)
    toestemmingen = grouped(store.rows(SELECT_TOESTEMMINGEN, zaken), _toestemming)
    doorgiften = read_doorgiften(store, asked)
    woorden = read_woorden(store, asked)
    koppelingen = read_koppelingen(store, asked)
    correcties = read_correcties(store, asked)
    return {
        (zaak := row.text("zaak")): Dossier(
            zaak=ZaakId(zaak),
            titel=row.confidential("titel"),
            codenaam=row.confidential("codenaam"),
            verhaal=row.confidential("verhaal"),
            gevolgen=gevolgen.get(zaak, ()),
            betrokkenen=betrokkenen.get(zaak, ()),
            notities=notities.get(zaak, ()),
            toestemmingen=toestemmingen.get(zaak, ()),
            doorgiften=doorgiften.get(zaak, ()),
            woorden=woorden.get(zaak, ()),
            koppelingen=koppelingen.get(zaak, ()),
            correcties=correcties.get(zaak, ()),
        )
        for row in store.rows(SELECT_DOSSIERS, zaken)
    }


def save_betrokkene(store: Store, zaak_id: ZaakId, betrokkene: Betrokkene) -> None:
    """Keep someone: new, or in the place of the one with the same identity."""
    store.execute(UPSERT_BETROKKENE, {"zaak": zaak_id, **_betrokkene_row(betrokkene)})


def remove_betrokkene(store: Store, zaak_id: ZaakId, betrokkene: BetrokkeneId) -> None:
    """Take someone out; `Refused(NOT_FOUND)` when the dossier does not hold them."""
    if not store.execute(DELETE_BETROKKENE, {"zaak": zaak_id, "id": betrokkene}):
        raise Refused(Reason.NOT_FOUND, "betrokkene")


def save_notitie(store: Store, zaak_id: ZaakId, notitie: Notitie) -> None:
    """Keep a note: new, or in the place of the one with the same identity."""
    store.execute(UPSERT_NOTITIE, {"zaak": zaak_id, **notitie_row(notitie)})


def remove_notitie(store: Store, zaak_id: ZaakId, notitie: NotitieId) -> None:
    """Take a note out; `Refused(NOT_FOUND)` when the dossier does not hold it."""
    if not store.execute(DELETE_NOTITIE, {"zaak": zaak_id, "id": notitie}):
        raise Refused(Reason.NOT_FOUND, "notitie")


def remove_notities_bij(store: Store, zaak_id: ZaakId, part: str) -> None:
    """Take out the notes about a part of the zaak that is gone; there may be none."""
    store.execute(DELETE_NOTITIES_BIJ, {"zaak": zaak_id, "bij": part})


def add_toestemming(store: Store, zaak_id: ZaakId, toestemming: Toestemming) -> None:
    """Keep a word of the melder; earlier words stay."""
    store.execute(INSERT_TOESTEMMING, {"zaak": zaak_id, **_toestemming_row(toestemming)})


def _replace_gevolgen(store: Store, dossier: Dossier) -> None:
    store.execute(DELETE_GEVOLGEN, {"zaak": dossier.zaak})
    numbered = enumerate(dossier.gevolgen)
    store.execute_many(
        INSERT_GEVOLG,
        [{"zaak": dossier.zaak, "volgnummer": number, "code": code} for number, code in numbered],
    )


def _row(dossier: Dossier) -> dict[str, Value]:
    return {
        "zaak": dossier.zaak,
        "codenaam": dossier.codenaam.reveal(),
        "titel": dossier.titel.reveal(),
        "verhaal": dossier.verhaal.reveal(),
    }


def _betrokkene(row: Row) -> Betrokkene:
    return Betrokkene(
        id=BetrokkeneId(row.text("id")),
        hoedanigheid=Hoedanigheid(row.text("hoedanigheid")),
        naam=row.confidential("naam"),
        contact=row.confidential("contact"),
        rol=code_or_none(row, "rol"),
    )


def _betrokkene_row(betrokkene: Betrokkene) -> dict[str, Value]:
    return {
        "id": betrokkene.id,
        "hoedanigheid": betrokkene.hoedanigheid.value,
        "naam": betrokkene.naam.reveal(),
        "contact": betrokkene.contact.reveal(),
        "rol": betrokkene.rol,
    }


def _toestemming(row: Row) -> Toestemming:
    return Toestemming(
        id=ToestemmingId(row.text("id")),
        ontvanger=code(row, "ontvanger"),
        wat=Wat(row.text("wat")),
        besluit=Besluit(row.text("besluit")),
        op=row.moment("op"),
        wijze=code_or_none(row, "wijze"),
        woorden=row.confidential("woorden"),
    )


def _toestemming_row(toestemming: Toestemming) -> dict[str, Value]:
    return {
        "id": toestemming.id,
        "ontvanger": toestemming.ontvanger,
        "wat": toestemming.wat.value,
        "besluit": toestemming.besluit.value,
        "op": stored(toestemming.op),
        "wijze": toestemming.wijze,
        "woorden": toestemming.woorden.reveal(),
    }
