"""A screen reader's way into the program: the accessibility bus, and nothing of the program itself.

It speaks AT-SPI 2 (the interfaces of the at-spi2-core package) over D-Bus, as Orca does.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ACTION = "org.a11y.atspi.Action"
_EDITABLE = "org.a11y.atspi.EditableText"
_TEXT = "org.a11y.atspi.Text"
_CHECKED, _SHOWING = 4, 25
"""Numbers of states, as AtspiStateType counts them."""
PATIENCE_S = 30


class Silent(Exception):
    """The bus refused a question: what it was about has gone."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One accessible thing: who has it, and where."""

    owner: str
    path: str


ROOT = Thing("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


class Reader:
    """Finds by role and name, presses, types and reads."""

    def __init__(self) -> None:
        session = open_dbus_connection("SESSION")
        asked = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        reply = session.send_and_get_reply(new_method_call(asked, "GetAddress"))
        self._bus: DBusConnection = open_dbus_connection(reply.body[0])

    def find(self, role: str, name: str) -> Thing:
        """The first thing that is shown with this role, whose name begins so; waits for it."""
        found: Thing = self.wait(lambda: next(self._all(role, name), None), f"{role} {name}")
        return found

    def press(self, role: str, name: str) -> None:
        """Do the first thing it can do: press a button, tick a box."""
        self._call(self.find(role, name), _ACTION, "DoAction", "i", (0,))

    def write(self, name: str, words: str, role: str = "text") -> None:
        """Put words in a field."""
        self._call(self.find(role, name), _EDITABLE, "SetTextContents", "s", (words,))

    def read(self, role: str, name: str) -> str:
        """The whole name of a thing: what a screen reader says."""
        return self._name(self.find(role, name))

    def text(self, name: str) -> str:
        """What stands in a field."""
        return str(self._call(self.find("text", name), _TEXT, "GetText", "ii", (0, -1))[0])

    def is_checked(self, role: str, name: str) -> bool:
        """Whether a box is ticked."""
        return self._has(self.find(role, name), _CHECKED)

    def names(self, role: str) -> list[str]:
        """The names of everything of a role that is shown."""
        return [self._name(thing) for thing in self._all(role, "")]

    def wait(self, seek: Callable[[], Any], what: str) -> Any:  # noqa: ANN401 - what seek gives
        """Ask again until there is an answer."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            if found := seek():
                return found
            time.sleep(0.1)
        seen = sorted({(self._role(thing), self._name(thing)) for thing in self._all("", "")})
        message = f"not shown: {what}; shown: {seen}"
        raise AssertionError(message)

    def _all(self, role: str, name: str) -> Iterator[Thing]:
        for thing in self._walk(ROOT):
            try:
                fits = role in ("", self._role(thing)) and self._name(thing).startswith(name)
                if fits and self._has(thing, _SHOWING):
                    yield thing
            except Silent:
                continue

    def _walk(self, thing: Thing) -> Iterator[Thing]:
        try:
            children = self._call(thing, _ACCESSIBLE, "GetChildren")[0]
        except Silent:
            return
        for owner, path in children:
            if not path.endswith("/null"):
                yield Thing(owner, path)
                yield from self._walk(Thing(owner, path))

    def _role(self, thing: Thing) -> str:
        return str(self._call(thing, _ACCESSIBLE, "GetRoleName")[0])

    def _name(self, thing: Thing) -> str:
        asked = (_ACCESSIBLE, "Name")
        kind = "org.freedesktop.DBus.Properties"
        return str(self._call(thing, kind, "Get", "ss", asked)[0][1])

    def _has(self, thing: Thing, state: int) -> bool:
        low, high = self._call(thing, _ACCESSIBLE, "GetState")[0]
        return bool((low | high << 32) >> state & 1)

    def _call(
        self, thing: Thing, kind: str, method: str, signature: str = "", body: tuple[Any, ...] = ()
    ) -> Any:  # noqa: ANN401 - as the method answers
        address = DBusAddress(thing.path, thing.owner, kind)
        asked = new_method_call(address, method, signature or None, body)
        reply = self._bus.send_and_get_reply(asked, timeout=PATIENCE_S)
        if reply.header.message_type is MessageType.error:
            raise Silent
        return reply.body
