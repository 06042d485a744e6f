from dataclasses import dataclass

import pytest

from vertrouwenspersoon.content.reading import parse_toml, read_toml
from vertrouwenspersoon.errors import ContentBroken


@dataclass(frozen=True, slots=True)
class Line:
    id: str
    aantal: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    titel: str
    regel: tuple[Line, ...] = ()


def test_a_text_becomes_its_type() -> None:
    """A TOML text becomes a value of the type, lists as tuples."""
    page = parse_toml('titel = "A"\n[[regel]]\nid = "x"\naantal = 2\n', "a.toml", Page)
    assert Page("A", (Line("x", 2),)) == page


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('titel = "A"\nkleur = "rood"\n', "a.toml: kleur"),
        ('titel = "A"\n[[regel]]\nid = "x"\nmaat = 1\n', "a.toml: regel[0].maat"),
        ("titel = 1\n", "a.toml: titel"),
        ('titel = "A"\n[[regel]]\nid = "x"\naantal = "2"\n', "a.toml: regel[0].aantal"),
        ('titel = "A"\n[[regel]]\naantal = 2\n', "a.toml: regel[0]"),
        ("titel = \n", "a.toml"),
    ],
)
def test_a_broken_text_says_where(text: str, where: str) -> None:
    """An unknown key, a wrong type, a missing key or no TOML is refused with its place."""
    with pytest.raises(ContentBroken) as problem:
        parse_toml(text, "a.toml", Page)
    assert where == problem.value.where
    assert problem.value.what


def test_a_missing_file_is_named() -> None:
    """A file that is not there is refused by its name."""
    with pytest.raises(ContentBroken) as problem:
        read_toml("inhoud/bestaat-niet.toml", Page)
    assert "inhoud/bestaat-niet.toml" == problem.value.where
