"""Meldingen for an office, and ways to see what happened in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from typing import Any

import pytest

from vertrouwenspersoon.bootstrap import Office
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling, Journaalregel
from vertrouwenspersoon.domain.melding import MeldingConcept
from vertrouwenspersoon.domain.taken import Laag, Taak, TaakId
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store import journaal

STORY = "Hij sloeg op de balie. Hij zei dat hij haar wist te vinden."
REGISTRATIE = Code("ontvanger:registratie")


def melding(**but: Any) -> MeldingConcept:  # noqa: ANN401 - any field of a melding
    """A melding of a threat at the desk, three days ago, by an ambtenaar."""
    known: dict[str, Any] = {
        "verhaal": Confidential(STORY),
        "gebeurd_op": date(2026, 11, 20),
        "gebeurd_om": time(10, 15),
        "soorten": (Code("soort:BED"),),
        "rol": Code("rol:AMB"),
    }
    return MeldingConcept(**(known | but))


def add_zaak(office: Office, **but: Any) -> ZaakId:  # noqa: ANN401 - any field of a melding
    """A melding, kept as a zaak."""
    return office.meldingen.save(melding(**but)).zaak


def beeld(office: Office, zaak: ZaakId) -> Zaakbeeld:
    """The zaak whole, as it is kept."""
    return office.zaken.pagina(zaak).beeld


def some_code(office: Office, list_id: str) -> Code:
    """A value of a code list."""
    return office.inhoud.codelijsten.lijst(list_id).waarde[-1].code


def every_reason(office: Office, zaak: ZaakId, reason: Confidential) -> dict[TaakId, Confidential]:
    """The same reason for everything of the minimum set that is open."""
    return {regel.taak.id: reason for regel in office.zaken.open_bij_sluiten(zaak)}


def plain_taak(office: Office) -> Taak:
    """A taak of a zaak that tells nobody anything."""
    return next(t for t in office.inhoud.taken(Laag.INCIDENT) if t.toestemming is None)


def telling_taak(office: Office) -> Taak:
    """A taak of a zaak that tells somebody something, and so needs consent."""
    return next(t for t in office.inhoud.taken(Laag.INCIDENT) if t.toestemming is not None)


def choose(office: Office, zaak: ZaakId, taak: Taak) -> None:
    """Answer yes to what a taak waits for."""
    for feit in taak.als.alle:
        office.zaken.answer(zaak, feit.removeprefix("vraag:"), ja=True)


def organisation_taak(office: Office) -> Taak:
    """A taak of the organisation."""
    return office.inhoud.taken(Laag.ORGANISATIE)[0]


def lines(office: Office) -> tuple[Journaalregel, ...]:
    """The whole journal, newest first."""
    return journaal.read_journaal(office.tools.store, 10_000)


@contextmanager
def recorded(office: Office, *handelingen: Handeling) -> Iterator[None]:
    """What happens inside leaves exactly these acts in the journal, in this order."""
    before = len(lines(office))
    yield
    new = lines(office)[: len(lines(office)) - before]
    assert list(handelingen) == [line.handeling for line in reversed(new)]


@contextmanager
def refused(office: Office, reason: Reason, where: str | None) -> Iterator[None]:
    """What happens inside is refused for this reason and place, and leaves everything as it was.

    None is for any place.
    """
    before = (office.open_formaat.bytes_of_everything(), lines(office))
    with pytest.raises(Refused) as caught:
        yield
    assert reason is caught.value.reason
    assert where in (None, caught.value.where)
    assert before == (office.open_formaat.bytes_of_everything(), lines(office))
