"""What was found of one part that the program needs from the computer it runs on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One part: its name, whether it is good, and a Dutch sentence.

    The sentence names versions and parts, never a person, a folder or a computer: it is meant to
    be sent to a help desk.
    """

    wat: str
    goed: bool
    zin: str
