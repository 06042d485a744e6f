"""The logboek as a person reads it: every act in words, with the code of its zaak."""

from datetime import datetime

from ui.views.beheer_logboek import LogboekState
from vertrouwenspersoon.domain.speech import HANDELING, moment_words
from vertrouwenspersoon.usecases.logboek import Logboekblad, Logboekregel


def logboek_state(blad: Logboekblad, now: datetime) -> LogboekState:
    """What the part shows."""
    regels = tuple((moment_words(regel.op, now), _words(regel)) for regel in blad.regels)
    return LogboekState(regels, blad.totaal, blad.gebroken)


def _words(regel: Logboekregel) -> str:
    about = ", ".join(part for part in (regel.zaakcode, regel.onderdeel) if part)
    act = HANDELING[regel.handeling]
    return f"{act} ({about})" if about else act
