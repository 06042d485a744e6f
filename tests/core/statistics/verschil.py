"""An attacker who lays two files of one year side by side; written apart from the product."""

import json

PUNT = "·"


def val_verschil_aan(oud: bytes, nieuw: bytes, drempel: int) -> list[str]:
    """What two JSON files of a year give away to whoever believes that zaken only came.

    A number shown in both that grew by less than the threshold tells how few came, and of dots
    that are dots in both the growth together tells the same.
    """
    before, after = json.loads(oud), json.loads(nieuw)
    old = {table["tabel"]: table for table in before.get("tabellen", ())}
    found = []
    for table in after.get("tabellen", ()):
        known = old.get(table["tabel"])
        if known is None or known["indeling"] != table["indeling"]:
            continue
        was = {cell["code"]: cell["aantal"] for cell in known["cellen"]}
        dots = 0
        for cell in table["cellen"]:
            code, number = cell["code"], cell["aantal"]
            if PUNT in (number, was[code]):
                dots += 1
            elif 0 <= number - was[code] < drempel:
                found.append(f"{table['tabel']} {code}: {number - was[code]} erbij")
        shown = [(c["aantal"], was[c["code"]]) for c in table["cellen"]]
        plain = [(a, b) for a, b in shown if PUNT not in (a, b)]
        rest = table["totaal"] - known["totaal"] - sum(a - b for a, b in plain)
        if dots and 0 <= rest < drempel:
            found.append(f"{table['tabel']}: {rest} onder {dots} punten erbij")
    return found
