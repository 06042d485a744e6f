import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.errors import Reason, Refused
from vertrouwenspersoon.store.passphrase import check_passphrase


def refusal(text: str) -> Reason | None:
    try:
        check_passphrase(Confidential(text))
    except Refused as refused:
        return refused.reason
    return None


@pytest.mark.parametrize(
    "text",
    [
        "een blauwe fiets in de regen",
        "paard nieten accu correct lamp",
        "Mijn hond eet graag kaas",
        "oefenen met de blauwe fiets",
        "xK7#mQ2!vR9$tL4",
        "ik fietste in 1987 naar Zwolle",
        "wachtwoord van de bakker op de hoek",
        "日本語の長いパスフレーズです今日は",
        "🐎🔋📎💡🚲🌧️🧀🐕🌳🏠🎻⛵🕯️🪁🥁",
    ],
)
def test_a_sentence_of_ones_own_is_taken(text: str) -> None:
    """Length and a thought of one's own are enough: no rules about kinds of characters."""
    assert refusal(text) is None


@pytest.mark.parametrize("text", ["", "kort", "veertien teken"])
def test_short_is_refused(text: str) -> None:
    """Fourteen characters are too few, and the reason says so."""
    assert Reason.PASSPHRASE_TOO_SHORT == refusal(text)


def test_fifteen_characters_are_enough() -> None:
    """The limit is fifteen, as NIST SP 800-63B-4 has it."""
    assert refusal("vijftien tekens") is None
    assert Reason.PASSPHRASE_TOO_SHORT == refusal("vijftien teken")


def test_length_is_counted_after_normalising() -> None:
    """Separate accents do not make a passphrase longer than it reads."""
    assert Reason.PASSPHRASE_TOO_SHORT == refusal("e\N{COMBINING ACUTE ACCENT}" * 7 + "zevenx")


@pytest.mark.parametrize(
    "text",
    [
        "wachtwoord12345",
        "Wachtwoord12345!",
        "wachtwoordwachtwoord",
        "Welkom Gemeente 2024!",
        "Vertrouwenspersoon2026!",
        "geheim-geheim-geheim",
        "zomer winter lente herfst",
        "correct horse battery staple",
        "qwertyuiopasdfghjkl",
        "123456789012345",
        "98765432109876543210",
        "abcdefghijklmnopq",
        "aaaaaaaaaaaaaaaa",
        "abcabcabcabcabc",
        "jansen jansen jansen",
        "jansenjansenjans",
        "!!!!!!!!!!!!!!!!",
        "                ",
        "WACHTWOORD WACHTWOORD",
        "ababababcdcdcdcd",
        "0000000000021234",
    ],
)
def test_what_is_tried_first_is_refused(text: str) -> None:
    """Common words, rows of the keyboard, years and repetitions are refused, however combined."""
    assert Reason.PASSPHRASE_COMMON == refusal(text)


@given(st.text(max_size=60))
def test_any_text_is_judged(text: str) -> None:
    """Every text is taken or refused for a reason; none is a crash, and short is never taken."""
    reason = refusal(text)
    assert reason in {None, Reason.PASSPHRASE_TOO_SHORT, Reason.PASSPHRASE_COMMON}
    assert reason is not None or len(unicodedata.normalize("NFKC", text)) >= 15


@given(st.text(min_size=1, max_size=6), st.integers(15, 30))
def test_repeating_does_not_make_stronger(piece: str, times: int) -> None:
    """Saying a short piece over and over is refused."""
    assert refusal(piece * times) is not None


def test_a_refusal_does_not_quote() -> None:
    """The refusal does not hold what was typed."""
    with pytest.raises(Refused) as refused:
        check_passphrase(Confidential("wachtwoord12345"))
    assert "12345" not in str(refused.value)
