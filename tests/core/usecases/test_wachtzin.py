import pytest
from zxcvbn import matching

from vertrouwenspersoon.content.woorden import generate_passphrase
from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.sterkte import Sterkte
from vertrouwenspersoon.usecases.wachtzin import estimate


@pytest.mark.parametrize(
    ("text", "sterkte"),
    [
        ("", Sterkte.ZWAK),
        ("te kort", Sterkte.ZWAK),
        ("wachtwoord12345", Sterkte.ZWAK),
        ("a1a1a1a1a1a1a1a1", Sterkte.ZWAK),
        ("gemeente eikenrode 2026", Sterkte.ZWAK),
        ("paard lamp zee fiets", Sterkte.REDELIJK),
        ("hemel koffie trein sjaal appel noot", Sterkte.STERK),
    ],
)
def test_a_passphrase_has_a_word_for_its_strength(text: str, sterkte: Sterkte) -> None:
    """What the vault refuses and what is easily guessed is weak; words by chance are strong."""
    assert sterkte is estimate(Confidential(text), "Eikenrode")


def test_what_is_generated_is_strong() -> None:
    """Six words by chance are strong, also for who knows the list they come from."""
    assert {Sterkte.STERK} == {estimate(generate_passphrase(), "Eikenrode") for _ in range(50)}


def test_the_name_of_the_municipality_counts_as_known() -> None:
    """The same words are worth less to who works in the municipality they name."""
    text = Confidential("oud wallerbruggensedijk")
    assert (Sterkte.ZWAK, Sterkte.STERK) == (
        estimate(text, "Oud Wallerbruggensedijk"),
        estimate(text, "Eikenrode"),
    )


def test_a_long_text_is_cut() -> None:
    """A text of ten thousand characters is estimated from its beginning, not for minutes."""
    words = " ".join(generate_passphrase().reveal() for _ in range(300))
    assert Sterkte.STERK is estimate(Confidential(words), "Eikenrode")


def test_nothing_of_it_is_kept() -> None:
    """After the estimate no table of the estimator holds the passphrase or a word of it."""
    estimate(Confidential("qzvxwaardenpq kjhgzwiepstro"), "Eikenrode")
    tables = matching.RANKED_DICTIONARIES
    known = [word for table in tables.values() for word in table if "qzvx" in word]
    assert ([], ["eikenrode"]) == (known, sorted(tables["user_inputs"]))
