from dataclasses import replace
from datetime import date

from tests.builders import incident, zaak
from tests.core.documents.sjablonen import GEMEENTE, INHOUD, full_beeld, hulp, stof
from tests.core.documents.zaken import PRINTED_ON
from vertrouwenspersoon.documents.waarden import general_values, zaak_values
from vertrouwenspersoon.domain.begeleiding import Begeleiding, Maatregel, MaatregelId
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.sjabloon import FIELDS
from vertrouwenspersoon.domain.zaakbeeld import Zaakbeeld


def values(found: Zaakbeeld | None = None, document: str = "waarschuwing") -> dict[str, str]:
    """What a document about this zaak can say."""
    return zaak_values(INHOUD.sjabloon(document), stof(found).zaak, INHOUD, PRINTED_ON)


def test_a_full_zaak_fills_every_field() -> None:
    """Each field that a text may use has words, and no other field is made."""
    known = general_values(GEMEENTE, PRINTED_ON) | values()
    assert (set(FIELDS), True) == (set(known), all(known.values()))


def test_what_is_not_recorded_has_no_words() -> None:
    """An unknown day is empty, so that a required part can be missed."""
    bare = full_beeld(
        zaak=zaak(incidenten=(incident(gebeurd_op=None, gebeurd_om=None),)),
        begeleiding=Begeleiding(),
    )
    known = values(bare)
    assert ("", "", False) == (known["incident_dag"], known["incident_tijd"], "einde_dag" in known)


def test_an_unknown_hour_is_said() -> None:
    """A day without a clock time is enough for a letter, and the paper says so."""
    known = values(full_beeld(zaak=zaak(incidenten=(incident(gebeurd_om=None),))))
    assert "het tijdstip is niet bekend" == known["incident_tijd"]


def test_the_days_are_of_the_last_measure_of_this_kind() -> None:
    """A second warning has its own day, and a ban does not lend its end to it."""
    again = Maatregel(MaatregelId("later"), Code("maatregel:RM4"), date(2026, 12, 1))
    more = replace(hulp(), maatregelen=(*hulp().maatregelen, again))
    known = values(full_beeld(begeleiding=more))
    assert ("1 december 2026", "") == (known["besluit_dag"], known["einde_dag"])


def test_damage_without_an_amount_is_no_claim() -> None:
    """As long as one amount is unknown there is no sum to ask for."""
    items = (replace(hulp().schades[0], bedrag=None), *hulp().schades)
    known = values(full_beeld(begeleiding=replace(hulp(), schades=items)))
    assert "schade_gemeente" not in known
