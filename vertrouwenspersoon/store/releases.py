"""The ledger of annual exports: the very bytes that left, once for each year, for good."""

from vertrouwenspersoon.domain.lijst import Release
from vertrouwenspersoon.domain.zaak import stored
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.driver import Value
from vertrouwenspersoon.store.rows import Row

INSERT_RELEASE = "INSERT INTO release (jaar, op) VALUES (:jaar, :op)"
INSERT_BESTAND = """
    INSERT INTO release_bestand (jaar, volgnummer, naam, inhoud)
    VALUES (:jaar, :volgnummer, :naam, :inhoud)
"""
SELECT_RELEASE = "SELECT jaar, op FROM release WHERE jaar = :jaar"
SELECT_JAREN = "SELECT jaar FROM release ORDER BY jaar"
SELECT_BESTANDEN = """
    SELECT naam, inhoud FROM release_bestand WHERE jaar = :jaar ORDER BY volgnummer
"""


def add_release(store: Store, release: Release) -> None:
    """Keep what left for a year. A second time for the same year breaks a rule of the schema."""
    store.execute(INSERT_RELEASE, {"jaar": release.jaar, "op": stored(release.op)})
    store.execute_many(INSERT_BESTAND, _bestand_rows(release))


def release_of(store: Store, jaar: int) -> Release | None:
    """What left for a year, or None when nothing did."""
    row = store.row(SELECT_RELEASE, {"jaar": jaar})
    if row is None:
        return None
    bestanden = store.rows(SELECT_BESTANDEN, {"jaar": jaar})
    return Release(
        jaar=row.number("jaar"),
        op=row.moment("op"),
        bestanden=tuple(_bestand(bestand) for bestand in bestanden),
    )


def all_releases(store: Store) -> tuple[Release, ...]:
    """Everything that ever left, the oldest year first."""
    years = [row.number("jaar") for row in store.rows(SELECT_JAREN)]
    found = (release_of(store, jaar) for jaar in years)
    return tuple(release for release in found if release is not None)


def _bestand(row: Row) -> tuple[str, bytes]:
    return row.text("naam"), row.data("inhoud")


def _bestand_rows(release: Release) -> list[dict[str, Value]]:
    return [
        {"jaar": release.jaar, "volgnummer": number, "naam": naam, "inhoud": inhoud}
        for number, (naam, inhoud) in enumerate(release.bestanden)
    ]
