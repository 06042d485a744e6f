"""Snel openen: for a week a PIN opens the vault too, on this computer. Off until it is chosen."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime

from vertrouwenspersoon.domain.confidential import Confidential
from vertrouwenspersoon.domain.lijst import Handeling
from vertrouwenspersoon.store.pincode import check_pin
from vertrouwenspersoon.store.snelslot import Snelslot
from vertrouwenspersoon.usecases.tools import Tools


@dataclass(frozen=True, slots=True)
class SnelOpenen:
    """What is done about the PIN in an open vault. The slot is that of this computer."""

    tools: Tools

    def turn_on(self, slot: Snelslot, passphrase: Confidential, pin: Confidential) -> datetime:
        """From now on this PIN opens the vault; gives the moment that ends. Takes seconds.

        `Refused` for the passphrase, the PIN or the keyring; then it is off.
        """
        tools = self.tools
        check_pin(pin, passphrase)
        key = tools.store.key_for(passphrase)
        with ExitStack() as undo:
            with tools.writing(Handeling.SNEL_OPENEN_AAN) as now:
                ends_at = slot.switch_on(key, tools.store.kluis_id, pin, now)
                undo.callback(slot.switch_off)
            undo.pop_all()
        return ends_at

    def turn_off(self, slot: Snelslot) -> None:
        """From now on the passphrase alone opens the vault."""
        with self.tools.writing(Handeling.SNEL_OPENEN_UIT):
            slot.switch_off()

    def ends_at(self, slot: Snelslot) -> datetime | None:
        """Until when the PIN opens this vault; None when it does not."""
        store = self.tools.store
        seal = slot.seal_of(store.kluis_id)
        if seal is None or seal.salt != store.salt:
            return None
        return seal.ends_at() if seal.is_valid_at(self.tools.clock.now()) else None

    def tidy(self, slot: Snelslot) -> None:
        """Put away a seal of this vault that opens nothing any more: another key, or over."""
        of_this_vault = slot.seal_of(self.tools.store.kluis_id) is not None
        if of_this_vault and self.ends_at(slot) is None:
            self.turn_off(slot)
