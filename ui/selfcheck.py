"""What this computer is like for the program, for the help desk: not one personal datum in it.

Knows no Qt: it must speak where Qt cannot be loaded.
"""

import os
import platform
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.frozen import is_frozen
from ui.startup import why_no_window, why_too_old
from vertrouwenspersoon.content.where import resources
from vertrouwenspersoon.domain.bevinding import Bevinding

_LEAST_SPACE = 200 * 1024 * 1024
_STOPPED = (
    "Het programma stopt, zodat er niets onversleuteld wordt bewaard. Uw kluis is niet geopend en "
    "niet veranderd. Installeer het programma opnieuw, of vraag het uw IT-afdeling."
)
_ELSEWHERE = (
    "Een kluis op een andere plek kunt u wel openen. Vraag uw IT-afdeling om ruimte en "
    "schrijfrechten in uw eigen map."
)
_LETTERS = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "NotoEmoji-Regular.ttf")


def examine_system(folder: Path) -> Sequence[Bevinding]:
    """Everything, good or not; `folder` is where the data of this person belongs."""
    return (
        _program(),
        _system(),
        _finding("vensters", why_no_window(), "Er kan een venster worden geopend."),
        _letters(),
        _content(),
        _space(folder),
        *_encryption(folder),
    )


def why_no_start() -> str:
    """Why this installation cannot show a window, before Qt is asked; "" when it can."""
    letters = _letters()
    return "" if letters.goed else letters.zin


def why_not_safe(folder: Path) -> tuple[str, bool]:
    """What a person must know before a vault opens, and whether the program must stop for it.

    With an encryption that reckons wrong it stops; a folder that cannot be written is only told,
    because a vault may well be elsewhere. ("", False) when all is well.
    """
    try:
        from vertrouwenspersoon.store.selftest import examine_reckoning  # noqa: PLC0415 - as below

        wrong = [one.zin for one in examine_reckoning() if not one.goed]
    except Exception:  # noqa: BLE001 - whatever a broken library raises
        wrong = ["De versleuteling kan niet worden geladen."]
    if wrong:
        return f"{wrong[0]} {_STOPPED}", True
    space = _space(folder)
    return ("", False) if space.goed else (f"{space.zin} {_ELSEWHERE}", False)


def _finding(what: str, trouble: str, otherwise: str) -> Bevinding:
    return Bevinding(what, not trouble, trouble or otherwise)


def _program() -> Bevinding:
    form = "geïnstalleerd" if is_frozen() else "uit de broncode"
    said = f"Python {platform.python_version()}, {platform.machine()}, {form}."
    return Bevinding("programma", sys.version_info >= (3, 11), said)


def _system() -> Bevinding:
    library = " ".join(part for part in platform.libc_ver() if part)
    said = f"{platform.system()} {platform.release()} {library}".strip() + "."
    return _finding("systeem", why_too_old(), said)


def _letters() -> Bevinding:
    absent = [name for name in _LETTERS if not (resources() / "fonts" / name).is_file()]
    trouble = "Er ontbreken letters. Installeer het programma opnieuw." if absent else ""
    return _finding("letters", trouble, "De eigen letters zijn er.")


def _content() -> Bevinding:
    from vertrouwenspersoon.content.library import load_inhoud  # noqa: PLC0415 - only asked here
    from vertrouwenspersoon.errors import VertrouwenspersoonError  # noqa: PLC0415 - the same

    try:
        inhoud = load_inhoud()
    except (OSError, VertrouwenspersoonError):
        said = "De teksten zijn niet te lezen. Installeer het programma opnieuw."
        return Bevinding("teksten", goed=False, zin=said)
    return Bevinding("teksten", goed=True, zin=f"Versie {inhoud.versie}.")


def _space(folder: Path) -> Bevinding:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
    except OSError:
        said = "De map voor gegevens kan niet worden gemaakt."
        return Bevinding("ruimte", goed=False, zin=said)
    trouble = "Er is minder dan 200 MB vrij." if free < _LEAST_SPACE else ""
    if not os.access(folder, os.W_OK):
        trouble = "In de map voor gegevens kan niets worden bewaard."
    return _finding("ruimte", trouble, "Er is genoeg ruimte, en er kan worden bewaard.")


def _encryption(folder: Path) -> Sequence[Bevinding]:
    try:
        from vertrouwenspersoon.store.selftest import examine_encryption  # noqa: PLC0415 - see below
    except ImportError:  # the very thing to find out
        said = "De versleuteling kan niet worden geladen. Installeer het programma opnieuw."
        return (Bevinding("versleuteling", goed=False, zin=said),)
    return examine_encryption(folder)
