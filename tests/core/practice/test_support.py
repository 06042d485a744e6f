from datetime import UTC, datetime, timedelta

from tests.builders import incident
from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.zaak import Incident
from vertrouwenspersoon.identity import CountedIdentities, repeatable_chance
from vertrouwenspersoon.practice.support import Support

NOW = datetime(2026, 6, 1, 10, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=400)


def support(seed: int = 1) -> Support:
    return Support(repeatable_chance(seed), CountedIdentities(), NOW)


def known(soort: str, ernst: str) -> Incident:
    """An incident whose dader is known."""
    return incident(soorten=(Code(soort),), ernst=Code(ernst), dader=Code("dader:bekend"))


def test_a_reaction_fits_the_ernst() -> None:
    """What is very serious is answered with a ban that ends and is looked at before it ends."""
    maatregel = support().give(LONG_AGO, known("soort:BED", "ernst:E4")).maatregelen[0]
    assert "maatregel:RM6" == maatregel.soort
    assert maatregel.besloten_op < maatregel.evaluatie_op < maatregel.einde_op  # type: ignore[operator]


def test_nobody_reacts_to_an_unknown_dader() -> None:
    """Without a known dader there is no measure."""
    unknown = incident(soorten=(Code("soort:BED"),), dader=Code("dader:onbekend"))
    assert () == support().give(LONG_AGO, unknown).maatregelen


def test_nothing_was_decided_in_the_future() -> None:
    """A zaak of today has no measure and no held talk yet."""
    given = support().give(NOW, known("soort:BED", "ernst:E3"))
    assert () == given.maatregelen
    assert all(talk.gehouden_op is None for talk in given.nazorg)


def test_only_crimes_lead_to_the_police() -> None:
    """No practice aangifte follows on shouting."""
    shouting = known("soort:VER", "ernst:E1")
    assert all(not support(seed).give(LONG_AGO, shouting).aangiften for seed in range(30))
    assert any(
        support(seed).give(LONG_AGO, known("soort:BED", "ernst:E3")).aangiften for seed in range(30)
    )


def test_what_was_broken_has_a_price() -> None:
    """Vernieling leaves damage in whole euro cents."""
    schade = support().give(LONG_AGO, known("soort:VNL", "ernst:E3")).schades[0]
    assert 4_000 <= (schade.bedrag or 0) <= 90_000
