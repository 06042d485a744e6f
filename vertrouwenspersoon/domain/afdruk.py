"""Afdruk: a document that left on paper or in a file, known again by the code that stands on it."""

import re
from dataclasses import dataclass, field
from datetime import datetime

from vertrouwenspersoon.domain.codes import Code
from vertrouwenspersoon.domain.confidential import Confidential, no_text
from vertrouwenspersoon.domain.toestemming import Wat
from vertrouwenspersoon.domain.zaak import ZaakId
from vertrouwenspersoon.errors import Reason, Refused

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""What codes are made of: no I, L, O and U, which look or sound like others (Crockford)."""

LONGEST_PASSWORD = 127
"""Bytes of UTF-8."""

_LENGTH = 8
_APART = re.compile(r"[\s\-–.]+")
_FORGIVEN = str.maketrans("OIL", "011")
_STAND = re.compile(r"[0-9a-f]{64}")
_SOORT = re.compile(r"[a-z][a-z-]{0,39}")


@dataclass(frozen=True, slots=True)
class Afdruk:
    """One document as it was made, and how often it left.

    `soort` is a neutral word ("zaakoverzicht"), `lezer` for whom it is ("eigen", "politie" or
    nothing). `versie` is that of a reactieschema. `weggelaten` names the parts that were left
    out. `stand` is the `vingerafdruk` of what it was made from.
    """

    code: str
    op: datetime
    soort: str
    zaak: ZaakId | None = None
    lezer: str = ""
    versie: int | None = None
    weggelaten: tuple[str, ...] = ()
    stand: str = "0" * 64
    geprint: int = 0
    """Copies that went to a printer."""
    beveiligd: int = 0
    """Files with a password."""
    open: int = 0
    """Files without one."""

    def __post_init__(self) -> None:
        """Refuse a code, a kind or a fingerprint that is none, and counts below nothing."""
        if self.code != checked_code(self.code):
            raise Refused(Reason.PRINT_CODE_WRONG, "code")
        if not _SOORT.fullmatch(self.soort):
            raise Refused(Reason.UNKNOWN_CODE, "soort")
        if not _STAND.fullmatch(self.stand):
            raise Refused(Reason.UNKNOWN_CODE, "stand")
        if min(self.geprint, self.beveiligd, self.open) < 0:
            raise Refused(Reason.UNKNOWN_CODE, "exemplaren")

    @property
    def exemplaren(self) -> int:
        """How many copies left, in whatever way."""
        return self.geprint + self.beveiligd + self.open


@dataclass(frozen=True, slots=True)
class Deelt:
    """What a document tells an ontvanger when it leaves: a line of the ledger of doorgiften.

    `woorden` say what exactly is told.
    """

    ontvanger: Code
    wat: tuple[Wat, ...]
    woorden: Confidential = field(default_factory=no_text)


@dataclass(frozen=True, slots=True)
class Papierstuk:
    """A document that was made and did not leave yet: its line for the ledger, and its bytes.

    `deelt` is None for paper that stays with the adviser or is about no zaak.
    """

    afdruk: Afdruk
    pdf: bytes = field(repr=False)
    deelt: Deelt | None = None

    @property
    def bestandsnaam(self) -> str:
        """What a file of it is called: says nothing about people or a zaak."""
        return f"{self.afdruk.soort}-{self.afdruk.code}.pdf"


@dataclass(frozen=True, slots=True)
class Controle:
    """What is known about a code: the print, and whether its source changed since.

    `zaakcode` is empty for a document about no zaak, or about one that is no longer in the vault;
    in the last case `gewijzigd` is None.
    """

    afdruk: Afdruk
    zaakcode: str
    gewijzigd: bool | None


def make_code(identity: str) -> str:
    """The code of a print from the end of a fresh identity: "K7QF-3M2P", the last sign a check."""
    signs = identity.upper()[1 - _LENGTH :].rjust(_LENGTH - 1, SIGNS[0])
    return _grouped(signs + _check_sign(signs))


def checked_code(typed: str) -> str:
    """The code as it stands on paper, however it was typed.

    Small letters, other dashes, O for 0 and I or L for 1 are understood.
    `Refused(PRINT_CODE_WRONG)` when a sign is missing or wrong: the last one checks the others.
    """
    signs = _APART.sub("", typed).upper().translate(_FORGIVEN)
    if len(signs) != _LENGTH or not set(signs) <= set(SIGNS):
        raise Refused(Reason.PRINT_CODE_WRONG, "code")
    if _check_sign(signs[:-1]) != signs[-1]:
        raise Refused(Reason.PRINT_CODE_WRONG, "code")
    return _grouped(signs)


def check_password(password: Confidential) -> None:
    """`Refused` for a password that PDF cannot hold: more than 127 bytes (ISO 32000-2, 7.6.4)."""
    if len(password.reveal().encode()) > LONGEST_PASSWORD:
        raise Refused(Reason.TOO_LONG, "wachtwoord")


def _grouped(signs: str) -> str:
    return f"{signs[: _LENGTH // 2]}-{signs[_LENGTH // 2 :]}"


def _check_sign(signs: str) -> str:
    """Luhn's check over 32 signs (mod N): any single wrong sign shows, and most swaps."""
    total = 0
    for place, sign in enumerate(reversed(signs)):
        value = SIGNS.index(sign) * (2 if place % 2 == 0 else 1)
        total += value // len(SIGNS) + value % len(SIGNS)
    return SIGNS[-total % len(SIGNS)]
