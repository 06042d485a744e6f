"""What to say, calmly, about the place of a vault; it never stops anybody."""

from vertrouwenspersoon.domain.place_risk import Risk

_WORDS = {
    Risk.CLOUD: (
        "Deze map wordt misschien gedeeld met een clouddienst. Die kan een oude versie terugzetten "
        "of het bestand vasthouden. Beter: een gewone map op deze computer, en de back-up ergens "
        "anders."
    ),
    Risk.NETWORK: (
        "Deze map staat op een netwerkschijf. Valt het netwerk weg, dan kan de laatste wijziging "
        "verloren gaan. Beter: een map op deze computer, en de back-up op het netwerk."
    ),
    Risk.REMOVABLE: (
        "Deze map staat op een usb-stick of losse schijf. Haal die er niet uit terwijl de kluis "
        "open is. Beter: een map op deze computer, en de back-up op de stick."
    ),
}


DISK = {
    True: "Versleuteld.",
    False: (
        "Niet versleuteld, voor zover te zien is. Bij slaapstand of weinig geheugen kan tekst op "
        "de schijf komen. Vraag uw ICT om BitLocker of LUKS aan te zetten."
    ),
    None: "Niet te zien. Vraag uw ICT of BitLocker of LUKS aan staat.",
}
"""What to say of the disk: encrypted, not, or nobody knows."""


def place_words(risks: tuple[Risk, ...]) -> str:
    """One or two sentences for each risk; nothing for a place like any other."""
    return " ".join(_WORDS[risk] for risk in risks)
