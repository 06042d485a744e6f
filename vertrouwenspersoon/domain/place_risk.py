"""What could happen to a vault because of where it lies."""

from enum import Enum


class Risk(Enum):
    """What is special about a place."""

    CLOUD = "cloud"
    """A program puts copies of it on other computers, and may put an old one back."""
    NETWORK = "netwerk"
    """It is on another computer, and may be out of reach in the middle of a change."""
    REMOVABLE = "los"
    """The disk can be taken out."""
