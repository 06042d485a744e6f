from dataclasses import replace

import pytest

from tests.core.documents.jaren import SIGNED
from tests.core.documents.reading import text_of
from tests.core.statistics.gemeente import jaarexport, lijsten, soorten_jaar
from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.jaarverslag import LONGEST_PART, Verslag, Verslagtekst
from vertrouwenspersoon.domain.organisatie import Gemeente, Organisatie, Sterkte
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.usecases.jaarverslag import (
    check_verslag,
    figures_of,
    make_verslag,
    text_faults,
    with_further_files,
)

INHOUD = replace(load_inhoud(), codelijsten=lijsten())
OFFICE = Organisatie(Gemeente("Oefenrode"), sterktes=(Sterkte(Code("afdeling:FIN"), 150),))
FILES = jaarexport(soorten_jaar()).bestanden
VERSLAG = Verslag(Confidential("M. de Adviseur"))


def test_the_report_is_made_of_the_released_figures() -> None:
    """Total, key figures, a sentence and a national figure stand in it."""
    name, pdf = make_verslag(FILES, VERSLAG, SIGNED, OFFICE, INHOUD)
    text = " ".join(text_of(pdf).split())
    assert "jaarverslag-2025.pdf" == name
    said = ("In 2025 kwamen 120 meldingen binnen.", "80,0", "Te zien zijn:", "45 procent (2024)")
    assert [] == [one for one in said if one not in text]


def test_further_files_follow_the_audited_ones() -> None:
    """The audited files stay as they are, and the others come behind them."""
    files = with_further_files(FILES, OFFICE, INHOUD)
    assert FILES == files[:2]
    assert 6 == len({name for name, _ in files})
    assert figures_of(files) == FILES[1][1]


@pytest.mark.parametrize(
    ("verslag", "reason", "where"),
    [
        (Verslag(Confidential(" ")), Reason.EMPTY, "naam"),
        (
            replace(VERSLAG, tekst=Verslagtekst(Confidential("a" * (LONGEST_PART + 1)))),
            Reason.TOO_LONG,
            "Activiteiten",
        ),
        (
            replace(VERSLAG, tekst=Verslagtekst(signalen=Confidential("Jansen belde."))),
            Reason.TEXT_TELLS,
            "Trends en signalen",
        ),
    ],
)
def test_a_report_that_cannot_leave_is_refused(
    verslag: Verslag, reason: Reason, where: str
) -> None:
    """Without a name, with too long a text or with a name of a zaak nothing is made."""
    with pytest.raises(Refused) as refused:
        check_verslag(verslag, FILES, (Confidential("Jansen"),))
    assert (reason, where) == (refused.value.reason, refused.value.where)


def test_a_report_in_order_passes() -> None:
    """A name below it and words that tell nothing are enough."""
    told = replace(VERSLAG, tekst=Verslagtekst(Confidential("Ik bezocht alle teams.")))
    check_verslag(told, FILES, (Confidential("Jansen"),))
    assert () == text_faults(told.tekst, FILES, (Confidential("Jansen"),))
