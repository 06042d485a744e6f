"""Filters: what the person looks at again and again in the list of zaken, kept under a name."""

import json
from dataclasses import dataclass

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.dossier import Notitie, NotitieId, Notitiesoort, check_text
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import organisatie
from vertrouwenspersoon.usecases.changes import Changes
from vertrouwenspersoon.usecases.tools import Tools

_BESIDE = "filters"
"""The filters are one note of the organisation, in JSON."""
LONGEST_NAME = 40
MOST = 12

Keuzes = tuple[tuple[str, str], ...]
"""What is filtered on, and the value that was chosen."""


@dataclass(frozen=True, slots=True)
class Bewaardfilter:
    """A filter with the name a person gave it."""

    naam: Confidential
    keuzes: Keuzes


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters of this vault, in the order of the alphabet."""

    tools: Tools

    def lijst(self) -> tuple[Bewaardfilter, ...]:
        """All filters; a note that cannot be read holds none."""
        note = self._note()
        return () if note is None else _read(note.tekst.reveal())

    def bewaar(self, naam: Confidential, keuzes: Keuzes) -> Changes:
        """Keep a filter in place of one with the same name.

        `Refused`: EMPTY or TOO_LONG for the name, EMPTY when nothing is filtered on, and TOO_LONG
        (`filters`) when there are twelve already.
        """
        plain = Confidential(" ".join(naam.reveal().split()))
        check_text(plain, "naam", required=True)
        if len(plain.reveal()) > LONGEST_NAME:
            raise Refused(Reason.TOO_LONG, "naam")
        if not keuzes:
            raise Refused(Reason.EMPTY, "filters")
        kept = [one for one in self.lijst() if not _is_same(one.naam, plain)]
        if len(kept) >= MOST:
            raise Refused(Reason.TOO_LONG, "filters")
        return self._keep([*kept, Bewaardfilter(plain, keuzes)])

    def vergeet(self, naam: Confidential) -> Changes:
        """Keep this filter no longer; without one of that name nothing happens."""
        return self._keep([one for one in self.lijst() if not _is_same(one.naam, naam)])

    def _keep(self, filters: list[Bewaardfilter]) -> Changes:
        kept = sorted(filters, key=lambda one: one.naam.reveal().casefold())
        plain = [[one.naam.reveal(), [list(pair) for pair in one.keuzes]] for one in kept]
        text = Confidential(json.dumps(plain, ensure_ascii=False))
        note, now = self._note(), self.tools.clock.now()
        identity = NotitieId(self.tools.ids.new()) if note is None else note.id
        made = Notitie(identity, Notitiesoort.NOTITIE, _BESIDE, text, now, now)
        with self.tools.writing(Handeling.ORGANISATIE_GEWIJZIGD, _BESIDE):
            organisatie.save_organisatie_notitie(self.tools.store, made)
        return Changes()

    def _note(self) -> Notitie | None:
        notes = organisatie.read_organisatie(self.tools.store).notities
        return next((note for note in notes if note.bij == _BESIDE), None)


def _read(text: str) -> tuple[Bewaardfilter, ...]:
    """What `_keep` wrote; a text from another program may be anything."""
    try:
        return tuple(
            Bewaardfilter(
                Confidential(str(naam)), tuple((str(kind), str(value)) for kind, value in keuzes)
            )
            for naam, keuzes in json.loads(text)
        )
    except (ValueError, TypeError):
        return ()


def _is_same(one: Confidential, other: Confidential) -> bool:
    return one.reveal().casefold() == other.reveal().casefold()
