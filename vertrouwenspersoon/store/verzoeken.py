"""The log of what people ask about their own data."""

from vertrouwenspersoon.domain.verzoek import Antwoordsoort, Verzoek, VerzoekId, Verzoeksoort
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.columns import day_or_none
from vertrouwenspersoon.store.connection import Store
from vertrouwenspersoon.store.rows import Row

UPSERT_VERZOEK = """
    INSERT INTO verzoek (
        id, soort, naam, ontvangen_op, verlengd_op, waarom_later, afgedaan_op, antwoord, toelichting
    ) VALUES (
        :id, :soort, :naam, :ontvangen_op, :verlengd_op, :waarom_later, :afgedaan_op, :antwoord,
        :toelichting
    )
    ON CONFLICT (id) DO UPDATE SET
        soort = excluded.soort, naam = excluded.naam, ontvangen_op = excluded.ontvangen_op,
        verlengd_op = excluded.verlengd_op, waarom_later = excluded.waarom_later,
        afgedaan_op = excluded.afgedaan_op, antwoord = excluded.antwoord,
        toelichting = excluded.toelichting
"""
DELETE_VERZOEK = "DELETE FROM verzoek WHERE id = :id"
SELECT_VERZOEKEN = """
    SELECT
        id, soort, naam, ontvangen_op, verlengd_op, waarom_later, afgedaan_op, antwoord, toelichting
    FROM verzoek ORDER BY volgorde
"""


def save_verzoek(store: Store, verzoek: Verzoek) -> None:
    """Keep a request: new, or in the place of the one with the same identity."""
    store.execute(
        UPSERT_VERZOEK,
        {
            "id": verzoek.id,
            "soort": verzoek.soort.value,
            "naam": verzoek.naam.reveal(),
            "ontvangen_op": verzoek.ontvangen_op.isoformat(),
            "verlengd_op": day_or_none(verzoek.verlengd_op),
            "waarom_later": verzoek.waarom_later.reveal(),
            "afgedaan_op": day_or_none(verzoek.afgedaan_op),
            "antwoord": None if verzoek.antwoord is None else verzoek.antwoord.value,
            "toelichting": verzoek.toelichting.reveal(),
        },
    )


def remove_verzoek(store: Store, verzoek: VerzoekId) -> None:
    """Take a request out of the log; `Refused(NOT_FOUND)` when it is not there."""
    if not store.execute(DELETE_VERZOEK, {"id": verzoek}):
        raise Refused(Reason.NOT_FOUND, "verzoek")


def verzoeken(store: Store) -> tuple[Verzoek, ...]:
    """The whole log, in the order in which it was kept."""
    return tuple(_verzoek(row) for row in store.rows(SELECT_VERZOEKEN))


def _verzoek(row: Row) -> Verzoek:
    answer = row.text_or_none("antwoord")
    return Verzoek(
        VerzoekId(row.text("id")),
        Verzoeksoort(row.text("soort")),
        row.confidential("naam"),
        row.day("ontvangen_op"),
        row.day_or_none("verlengd_op"),
        row.confidential("waarom_later"),
        row.day_or_none("afgedaan_op"),
        None if answer is None else Antwoordsoort(answer),
        row.confidential("toelichting"),
    )
