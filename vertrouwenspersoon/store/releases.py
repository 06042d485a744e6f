"""The ledger of everything that ever left: the very bytes of each state of a year, for good."""

import msgspec

from vertrouwenspersoon.domain.countable import CountableIncident
from vertrouwenspersoon.domain.release import Geteld, Release, Releasesoort
from vertrouwenspersoon.domain.zaak import ZaakId, stored
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row

INSERT_RELEASE = """
    INSERT INTO release (jaar, soort, nummer, op, aantal)
    VALUES (:jaar, :soort, :nummer, :op, :aantal)
"""
SELECT_VOLGORDE = """
    SELECT volgorde FROM release WHERE jaar = :jaar AND soort = :soort AND nummer = :nummer
"""
INSERT_BESTAND = """
    INSERT INTO release_bestand (release, volgnummer, naam, inhoud)
    VALUES (:release, :volgnummer, :naam, :inhoud)
"""
INSERT_GETELD = """
    INSERT INTO release_zaak (release, zaak, incident) VALUES (:release, :zaak, :incident)
"""
SELECT_RELEASES = """
    SELECT volgorde, jaar, soort, nummer, op, aantal FROM release ORDER BY jaar, soort, nummer
"""
SELECT_RELEASES_VAN = """
    SELECT volgorde, jaar, soort, nummer, op, aantal FROM release
    WHERE jaar = :jaar
    ORDER BY soort, nummer
"""
SELECT_BESTANDEN = """
    SELECT naam, inhoud FROM release_bestand WHERE release = :release ORDER BY volgnummer
"""
SELECT_GETELD = "SELECT zaak, incident FROM release_zaak WHERE release = :release ORDER BY zaak"


def add_release(store: Store, release: Release) -> None:
    """Keep what left. The same state of a year a second time breaks a rule of the schema."""
    store.execute(INSERT_RELEASE, {**_named(release), **_kept(release)})
    place = store.one(SELECT_VOLGORDE, _named(release)).number("volgorde")
    store.execute_many(INSERT_BESTAND, _bestand_rows(release, place))
    store.execute_many(INSERT_GETELD, [_geteld_row(one, place) for one in release.geteld])


def release_of(store: Store, jaar: int) -> Release | None:
    """The newest figures of a year, or None when none left."""
    years = (one for one in releases_of(store, jaar) if one.soort is Releasesoort.JAAR)
    return max(years, key=lambda one: one.nummer, default=None)


def releases_of(store: Store, jaar: int) -> tuple[Release, ...]:
    """Everything that left about a year: its states, oldest first, and then rounded figures."""
    rows = store.rows(SELECT_RELEASES_VAN, {"jaar": jaar})
    return tuple(_release(store, row) for row in rows)


def all_releases(store: Store) -> tuple[Release, ...]:
    """Everything that ever left, the oldest year first."""
    return tuple(_release(store, row) for row in store.rows(SELECT_RELEASES))


def _named(release: Release) -> dict[str, Value]:
    return {"jaar": release.jaar, "soort": release.soort.value, "nummer": release.nummer}


def _kept(release: Release) -> dict[str, Value]:
    return {"op": stored(release.op), "aantal": release.aantal}


def _release(store: Store, row: Row) -> Release:
    place: dict[str, Value] = {"release": row.number("volgorde")}
    return Release(
        jaar=row.number("jaar"),
        op=row.moment("op"),
        bestanden=tuple(_bestand(one) for one in store.rows(SELECT_BESTANDEN, place)),
        soort=Releasesoort(row.text("soort")),
        nummer=row.number("nummer"),
        aantal=row.number_or_none("aantal"),
        geteld=tuple(_geteld(one) for one in store.rows(SELECT_GETELD, place)),
    )


def _bestand(row: Row) -> tuple[str, bytes]:
    return row.text("naam"), row.data("inhoud")


def _geteld(row: Row) -> Geteld:
    incident = msgspec.json.decode(row.text("incident"), type=CountableIncident)
    return Geteld(ZaakId(row.text("zaak")), incident)


def _bestand_rows(release: Release, place: int) -> list[dict[str, Value]]:
    return [
        {"release": place, "volgnummer": number, "naam": naam, "inhoud": inhoud}
        for number, (naam, inhoud) in enumerate(release.bestanden)
    ]


def _geteld_row(geteld: Geteld, place: int) -> dict[str, Value]:
    incident = msgspec.json.encode(geteld.incident).decode()
    return {"release": place, "zaak": geteld.zaak, "incident": incident}
