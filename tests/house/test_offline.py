"""The product holds no line that could reach a network."""

import ast

from tests.house.source import ROOT, assert_none, imported, place, product_files

NETWORK = (
    "_socket",
    "aiohttp",
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "poplib",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebSockets",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "websockets",
    "xmlrpc",
)


def network_imports(module: ast.Module) -> list[tuple[int, str]]:
    """The imports in a module that open a way to a network."""
    return [
        (line, name)
        for line, name in imported(module)
        if any(name == open_ or name.startswith(open_ + ".") for open_ in NETWORK)
    ]


def test_nothing_in_the_product_imports_a_network() -> None:
    """No module imports anything that speaks over a network, with or without a ban lifted."""
    found = [
        f"{place(path, line)} imports {name}"
        for path in product_files()
        for line, name in network_imports(ast.parse(path.read_text("utf-8")))
    ]
    assert_none(found)


def test_a_planted_network_is_noticed() -> None:
    """An import inside a function, or of a part of a module, is seen too."""
    planted = (
        "def call():\n    from urllib import request\n    import http.client\n"
        "from PySide6.QtNetwork import QTcpSocket\nfrom urllib.parse import quote\n"
    )
    names = {name for _, name in network_imports(ast.parse(planted))}
    assert {"urllib.request", "http.client", "PySide6.QtNetwork.QTcpSocket"} == names


def test_no_dependency_is_a_network_client() -> None:
    """None of the packages that a user gets is made to speak over a network."""
    lock = (ROOT / "installer" / "requirements.txt").read_text("utf-8")
    names = {line.split("==")[0] for line in lock.splitlines() if "==" in line}
    assert set() == names & {"requests", "urllib3", "httpx", "aiohttp", "websockets", "certifi"}
