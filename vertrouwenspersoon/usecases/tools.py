"""Tools: what every use case works with, and the one way it changes a zaak."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from vertrouwenspersoon.clock import Clock
from vertrouwenspersoon.domain.inhoud import Inhoud
from vertrouwenspersoon.domain.kalender import Kalender
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.domain.zaak import Zaak, ZaakId
from vertrouwenspersoon.identity import Identities
from vertrouwenspersoon.store import journaal, organisatie, zaken
from vertrouwenspersoon.store.connection import Store


@dataclass(frozen=True, slots=True)
class Tools:
    """The open store, the clock, the maker of identities and the content."""

    store: Store
    clock: Clock
    ids: Identities
    inhoud: Inhoud

    def kalender(self) -> Kalender:
        """The Dutch calendar with the municipality's own closing days."""
        gemeente = organisatie.read_organisatie(self.store).gemeente
        return self.inhoud.kalender(frozenset(gemeente.gesloten_dagen))

    @contextmanager
    def writing(self, handeling: Handeling, subject: str = "") -> Iterator[datetime]:
        """One transaction with one moment, and one line in the journal about it.

        `subject` is an identity, a taak or a field name, never a value.
        """
        now = self.clock.now()
        with self.store.transaction():
            yield now
            journaal.record(self.store, Journaalregel(now, handeling, subject))

    @contextmanager
    def changing(
        self, zaak_id: ZaakId, handeling: Handeling, part: str = ""
    ) -> Iterator[tuple[Zaak, datetime]]:
        """As `writing`, for one zaak: gives it, and marks it as changed at this moment."""
        with self.writing(handeling, f"{zaak_id} {part}".strip()) as now:
            zaak = zaken.read_zaak(self.store, zaak_id)
            yield zaak, now
            current = zaken.read_zaak(self.store, zaak_id)
            zaken.save_zaak(self.store, replace(current, gewijzigd_op=now))
