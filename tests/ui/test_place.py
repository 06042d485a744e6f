"""A place, as the manual names it."""

from ui.place import Page, Place


def test_a_part_is_named_with_its_page() -> None:
    """The manual knows a page by one word, and a part of it by two."""
    assert ("vandaag", "zaak/bewijs") == (
        Place(Page.VANDAAG).scherm,
        Place(Page.ZAAK, part="bewijs").scherm,
    )
