"""The assignments are read strictly and speak plainly."""

from vertrouwenspersoon.content.library import load_inhoud
from vertrouwenspersoon.content.oefening import load_opdrachten


def test_three_assignments_with_codes_that_exist() -> None:
    """Each can be begun: its codes stand in the code lists, its title is its own."""
    lijsten, opdrachten = load_inhoud().codelijsten, load_opdrachten()
    for one in opdrachten:
        for code in (*one.soorten, one.rol, one.kanaal, *((one.plaats,) if one.plaats else ())):
            lijsten.waarde(code)
    assert (3, 3) == (len(opdrachten), len({one.titel for one in opdrachten}))
