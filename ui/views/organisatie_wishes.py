"""What a person can want with the facts about the municipality."""

from dataclasses import dataclass

from vertrouwenspersoon.domain.organisatie import Contact, Gemeente, Locatie, Sterkte


@dataclass(frozen=True, slots=True)
class SaveGemeente:
    """Keep the profile."""

    gemeente: Gemeente


@dataclass(frozen=True, slots=True)
class SaveContact:
    """Keep somebody to call; an empty identity means someone new."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class RemoveContact:
    """Take a contact off the list."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class SaveLocatie:
    """Keep a building; an empty identity means a new one."""

    locatie: Locatie


@dataclass(frozen=True, slots=True)
class RemoveLocatie:
    """Take a building off the list."""

    locatie: Locatie


@dataclass(frozen=True, slots=True)
class SaveSterkte:
    """Keep the head count of an afdeling."""

    sterkte: Sterkte


@dataclass(frozen=True, slots=True)
class ChooseLogo:
    """Choose a picture for the papers."""


@dataclass(frozen=True, slots=True)
class RemoveLogo:
    """Papers without a logo."""


OfficeWish = (
    ChooseLogo
    | RemoveLogo
    | SaveGemeente
    | SaveContact
    | RemoveContact
    | SaveLocatie
    | RemoveLocatie
    | SaveSterkte
)
